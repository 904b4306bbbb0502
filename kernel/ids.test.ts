import { expect, test } from 'vitest'
import { newId } from './ids.ts'

test('ids of one millisecond sort in the order they were made, more of them than the counter holds too', () => {
  const ids = Array.from({ length: 10_000 }, () => newId(1_795_000_000_000))
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})

test('an id is a uuid of version 7 that begins with its instant', () => {
  expect(newId(0x0123456789ab)).toMatch(/^01234567-89ab-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
