import { holidayNotices } from './calendar-data.ts'

/** A day in Shanghai, `YYYY-MM-DD`. */
export type Day = string
export type Language = 'zh' | 'en'

/** One yearly notice. December days of the year before may stand in it: a New Year's break sometimes starts there. */
export type HolidayNotice = {
  readonly year: number
  readonly notice: string
  readonly issued: Day
  readonly rest: readonly { readonly name: string; readonly from: Day; readonly to: Day }[]
  readonly work: readonly Day[]
}

export type Calendar = {
  /** Which notices it was made of, for the record of every deadline counted with it. */
  readonly version: string
  readonly years: ReadonlySet<number>
  readonly holidays: ReadonlyMap<Day, string>
  readonly makeUpWorkdays: ReadonlySet<Day>
  readonly notices: readonly HolidayNotice[]
}

const DAY = 86_400_000
const EIGHT_HOURS = 28_800_000
const SHAPE = /^\d{4}-\d{2}-\d{2}$/

const dayOfNumber = (number: number): Day => new Date(number * DAY).toISOString().slice(0, 10)

/** Whether the text names a day that exists. */
export const isDay = (text: string): boolean => {
  const at = SHAPE.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN
  return !Number.isNaN(at) && dayOfNumber(at / DAY) === text
}

const numberOf = (day: Day): number => {
  if (!isDay(day)) throw new RangeError(`"${day}" is not a day; write it as 2026-11-23.`)
  return Date.parse(`${day}T00:00:00Z`) / DAY
}

export const addDays = (day: Day, n: number): Day => dayOfNumber(numberOf(day) + n)
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from)

/** In English, January first. */
export const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** The corresponding day `n` months on, or that month's last day (民法典 202). */
export const addMonths = (day: Day, n: number): Day => {
  numberOf(day)
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const months = year * 12 + (month - 1) + n
  const last = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0))
  return addDays(last.toISOString().slice(0, 10), Math.min(date - last.getUTCDate(), 0))
}

/** Monday 1 … Sunday 7. */
export const weekday = (day: Day): number => ((((numberOf(day) + 3) % 7) + 7) % 7) + 1
export const isWeekend = (day: Day): boolean => weekday(day) > 5

const millisecondsOf = (instant: string): number => {
  const at = /(?:Z|[+-]\d{2}:\d{2})$/.test(instant) ? Date.parse(instant) : NaN
  if (!Number.isNaN(at)) return at
  throw new RangeError(`"${instant}" is not an instant with its offset; write it as 2026-11-23T09:00:00+08:00.`)
}

/** An instant moved by `hours`, written in Shanghai's time. */
export const addHours = (instant: string, hours: number): string => {
  const moved = new Date(millisecondsOf(instant) + hours * 3_600_000 + EIGHT_HOURS).toISOString()
  return `${moved.slice(0, -1).replace(/\.000$/, '')}+08:00`
}

/** The day it is in Shanghai at an instant. */
export const todayIn = (instant: string): Day =>
  new Date(millisecondsOf(instant) + EIGHT_HOURS).toISOString().slice(0, 10)

/** 24:00 of a day in Shanghai, written as the next day's first instant. */
export const endOfDay = (day: Day): string => `${addDays(day, 1)}T00:00:00+08:00`

const eachDay = (from: Day, to: Day): Day[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => addDays(from, n))

/** A calendar of these notices; of two for one year the later issued holds. */
export const calendarOf = (notices: readonly HolidayNotice[]): Calendar => {
  const byYear = new Map<number, HolidayNotice>()
  for (const notice of [...notices].sort((a, b) => a.issued.localeCompare(b.issued))) byYear.set(notice.year, notice)
  const holding = [...byYear.values()].sort((a, b) => a.year - b.year)
  const breaks = holding.flatMap((notice) => notice.rest)
  return {
    version: holding.map((notice) => `${notice.year}:${notice.notice}(${notice.issued})`).join(' '),
    years: new Set(byYear.keys()),
    holidays: new Map(breaks.flatMap(({ name, from, to }) => eachDay(from, to).map((day) => [day, name] as const))),
    makeUpWorkdays: new Set(holding.flatMap((notice) => notice.work)),
    notices: holding,
  }
}

