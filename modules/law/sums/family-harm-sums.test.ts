import { describe, expect, it } from 'vitest'
import { computeSum } from './compute.ts'
import { nationalFigures } from './figures.ts'
import { SumRefused } from './sum.ts'

const given = { today: '2026-11-24', figures: nationalFigures }
const sum = (name: string, input: object) => computeSum(name, input, given)

type Wrong = readonly [says: string, input: object, field: string]
type Row = readonly [says: string, input: object, fen: number | [number, number], monthly?: number]

const support: readonly Row[] = [
  ['one child', { income: 1_000_000 }, [200_000, 300_000]],
  ['two children, up to half', { income: 1_000_000, children: 2 }, [200_000, 500_000]],
  ['by the year', { income: 12_000_000, per: 'year' }, [200_000, 300_000]],
  ['a year that does not divide', { income: 10_000_000, per: 'year' }, [166_667, 250_000]],
  ['a fen', { income: 1 }, 0],
  ['the day before eighteen', { income: 1_000_000, birth: '2008-11-25' }, [200_000, 300_000]],
  ['born today', { income: 1_000_000, birth: '2026-11-24' }, [200_000, 300_000]],
]
const supportWrong: readonly Wrong[] = [
  ['no income', { income: 0 }, 'income'],
  ['the eighteenth birthday', { income: 1_000_000, birth: '2008-11-24' }, 'birth'],
  ['a child not yet born', { income: 1_000_000, birth: '2026-11-25' }, 'birth'],
  ['no children', { income: 1_000_000, children: 0 }, 'children'],
]

const hurt = { wage: 600_000, averageWage: 900_000 }
const injury: readonly Row[] = [
  ['level 1', { ...hurt, level: '1' }, 16_200_000, 540_000],
  ['level 4', { ...hurt, level: '4' }, 12_600_000, 450_000],
  ['level 5 with work found', { ...hurt, level: '5' }, 10_800_000, 0],
  ['level 5 without', { ...hurt, level: '5', hard: true }, 10_800_000, 420_000],
  ['level 6 without', { ...hurt, level: '6', hard: true }, 9_600_000, 360_000],
  ['level 7', { ...hurt, level: '7' }, 7_800_000, 0],
  ['level 10', { ...hurt, level: '10' }, 4_200_000, 0],
  ['a wage at 60 % of the average', { ...hurt, wage: 540_000, level: '10' }, 3_780_000, 0],
  ['a fen below it', { ...hurt, wage: 539_999, level: '10' }, 3_780_000, 0],
  ['at three times the average', { ...hurt, wage: 2_700_000, level: '10' }, 18_900_000, 0],
  ['a fen above it', { ...hurt, wage: 2_700_001, level: '10' }, 18_900_000, 0],
  [
    'the allowance raised to the minimum wage',
    { ...hurt, level: '6', hard: true, minimumWage: 400_000 },
    9_600_000,
    400_000,
  ],
  ['wholly dependent on care', { ...hurt, level: '1', care: 'full' }, 16_200_000, 540_000 + 450_000],
  ['partly', { ...hurt, level: '1', care: 'part' }, 16_200_000, 540_000 + 270_000],
  [
    'twelve months of treatment at one’s own wage, not the bounded one',
    { ...hurt, wage: 3_000_000, leaveMonths: 12 },
    36_000_000,
    0,
  ],
  [
    'the grants on ending',
    { ...hurt, level: '9', ended: true, medicalGrant: 3_000_000, employmentGrant: 4_000_000 },
    12_400_000,
    0,
  ],
  [
    'death: funeral and twenty times the income of the year before',
    { ...hurt, level: 'death', day: '2026-03-01' },
    5_400_000 + 113_004_000,
    0,
  ],
  [
    'a widow and two children',
    { ...hurt, level: 'death', day: '2026-03-01', spouse: true, others: 2 },
    118_404_000,
    600_000,
  ],
  [
    'together never above the wage',
    { ...hurt, level: 'death', day: '2026-03-01', spouse: true, others: 3 },
    118_404_000,
    600_000,
  ],
  ['an orphan', { ...hurt, level: 'death', day: '2026-03-01', others: 1, lonely: 1 }, 118_404_000, 240_000],
]
const injuryWrong: readonly Wrong[] = [
  ['nothing to pay', hurt, 'level'],
  ['care without a level', { ...hurt, care: 'full', leaveMonths: 1 }, 'care'],
  ['care without the average wage', { wage: 600_000, level: '1', care: 'full' }, 'averageWage'],
  ['no suitable work at level 7', { ...hurt, level: '7', hard: true }, 'hard'],
  ['the employment ended at level 4', { ...hurt, level: '4', ended: true }, 'ended'],
  ['ended without the local grants', { ...hurt, level: '9', ended: true, medicalGrant: 1 }, 'employmentGrant'],
  ['kin without a death', { ...hurt, level: '1', others: 1 }, 'others'],
  ['more orphans than kin', { ...hurt, level: 'death', others: 1, lonely: 2 }, 'lonely'],
  ['a death in a year whose statistic is not known', { ...hurt, level: 'death', day: '2020-12-31' }, 'nationalIncome'],
  ['more than two years of treatment', { ...hurt, leaveMonths: 25 }, 'leaveMonths'],
]

