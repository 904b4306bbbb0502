import { expect, test } from 'vitest'
import { promisedTime } from './promise.ts'

test.each([
  ['a Tuesday morning', '2026-11-24T09:00:00+08:00', '2026-11-24T11:00:00+08:00'],
  ['rounded up to the half hour', '2026-11-24T09:10:00+08:00', '2026-11-24T11:30:00+08:00'],
  ['before opening', '2026-11-24T03:00:00+08:00', '2026-11-24T11:00:00+08:00'],
  ['late in the afternoon, into the next morning', '2026-11-24T16:00:00+08:00', '2026-11-25T10:00:00+08:00'],
  ['at night', '2026-11-24T23:30:00+08:00', '2026-11-25T11:00:00+08:00'],
  ['Friday afternoon, into Monday', '2026-11-27T16:30:00+08:00', '2026-11-30T10:30:00+08:00'],
  ['a Saturday', '2026-11-28T10:00:00+08:00', '2026-11-30T11:00:00+08:00'],
])('%s', (_, now, promised) => expect(promisedTime(now)).toBe(promised))
