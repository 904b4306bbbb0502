import { calculator } from '../calculator.ts'
import { over, plus, times, toFen, whole } from '../fraction.ts'
import type { Fraction } from '../fraction.ts'
import { applications, damages, divorce, execution, fees, preservation, property, wan } from './court-fees-data.ts'
import type { Band } from './court-fees-data.ts'
import { CourtFee } from './court-inputs.ts'
import type { CourtMatter } from './court-inputs.ts'
import { between, cny, step, sumOf, SumRefused, yuan } from '../sum.ts'
import type { Step, Sum } from '../sum.ts'

/** What the bands above `free` come to, before any rounding: a half or a third of a fee is taken of this. */
const bandedExact = (amount: number, free: number, bands: readonly Band[]): Fraction => {
  let from = free
  let all = whole(0)
  for (const [upTo, percent] of bands) {
    if (amount <= from) break
    all = plus(all, over(times(whole(Math.min(amount, upTo) - from), percent), 100))
    from = upTo
  }
  return all
}

/** The parts of an amount above `free`, band by band. */
const banded = (amount: number, free: number, bands: readonly Band[], basis: string): Step[] => {
  let from = free
  return bands.flatMap(([upTo, percent]) => {
    if (amount <= from) return []
    const part = Math.min(amount, upTo) - from
    const edge = from
    from = upTo
    return [
      step(
        `超过${yuan(edge)}的部分：${yuan(part)} × ${percent}%`,
        `Above ${cny(edge)}: ${cny(part)} × ${percent}%`,
        toFen(over(times(whole(part), percent), 100)),
        basis,
      ),
    ]
  })
}

const each = (fee: number, basis: string): Step => step(`每件${yuan(fee)}`, `${cny(fee)} a case`, fee, basis)
const ranged = (least: number, most: number, basis: string): Step =>
  between(`每件${yuan(least)}至${yuan(most)}`, `${cny(least)} to ${cny(most)} a case`, { least, most }, basis)
const upTo = (edge: number, fee: number, basis: string): Step =>
  step(`不超过${yuan(edge)}的部分：${yuan(fee)}`, `Up to ${cny(edge)}: ${cny(fee)}`, fee, basis)

const total = (steps: readonly Step[]): number => steps.reduce((all, { fen }) => all + fen, 0)
const propertyExact = (amount: number): Fraction => plus(whole(5000), bandedExact(amount, wan, property))
const propertyFee = (amount: number): Step[] => [upTo(wan, 5000, fees), ...banded(amount, wan, property, fees)]

/** As the steps, but never above the most; the cut is a step of its own. */
const atMost = (steps: Step[], most: number): Step[] =>
  total(steps) <= most
    ? steps
    : [...steps, step(`最多不超过${yuan(most)}`, `At most ${cny(most)}`, most - total(steps), applications)]

const stepsOf: Readonly<Record<CourtMatter, (amount: number) => Step[]>> = {
  property: propertyFee,
  divorce: (amount) => [ranged(5000, 30_000, fees), ...banded(amount, 20 * wan, divorce, fees)],
  personality: (amount) => [ranged(10_000, 50_000, fees), ...banded(amount, 5 * wan, damages, fees)],
  otherCivil: () => [ranged(5000, 10_000, fees)],
  intellectualProperty: (amount) => (amount === 0 ? [ranged(50_000, 100_000, fees)] : propertyFee(amount)),
  labour: () => [each(1000, fees)],
  administrative: () => [each(5000, fees)],
  administrativeIp: () => [each(10_000, fees)],
  jurisdiction: () => [ranged(5000, 10_000, fees)],
  execution: (amount) =>
    amount === 0
      ? [ranged(5000, 50_000, applications)]
      : [upTo(wan, 5000, applications), ...banded(amount, wan, execution, applications)],
  preservation: (amount) =>
    atMost([upTo(100_000, 3000, applications), ...banded(amount, 100_000, preservation, applications)], 500_000),
  paymentOrder: (amount) => {
    const fee = total(propertyFee(amount))
    return [
      step(
        `按财产案件受理费${yuan(fee)}的三分之一`,
        `A third of the property fee of ${cny(fee)}`,
        toFen(over(propertyExact(amount), 3)),
        fees,
        applications,
      ),
    ]
  },
  publicNotice: () => [each(10_000, applications)],
  annulAward: () => [each(40_000, applications)],
  bankruptcy: (amount) => {
    const fee = total(propertyFee(amount))
    return atMost(
      [
        step(
          `按财产案件受理费${yuan(fee)}的一半`,
          `Half the property fee of ${cny(fee)}`,
          toFen(over(propertyExact(amount), 2)),
          fees,
          applications,
        ),
      ],
      30_000_000,
    )
  },
}

