import { describe, expect, it } from 'vitest'
import { computeSum } from '../compute.ts'
import { nationalFigures } from '../figures.ts'
import { SumRefused } from '../sum.ts'

const given = { today: '2026-11-24', figures: nationalFigures }
const sum = (name: string, input: object) => computeSum(name, input, given)
const total = (name: string, input: object): number | [number, number] => {
  const { least, most } = sum(name, input)
  return least === most ? least : [least, most]
}
const refusal = (name: string, input: object): SumRefused => {
  try {
    sum(name, input)
  } catch (error) {
    if (error instanceof SumRefused) return error
    throw error
  }
  throw new Error(`${name} was not refused`)
}

type Row = readonly [says: string, input: object, fen: number | [number, number]]
type Wrong = readonly [says: string, input: object, field: string]

const arrears: readonly Row[] = [
  ['three months of 6,000', { monthlyWage: 600_000, months: 3 }, 1_800_000],
  ['one day of 6,000 is 275.86', { monthlyWage: 600_000, days: 1 }, 27_586],
  ['half a day', { monthlyWage: 600_000, days: 0.5 }, 13_793],
  ['21.5 days stay below a month', { monthlyWage: 435_000, days: 21.5 }, 430_000],
  ['months and days', { monthlyWage: 435_000, months: 2, days: 3 }, 930_000],
  ['less what was paid since', { monthlyWage: 600_000, months: 3, paid: 500_000 }, 1_300_000],
  ['all paid since leaves nothing', { monthlyWage: 600_000, months: 1, paid: 600_000 }, 0],
  ['the smallest wage of one fen', { monthlyWage: 1, months: 1 }, 1],
  ['a fen by the day rounds to nothing', { monthlyWage: 1, days: 10 }, 0],
  ['eleven days of a fen round up to one', { monthlyWage: 1, days: 11 }, 1],
  ['below the minimum wage, the minimum', { monthlyWage: 180_000, months: 2, minimumWage: 233_000 }, 466_000],
  ['at the minimum wage, the wage', { monthlyWage: 233_000, months: 2, minimumWage: 233_000 }, 466_000],
  ['above the minimum wage, the wage', { monthlyWage: 233_001, months: 1, minimumWage: 233_000 }, 233_001],
  [
    'an order not kept adds half to the whole',
    { monthlyWage: 600_000, months: 1, ordered: true },
    [900_000, 1_200_000],
  ],
  [
    'on what is still owed only',
    { monthlyWage: 600_000, months: 2, paid: 200_000, ordered: true },
    [1_500_000, 2_000_000],
  ],
  ['half of an odd fen rounds up', { monthlyWage: 3, months: 1, ordered: true }, [5, 6]],
  ['twenty years', { monthlyWage: 100_000, months: 240 }, 24_000_000],
]
const arrearsWrong: readonly Wrong[] = [
  ['nothing unpaid', { monthlyWage: 600_000 }, 'months'],
  ['no wage', { monthlyWage: 0, months: 3 }, 'monthlyWage'],
  ['a wage left out', { months: 3 }, 'monthlyWage'],
  ['a negative wage', { monthlyWage: -1, months: 3 }, 'monthlyWage'],
  ['more paid than owed', { monthlyWage: 600_000, months: 1, paid: 600_001 }, 'paid'],
  ['240 months are the most', { monthlyWage: 600_000, months: 241 }, 'months'],
  ['a sum of more than ten billion yuan', { monthlyWage: 1e12 + 1, months: 1 }, 'monthlyWage'],
  ['a sum below a fen', { monthlyWage: 100.5, months: 1 }, 'monthlyWage'],
  ['a word for a number', { monthlyWage: '六千', months: 1 }, 'monthlyWage'],
]

