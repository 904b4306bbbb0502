import { demandMoney, rounded, step, sumOf, yuan, SumRefused, type Step, type Sum } from './sum.ts'

const measures = '诉讼费用交纳办法'
const wan = 1_000_000

/** Upper edge of a band in fen and its rate in thousandths; the first band is a fixed fee. */
type Band = readonly [upTo: number, perThousand: number]

const property: readonly Band[] = [
  [10 * wan, 25],
  [20 * wan, 20],
  [50 * wan, 15],
  [100 * wan, 10],
  [200 * wan, 9],
  [500 * wan, 8],
  [1000 * wan, 7],
  [2000 * wan, 6],
  [Infinity, 5],
]
const execution: readonly Band[] = [
  [50 * wan, 15],
  [500 * wan, 10],
  [1000 * wan, 5],
  [Infinity, 1],
]

const banded = (amount: number, free: number, first: Step, bands: readonly Band[], article: string): Step[] => {
  const steps = [first]
  let from = free
  for (const [upTo, rate] of bands) {
    if (amount <= from) break
    const part = Math.min(amount, upTo) - from
    const words = `${yuan(part)} × ${rate / 10}%`
    steps.push(
      step(
        `超过${yuan(from)}的部分：${words}`,
        `Above ${yuan(from)}: ${words}`,
        rounded((part * rate) / 1000),
        article,
      ),
    )
    from = upTo
  }
  return steps
}

export const courtMatters = [
  'property',
  'divorce',
  'personality',
  'otherCivil',
  'labour',
  'administrative',
  'administrativeIp',
  'paymentOrder',
  'preservation',
  'execution',
] as const
export type CourtMatter = (typeof courtMatters)[number]

export type CourtFeeQuestion = {
  readonly matter: CourtMatter
  /** What is claimed, in fen: money, property divided in a divorce, damages for personality rights. */
  readonly amount: number
  /** Summary procedure, settled in court or withdrawn: half (articles 15, 16). */
  readonly halved?: boolean
}

const range = (least: number, most: number, basis: string): Sum => ({
  least,
  most,
  steps: [
    step(
      `每件${yuan(least)}至${yuan(most)}，由各省在范围内定`,
      `From ${yuan(least)} to ${yuan(most)} a case, fixed by the province`,
      most,
      basis,
    ),
  ],
  notes: [],
})

const plus = (sum: Sum, more: Step): Sum => ({
  ...sum,
  least: sum.least + more.fen,
  most: sum.most + more.fen,
  steps: [...sum.steps, more],
})

const whole = ({ matter, amount }: CourtFeeQuestion): Sum => {
  const basis = `${measures}#13`
  const first = (free: number, fee: number, article: string) =>
    step(`不超过${yuan(free)}的部分：每件${yuan(fee)}`, `Up to ${yuan(free)}: ${yuan(fee)} a case`, fee, article)
  switch (matter) {
    case 'property':
      return sumOf(banded(amount, wan, first(wan, 5000, basis), property, basis))
    case 'divorce': {
      const over = Math.max(0, amount - 20 * wan)
      const fixed = range(5000, 30_000, basis)
      return over === 0
        ? fixed
        : plus(
            fixed,
            step(
              `财产超过20万元的部分：${yuan(over)} × 0.5%`,
              `Property above 200,000: ${yuan(over)} × 0.5%`,
              rounded(over * 0.005),
              basis,
            ),
          )
    }
    case 'personality': {
      const [five, ten] = [5 * wan, 10 * wan]
      let sum = range(10_000, 50_000, basis)
      if (amount > five) {
        const part = Math.min(amount, ten) - five
        sum = plus(
          sum,
          step(
            `赔偿5万至10万元的部分：${yuan(part)} × 1%`,
            `Damages from 50,000 to 100,000: ${yuan(part)} × 1%`,
            rounded(part * 0.01),
            basis,
          ),
        )
      }
      if (amount > ten) {
        const part = amount - ten
        sum = plus(
          sum,
          step(
            `超过10万元的部分：${yuan(part)} × 0.5%`,
            `Above 100,000: ${yuan(part)} × 0.5%`,
            rounded(part * 0.005),
            basis,
          ),
        )
      }
      return sum
    }
    case 'otherCivil':
      return range(5000, 10_000, basis)
    case 'labour':
      return sumOf([step('劳动争议案件每件10元', 'Labour disputes: 10 yuan a case', 1000, basis)])
    case 'administrative':
      return sumOf([step('行政案件每件50元', 'Administrative cases: 50 yuan a case', 5000, basis)])
    case 'administrativeIp':
      return sumOf([
        step(
          '商标、专利、海事行政案件每件100元',
          'Trade mark, patent and maritime administrative cases: 100 yuan',
          10_000,
          basis,
        ),
      ])
    case 'paymentOrder': {
      const fee = whole({ matter: 'property', amount }).most
      return sumOf([
        step(
          `按财产案件受理费${yuan(fee)}的三分之一`,
          `A third of the property fee of ${yuan(fee)}`,
          rounded(fee / 3),
          `${measures}#14`,
        ),
      ])
    }
    case 'preservation': {
      const small = step('不超过1000元的部分：每件30元', 'Up to 1,000: 30 yuan', 3000, `${measures}#14`)
      const fee = banded(
        amount,
        100_000,
        small,
        [
          [10 * wan, 10],
          [Infinity, 5],
        ],
        `${measures}#14`,
      )
      const total = fee.reduce((all, { fen }) => all + fen, 0)
      return total <= 500_000
        ? sumOf(fee)
        : sumOf([...fee, step('最多不超过5000元', 'At most 5,000 yuan', 500_000 - total, `${measures}#14`)])
    }
    case 'execution':
      return sumOf(banded(amount, wan, first(wan, 5000, `${measures}#14`), execution, `${measures}#14`))
  }
}

/** Fees of courts by the State Council's measures of 2007, added up band by band. Not prepaid for execution (article 20). */
export const courtFee = (question: CourtFeeQuestion): Sum => {
  demandMoney('amount', question.amount)
  if (question.matter === 'property' && question.amount === 0) {
    throw new SumRefused('amount', '财产案件要填请求的金额。', 'A property claim needs its amount.')
  }
  const sum = whole(question)
  if (!question.halved) return sum
  const half = (fen: number) => rounded(fen / 2)
  return {
    ...sum,
    least: half(sum.least),
    most: half(sum.most),
    steps: [
      ...sum.steps,
      step(
        '简易程序、调解结案或者撤诉：减半交纳',
        'Summary procedure, settlement or withdrawal: half',
        half(sum.most) - sum.most,
        `${measures}#15`,
        `${measures}#16`,
      ),
    ],
  }
}
