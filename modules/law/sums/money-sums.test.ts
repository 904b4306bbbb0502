import { describe, expect, it } from 'vitest'
import { computeSum } from './compute.ts'
import { nationalFigures } from './figures.ts'
import { SumRefused } from './sum.ts'

const given = { today: '2026-11-24', figures: nationalFigures }
const sum = (name: string, input: object) => computeSum(name, input, given)

type Row = readonly [says: string, input: object, fen: number | [number, number]]
type Wrong = readonly [says: string, input: object, field: string]

const property = { matter: 'property' }
const fees: readonly Row[] = [
  ['one fen is 50 yuan', { ...property, amount: 1 }, 5000],
  ['10,000 is the edge of 50 yuan', { ...property, amount: 1_000_000 }, 5000],
  ['a yuan more is 2.5 fen more, half up', { ...property, amount: 1_000_100 }, 5003],
  ['100,000', { ...property, amount: 10_000_000 }, 230_000],
  ['200,000', { ...property, amount: 20_000_000 }, 430_000],
  ['500,000', { ...property, amount: 50_000_000 }, 880_000],
  ['a million', { ...property, amount: 100_000_000 }, 1_380_000],
  ['two million', { ...property, amount: 200_000_000 }, 2_280_000],
  ['five million', { ...property, amount: 500_000_000 }, 4_680_000],
  ['ten million', { ...property, amount: 1_000_000_000 }, 8_180_000],
  ['twenty million', { ...property, amount: 2_000_000_000 }, 14_180_000],
  ['thirty million', { ...property, amount: 3_000_000_000 }, 19_180_000],
  ['half by summary procedure', { ...property, amount: 10_000_000, reduced: 'summary' }, 115_000],
  ['half of the fee itself, not of its rounding', { ...property, amount: 3_099_239, reduced: 'summary' }, 28_740],
  ['a divorce over 100,000 is the fixed range', { matter: 'divorce', amount: 10_000_000 }, [5000, 30_000]],
  ['a divorce over 200,000 too', { matter: 'divorce', amount: 20_000_000 }, [5000, 30_000]],
  ['half a per cent above', { matter: 'divorce', amount: 30_000_000 }, [55_000, 80_000]],
  ['half of a range', { matter: 'divorce', reduced: 'settled' }, [2500, 15_000]],
  ['damages of 50,000 for one’s name', { matter: 'personality', amount: 5_000_000 }, [10_000, 50_000]],
  ['of 120,000', { matter: 'personality', amount: 12_000_000 }, [70_000, 110_000]],
  ['a labour dispute', { matter: 'labour', amount: 99_999_999 }, 1000],
  ['half of it', { matter: 'labour', reduced: 'summary' }, 500],
  ['enforcing nothing in money', { matter: 'execution' }, [5000, 50_000]],
  ['enforcing 600,000', { matter: 'execution', amount: 60_000_000 }, 5000 + 735_000 + 100_000],
  ['preserving 1,000', { matter: 'preservation', amount: 100_000 }, 3000],
  ['preserving 100,000', { matter: 'preservation', amount: 10_000_000 }, 102_000],
  ['never above 5,000', { matter: 'preservation', amount: 500_000_000 }, 500_000],
  ['a third for a payment order', { matter: 'paymentOrder', amount: 1_000_000 }, 1667],
  ['half, at most 300,000, for a bankruptcy', { matter: 'bankruptcy', amount: 100_000_000_000 }, 30_000_000],
]
const feesWrong: readonly Wrong[] = [
  ['a claim for money without a sum', property, 'amount'],
  ['half of an application', { matter: 'execution', amount: 100, reduced: 'summary' }, 'reduced'],
  ['a matter there is not', { matter: 'crime' }, 'matter'],
]

