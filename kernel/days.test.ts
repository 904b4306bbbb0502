import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  calendarWith,
  countDeadline,
  daysBetween,
  isWeekend,
  isWorkday,
  type DeadlineQuestion,
} from './days.ts'
import { citationOf, sentenceOf } from './deadline-words.ts'

const last = (question: DeadlineQuestion) => countDeadline(question).lastDay
const days = (start: string, n: number) => last({ start, n, unit: 'calendarDay' })
const newYear2027 = {
  year: 2027,
  notice: '试行2027',
  issued: '2026-11-30',
  work: [],
  rest: [{ name: '元旦', from: '2027-01-01', to: '2027-01-03' }],
}

describe('the field’s own vectors', () => {
  test('an agreement effective on 31 January can be brought to court until 2 March', () =>
    expect(days('2026-01-31', 30)).toBe('2026-03-02'))
  test('a last day on a worked Saturday stays', () => expect(days('2026-01-30', 15)).toBe('2026-02-14'))
  test('a last day in Spring Festival moves behind it', () => expect(days('2026-02-01', 15)).toBe('2026-02-24'))
  test('six months from 31 August end on the last of February, a worked Saturday', () =>
    expect(last({ start: '2025-08-31', n: 6, unit: 'month' })).toBe('2026-02-28'))
  test('divorce: withdraw to 31 March, certificate from 1 to 30 April', () => {
    const cooling = days('2026-03-01', 30)
    expect(cooling).toBe('2026-03-31')
    expect(addDays(String(cooling), 1)).toBe('2026-04-01')
    expect(days(String(cooling), 30)).toBe('2026-04-30')
  })
})

describe('counted back from an event', () => {
  const ahead = (start: string, n: number, unit: DeadlineQuestion['unit']) =>
    countDeadline({ start, n, unit, before: true })
  test('the event’s own day is not counted, and a rest day is no reason to move', () => {
    expect(ahead('2026-03-23', 7, 'calendarDay').lastDay).toBe('2026-03-16')
    expect(ahead('2026-03-22', 7, 'calendarDay')).toMatchObject({ lastDay: '2026-03-15', rolled: false })
    expect(ahead('2026-03-31', 1, 'month').lastDay).toBe('2026-02-28')
  })
  test('working days step over a holiday and count a worked Saturday', () => {
    expect(ahead('2026-03-02', 5, 'workingDay').lastDay).toBe('2026-02-24')
    expect(ahead('2026-02-25', 3, 'workingDay').lastDay).toBe('2026-02-13')
  })
  test('into a year without a notice the day is not known', () =>
    expect(ahead('2027-01-08', 7, 'workingDay')).toMatchObject({ known: false, lastDay: null }))
  test('it neither rolls nor has a cap', () => {
    expect(() => countDeadline({ start: '2026-03-23', n: 7, unit: 'calendarDay', before: true, rolls: true })).toThrow(
      'counted back',
    )
    expect(() => countDeadline({ start: '2026-03-23T09:00:00+08:00', n: 7, unit: 'hour', before: true })).toThrow(
      'counts back',
    )
  })
})

describe('months and years', () => {
  test.each([
    ['2026-01-31', 1, 'month', '2026-02-28'],
    ['2024-01-31', 1, 'month', '2024-02-29'],
    ['2026-02-28', 1, 'month', '2026-03-28'],
    ['2026-03-31', 1, 'month', '2026-04-30'],
    ['2025-12-31', 2, 'month', '2026-02-28'],
    ['2024-02-29', 1, 'year', '2025-02-28'],
    ['2024-02-29', 24, 'month', '2026-02-28'],
    ['2023-06-15', 3, 'year', '2026-06-15'],
  ] as const)('%s and %d %s end on %s', (start, n, unit, expected) =>
    expect(last({ start, n, unit, rolls: false })).toBe(expected),
  )
  test('leap day and back over a century', () => {
    expect(addMonths('2000-02-29', 12)).toBe('2001-02-28')
    expect(addMonths('2026-01-15', -13)).toBe('2024-12-15')
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1)
  })
})

