import type { Day } from '@fengqiao/kernel/days.ts'
import type { z } from 'zod'
import type { Given } from '../calculator.ts'
import { exact, over, times, whole } from '../fraction.ts'
import type { Fraction } from '../fraction.ts'
import type { LoanInterest } from './money-inputs.ts'
import { SumRefused } from '../sum.ts'

export const rules = '最高人民法院关于审理民间借贷案件适用法律若干问题的规定'
export const [cap, overdue, transition, principalRule] = [25, 28, 31, 26].map((no) => `${rules}#${no}`) as [
  string,
  string,
  string,
  string,
]
/** The rules of 2015 (24 % and 36 %), of 2020 (four times LPR) and the day LPR began. */
export const firstRules = '2015-09-01'
export const lastOldDay = '2020-08-19'
export const newRules = '2020-08-20'

export type Input = z.infer<typeof LoanInterest>
export type Limit = { readonly percent: Fraction; readonly zh: string; readonly en: string; readonly basis: string }

export const said = ({ n, d }: Fraction): string => String(Number((n * 1_000_000n) / d) / 1_000_000)

export const lprOn = (day: Day, input: Input, { figures }: Given): Fraction => {
  if (input.lpr !== undefined) return exact(input.lpr)
  const known = figures.find('lpr1y', day)
  if (known) return over(whole(known.value), 100)
  const { where } = figures.about('lpr1y')
  throw new SumRefused(
    'lpr',
    `请填${day}当时的一年期LPR：${where.zh}`,
    `Fill in the one-year LPR of ${day}: ${where.en}`,
  )
}

export const fourTimes = (day: Day, input: Input, given: Given, basis: string): Limit => {
  const lpr = lprOn(day, input, given)
  const percent = times(lpr, 4)
  return {
    percent,
    zh: `${day}的一年期LPR ${said(lpr)}%的四倍，${said(percent)}%`,
    en: `four times the LPR of ${said(lpr)}% on ${day}, ${said(percent)}%`,
    basis,
  }
}

export const twentyFour: Limit = {
  percent: exact(24),
  zh: '2020年8月19日以前的上限24%',
  en: 'the cap of 24% until 2020-08-19',
  basis: transition,
}