const loan = { principal: 10_000_000, contractDate: '2022-03-01', to: '2023-03-01' }
const interest: readonly Row[] = [
  ['within the cap as agreed', { ...loan, rate: 10 }, 1_000_000],
  ['at four times 3.7 %', { ...loan, rate: 14.8 }, 1_480_000],
  ['above it the cap', { ...loan, rate: 14.81 }, 1_480_000],
  ['three per cent a month', { ...loan, rate: 36 }, 1_480_000],
  ['none agreed, none within the term', loan, 0],
  [
    'none agreed and late: LPR of the day it was due',
    { ...loan, due: '2022-09-01' },
    Math.round((10_000_000 * 0.0365 * 181) / 365),
  ],
  ['the rate agreed goes on when late', { ...loan, rate: 10, due: '2022-09-01' }, 504_110 + 495_890],
  ['a rate for lateness is capped too', { ...loan, rate: 10, due: '2022-09-01', overdueRate: 24 }, 504_110 + 733_918],
  ['no day, no interest', { ...loan, rate: 10, to: '2022-03-01' }, 0],
  ['one day', { ...loan, rate: 10, to: '2022-03-02' }, 2740],
  ['taken off beforehand is not lent', { ...loan, withheld: 1_000_000, rate: 10 }, 900_000],
  ['less what was paid', { ...loan, rate: 10, paid: 400_000 }, 600_000],
  ['paid more than the cap leaves nothing', { ...loan, rate: 36, paid: 3_600_000 }, 0],
  ['LPR given goes before the one known', { ...loan, rate: 36, lpr: 3 }, 1_200_000],
  [
    'on the last day before the new rules: 24 % until then',
    { principal: 10_000_000, contractDate: '2019-08-19', to: '2020-08-19', rate: 36 },
    2_406_575,
  ],
  [
    'over it: 24 %, then four times the LPR at the suit',
    { principal: 10_000_000, contractDate: '2019-08-20', to: '2021-08-20', rate: 36, suit: '2021-09-01' },
    2_400_000 + 1_544_219,
  ],
  [
    'a suit before it: 24 % throughout',
    { principal: 10_000_000, contractDate: '2019-08-20', to: '2020-08-19', rate: 36, suit: '2020-08-19' },
    2_400_000,
  ],
  [
    'a contract of that very day: the new cap',
    { principal: 10_000_000, contractDate: '2020-08-20', to: '2021-08-20', rate: 24 },
    1_540_000,
  ],
  ['counted from a later day', { ...loan, rate: 10, from: '2022-08-31' }, 498_630],
  ['over a leap day 366 days', { ...loan, rate: 10, from: '2023-03-01', to: '2024-03-01' }, 1_002_740],
]
const interestWrong: readonly Wrong[] = [
  ['a loan before the rules of 2015', { ...loan, contractDate: '2015-08-31' }, 'contractDate'],
  ['an end before the beginning', { ...loan, to: '2022-02-28' }, 'to'],
  ['interest from before the loan', { ...loan, from: '2022-02-28' }, 'from'],
  ['due before the loan', { ...loan, due: '2022-02-28' }, 'due'],
  ['nothing lent', { ...loan, principal: 0 }, 'principal'],
  ['all taken off', { ...loan, withheld: 10_000_000 }, 'withheld'],
  ['a month whose LPR nobody has entered', { ...loan, contractDate: '2026-10-01', to: '2026-11-01', rate: 10 }, 'lpr'],
  ['a rate of more than a thousand per cent', { ...loan, rate: 1001 }, 'rate'],
  ['a negative rate', { ...loan, rate: -1 }, 'rate'],
]

