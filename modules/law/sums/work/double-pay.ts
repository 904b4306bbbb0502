import { addDays, isWeekend, isWorkday } from '@fengqiao/kernel/days.ts'
import type { Day } from '@fengqiao/kernel/days.ts'
import { calculator } from '../calculator.ts'
import { times, toFen } from '../fraction.ts'
import { DoublePay } from './labour-inputs.ts'
import { closing } from './service-time.ts'
import { cny, step, sumOf, SumRefused, yuan } from '../sum.ts'
import type { Step } from '../sum.ts'
import { wageDays, wageDaysBasis, wageOfDays } from '../wages.ts'

const inForce = '2008-01-01'

const workdaysBetween = (from: Day, to: Day): number => {
  let days = 0
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const works = isWorkday(day)
    if (works === 'unknown' ? !isWeekend(day) : works) days += 1
  }
  return days
}

const earliest = (...days: readonly (Day | undefined)[]): Day =>
  days.filter((day) => day !== undefined).reduce((one, other) => (other < one ? other : one))

export const doublePay = calculator({
  name: 'doublePay',
  group: 'work',
  title: { zh: '没签合同的双倍工资', en: 'Double pay without a contract' },
  lead: { zh: '除了工资，单位还要再给多少', en: 'What is due beside the wage itself' },
  input: DoublePay,
  compute: (input, { today }) => {
    const { kind, start, monthlyWage, signed, left } = input
    if (start < inForce)
      throw new SumRefused(
        'start',
        '劳动合同法2008年1月1日起施行，更早的没有双倍工资。',
        'Double pay exists since 2008-01-01 only.',
      )
    if (start > today) throw new SumRefused('start', '这一天还没有到。', 'This day has not come yet.')
    if (left !== undefined && left < start)
      throw new SumRefused('left', '离开的日子比上班的第一天还早。', 'The last day is before the first.')
    if (signed !== undefined && signed < start)
      throw new SumRefused(
        'signed',
        '合同在上班以前就签了，没有双倍工资。',
        'The contract was signed before work began; no double pay.',
      )
    if (monthlyWage === 0) throw new SumRefused('monthlyWage', '请填每月工资。', 'Fill in the wage a month.')
    const basis =
      kind === 'noContract'
        ? ['劳动合同法#82', '劳动合同法实施条例#6', '劳动合同法实施条例#7']
        : ['劳动合同法#82', '劳动合同法#14']
    const waited = kind === 'noContract' ? 1 : 0
    const from = waited ? addDays(closing(start, waited), 1) : start
    const to = earliest(
      today,
      left,
      signed && addDays(signed, -1),
      kind === 'noContract' ? closing(start, 12) : undefined,
    )
    let months = 0
    while (closing(start, waited + months + 1) <= to) months += 1
    const rest = months > 0 ? addDays(closing(start, waited + months), 1) : from
    const steps: Step[] = []
    if (months > 0)
      steps.push(
        step(
          `${from}至${addDays(rest, -1)}，${months}个月 × ${yuan(monthlyWage)}`,
          `${from} to ${addDays(rest, -1)}: ${months} months × ${cny(monthlyWage)}`,
          toFen(times(monthlyWage, months)),
          ...basis,
        ),
      )
    if (rest <= to) {
      const days = input.partDays ?? workdaysBetween(rest, to)
      steps.push(
        step(
          `${rest}至${to}，${days}个工作日 × ${yuan(monthlyWage)} ÷ ${wageDays}`,
          `${rest} to ${to}: ${days} working days × ${cny(monthlyWage)} ÷ ${wageDays}`,
          Math.min(wageOfDays(monthlyWage, days), monthlyWage),
          ...basis,
          wageDaysBasis,
        ),
      )
    }
    if (steps.length === 0)
      steps.push(
        step('用工不满一个月就签了合同或者离开，没有双倍工资', 'Within the first month: no double pay', 0, ...basis),
      )
    return sumOf(steps, {
      notes: [
        {
          zh: '这里算的是另外一倍，原来那一倍工资没发的另算。',
          en: 'This is the second half only; an unpaid wage itself comes on top.',
        },
        kind === 'noContract'
          ? {
              zh: '从用工满一个月的次日起，到满一年的前一天止，最多十一个月；满一年就视为签了无固定期限合同。',
              en: 'From the day after one month to the day before one year: eleven months at most.',
            }
          : undefined,
        {
          zh: '仲裁一般倒着看一年，早的月份可能超过时效，尽快申请。',
          en: 'Arbitrators look back one year as a rule; earlier months may be too late: apply soon.',
        },
      ],
    })
  },
})
