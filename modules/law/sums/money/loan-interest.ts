import { addDays, daysBetween } from '@fengqiao/kernel/days.ts'
import type { Day } from '@fengqiao/kernel/days.ts'
import { calculator } from '../calculator.ts'
import { above, exact, lesser, over, times, toFen, whole } from '../fraction.ts'
import type { Fraction } from '../fraction.ts'
import { LoanInterest } from './money-inputs.ts'
import {
  cap,
  fourTimes,
  lastOldDay,
  lprOn,
  newRules,
  firstRules,
  overdue,
  principalRule,
  rules,
  said,
  transition,
  twentyFour,
} from './loan-caps.ts'
import type { Input, Limit } from './loan-caps.ts'
import { cny, step, sumOf, SumRefused, yuan } from '../sum.ts'
import type { Step } from '../sum.ts'

const demandDays = ({ contractDate, to, due }: Input, from: Day): void => {
  if (contractDate < firstRules)
    throw new SumRefused(
      'contractDate',
      '2015年9月1日以前借的，要按当时银行贷款利率的四倍算，这里没有当时的利率表，请问律师。',
      'Loans before 2015-09-01 go by the bank rates of that time, which are not kept here: ask a lawyer.',
    )
  if (from < contractDate)
    throw new SumRefused('from', '利息不能从借款以前开始算。', 'Interest can’t run before the day of the loan.')
  if (to < from) throw new SumRefused('to', '算到的日子比开始的日子还早。', 'The end is before the beginning.')
  if (due !== undefined && due < contractDate)
    throw new SumRefused('due', '还款日比借款的日子还早。', 'The day of repayment is before the day of the loan.')
}

/** The stretches between the days where a rate or a cap changes; each day belongs to the stretch it ends in. */
const stretches = (from: Day, to: Day, edges: readonly (Day | undefined)[]): { from: Day; to: Day }[] => {
  const inside = [...new Set(edges.filter((day): day is Day => day !== undefined && day > from && day < to))].sort()
  const ends = [...inside, to]
  return ends.map((end, at) => ({ from: at === 0 ? from : ends[at - 1]!, to: end }))
}

export const loanInterest = calculator({
  name: 'loanInterest',
  group: 'money',
  title: { zh: '借款利息', en: 'Interest on a private loan' },
  lead: { zh: '利息多少是合法的，超过上限的不用还', en: 'What may be asked; above the cap nothing' },
  input: LoanInterest,
  compute: (input, given) => {
    const { principal, withheld, contractDate, to, due, rate, paid } = input
    const from = input.from ?? contractDate
    demandDays(input, from)
    const lent = principal - withheld
    if (principal === 0) throw new SumRefused('principal', '请填本金。', 'Fill in the principal.')
    if (lent <= 0)
      throw new SumRefused(
        'withheld',
        '先扣的利息比本金还多，请再看一遍。',
        'More was taken off than was lent; look again.',
      )
    const suit = input.suit ?? given.today
    const old = contractDate < newRules
    const limits = new Map<'old' | 'new', Limit>()
    const limitOn = (day: Day): Limit => {
      const era = old && (day <= lastOldDay || suit < newRules) ? 'old' : 'new'
      const known = limits.get(era)
      if (known) return known
      const found =
        era === 'old' ? twentyFour : fourTimes(old ? suit : contractDate, input, given, old ? transition : cap)
      limits.set(era, found)
      return found
    }
    /** Nothing agreed: none until it is due, then 6 % under the old rules, LPR under the new (28). */
    const agreedOn = (day: Day): Fraction | undefined => {
      const late = due !== undefined && day > due
      const typed = late ? (input.overdueRate ?? rate) : rate
      if (typed !== undefined) return exact(typed)
      if (!late) return undefined
      if (old && (day <= lastOldDay || suit < newRules)) return exact(6)
      return lprOn(due >= newRules ? due : suit, input, given)
    }
    let cut = false
    const steps: Step[] = stretches(from, to, [due, old ? lastOldDay : undefined]).flatMap((stretch) => {
      const days = daysBetween(stretch.from, stretch.to)
      const asked = agreedOn(stretch.to)
      if (days === 0 || asked === undefined) return []
      const limit = limitOn(stretch.to)
      const over25 = above(asked, limit.percent)
      cut ||= over25
      const percent = lesser(asked, limit.percent)
      const first = addDays(stretch.from, 1)
      return [
        step(
          `${first}至${stretch.to}，${days}天：${yuan(lent)} × ${said(percent)}% ÷ 365 × ${days}${
            over25 ? `（约定${said(asked)}%，超过上限，按${limit.zh}）` : ''
          }`,
          `${first} to ${stretch.to}, ${days} days: ${cny(lent)} × ${said(percent)}% ÷ 365 × ${days}${
            over25 ? ` (agreed ${said(asked)}% is above the cap: ${limit.en})` : ''
          }`,
          toFen(over(times(whole(lent), percent, days), whole(36_500))),
          limit.basis,
          ...(due !== undefined && stretch.to > due ? [overdue] : []),
          ...(withheld > 0 ? [principalRule] : []),
        ),
      ]
    })
    const interest = steps.reduce((all, { fen }) => all + fen, 0)
    if (steps.length === 0)
      steps.push(
        step(
          rate === undefined ? '没有约定利息，借款期内没有利息' : '没有经过一天，没有利息',
          rate === undefined ? 'No interest was agreed: none within the term' : 'No day has passed: no interest',
          0,
          '民法典#680',
          `${rules}#24`,
        ),
      )
    const credited = Math.min(paid, interest)
    if (paid > 0) steps.push(step('减去已经付过的利息', 'Less the interest paid', -credited, `${rules}#29`))
    return sumOf(steps, {
      notes: [
        cut
          ? {
              zh: '约定的利率超过上限，超过的部分法院不支持，这里按上限算。',
              en: 'The agreed rate is above the cap; the court grants no more than the cap, which is used here.',
            }
          : undefined,
        paid > interest
          ? {
              zh: `已经付的比上限多${yuan(paid - interest)}：可以要求抵本金${old ? '；2020年8月19日以前自愿付的，24%到36%之间的要不回来' : ''}。`,
              en: `${cny(paid - interest)} more than the cap was paid: one may ask to set it against the principal${
                old ? '; of what was freely paid until 2020-08-19 the part between 24% and 36% is not returned' : ''
              }.`,
            }
          : undefined,
        {
          zh: `连本带息：${yuan(lent + interest - credited)}。一年按365天算，开头那天不算，最后一天算。`,
          en: `With the principal: ${cny(lent + interest - credited)}. A year is 365 days; the first day is not counted, the last is.`,
        },
        {
          zh: '只管个人、单位之间的借款；银行、小贷公司、典当行等金融机构的贷款不按这个算。',
          en: 'For loans between private people and firms; not those of banks, small-loan companies or pawnshops.',
        },
      ],
    })
  },
})