describe('working days', () => {
  const working = (start: string, n: number) => last({ start, n, unit: 'workingDay' })
  test('the starting day is not counted and a plain weekend is stepped over', () =>
    expect(working('2026-11-20', 1)).toBe('2026-11-23'))
  test('make-up Saturday 14 February counts', () => expect(working('2026-02-13', 1)).toBe('2026-02-14'))
  test('three working days across Spring Festival and its make-up Saturday', () =>
    expect(working('2026-02-13', 3)).toBe('2026-02-25'))
  test('make-up Saturday 28 February counts', () => expect(working('2026-02-24', 4)).toBe('2026-02-28'))
  test('across National Day 2026: 30 September, then 8, 9 and the worked Saturday 10', () =>
    expect(working('2026-09-30', 3)).toBe('2026-10-10'))
  test('a working-day count is not said to follow article 200', () =>
    expect(countDeadline({ start: '2026-11-20', n: 5, unit: 'workingDay' }).basis).toEqual([
      'civil-code-204',
      'civil-code-201',
    ]))
})

describe('a year without a notice', () => {
  test('thirty days from 2 December 2026 are not known, only sorted', () => {
    const answer = countDeadline({ start: '2026-12-02', n: 30, unit: 'calendarDay' })
    expect(answer).toMatchObject({
      known: false,
      lastDay: null,
      lastInstant: null,
      provisional: { lastDay: '2027-01-01' },
    })
    expect(answer.assumptions).toContainEqual({ code: 'notice-missing', year: 2027 })
    expect(answer.assumptions.map((each) => sentenceOf(each, 'zh')).join()).toContain('2027年放假安排')
  })
  test('the office adds the notice and the same question has an answer', () => {
    const calendar = calendarWith([newYear2027])
    const answer = countDeadline({ start: '2026-12-02', n: 30, unit: 'calendarDay', calendar })
    expect(answer).toMatchObject({ known: true, lastDay: '2027-01-04', rolled: true, rolledFrom: '2027-01-01' })
    expect(answer.calendarVersion).toContain('试行2027')
  })
  test('a period that rolls on no account needs no calendar', () =>
    expect(last({ start: '2026-12-02', n: 30, unit: 'calendarDay', rolls: false })).toBe('2027-01-01'))
  test('working days that cross into it are not known', () => {
    const answer = countDeadline({ start: '2026-12-30', n: 3, unit: 'workingDay' })
    expect(answer).toMatchObject({ known: false, provisional: { lastDay: '2027-01-04' } })
    expect(last({ start: '2026-12-28', n: 3, unit: 'workingDay' })).toBe('2026-12-31')
  })
  test('the last days of December are known, with a warning that a New Year’s notice may move them', () => {
    const answer = countDeadline({ start: '2026-12-01', n: 30, unit: 'calendarDay' })
    expect(answer).toMatchObject({ known: true, lastDay: '2026-12-31' })
    expect(answer.assumptions).toContainEqual({ code: 'december-may-move', year: 2027 })
    expect(countDeadline({ start: '2025-12-01', n: 30, unit: 'calendarDay' }).assumptions).toEqual([
      { code: 'weekends-rest' },
    ])
  })
  test('a year before the first notice is as unknown as one after the last', () => {
    expect(isWorkday('2023-12-29')).toBe('unknown')
    expect(last({ start: '2023-05-01', n: 15, unit: 'calendarDay' })).toBeNull()
  })
})

describe('instants', () => {
  test('the last day ends at 24:00 in Shanghai', () =>
    expect(countDeadline({ start: '2026-01-31', n: 30, unit: 'calendarDay' })).toMatchObject({
      lastInstant: '2026-03-03T00:00:00+08:00',
    }))
  test('72 hours run through a weekend, from the instant', () => {
    const startEvent = 'application accepted'
    const answer = countDeadline({ start: '2026-11-20T15:30:00+08:00', n: 72, unit: 'hour', startEvent })
    const lastInstant = '2026-11-23T15:30:00+08:00'
    expect(answer).toMatchObject({ known: true, lastDay: '2026-11-23', lastInstant, startEvent })
  })
  test('hours given in another offset, ending on midnight, belong to the day before', () =>
    expect(countDeadline({ start: '2026-11-22T16:00:00Z', n: 24, unit: 'hour' })).toMatchObject({
      lastDay: '2026-11-23',
      lastInstant: '2026-11-24T00:00:00+08:00',
    }))
})

