import { addDays, daysBetween } from '@fengqiao/kernel/days.ts'
import type { Day } from '@fengqiao/kernel/days.ts'
import type { z } from 'zod'
import { calculator } from '../calculator.ts'
import { over, times, toFen, whole } from '../fraction.ts'
import { DelayInterest } from './money-inputs.ts'
import { cny, step, sumOf, SumRefused, yuan } from '../sum.ts'
import type { Step } from '../sum.ts'

const rules = '最高人民法院关于执行程序中计算迟延履行期间的债务利息适用法律若干问题的解释'
const basis = [`${rules}#1`, '民事诉讼法#264']
const inForce = '2014-08-01'

type Input = z.infer<typeof DelayInterest>

const demandOrder = ({ amount, dueDay, until, payments, paused }: Input): void => {
  if (amount === 0) throw new SumRefused('amount', '请填判决要付的钱。', 'Fill in the sum of the judgment.')
  if (dueDay < addDays(inForce, -1))
    throw new SumRefused(
      'dueDay',
      '2014年8月1日以前的迟延要按当时的规定算，请问法院执行局。',
      'Delay before 2014-08-01 goes by the rules of that time: ask the court.',
    )
  if (until < dueDay)
    throw new SumRefused('until', '还没有到期，没有迟延的利息。', 'It is not overdue yet: no interest for delay.')
  const paid = payments.reduce((all, { fen }) => all + fen, 0)
  if (paid > amount)
    throw new SumRefused(
      'payments',
      '分次付的加起来比判决的还多，请再看一遍。',
      'The payments exceed the judgment; look again.',
    )
  payments.forEach(({ day }, at) => {
    if (day > until || (at > 0 && day < payments[at - 1]!.day))
      throw new SumRefused(
        `payments.${at}.day`,
        '分次付款的日子要从早到晚，不晚于“算到哪天”。',
        'Payments go from early to late, none after the last day counted.',
      )
  })
  paused.forEach((pause, at) => {
    if (pause.to < pause.from || (at > 0 && pause.from <= paused[at - 1]!.to))
      throw new SumRefused(
        `paused.${at}.from`,
        '不计算的期间要从早到晚，不能重叠。',
        'Periods go from early to late and must not overlap.',
      )
  })
}

/** Days of (from, to] that do not count. */
const pausedDays = (from: Day, to: Day, paused: Input['paused']): number =>
  paused.reduce((all, pause) => {
    const first = pause.from > addDays(from, 1) ? pause.from : addDays(from, 1)
    const last = pause.to < to ? pause.to : to
    return all + Math.max(0, daysBetween(first, last) + 1)
  }, 0)

export const delayInterest = calculator({
  name: 'delayInterest',
  group: 'money',
  title: { zh: '判决不履行的加倍利息', en: 'Doubled interest on delayed performance' },
  lead: { zh: '判了不给，每天加收万分之一点七五', en: '0.175 per mille for each day of delay' },
  input: DelayInterest,
  compute: (input) => {
    demandOrder(input)
    const { amount, dueDay, until, payments, paused } = input
    let left = amount
    let from = dueDay
    const steps: Step[] = []
    const run = (to: Day) => {
      if (to <= from) return
      const days = daysBetween(from, to) - pausedDays(from, to, paused)
      if (days > 0 && left > 0)
        steps.push(
          step(
            `${addDays(from, 1)}至${to}，${days}天：${yuan(left)} × 0.0175% × ${days}`,
            `${addDays(from, 1)} to ${to}, ${days} days: ${cny(left)} × 0.0175% × ${days}`,
            toFen(over(times(whole(left), 1.75, days), 10_000)),
            ...basis,
            ...(payments.length > 0 || paused.length > 0 ? [`${rules}#3`] : []),
          ),
        )
      from = to
    }
    for (const payment of payments) {
      run(payment.day)
      left -= payment.fen
    }
    run(until)
    if (steps.length === 0) steps.push(step('没有迟延', 'No delay', 0, ...basis))
    return sumOf(steps, {
      notes: [
        {
          zh: '这只是加倍的部分；判决里写明的利息照样另算。',
          en: 'This is the doubled part; interest awarded by the judgment comes on top.',
        },
        {
          zh: '付的钱先还判决的本数，再还加倍利息；约定了别的次序的按约定。',
          en: 'Payments go to the judgment first, then to this interest, unless agreed otherwise.',
        },
        {
          zh: '申请执行的期限是两年，从履行期的最后一天起算，过了可能超过时效，尽快申请。',
          en: 'Apply for enforcement within two years of the last day for paying, or it may be too late.',
        },
      ],
    })
  },
})