const struck = { income: 5_000_000, spending: 3_000_000, averageWage: 800_000, compulsory: false }
const traffic: readonly Row[] = [
  ['bills alone', { medical: 1_000_000, compulsory: false }, 1_000_000],
  ['within the insurance, whoever is at fault', { medical: 1_800_000, share: 30 }, 1_800_000],
  ['a fen above it is shared', { medical: 1_800_100, share: 30 }, 1_800_030],
  [
    'each group has its limit',
    { medical: 2_000_000, lostWages: 1_000_000, property: 300_000, share: 50 },
    1_900_000 + 1_000_000 + 250_000,
  ],
  ['a driver without fault pays by lower limits', { medical: 1_000_000, share: 0 }, 180_000],
  ['level 10 at forty', { ...struck, level: '10', age: 40 }, 10_000_000],
  ['level 1', { ...struck, level: '1', age: 40 }, 100_000_000],
  ['at sixty still twenty years', { ...struck, level: '10', age: 60 }, 10_000_000],
  ['at sixty-one nineteen', { ...struck, level: '10', age: 61 }, 9_500_000],
  ['at seventy-four six', { ...struck, level: '10', age: 74 }, 3_000_000],
  ['at seventy-five five', { ...struck, level: '10', age: 75 }, 2_500_000],
  ['at a hundred five', { ...struck, level: '10', age: 100 }, 2_500_000],
  ['death with the funeral', { ...struck, level: 'death', age: 40 }, 100_000_000 + 4_800_000],
  [
    'a child of eight kept by two',
    { ...struck, level: 'death', age: 40, dependants: [{ age: 8, supporters: 2 }] },
    104_800_000 + 15_000_000,
  ],
  [
    'a child of seventeen for one year',
    { ...struck, level: 'death', age: 40, dependants: [{ age: 17, supporters: 1 }] },
    104_800_000 + 3_000_000,
  ],
  [
    'three children never above one person’s consumption a year',
    { ...struck, level: 'death', age: 40, dependants: [8, 8, 8].map((age) => ({ age, supporters: 1 })) },
    104_800_000 + 30_000_000,
  ],
  [
    'dependants by the level of disability',
    { ...struck, level: '5', age: 40, dependants: [{ age: 8, supporters: 1 }] },
    60_000_000 + 18_000_000,
  ],
  ['half the fault without insurance', { ...struck, medical: 1_000_000, share: 50 }, 500_000],
  [
    'death above the limit, seventy per cent',
    { ...struck, compulsory: true, level: 'death', age: 40, share: 70 },
    18_000_000 + 60_760_000,
  ],
]
const trafficWrong: readonly Wrong[] = [
  ['no loss', {}, 'medical'],
  ['a level without an age', { ...struck, level: '10' }, 'age'],
  ['a level without the local income', { level: '10', age: 40 }, 'income'],
  ['a death without the wage for the funeral', { income: 5_000_000, level: 'death', age: 40 }, 'averageWage'],
  [
    'dependants without the consumption',
    { income: 5_000_000, level: '1', age: 40, dependants: [{ age: 3 }] },
    'spending',
  ],
  ['dependants without a level', { medical: 1, dependants: [{ age: 3 }] }, 'dependants'],
  ['more than all the fault', { medical: 1, share: 101 }, 'share'],
  ['an accident before the limits known', { medical: 1, day: '2020-09-18' }, 'day'],
]

describe.each([
  ['childSupport', support, supportWrong],
  ['workInjury', injury, injuryWrong],
  ['trafficInjury', traffic, trafficWrong],
] as const)('%s', (name, rows, wrong) => {
  it.each(rows.map((row) => ({ says: row[0], row })))('$says', ({ row: [, input, fen, monthly] }) => {
    const found = sum(name, input)
    expect(found.least === found.most ? found.least : [found.least, found.most]).toEqual(fen)
    if (monthly !== undefined) expect(found.monthly?.least ?? 0).toBe(monthly)
  })
  it.each(wrong)('refuses %s', (_, input, field) => {
    let refused: unknown
    try {
      sum(name, input)
    } catch (error) {
      refused = error
    }
    expect(refused).toBeInstanceOf(SumRefused)
    expect((refused as SumRefused).field).toBe(field)
  })
})

const shares = (input: object) => {
  const { least, parts } = sum('inheritance', { estate: 900_000, ...input })
  return [least, Object.fromEntries((parts ?? []).map(({ key, fen }) => [key, fen]))]
}