const needsAmount: readonly CourtMatter[] = ['property', 'paymentOrder', 'bankruptcy']
const accepted: readonly CourtMatter[] = [
  'property',
  'divorce',
  'personality',
  'otherCivil',
  'intellectualProperty',
  'labour',
  'administrative',
  'administrativeIp',
]
const reductions = {
  summary: { zh: '适用简易程序，减半交纳', en: 'Summary procedure: half', basis: '诉讼费用交纳办法#16' },
  settled: { zh: '调解结案或者撤诉，减半交纳', en: 'Settled or withdrawn: half', basis: '诉讼费用交纳办法#15' },
  counterclaim: { zh: '反诉合并审理，减半交纳', en: 'Counterclaim heard together: half', basis: '诉讼费用交纳办法#18' },
} as const

/** What is above the fixed part, exactly, for fees that are halved. */
const aboveFixed = (matter: CourtMatter, amount: number): Fraction => {
  if (matter === 'divorce') return bandedExact(amount, 20 * wan, divorce)
  if (matter === 'personality') return bandedExact(amount, 5 * wan, damages)
  if (matter === 'property' || (matter === 'intellectualProperty' && amount > 0))
    return bandedExact(amount, wan, property)
  return whole(0)
}

const halved = (sum: Sum, more: Fraction, { zh, en, basis }: (typeof reductions)[keyof typeof reductions]): Step => {
  const cut = (fen: number) => toFen(over(plus(whole(fen - toFen(more)), more), 2)) - fen
  return { ...step(zh, en, cut(sum.least), basis), ...(sum.most === sum.least ? {} : { upTo: cut(sum.most) }) }
}

/** The State Council's measures of 2007, band by band. */
export const courtFee = calculator({
  name: 'courtFee',
  group: 'court',
  title: { zh: '诉讼费', en: 'Court fees' },
  lead: { zh: '打官司、申请执行、保全要交多少', en: 'What a suit, enforcement or preservation costs' },
  input: CourtFee,
  compute: ({ matter, amount, reduced }) => {
    if (amount === 0 && needsAmount.includes(matter))
      throw new SumRefused('amount', '按金额收费的，请填金额。', 'This fee goes by the amount: fill it in.')
    if (reduced !== 'none' && !accepted.includes(matter))
      throw new SumRefused(
        'reduced',
        '减半的只有案件受理费，申请费不减半；请选“不减半”。',
        'Only the fee of a suit is halved, not that of an application: choose “not halved”.',
      )
    const steps = stepsOf[matter](amount)
    const all =
      reduced === 'none' ? steps : [...steps, halved(sumOf(steps), aboveFixed(matter, amount), reductions[reduced])]
    const range = all.some((one) => one.upTo !== undefined && one.upTo !== one.fen)
    return sumOf(all, {
      notes: [
        range
          ? {
              zh: '幅度内的具体数由省政府定，以法院的交费通知为准。',
              en: 'The province fixes the figure within the range; the court’s notice decides.',
            }
          : undefined,
        matter === 'execution'
          ? {
              zh: '申请执行不用先交，执行到以后由对方负担。',
              en: 'Not paid in advance; the debtor bears it once enforced.',
            }
          : undefined,
        accepted.includes(matter)
          ? {
              zh: '谁起诉谁先交，最后由输的一方负担。追讨劳动报酬可以不先交。',
              en: 'The plaintiff advances it, the loser bears it. Claims for wages need no advance.',
            }
          : undefined,
        {
          zh: '确实困难的，起诉时可以申请缓交、减交或者免交。',
          en: 'In hardship, ask for deferral, reduction or exemption when filing.',
        },
      ],
    })
  },
})