const leaving = { kind: 'severance', monthlyWage: 600_000 }
const severance: readonly Row[] = [
  ['three full years', { ...leaving, start: '2020-03-01', end: '2023-02-28' }, 1_800_000],
  ['a day more is half a month more', { ...leaving, start: '2020-03-01', end: '2023-03-01' }, 2_100_000],
  ['one day at work is half a month', { ...leaving, start: '2026-03-01', end: '2026-03-01' }, 300_000],
  ['a day short of six months', { ...leaving, start: '2020-03-01', end: '2022-08-30' }, 1_500_000],
  ['six months to the day', { ...leaving, start: '2020-03-01', end: '2022-08-31' }, 1_800_000],
  ['a day short of a year', { ...leaving, start: '2025-03-01', end: '2026-02-27' }, 600_000],
  ['from a leap day', { ...leaving, start: '2024-02-29', end: '2025-02-27' }, 600_000],
  ['a day short of six months over a short month', { ...leaving, start: '2025-08-31', end: '2026-02-27' }, 300_000],
  ['the last of February closes them', { ...leaving, start: '2025-08-31', end: '2026-02-28' }, 600_000],
  ['and a year from a leap day', { ...leaving, start: '2024-02-29', end: '2025-02-28' }, 600_000],
  ['a day after it', { ...leaving, start: '2024-02-29', end: '2025-03-01' }, 900_000],
  ['before 2008 does not count', { ...leaving, start: '2000-01-01', end: '2010-12-31' }, 1_800_000],
  [
    'but does for unlawful dismissal',
    { ...leaving, kind: 'unlawful', start: '2001-01-01', end: '2010-12-31' },
    12_000_000,
  ],
  ['unlawful is twice', { ...leaving, kind: 'unlawful', start: '2020-03-01', end: '2023-02-28' }, 3_600_000],
  [
    'at three times the average no cap',
    { ...leaving, start: '2005-01-01', end: '2022-12-31', averageWage: 200_000 },
    9_000_000,
  ],
  [
    'above it three times the average for twelve years',
    { ...leaving, monthlyWage: 600_001, start: '2005-01-01', end: '2022-12-31', averageWage: 200_000 },
    7_200_000,
  ],
  [
    'twelve years and a day stay twelve when capped',
    { ...leaving, monthlyWage: 900_000, start: '2010-01-01', end: '2022-01-01', averageWage: 200_000 },
    7_200_000,
  ],
  [
    'capped and unlawful is twice that',
    { kind: 'unlawful', monthlyWage: 900_000, start: '2003-01-01', end: '2022-12-31', averageWage: 200_000 },
    14_400_000,
  ],
  [
    'thirty years uncapped',
    { kind: 'unlawful', monthlyWage: 600_000, start: '1993-01-01', end: '2022-12-31' },
    36_000_000,
  ],
  [
    'below the minimum wage, the minimum',
    { ...leaving, monthlyWage: 150_000, minimumWage: 233_000, start: '2024-01-01', end: '2024-12-31' },
    233_000,
  ],
  [
    'without notice the last month on top',
    { ...leaving, start: '2024-01-01', end: '2024-12-31', noNotice: true, lastMonthWage: 700_000 },
    1_300_000,
  ],
  [
    'not on top of unlawful dismissal',
    { ...leaving, kind: 'unlawful', start: '2024-01-01', end: '2024-12-31', noNotice: true, lastMonthWage: 700_000 },
    1_200_000,
  ],
  [
    'half a month of an odd wage rounds up',
    { ...leaving, monthlyWage: 1001, start: '2026-03-01', end: '2026-03-31' },
    501,
  ],
]
const severanceWrong: readonly Wrong[] = [
  ['an end before the beginning', { ...leaving, start: '2023-03-01', end: '2023-02-28' }, 'end'],
  ['an end before the law', { ...leaving, start: '2001-01-01', end: '2007-12-31' }, 'end'],
  ['a day there is not', { ...leaving, start: '2023-02-29', end: '2024-02-28' }, 'start'],
  [
    'no notice without the last wage',
    { ...leaving, start: '2024-01-01', end: '2024-12-31', noNotice: true },
    'lastMonthWage',
  ],
  ['a kind there is not', { ...leaving, kind: 'other', start: '2024-01-01', end: '2024-12-31' }, 'kind'],
]

const worker = { kind: 'noContract', monthlyWage: 600_000 }
const double: readonly Row[] = [
  ['a whole year without contract is eleven months', { ...worker, start: '2025-03-01', left: '2026-06-30' }, 6_600_000],
  ['never more than eleven', { ...worker, start: '2020-03-01' }, 6_600_000],
  ['left when a month was full: none', { ...worker, start: '2025-03-01', left: '2025-03-31' }, 0],
  [
    'left on the first day of the second month',
    { ...worker, start: '2025-03-01', left: '2025-04-01', partDays: 1 },
    27_586,
  ],
  ['signed on the first day of the second month: none', { ...worker, start: '2025-03-01', signed: '2025-04-01' }, 0],
  ['signed a day later: one day', { ...worker, start: '2025-03-01', signed: '2025-04-02', partDays: 1 }, 27_586],
  ['signed within the month: none', { ...worker, start: '2025-03-01', signed: '2025-03-20' }, 0],
  ['three months and ten days', { ...worker, start: '2025-03-01', left: '2025-07-10', partDays: 8 }, 2_020_690],
  ['working days of the calendar: May holiday', { ...worker, start: '2025-03-28', left: '2025-05-05' }, 82_759],
  [
    'a part month is never above a month',
    { ...worker, start: '2025-03-01', left: '2025-05-30', partDays: 23 },
    1_200_000,
  ],
  ['the last day of the window', { ...worker, start: '2025-03-01', left: '2026-02-28' }, 6_600_000],
  ['a day before it', { ...worker, start: '2025-03-01', left: '2026-02-27', partDays: 20 }, 6_551_724],
  ['from the last of January', { ...worker, start: '2025-01-31', left: '2025-03-30' }, 600_000],
  ['over a leap day', { ...worker, start: '2023-01-29', left: '2024-03-31' }, 6_600_000],
  ['still at work: until today', { ...worker, start: '2026-08-25' }, 1_200_000],
  ['begun yesterday: none', { ...worker, start: '2026-11-23' }, 0],
  [
    'an open-ended contract due: from that day',
    { kind: 'noOpenEnded', monthlyWage: 600_000, start: '2025-01-01', left: '2026-06-30' },
    10_800_000,
  ],
  [
    'until it is signed',
    { kind: 'noOpenEnded', monthlyWage: 600_000, start: '2025-01-01', signed: '2025-02-01' },
    600_000,
  ],
  ['the smallest wage', { ...worker, monthlyWage: 1, start: '2025-03-01', left: '2025-04-30' }, 1],
]
const doubleWrong: readonly Wrong[] = [
  ['begun before the law', { ...worker, start: '2007-12-31' }, 'start'],
  ['begun tomorrow', { ...worker, start: '2026-11-25' }, 'start'],
  ['left before it began', { ...worker, start: '2025-03-01', left: '2025-02-28' }, 'left'],
  ['signed before it began', { ...worker, start: '2025-03-01', signed: '2025-02-28' }, 'signed'],
]

