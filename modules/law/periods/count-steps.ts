import {
  addDays,
  addHours,
  addMonths,
  daysBetween,
  formatDay,
  formatWeekday,
  isWeekend,
  isWorkday,
} from '@fengqiao/kernel/days.ts'
import type { Calendar, Day } from '@fengqiao/kernel/days.ts'
import { fill } from '@fengqiao/kernel/sentence.ts'
import { explainWords } from './explain-words.ts'
import { lengthOf, momentOf, restOf, timeOf } from './told.ts'
import type { Told } from './told.ts'

const works = (day: Day, calendar: Calendar): boolean => {
  const known = isWorkday(day, calendar)
  return known === 'unknown' ? !isWeekend(day) : known
}

/** The rest days stepped over on the way, the named holidays among them. */
const skippedLine = ({ answer, language, calendar, plain }: Told): string[] => {
  const words = explainWords[language]
  const [one, other] = answer.rule.before ? [plain, answer.countedFrom] : [answer.countedFrom, plain]
  const between = Array.from({ length: Math.max(0, daysBetween(one, other) - 1) }, (_, at) => addDays(one, at + 1))
  const rest = between.filter((day) => !works(day, calendar))
  if (rest.length === 0) return []
  const names = [...new Set(rest.flatMap((day) => calendar.holidays.get(day) ?? []))]
  const named = names.length === 0 ? '' : language === 'zh' ? `（${names.join('、')}）` : ` (${names.join(', ')})`
  return [fill(words.skipped, { days: rest.length, named })]
}

const firstWorking = (told: Told): Day => {
  const way = told.answer.rule.before ? -1 : 1
  let day = addDays(told.answer.countedFrom, way)
  while (!works(day, told.calendar)) day = addDays(day, way)
  return day
}

const lengthLines = (told: Told): string[] => {
  const { answer, language, plain } = told
  const words = explainWords[language]
  const { rule, countedFrom } = answer
  const last = formatDay(plain, language)
  const weekday = formatWeekday(plain, language)
  const way = rule.before ? -1 : 1
  if (rule.unit === 'calendarDay') {
    const one = formatDay(addDays(countedFrom, way), language)
    return [fill(rule.before ? words.daysBack : words.days, { one, n: rule.n, last, weekday })]
  }
  if (rule.unit === 'workingDay') {
    const one = formatDay(firstWorking(told), language)
    const line = fill(rule.before ? words.workingBack : words.working, { one, n: rule.n, last, weekday })
    return [...skippedLine(told), line]
  }
  const corresponding = addMonths(countedFrom, way * rule.n * (rule.unit === 'year' ? 12 : 1))
  const shown = { last: formatDay(corresponding, language), weekday: formatWeekday(corresponding, language) }
  const line =
    corresponding.slice(8) === countedFrom.slice(8)
      ? fill(rule.before ? words.monthsBack : words.months, { length: lengthOf(rule)[language], ...shown })
      : fill(words.monthEnd, { date: Number(countedFrom.slice(8)), ...shown })
  return rule.dayBefore ? [line, fill(words.dayBefore, { last })] : [line]
}

const endLines = (told: Told): string[] => {
  const { answer, language, calendar, last, plain } = told
  const words = explainWords[language]
  const { deadline, rule } = answer
  const shown = { last: formatDay(last, language), weekday: formatWeekday(last, language) }
  if (deadline.capped && rule.cap) {
    const length = lengthOf(rule.cap)[language]
    return [fill(words.capped, { event: rule.cap.start[language], length, ...shown })]
  }
  if (rule.clear) return [fill(words.clear, shown)]
  if (answer.rolled)
    return [fill(words.rolled, { from: formatDay(plain, language), why: restOf(plain, told), ...shown })]
  const mightHaveMoved = rule.rolls !== false && rule.unit !== 'workingDay' && !rule.before
  return mightHaveMoved && calendar.makeUpWorkdays.has(last) ? [fill(words.worked, shown)] : []
}

/** How the days were counted, a line each. */
export const stepsOf = (told: Told): string[] => {
  const { answer, language, last } = told
  const words = explainWords[language]
  const { rule, countedFrom, start, changes } = answer
  const event = rule.start[language]
  if (rule.unit === 'hour') {
    const from = `${formatDay(addHours(answer.deadline.start, 0).slice(0, 10), language)} ${timeOf(answer.deadline.start)}`
    const at = { last: formatDay(last, language), time: momentOf(answer, last), n: rule.n }
    return [fill(words.firstHour, { start: formatDay(start, language), from, event }), fill(words.hours, at)]
  }
  const began = fill(words.first, {
    from: formatDay(start, language),
    weekday: formatWeekday(start, language),
    event,
  })
  const changed = [...new Set(changes)].map((change) =>
    fill(words.changes[change], { day: formatDay(countedFrom, language), last: formatDay(last, language) }),
  )
  const counted = changes.includes('suspended') || answer.deadline.capped ? [] : lengthLines(told)
  return [began, ...changed, ...counted, ...endLines(told)]
}
