import { expect, test } from 'vitest'
import { covers } from './how-sure.ts'
import { offTopic } from './off-topic-data.ts'

test('a few words that an article has word for word are enough, as is much of a long story; filler is not', () => {
  expect(covers({ best: 16, share: 0.9, legal: 0 })).toBe(true)
  expect(covers({ best: 60, share: 0.1, legal: 0.3 })).toBe(true)
  expect(covers({ best: 25, share: 0.3, legal: 0.1 })).toBe(false)
  expect(covers({ best: 0, share: 0, legal: 0 })).toBe(false)
})

test('seventy-two questions of other matters, no two alike', () => {
  expect([offTopic.length, new Set(offTopic).size]).toEqual([72, 72])
})
