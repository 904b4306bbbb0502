import { over, times, toFen, whole } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import type { Given } from './calculator.ts'
import type { Ask } from './sum.ts'

/** Days a month's wage stands for (人社部通知 of 2009, in the corpus as one text). */
export const wageDays = 21.75
export const wageDaysBasis = '关于职工全年月平均工作时间和工资折算问题的通知#0'

export const dailyWage = (monthlyWage: number): Fraction => over(whole(monthlyWage), wageDays)

/** A month's wage turned into these many days. */
export const wageOfDays = (monthlyWage: number, days: number): number => toFen(times(dailyWage(monthlyWage), days))

/** The figure of the input, else the one the office has entered for that day. */
export const figureFor = (
  typed: number | undefined,
  { figures }: Given,
  figure: Parameters<Given['figures']['find']>[0],
  day: string,
): number | undefined => typed ?? figures.find(figure, day)?.value

/** What to ask when a figure is not known, and where it is published. */
export const askFor = (
  { figures }: Given,
  figure: Parameters<Given['figures']['find']>[0],
  why: Ask['zh'],
  whyEn: string,
): Ask => {
  const { title, where } = figures.about(figure)
  return {
    figure,
    zh: `${why}${title.zh}还没有登记：${where.zh}`,
    en: `${whyEn}${title.en} is not known here: ${where.en}`,
  }
}
