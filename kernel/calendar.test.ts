import chineseDays from 'chinese-days'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addHours,
  calendarWith,
  daysBetween,
  formatDay,
  formatWeekday,
  isDay,
  isWorkday,
  pinnedCalendar,
  todayIn,
  weekday,
} from './calendar.ts'

const everyDay = Array.from({ length: daysBetween('2024-01-01', '2026-12-31') + 1 }, (_, n) => addDays('2024-01-01', n))
const notice2027 = {
  year: 2027,
  notice: '试行2027',
  issued: '2026-11-30',
  rest: [{ name: '元旦', from: '2026-12-31', to: '2027-01-02' }],
  work: ['2027-01-03'],
}

describe('the pinned notices', () => {
  test('agree with chinese-days on each of the 1096 days of 2024, 2025 and 2026', () => {
    expect(everyDay).toHaveLength(1096)
    expect(everyDay.filter((day) => isWorkday(day) !== chineseDays.isWorkday(day))).toEqual([])
  })
  test('answer unknown for 2027, New Year’s Day and weekends too, where chinese-days guesses', () => {
    expect(chineseDays.isWorkday('2027-01-01')).toBe(true)
    expect(['2027-01-01', '2027-01-04', '2027-05-01', '2027-10-01', '2027-11-06'].map((day) => isWorkday(day))).toEqual(
      Array(5).fill('unknown'),
    )
  })
  test('each was issued before its year and makes only weekend days worked', () => {
    for (const { year, issued, work } of pinnedCalendar.notices) {
      expect(issued < `${year}-01-01`).toBe(true)
      expect(work.every((day) => weekday(day) > 5)).toBe(true)
    }
  })
  test('the version names every notice', () =>
    expect(pinnedCalendar.version).toBe(
      '2024:国办发明电〔2023〕7号(2023-10-25) 2025:国办发明电〔2024〕12号(2024-11-12) 2026:国办发明电〔2025〕7号(2025-11-04)',
    ))
})

describe('a configured notice', () => {
  test('makes its year known and may reach into the December before', () => {
    const calendar = calendarWith([notice2027])
    expect(isWorkday('2026-12-31', calendar)).toBe(false)
    expect(isWorkday('2027-01-03', calendar)).toBe(true)
    expect(isWorkday('2027-01-04', calendar)).toBe(true)
    expect(isWorkday('2028-01-04', calendar)).toBe('unknown')
    expect(isWorkday('2026-12-31')).toBe(true)
  })
  test('issued later, replaces the one for the same year', () => {
    const calendar = calendarWith([notice2027, { ...notice2027, issued: '2026-12-20', work: [] }])
    expect(isWorkday('2027-01-03', calendar)).toBe(false)
  })
  test.each([
    [{}, 'must be a list'],
    [[null], '"year" must be'],
    [[{ ...notice2027, issued: 'November' }], '"issued" must be the day'],
    [[{ ...notice2027, rest: [] }], '"rest" must list'],
    [[{ ...notice2027, rest: [{ name: '元旦', from: '2027-01-03', to: '2027-01-01' }] }], 'must run forward'],
    [[{ ...notice2027, rest: [{ name: '元旦', from: '2028-01-01', to: '2028-01-02' }] }], 'lie in that year'],
    [[{ ...notice2027, work: ['2027-01-04'] }], 'no Saturday or Sunday'],
    [[{ ...notice2027, work: ['2027-01-02'] }], 'among the days off too'],
  ])('%j is refused with the entry and the remedy', (configured, sentence) =>
    expect(() => calendarWith(configured)).toThrow(sentence),
  )
})

describe('days and instants', () => {
  test('days that do not exist are told apart', () => {
    expect(['2024-02-29', '2026-12-31', '0001-01-01'].every(isDay)).toBe(true)
    expect(['2026-02-29', '2026-13-01', '2026-1-1', '2026-04-31', '', '2026-11-23T00:00:00Z'].some(isDay)).toBe(false)
  })
  test('Monday is 1 and Sunday 7, before 1970 too', () => {
    expect(['2026-11-23', '2026-11-29', '1969-12-31', '1900-01-01'].map(weekday)).toEqual([1, 7, 3, 1])
  })
  test('Shanghai’s day is the next one from 16:00 UTC', () => {
    expect(todayIn('2026-11-23T15:59:59.999Z')).toBe('2026-11-23')
    expect(todayIn('2026-11-23T16:00:00Z')).toBe('2026-11-24')
    expect(addHours('2026-11-23T23:30:00Z', 0.5)).toBe('2026-11-24T08:00:00+08:00')
  })
  test('days are written for people', () => {
    expect(formatDay('2026-11-03', 'zh')).toBe('2026年11月3日')
    expect(formatDay('2026-11-03', 'en')).toBe('3 November 2026')
    expect([formatWeekday('2026-11-23', 'zh'), formatWeekday('2026-11-23', 'en')]).toEqual(['星期一', 'Monday'])
  })
})
