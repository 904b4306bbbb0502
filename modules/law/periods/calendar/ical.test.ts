import { expect, test } from 'vitest'
import { icalendar } from './ical.ts'
import { readCalendar } from '@fengqiao/testing/read-ical.ts'

const now = '2026-11-24T09:00:00+08:00'
const made = (summary: string, description = '', remind: number[] = []) =>
  new TextDecoder().decode(
    icalendar({ name: '期限', events: [{ uid: 'a@b', day: '2026-12-31', summary, description, remind }] }, now),
  )

test('an event is a whole day with its stamp in UTC, ending the next day', () => {
  const [event] = readCalendar(made('上诉')).events
  expect(event).toMatchObject({
    UID: 'a@b',
    DTSTAMP: '20261124T010000Z',
    'DTSTART;VALUE=DATE': '20261231',
    'DTEND;VALUE=DATE': '20270101',
    SUMMARY: '上诉',
  })
})

test('commas, semicolons, backslashes and new lines are what they were when read back', () => {
  const text = '甲;乙,丙\\丁\n第二行\r\n第三行'
  expect(readCalendar(made(text)).events[0]?.['SUMMARY']).toBe('甲;乙,丙\\丁\n第二行\n第三行')
})

test('no line is longer than 75 octets, none is cut within a character, every line ends with CR LF', () => {
  const long = '从判决书送达之日的第二天起数十五天，最后一天遇到休息日的顺延；𠮷字也一样。'.repeat(6)
  const text = made(long, long)
  for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n�]/)
  expect(readCalendar(text).events[0]?.['DESCRIPTION']).toBe(long)
})

test('reminders stand inside the event', () => {
  const { alarms } = readCalendar(made('上诉', '', [7, 1]))
  expect(alarms.map((alarm) => alarm['TRIGGER'])).toEqual(['-P7D', '-P1D'])
})

test('a calendar of nothing is a calendar still', () => {
  const text = new TextDecoder().decode(icalendar({ name: '期限', events: [] }, now))
  expect(readCalendar(text)).toMatchObject({ head: { VERSION: '2.0', 'X-WR-CALNAME': '期限' }, events: [] })
})
