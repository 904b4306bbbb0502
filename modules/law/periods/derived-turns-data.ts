/**
 * Last days under interruption, suspension and an outer limit, derived from the article like those of
 * derived-dates-data.ts: `[rule, what is known besides the rule, last day or 'unknown', why]`.
 */
export type DerivedTurn = readonly [
  rule: string,
  known: {
    readonly start: string
    readonly capStart?: string
    readonly immovable?: boolean
    readonly interrupted?: string
    readonly interruptions?: readonly string[]
    readonly suspendedFrom?: string
    readonly suspendedUntil?: string
  },
  expected: string,
  why: string,
]

export const derivedTurns: readonly DerivedTurn[] = [
  [
    'limitation.general',
    { start: '2022-05-10', interrupted: '2023-08-15' },
    '2026-08-17',
    '民法典195: three years anew from the demand of 2023-08-15; 2026-08-15 is a Saturday',
  ],
  [
    'limitation.general',
    { start: '2021-02-10', interrupted: '2025-03-01' },
    '2024-02-18',
    '民法典195: a demand after the last day starts nothing anew; 2024-02-10 lies in Spring Festival',
  ],
  [
    'limitation.general',
    { start: '2021-01-15', interruptions: ['2022-03-01', '2023-11-18'] },
    '2026-11-18',
    '民法典195, 总则编解释38: twice interrupted, three years from the later one',
  ],
  [
    'limitation.general',
    { start: '2022-05-10', interrupted: '2024-05-20' },
    'unknown',
    '民法典195: three years from 2024-05-20 end in a year without a notice',
  ],
  [
    'limitation.general',
    { start: '2024-01-10', capStart: '2005-06-24' },
    '2025-06-24',
    '民法典188(2): twenty years from the harm come first',
  ],
  [
    'limitation.general',
    { start: '2023-06-15', capStart: '2010-01-04' },
    '2026-06-15',
    '民法典188(2): twenty years from the harm lie far off',
  ],
  [
    'limitation.general',
    { start: '2023-03-11', suspendedFrom: '2026-01-10', suspendedUntil: '2026-04-08' },
    '2026-10-08',
    '民法典194(2): an obstacle in the last six months; six months from the day it ceased, 2026-04-08',
  ],
  [
    'limitation.general',
    { start: '2023-03-11', suspendedFrom: '2025-01-10', suspendedUntil: '2025-03-01' },
    '2026-03-11',
    '民法典194(1): an obstacle that was over before the last six months changes nothing',
  ],
  [
    'limitation.general',
    { start: '2023-03-11', suspendedFrom: '2025-06-01', suspendedUntil: '2025-11-18' },
    '2026-05-18',
    '民法典194: an obstacle that began earlier and lasts into the last six months; six months from 2025-11-18',
  ],
  [
    'limitation.general',
    { start: '2021-05-05', interrupted: '2023-03-11', suspendedFrom: '2026-01-10', suspendedUntil: '2026-04-08' },
    '2026-10-08',
    '民法典195, 194: three years from the demand, then the obstacle in the last six months of these',
  ],
  [
    'limitation.general',
    { start: '2023-03-11', suspendedFrom: '2026-01-10', suspendedUntil: '2026-04-08', capStart: '2006-05-20' },
    '2026-05-20',
    '总则编解释35: the twenty years know no suspension',
  ],
  [
    'limitation.general',
    { start: '2022-03-11', interrupted: '2024-05-21', capStart: '2006-05-20' },
    '2026-05-20',
    '总则编解释35: the twenty years know no interruption',
  ],
  [
    'limitation.instalments',
    { start: '2021-09-30', interrupted: '2023-08-05' },
    '2026-08-05',
    '民法典195: three years from the acknowledgement',
  ],
  [
    'labor.arbitration',
    { start: '2024-09-27', interrupted: '2025-09-28' },
    '2026-09-28',
    '劳动争议调解仲裁法27(2): interrupted on the very last day, a worked Sunday',
  ],
  [
    'labor.arbitration',
    { start: '2024-09-27', interrupted: '2025-09-29' },
    '2025-09-28',
    '劳动争议调解仲裁法27(2): a day later nothing runs any more',
  ],
  [
    'labor.arbitration',
    { start: '2024-01-10', interrupted: '2025-06-01' },
    '2025-01-10',
    '劳动争议调解仲裁法27(2): a demand months after the last day',
  ],
  [
    'labor.arbitration',
    { start: '2025-03-02', suspendedFrom: '2025-06-01', suspendedUntil: '2025-06-30' },
    '2026-03-31',
    '劳动争议调解仲裁法27(3): it runs on from the day the obstacle ceased, that day counted (the stricter reading): 29 days do not count',
  ],
  [
    'labor.arbitration.pay',
    { start: '2024-11-30', interrupted: '2025-10-12' },
    '2026-10-12',
    '劳动争议调解仲裁法27(2): a year anew from the complaint',
  ],
  [
    'enforcement.apply',
    { start: '2022-08-10', interrupted: '2024-05-20' },
    '2026-05-20',
    '民事诉讼法250, 民法典195: two years anew',
  ],
  [
    'enforcement.apply',
    { start: '2024-03-04', suspendedFrom: '2026-02-01', suspendedUntil: '2026-03-10' },
    '2026-09-10',
    '民事诉讼法250, 民法典194: six months from the day the obstacle ceased',
  ],
  [
    'stateComp.claim',
    { start: '2024-05-06', suspendedFrom: '2026-03-01', suspendedUntil: '2026-03-20' },
    '2026-05-25',
    '国家赔偿法39(2): it runs on from the day the obstacle ceased, that day counted (the stricter reading): 19 days do not count',
  ],
  [
    'stateComp.claim',
    { start: '2024-05-06', suspendedFrom: '2025-01-01', suspendedUntil: '2025-02-01' },
    '2026-05-06',
    '国家赔偿法39(2): an obstacle before the last six months changes nothing',
  ],
  [
    'stateComp.claim',
    { start: '2024-05-06', interrupted: '2025-05-06' },
    '2026-05-06',
    '国家赔偿法39 knows no interruption',
  ],
  [
    'revoke.creditor',
    { start: '2024-03-01', capStart: '2019-08-05' },
    '2024-08-05',
    '民法典541: five years from the act of the debtor come first',
  ],
  ['revoke.creditor', { start: '2025-03-10', interrupted: '2025-09-01' }, '2026-03-10', '民法典199: no interruption'],
  [
    'revoke.act',
    { start: '2025-06-01', capStart: '2021-02-10' },
    '2026-02-10',
    '民法典152(2): five years from the act come first',
  ],
  [
    'revoke.act.mistake',
    { start: '2026-01-10', capStart: '2021-03-01' },
    '2026-03-02',
    '民法典152(2): five years from the act end on Sunday 2026-03-01',
  ],
  [
    'revoke.marriage',
    { start: '2025-03-10', interrupted: '2025-09-01' },
    '2026-03-10',
    '婚姻家庭编解释（一）19: no interruption',
  ],
  ['guarantee.period', { start: '2025-09-10', interrupted: '2025-12-01' }, '2026-03-10', '民法典692: no interruption'],
  [
    'guarantee.period',
    { start: '2025-09-10', suspendedFrom: '2026-01-05', suspendedUntil: '2026-02-05' },
    '2026-03-10',
    '民法典692: no suspension',
  ],
  [
    'thirdParty.revoke',
    { start: '2025-09-10', suspendedFrom: '2026-01-05', suspendedUntil: '2026-02-05' },
    '2026-03-10',
    '民诉法解释127: no suspension',
  ],
  [
    'confirm.apply',
    { start: '2026-03-02', interrupted: '2026-03-10' },
    '2026-04-01',
    '民事诉讼法205: a request to the other side interrupts nothing',
  ],
  [
    'reconsider.apply',
    { start: '2026-03-02', suspendedFrom: '2026-03-12', suspendedUntil: '2026-03-31' },
    '2026-05-20',
    '行政复议法20(2): nine days had run, 51 more with the day the obstacle ceased (the stricter reading)',
  ],
  [
    'reconsider.apply',
    { start: '2026-02-02', capStart: '2021-03-10' },
    '2026-03-10',
    '行政复议法21: five years from the act come first',
  ],
  [
    'reconsider.apply',
    { start: '2026-02-02', capStart: '2021-03-10', immovable: true },
    '2026-04-03',
    '行政复议法21: twenty years where it is about immovable property',
  ],
  [
    'admin.sue',
    { start: '2025-12-01', capStart: '2021-03-10' },
    '2026-03-10',
    '行政诉讼法46(2): five years from the act come first',
  ],
  [
    'admin.sue',
    { start: '2025-12-01', capStart: '2021-03-10', immovable: true },
    '2026-06-01',
    '行政诉讼法46(2): twenty years where it is about immovable property',
  ],
  [
    'admin.sue',
    { start: '2025-12-01', suspendedFrom: '2026-02-01', suspendedUntil: '2026-02-28' },
    '2026-06-29',
    '行政诉讼法48(1): twenty-eight days of force majeure are not counted',
  ],
]