describe('inheritance', () => {
  it.each<[string, object, unknown]>([
    ['a widow and two children', { spouse: true, children: 2 }, [900_000, { spouse: 300_000, child: 300_000 }]],
    [
      'half of what is common first',
      { spouse: true, common: 900_000, children: 2 },
      [450_000, { spouse: 150_000, child: 150_000 }],
    ],
    [
      'debts after that half',
      { spouse: true, common: 900_000, debts: 150_000, children: 2 },
      [300_000, { spouse: 100_000, child: 100_000 }],
    ],
    ['debts above the estate', { children: 1, debts: 1_000_000 }, [0, { child: 0 }]],
    ['a child who died before, by its two', { children: 2, lines: [2] }, [900_000, { child: 300_000, line1: 150_000 }]],
    ['lines alone still keep out the second order', { lines: [3], siblings: 2 }, [900_000, { line1: 300_000 }]],
    ['parents with a widow', { spouse: true, parents: 2 }, [900_000, { spouse: 300_000, parent: 300_000 }]],
    ['a widowed daughter-in-law who cared', { children: 1, inLaws: 1 }, [900_000, { child: 450_000, inLaw: 450_000 }]],
    ['no brother beside a mother', { parents: 1, siblings: 5 }, [900_000, { parent: 900_000 }]],
    [
      'brothers and grandmother',
      { siblings: 2, grandparents: 1 },
      [900_000, { sibling: 300_000, grandparent: 300_000 }],
    ],
    [
      'a brother’s children in his place',
      { siblings: 1, siblingLines: [3] },
      [900_000, { sibling: 450_000, siblingLine1: 150_000 }],
    ],
    ['nobody', {}, [900_000, {}]],
    ['thirds of a sum that does not divide', { estate: 100, children: 3 }, [100, { child: 33 }]],
  ])('%s', (_, input, expected) => {
    expect(shares(input)).toEqual(expected)
  })
  it.each<readonly [string, object, unknown]>([
    ['nothing left', { estate: 0, children: 1 }, 'estate'],
    ['more in common than there is', { spouse: true, common: 900_001 }, 'common'],
    ['common property without a spouse', { common: 1, children: 1 }, 'common'],
    ['a line of nobody', { lines: [0] }, 'lines.0'],
  ])('refuses %s', (_, input, field) => {
    expect(() => shares(input)).toThrow(SumRefused)
    try {
      shares(input)
    } catch (error) {
      expect((error as SumRefused).field).toBe(field)
    }
  })
  it('says how much is left over when a sum does not divide', () => {
    const { notes } = sum('inheritance', { estate: 100, children: 3 })
    expect(notes.map(({ zh }) => zh).join('')).toContain('分到分位差0.01元')
  })
})

describe('legal aid', () => {
  const line = { standard: 200_000 }
  it.each([
    ['at the line', { matter: 'wages', income: 400_000, members: 2, ...line }, 'withinStandard'],
    ['a fen a head above it', { matter: 'wages', income: 400_001, members: 2, ...line }, 'aboveStandard'],
    ['a whole fen a head above it', { matter: 'wages', income: 400_002, members: 2, ...line }, 'aboveStandard'],
    ['no line known', { matter: 'wages', income: 400_000 }, 'unknownStandard'],
    [
      'a victim of violence, whatever the income',
      { matter: 'support', free: 'abuse', income: 9_000_000, ...line },
      'noMeansTest',
    ],
    ['a migrant for wages', { matter: 'wages', exempt: 'migrant', income: 9_000_000, ...line }, 'notChecked'],
    ['a migrant for support', { matter: 'support', exempt: 'migrant', income: 9_000_000, ...line }, 'aboveStandard'],
    ['on relief', { matter: 'support', exempt: 'relief', ...line }, 'notChecked'],
    ['another matter', { matter: 'other', ...line }, 'matterNotListed'],
  ])('%s', (_, input, verdict) => {
    expect(sum('legalAid', input).verdict?.code).toBe(verdict)
  })
})

describe('small claims', () => {
  const wage = { averageWage: 10_000_000 }
  it.each([
    ['half the wage', { amount: 5_000_000, ...wage }, 'small'],
    ['a fen more', { amount: 5_000_001, ...wage }, 'byAgreement'],
    ['twice the wage', { amount: 20_000_000, ...wage }, 'byAgreement'],
    ['a fen more than that', { amount: 20_000_001, ...wage }, 'notSmall'],
    ['about status', { amount: 1, excluded: 'status', ...wage }, 'excluded'],
  ])('%s', (_, input, verdict) => {
    expect(sum('smallClaims', input)).toMatchObject({ least: 5_000_000, most: 20_000_000, verdict: { code: verdict } })
  })
  it.each([
    ['a wage nobody has entered', { amount: 1 }, 'averageWage'],
    ['a case of before 2022', { amount: 1, day: '2021-12-31', ...wage }, 'day'],
    ['nothing claimed', { amount: 0, ...wage }, 'amount'],
  ])('refuses %s', (_, input, field) => {
    try {
      sum('smallClaims', input)
      expect.unreachable()
    } catch (error) {
      expect((error as SumRefused).field).toBe(field)
    }
  })
})
