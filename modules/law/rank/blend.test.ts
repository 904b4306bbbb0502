import { expect, test } from 'vitest'
import { blended } from './blend.ts'

const order = (scores: ArrayLike<number>) =>
  Array.from(scores, (score, row) => ({ score, row }))
    .sort((a, b) => b.score - a.score)
    .map(({ row }) => row)

test('where trees see no difference the first stage decides; where they are sure they do', () => {
  expect(order(blended([1, 1, 1, 1]))).toEqual([0, 1, 2, 3])
  expect(order(blended([0, 0, 0, 0, 0, 0, 0, 9]))[0]).toBe(7)
})

test('the scale of the trees’ scores does not matter, and no candidates give no scores', () => {
  const scores = [0.3, 0.1, 0.5, 0.2, 0.4]
  expect(order(blended(scores.map((score) => score * 100)))).toEqual(order(blended(scores)))
  expect([...blended([])]).toEqual([])
})
