import { afterEach, expect, test, vi } from 'vitest'
import { keepOfficeDay, officeDay } from './office-day.ts'

afterEach(() => vi.useRealTimers())

const at = (instant: string) => vi.useFakeTimers({ now: new Date(instant), toFake: ['Date'] })

test('a computer whose calendar is wrong by months shows the office’s day, and the next one after midnight', () => {
  at('2027-03-01T23:59:00+08:00')
  keepOfficeDay('2026-11-24')
  expect(officeDay()).toBe('2026-11-24')
  at('2027-03-02T00:01:00+08:00')
  expect(officeDay()).toBe('2026-11-25')
})

test('a day told again replaces the one before', () => {
  at('2026-11-24T09:00:00+08:00')
  keepOfficeDay('2026-11-20')
  keepOfficeDay('2026-11-24')
  expect(officeDay()).toBe('2026-11-24')
})