const paid = { monthlyWage: 348_000 }
const overtime: readonly Row[] = [
  ['an hour on a working day', { ...paid, workdayHours: 1 }, 3000],
  ['an hour on a rest day', { ...paid, restHours: 1 }, 4000],
  ['an hour on a holiday', { ...paid, holidayHours: 1 }, 6000],
  ['all three', { ...paid, workdayHours: 10, restHours: 8, holidayHours: 8 }, 110_000],
  ['a quarter of an hour', { ...paid, workdayHours: 0.25 }, 750],
  ['a hundredth of an hour', { ...paid, workdayHours: 0.01 }, 30],
  ['36 hours', { ...paid, workdayHours: 36 }, 108_000],
  ['more than allowed is paid all the same', { ...paid, workdayHours: 36.01 }, 108_030],
  ['a rest day of eight hours is two days’ wage', { monthlyWage: 435_000, restHours: 8 }, 40_000],
  ['a holiday of eight hours is three', { monthlyWage: 435_000, holidayHours: 8 }, 60_000],
  [
    'each line rounded once',
    { monthlyWage: 500_000, workdayHours: 1, restHours: 1, holidayHours: 1 },
    4310 + 5747 + 8621,
  ],
  ['a wage that does not divide', { monthlyWage: 500_000, workdayHours: 20 }, 86_207],
  ['less what was paid', { ...paid, workdayHours: 10, paid: 10_000 }, 20_000],
  ['all paid leaves nothing', { ...paid, workdayHours: 1, paid: 3000 }, 0],
  ['the smallest wage', { monthlyWage: 1, holidayHours: 29 }, 1],
  ['just below half a fen', { monthlyWage: 1, holidayHours: 28.99 }, 0],
]
const overtimeWrong: readonly Wrong[] = [
  ['no hours', paid, 'workdayHours'],
  ['no wage', { monthlyWage: 0, restHours: 1 }, 'monthlyWage'],
  ['negative hours', { ...paid, restHours: -1 }, 'restHours'],
  ['too many hours', { ...paid, restHours: 10_001 }, 'restHours'],
  ['more paid than due', { ...paid, restHours: 1, paid: 4001 }, 'paid'],
]

const tables = [
  ['wageArrears', arrears, arrearsWrong],
  ['severance', severance, severanceWrong],
  ['doublePay', double, doubleWrong],
  ['overtime', overtime, overtimeWrong],
] as const

describe.each(tables)('%s', (name, rows, wrong) => {
  it.each(rows)('%s', (_, input, fen) => {
    expect(total(name, input)).toEqual(fen)
  })
  it.each(wrong)('refuses %s', (_, input, field) => {
    const refused = refusal(name, input)
    expect(refused.field).toBe(field)
    expect(refused.sentence.zh).toMatch(/[。；]$/)
    expect(refused.sentence.en).not.toMatch(/undefined|\{/)
  })
})

describe('a sum of wages', () => {
  it('shows steps that add up to it, each with its article', () => {
    const { least, steps } = sum('overtime', { monthlyWage: 500_000, workdayHours: 3, restHours: 9, paid: 100 })
    expect(steps.reduce((all, { fen }) => all + fen, 0)).toBe(least)
    for (const { basis } of steps) expect(basis.length).toBeGreaterThan(0)
  })
  it('asks for the local average wage that would cap it, and says where it is published', () => {
    const { asks } = sum('severance', { ...leaving, start: '2024-01-01', end: '2024-12-31' })
    expect(asks).toMatchObject([{ figure: 'localAverageWage', zh: expect.stringContaining('12333') }])
  })
  it('names a sum that is too large in words of money', () => {
    expect(refusal('overtime', { monthlyWage: 2e12, restHours: 1 }).sentence.zh).toBe(
      '“每月工资”太大了，最多 100 亿元，请看看是不是多打了零。',
    )
    expect(refusal('overtime', { monthlyWage: -5, restHours: 1 }).sentence.zh).toBe('“每月工资”不能是负数。')
  })
  it('names the calculators when asked for another', () => {
    expect(refusal('tax', {}).sentence.zh).toContain('wageArrears')
  })
})
