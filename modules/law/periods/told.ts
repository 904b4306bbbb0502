import { addHours, formatWeekday } from '@fengqiao/kernel/days.ts'
import type { Calendar, Day } from '@fengqiao/kernel/days.ts'
import type { Both } from '@fengqiao/kernel/field.ts'
import type { Language } from '@fengqiao/kernel/sentence.ts'
import { fill } from '@fengqiao/kernel/sentence.ts'
import type { PeriodAnswer } from './answer-period.ts'
import { explainWords } from './explain-words.ts'
import type { PeriodRule } from './rules/rule.ts'

export type Told = {
  readonly answer: PeriodAnswer
  readonly language: Language
  readonly calendar: Calendar
  /** The last day, or the one to plan with. */
  readonly last: Day
  /** Before it rolled. */
  readonly plain: Day
}

/** “1 年”, “15 working days”. */
export const lengthOf = ({ n, unit }: Pick<PeriodRule, 'n' | 'unit'>): Both => {
  const en = fill(explainWords.en.lengths[unit], { n })
  return { zh: fill(explainWords.zh.lengths[unit], { n }), en: n === 1 ? en.replace(/s$/, '') : en }
}

/** Why a day is no workday: the holiday's name, else the day of the week. */
export const restOf = (day: Day, { language, calendar }: Told): string => {
  const name = calendar.holidays.get(day)
  return name ? fill(explainWords[language].holiday, { name }) : formatWeekday(day, language)
}

/** `10:30` of an instant in Shanghai. */
export const timeOf = (instant: string): string => addHours(instant, 0).slice(11, 16)

/** An instant at midnight is told as 24:00 of the day before. */
export const momentOf = (answer: PeriodAnswer, last: Day): string => {
  const { lastInstant } = answer.deadline
  const time = lastInstant ? timeOf(lastInstant) : '24:00'
  return time === '00:00' && lastInstant && addHours(lastInstant, 0).slice(0, 10) > last ? '24:00' : time
}
