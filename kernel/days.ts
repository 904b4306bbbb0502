import type { Day, Calendar } from './calendar.ts'
import type { Assumption, DeadlineBasis } from './deadline-words.ts'
import { addDays, addHours, addMonths, endOfDay, isWeekend, isWorkday, pinnedCalendar, todayIn } from './calendar.ts'

export type { Calendar, Day, HolidayNotice } from './calendar.ts'
export {
  addDays,
  addHours,
  addMonths,
  calendarOf,
  calendarWith,
  daysBetween,
  endOfDay,
  englishMonths,
  formatDay,
  formatWeekday,
  isDay,
  isWeekend,
  isWorkday,
  pinnedCalendar,
  todayIn,
  weekday,
} from './calendar.ts'

export type DeadlineUnit = 'hour' | 'calendarDay' | 'workingDay' | 'month' | 'year'

export type DeadlineQuestion = {
  /** The day of the event, or for hours the instant with its offset. */
  readonly start: string
  readonly n: number
  readonly unit: DeadlineUnit
  /** Whether a last day on a rest day moves to the first workday after it. By default yes; never for hours. */
  readonly rolls?: boolean
  /** Counted back from the event: the last day on which it is still `n` ahead. The event's own day is not counted; never rolls. */
  readonly before?: true
  /** A second period, counted from an event of its own, that the first can't outlast: 20 years from the harm. */
  readonly cap?: { readonly start: Day; readonly n: number; readonly unit: 'calendarDay' | 'month' | 'year' }
  readonly calendar?: Calendar
  /** What the period runs from, in the caller's words; handed back. */
  readonly startEvent?: string
}

type LastDay = { readonly lastDay: Day; readonly lastInstant: string }

type Told = {
  readonly startEvent: string | null
  readonly start: string
  /** The day moved from, when the last day fell on a rest day. */
  readonly rolled: boolean
  readonly rolledFrom: Day | null
  readonly capped: boolean
  readonly basis: readonly DeadlineBasis[]
  readonly assumptions: readonly Assumption[]
  readonly calendarVersion: string
}

/**
 * `lastInstant` is when the last day is over: 24:00 in Shanghai, written as 00:00 of the next day.
 * With `known: false` there is no last day to tell anybody; `provisional` is for sorting a worklist only.
 */
type Known = LastDay & { readonly known: true; readonly provisional: null }
type NoLastDay = { readonly lastDay: null; readonly lastInstant: null }
type Unknown = NoLastDay & { readonly known: false; readonly provisional: LastDay }

export type Deadline = Told & (Known | Unknown)

const most = { hour: 100_000, calendarDay: 100_000, workingDay: 5_000, month: 2_400, year: 200 } as const
const yearOf = (day: Day): number => Number(day.slice(0, 4))

/**
 * The last day of a period (民法典 200–204). The starting day is not counted, days inside are never skipped,
 * a last day on a rest day moves to the first workday after it. Working days are those the calendar knows,
 * make-up Saturdays included. Throws a RangeError on a start that is no day or instant and on an impossible `n`.
 */
export const countDeadline = (question: DeadlineQuestion): Deadline => {
  const { start, n, unit, cap, calendar = pinnedCalendar, before } = question
  const { rolls = unit !== 'workingDay' && unit !== 'hour' && !before } = question
  demandLength(n, unit)
  if (cap) demandLength(cap.n, cap.unit)
  const told = { startEvent: question.startEvent ?? null, start, calendarVersion: calendar.version }
  if (unit === 'hour') {
    if (rolls || cap || before)
      throw new RangeError('A period of hours neither rolls nor has a cap nor counts back; leave these out.')
    return { ...told, ...countHours(start, n) }
  }
  if (before && (rolls || cap)) throw new RangeError('A period counted back neither rolls nor has a cap.')
  const missing = new Set<number>()
  const way = before ? -1 : 1
  const counted = unit === 'workingDay' ? workingDaysOn(start, n, calendar, missing, way) : daysOn(start, way * n, unit)
  const limit = cap && daysOn(cap.start, cap.n, cap.unit)
  const capped = limit !== undefined && limit < counted
  const uncut = capped ? limit : counted
  if (capped) for (const year of missing) if (year > yearOf(limit)) missing.delete(year)
  const lastDay = rolls ? firstWorkday(uncut, calendar, missing) : uncut
  const restful = rolls || unit === 'workingDay'
  const rolled = lastDay !== uncut
  const shape: Told = {
    ...told,
    rolled,
    rolledFrom: rolled ? uncut : null,
    capped,
    basis: [
      unit === 'workingDay' ? 'civil-code-204' : 'civil-code-200',
      'civil-code-201',
      ...(unit === 'month' || unit === 'year' ? (['civil-code-202'] as const) : []),
      ...(rolls ? (['civil-code-203'] as const) : []),
    ],
    assumptions: restful ? assumed(lastDay, calendar, missing) : [],
  }
  const when = { lastDay, lastInstant: endOfDay(lastDay) }
  return missing.size === 0
    ? { ...shape, ...when, known: true, provisional: null }
    : { ...shape, known: false, lastDay: null, lastInstant: null, provisional: when }
}

const demandLength = (n: number, unit: DeadlineUnit) => {
  if (Number.isInteger(n) && n >= 0 && n <= most[unit]) return
  throw new RangeError(`A period of ${n} (${unit}) can't be counted; give a whole number from 0 to ${most[unit]}.`)
}

const countHours = (start: string, n: number) => {
  const lastInstant = addHours(start, n)
  const last = n === 0 ? lastInstant : addHours(start, n - 1 / 3_600_000)
  return {
    known: true,
    provisional: null,
    lastDay: todayIn(last),
    lastInstant,
    rolled: false,
    rolledFrom: null,
    capped: false,
    basis: ['civil-code-200', 'civil-code-201'],
    assumptions: [{ code: 'hours-from-the-instant' }],
  } as const
}

const daysOn = (start: Day, n: number, unit: 'calendarDay' | 'month' | 'year'): Day =>
  unit === 'calendarDay' ? addDays(start, n) : addMonths(start, unit === 'year' ? n * 12 : n)

/** In a year without a notice weekends stand in, and the year is noted as missing. */
const works = (day: Day, calendar: Calendar, missing: Set<number>): boolean => {
  const known = isWorkday(day, calendar)
  if (known !== 'unknown') return known
  missing.add(yearOf(day))
  return !isWeekend(day)
}

const workingDaysOn = (start: Day, n: number, calendar: Calendar, missing: Set<number>, way: 1 | -1): Day => {
  let day = n === 0 ? firstWorkday(start, calendar, missing) : start
  for (let left = n; left > 0;) {
    day = addDays(day, way)
    if (works(day, calendar, missing)) left -= 1
  }
  return day
}

const firstWorkday = (day: Day, calendar: Calendar, missing: Set<number>): Day => {
  let at = day
  while (!works(at, calendar, missing)) at = addDays(at, 1)
  return at
}

const assumed = (lastDay: Day, calendar: Calendar, missing: ReadonlySet<number>): Assumption[] => {
  const next = yearOf(lastDay) + 1
  const mayMove = lastDay.slice(5) >= '12-28' && !calendar.years.has(next)
  return [
    { code: 'weekends-rest' },
    ...[...missing].map((year): Assumption => ({ code: 'notice-missing', year })),
    ...(mayMove && missing.size === 0 ? [{ code: 'december-may-move', year: next } as const] : []),
  ]
}