const judged = { amount: 10_000_000, dueDay: '2026-03-31' }
const delay: readonly Row[] = [
  ['paid on the last day: none', { ...judged, until: '2026-03-31' }, 0],
  ['a day late', { ...judged, until: '2026-04-01' }, 1750],
  ['thirty days', { ...judged, until: '2026-04-30' }, 52_500],
  ['a year', { ...judged, until: '2027-03-31' }, 638_750],
  [
    'half paid on the tenth day',
    { ...judged, until: '2026-04-20', payments: [{ day: '2026-04-10', fen: 5_000_000 }] },
    17_500 + 8750,
  ],
  [
    'all paid on the tenth day',
    { ...judged, until: '2026-04-20', payments: [{ day: '2026-04-10', fen: 10_000_000 }] },
    17_500,
  ],
  [
    'paid before it was due',
    { ...judged, until: '2026-04-10', payments: [{ day: '2026-03-01', fen: 5_000_000 }] },
    8750,
  ],
  [
    'a stay of ten days',
    { ...judged, until: '2026-04-30', paused: [{ from: '2026-04-11', to: '2026-04-20' }] },
    35_000,
  ],
  ['a stay of one day', { ...judged, until: '2026-04-30', paused: [{ from: '2026-04-11', to: '2026-04-11' }] }, 50_750],
  [
    'a stay over the end',
    { ...judged, until: '2026-04-30', paused: [{ from: '2026-04-30', to: '2026-06-01' }] },
    50_750,
  ],
  [
    'a stay before the beginning',
    { ...judged, until: '2026-04-30', paused: [{ from: '2026-03-01', to: '2026-03-31' }] },
    52_500,
  ],
  ['the first day of the rules', { ...judged, dueDay: '2014-07-31', until: '2014-08-01' }, 1750],
  ['a fen', { ...judged, amount: 1, until: '2026-04-30' }, 0],
]
const delayWrong: readonly Wrong[] = [
  ['not due yet', { ...judged, until: '2026-03-30' }, 'until'],
  ['due before the rules', { ...judged, dueDay: '2014-07-30', until: '2014-09-01' }, 'dueDay'],
  ['nothing owed', { ...judged, amount: 0, until: '2026-04-01' }, 'amount'],
  [
    'more paid than owed',
    { ...judged, until: '2026-04-30', payments: [{ day: '2026-04-10', fen: 10_000_001 }] },
    'payments',
  ],
  [
    'a payment after the end',
    { ...judged, until: '2026-04-30', payments: [{ day: '2026-05-01', fen: 1 }] },
    'payments.0.day',
  ],
  [
    'stays that overlap',
    {
      ...judged,
      until: '2026-04-30',
      paused: [
        { from: '2026-04-01', to: '2026-04-10' },
        { from: '2026-04-10', to: '2026-04-12' },
      ],
    },
    'paused.1.from',
  ],
  [
    'a stay that ends before it begins',
    { ...judged, until: '2026-04-30', paused: [{ from: '2026-04-10', to: '2026-04-09' }] },
    'paused.0.from',
  ],
]

describe.each([
  ['courtFee', fees, feesWrong],
  ['loanInterest', interest, interestWrong],
  ['delayInterest', delay, delayWrong],
] as const)('%s', (name, rows, wrong) => {
  it.each(rows)('%s', (_, input, fen) => {
    const { least, most } = sum(name, input)
    expect(least === most ? least : [least, most]).toEqual(fen)
  })
  it.each(wrong)('refuses %s', (_, input, field) => {
    expect(() => sum(name, input)).toThrow(SumRefused)
    try {
      sum(name, input)
    } catch (error) {
      expect((error as SumRefused).field).toBe(field)
    }
  })
})

describe('a rate above the cap', () => {
  it('is computed at the cap and said so, also what was paid too much', () => {
    const { steps, notes } = sum('loanInterest', { ...loan, rate: 36, paid: 3_600_000 })
    expect(steps[0]!.zh).toContain('约定36%，超过上限')
    expect(notes.map(({ zh }) => zh).join('')).toContain('多21,200元')
  })
  it('says of an old loan what is not given back', () => {
    const old = { principal: 10_000_000, contractDate: '2019-08-19', to: '2020-08-19', rate: 36, paid: 3_600_000 }
    expect(
      sum('loanInterest', old)
        .notes.map(({ zh }) => zh)
        .join(''),
    ).toContain('24%到36%之间的要不回来')
  })
})

it('wants names and values, not a list or nothing', () => {
  for (const input of [null, [], 'x', 7]) expect(() => computeSum('overtime', input, given)).toThrow(/一组名称和值/)
})