describe('caps', () => {
  test('an earlier cap ends the period, and rolls like any last day', () => {
    const cap = { start: '2025-06-20', n: 1, unit: 'year' } as const
    const answer = countDeadline({ start: '2026-03-01', n: 6, unit: 'month', cap })
    expect(answer).toMatchObject({ lastDay: '2026-06-22', rolledFrom: '2026-06-20', capped: true })
  })
  test('a later cap changes nothing', () => {
    const cap = { start: '2026-03-01', n: 1, unit: 'year' } as const
    const answer = countDeadline({ start: '2026-03-02', n: 60, unit: 'calendarDay', cap })
    expect(answer).toMatchObject({ lastDay: '2026-05-06', rolledFrom: '2026-05-01', capped: false })
  })
  test('a cap inside the known years makes an unknown working-day count known', () => {
    const cap = { start: '2026-12-20', n: 5, unit: 'calendarDay' } as const
    const answer = countDeadline({ start: '2026-12-20', n: 30, unit: 'workingDay', cap })
    expect(answer).toMatchObject({ known: true, lastDay: '2026-12-25', capped: true })
  })
})

describe('bad questions', () => {
  test.each([
    [{ start: '2026-02-29', n: 1, unit: 'calendarDay' }, /"2026-02-29" is not a day/],
    [{ start: '2026-2-9', n: 1, unit: 'workingDay' }, /write it as/],
    [{ start: '2026-11-23T10:00:00', n: 1, unit: 'hour' }, /offset/],
    [{ start: '2026-11-23', n: -1, unit: 'calendarDay' }, /whole number from 0/],
    [{ start: '2026-11-23', n: 1.5, unit: 'month' }, /whole number from 0/],
    [{ start: '2026-11-23T10:00:00Z', n: 1, unit: 'hour', rolls: true }, /neither rolls nor has a cap/],
  ] as const)('%o is refused with a remedy', (question, sentence) => {
    expect(() => countDeadline(question)).toThrow(sentence)
  })
})

test('every basis has its citation in both languages', () => {
  expect(citationOf('civil-code-203', 'zh')).toBe('《民法典》第二百零三条')
  expect(citationOf('civil-code-203', 'en')).toBe('Civil Code, article 203')
})

describe('whatever the question', () => {
  const start = fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2023-06-01', n))
  const unit = fc.constantFrom('calendarDay', 'workingDay', 'month', 'year')
  const lasting = (question: DeadlineQuestion) => {
    const answer = countDeadline(question)
    return answer.known ? answer.lastDay : answer.provisional.lastDay
  }
  test('a known last day is a known workday, and a rolled one has only rest days behind it', () =>
    fc.assert(
      fc.property(start, fc.nat(400), fc.constantFrom('calendarDay', 'month'), (from, n, each) => {
        const answer = countDeadline({ start: from, n: each === 'month' ? n % 24 : n, unit: each })
        if (!answer.known) return
        expect(isWorkday(answer.lastDay)).toBe(true)
        for (let day = answer.rolledFrom ?? answer.lastDay; day < answer.lastDay; day = addDays(day, 1))
          expect(isWorkday(day)).toBe(false)
      }),
    ))
  test('more never ends sooner', () =>
    fc.assert(
      fc.property(
        start,
        fc.nat(150),
        unit,
        (from, n, each) => lasting({ start: from, n, unit: each }) <= lasting({ start: from, n: n + 1, unit: each }),
      ),
    ))
  test('a later start never ends sooner', () =>
    fc.assert(
      fc.property(
        start,
        fc.nat(150),
        unit,
        (from, n, each) =>
          lasting({ start: from, n, unit: each }) <= lasting({ start: addDays(from, 1), n, unit: each }),
      ),
    ))
  test('n working days hold exactly n workdays', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 60 }), (offset, n) => {
        const from = addDays('2024-01-01', offset)
        const answer = countDeadline({ start: from, n, unit: 'workingDay' })
        if (!answer.known) return
        const inside = Array.from({ length: daysBetween(from, answer.lastDay) }, (_, k) => addDays(from, k + 1))
        expect(inside.filter((day) => isWorkday(day) === true)).toHaveLength(n)
      }),
    ))
  test('a provisional last day is no weekend and is never called known', () =>
    fc.assert(
      fc.property(fc.nat(700), fc.integer({ min: 1, max: 200 }), (offset, n) => {
        const answer = countDeadline({ start: addDays('2027-01-01', offset), n, unit: 'calendarDay' })
        expect(answer.known).toBe(false)
        expect(isWeekend(answer.provisional?.lastDay ?? '')).toBe(false)
      }),
    ))
})