/**
 * The pinned notices and those of a configuration: a JSON list in the shape of `calendar-data.ts`.
 * Throws a RangeError that names the entry, the field and the remedy.
 */
export const calendarWith = (configured: unknown): Calendar => {
  if (!Array.isArray(configured)) throw new RangeError('The holiday configuration must be a list of notices.')
  return calendarOf([...holidayNotices, ...configured.map(readNotice)])
}

const readNotice = (entry: Partial<Record<keyof HolidayNotice, unknown>>, index: number): HolidayNotice => {
  const { year, notice, issued, rest, work } = entry ?? {}
  const where = `Holiday notice ${index + 1}${typeof year === 'number' ? ` (${year})` : ''}`
  const demand = (holds: boolean, remedy: string) => {
    if (!holds) throw new RangeError(`${where}: ${remedy}`)
  }
  const aDay = (value: unknown): value is Day => typeof value === 'string' && isDay(value)
  const within = (day: Day) => day.startsWith(`${year}-`) || day.startsWith(`${Number(year) - 1}-12-`)
  demand(Number.isInteger(year), '"year" must be a whole number, such as 2027.')
  demand(typeof notice === 'string' && notice !== '', '"notice" must give the number of the notice.')
  demand(aDay(issued), '"issued" must be the day of the notice, such as 2026-11-04.')
  demand(Array.isArray(rest) && rest.length > 0, '"rest" must list the days off, each with name, from and to.')
  demand(Array.isArray(work), '"work" must list the make-up workdays; write [] if there are none.')
  const offs = rest as HolidayNotice['rest']
  const works = work as Day[]
  for (const off of offs) {
    const whole = typeof off?.name === 'string' && aDay(off.from) && aDay(off.to)
    demand(whole, '"rest": each entry needs name, from and to, the days as 2027-01-01.')
    const lies = within(off.from) && within(off.to) && off.from <= off.to
    demand(lies, `"rest": ${off.name} must run forward and lie in that year or the December before.`)
  }
  for (const day of works) {
    demand(aDay(day) && within(day), `"work": ${String(day)} must be a day of that year or the December before.`)
    demand(isWeekend(day), `"work": ${day} is no Saturday or Sunday, so it can't be a make-up workday.`)
    const off = offs.some(({ from, to }) => from <= day && day <= to)
    demand(!off, `"work": ${day} stands among the days off too; remove it from one.`)
  }
  return { year: year as number, notice: notice as string, issued: issued as Day, rest: offs, work: works }
}

export const pinnedCalendar: Calendar = calendarOf(holidayNotices)

/** Whether the office works that day. `'unknown'` in a year without a notice, fixed feasts included. */
export const isWorkday = (day: Day, calendar: Calendar = pinnedCalendar): boolean | 'unknown' => {
  const weekend = isWeekend(day)
  if (calendar.holidays.has(day)) return false
  if (calendar.makeUpWorkdays.has(day)) return true
  return calendar.years.has(Number(day.slice(0, 4))) ? !weekend : 'unknown'
}

const formats = {
  zh: new Intl.DateTimeFormat('zh-CN', { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' }),
}
const weekdays = {
  zh: new Intl.DateTimeFormat('zh-CN', { timeZone: 'UTC', weekday: 'long' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'long' }),
}

/** `2026年11月23日`, `23 November 2026`. */
export const formatDay = (day: Day, language: Language): string => formats[language].format(numberOf(day) * DAY)
/** `星期一`, `Monday`. */
export const formatWeekday = (day: Day, language: Language): string => weekdays[language].format(numberOf(day) * DAY)
