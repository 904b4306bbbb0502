import pg from 'pg'

const offset = 8 * 3600_000

/** PostgreSQL's `2026-03-01 09:30:00.25+08` as `2026-03-01T09:30:00.25+08:00`, whatever zone the session speaks. */
export function isoInstant(text: string): string {
  const parts = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d+)?([+-]\d\d)(?::?(\d\d))?(?::?(\d\d))?$/.exec(text)
  if (!parts) return text
  const [, date, time, fraction = '', hours, minutes = '00', seconds = '00'] = parts
  if (hours === '+08' && minutes === '00' && seconds === '00') return `${date}T${time}${fraction}+08:00`
  const sign = hours?.startsWith('-') ? -1 : 1
  const ahead = sign * (Math.abs(Number(hours)) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000
  const local = new Date(Date.parse(`${date}T${time}Z`) - ahead + offset).toISOString()
  return `${local.slice(0, 19)}${fraction}+08:00`
}

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError(`bigint ${text} does not fit a number`)
  return number
}

const asText = (text: string) => text

const scalars: Record<number, (text: string) => unknown> = {
  20: wholeNumber,
  1082: asText, // date
  1114: asText, // timestamp
  1184: isoInstant, // timestamptz
  1186: asText, // interval
  1700: asText, // numeric
}

const parseTextArray = pg.types.getTypeParser(1009 as number) as (text: string) => Nested<string>

type Nested<T> = (T | null | Nested<T>)[]

const eachOf = (parse: (text: string) => unknown) => (text: string) => mapNested(parseTextArray(text), parse)

function mapNested(list: Nested<string>, parse: (text: string) => unknown): unknown[] {
  return list.map((item) => (Array.isArray(item) ? mapNested(item, parse) : item === null ? null : parse(item)))
}

const arrays: Record<number, (text: string) => unknown> = {
  1016: eachOf(wholeNumber),
  1115: eachOf(asText),
  1182: eachOf(asText),
  1185: eachOf(isoInstant),
  1187: eachOf(asText),
  1231: eachOf(asText),
}

const parsers = { ...scalars, ...arrays }

/** For a pool's `types`: dates and instants as strings, bigint as number, numeric as string. Never set globally. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: (id, format) => (format === 'binary' ? undefined : parsers[id]) ?? pg.types.getTypeParser(id, format),
}
