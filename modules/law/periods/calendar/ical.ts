import { addDays } from '@fengqiao/kernel/days.ts'
import type { Day } from '@fengqiao/kernel/days.ts'

export type CalendarEvent = {
  /** The same in every reading, so that a calendar updates it. */
  readonly uid: string
  readonly day: Day
  readonly summary: string
  readonly description?: string
  /** Days ahead on which the calendar reminds. */
  readonly remind?: readonly number[]
}

const octets = new TextEncoder()

/** RFC 5545 3.1: a line is at most 75 octets; what is longer goes on after a space, never within a character. */
const folded = (line: string): string => {
  const parts: string[] = []
  let part = ''
  let size = 0
  for (const character of line) {
    const more = octets.encode(character).length
    if (size + more > (parts.length === 0 ? 75 : 74)) {
      parts.push(part)
      part = ''
      size = 0
    }
    part += character
    size += more
  }
  return [...parts, part].join('\r\n ')
}

/** RFC 5545 3.3.11: what has a meaning of its own in a text. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\n|\r/g, '\\n')

const basic = (day: Day): string => day.replaceAll('-', '')

const stamp = (now: string): string =>
  new Date(now)
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d{3}/, '')

const alarm = (days: number, summary: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(summary)}`,
  `TRIGGER:-P${days}D`,
  'END:VALARM',
]

const eventLines = ({ uid, day, summary, description, remind = [] }: CalendarEvent, now: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(uid)}`,
  `DTSTAMP:${stamp(now)}`,
  `DTSTART;VALUE=DATE:${basic(day)}`,
  `DTEND;VALUE=DATE:${basic(addDays(day, 1))}`,
  `SUMMARY:${escaped(summary)}`,
  ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
  'TRANSP:TRANSPARENT',
  ...remind.flatMap((days) => alarm(days, summary)),
  'END:VEVENT',
]

/** An iCalendar file (RFC 5545) of whole-day events; `name` is what the calendar calls a feed. */
export const icalendar = (
  { name, events }: { name: string; events: readonly CalendarEvent[] },
  now: string,
): Uint8Array => {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Fengqiao//Periods//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, now)),
    'END:VCALENDAR',
  ]
  return octets.encode(lines.map((line) => `${folded(line)}\r\n`).join(''))
}
