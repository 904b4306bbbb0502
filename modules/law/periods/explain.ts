import { formatDay, formatWeekday, pinnedCalendar } from '@fengqiao/kernel/days.ts'
import type { Calendar } from '@fengqiao/kernel/days.ts'
import type { Language } from '@fengqiao/kernel/sentence.ts'
import { fill } from '@fengqiao/kernel/sentence.ts'
import type { PeriodAnswer } from './answer-period.ts'
import { stepsOf } from './count-steps.ts'
import { explainWords } from './explain-words.ts'
import { lengthOf, momentOf, restOf } from './told.ts'
import type { Told } from './told.ts'

export type Explained = {
  /** One sentence: from when, how long, and the last day. */
  readonly sentence: string
  /** How it was counted, a line each. */
  readonly steps: readonly string[]
}

const dayText = (told: Told): string => {
  const { answer, language, last, plain } = told
  const words = explainWords[language]
  const day = formatDay(last, language)
  if (answer.rule.unit === 'hour') return fill(words.onHour, { day, time: momentOf(answer, last) })
  const weekday = formatWeekday(last, language)
  return answer.rolled
    ? fill(words.onRolled, { day, weekday, from: formatDay(plain, language), why: restOf(plain, told) })
    : fill(words.on, { day, weekday })
}

const sentenceOf = (told: Told): string => {
  const { answer, language, last } = told
  const words = explainWords[language]
  const { rule, countedFrom, start } = answer
  const length = lengthOf(told.answer.rule)[told.language]
  const from = formatDay(countedFrom, language)
  const event = rule.start[language]
  const counted =
    countedFrom !== start
      ? words.restarted
      : rule.before
        ? words.countedBack
        : rule.unit === 'hour'
          ? words.countedHours
          : words.counted
  const year = [...new Set(answer.deadline.assumptions.flatMap((each) => each.year ?? []))].join('、')
  const end =
    answer.lastDay === null
      ? fill(words.unknown, { year, day: formatDay(last, language) })
      : fill(words.ends[rule.kind], { day: dayText(told) })
  return `${fill(counted, { from, event, length })}${words.join}${end}${words.stop}`
}

/** An answer in words a resident understands: the sentence, and how the days were counted. */
export const explainPeriod = (
  answer: PeriodAnswer,
  language: Language,
  calendar: Calendar = pinnedCalendar,
): Explained => {
  const last = (answer.lastDay ?? answer.provisional)!
  const told = { answer, language, calendar, last, plain: answer.countedTo }
  return { sentence: sentenceOf(told), steps: stepsOf(told) }
}
