import { expect, test } from 'vitest'
import { spread } from './spread.ts'

test('a sum is spread in whole yuan by month, the rest on the last', () => {
  expect(spread(5_000_000, 3, '2027-01-31')).toEqual([
    { due: '2027-01-31', amountFen: 1_666_600, note: '' },
    { due: '2027-02-28', amountFen: 1_666_600, note: '' },
    { due: '2027-03-31', amountFen: 1_666_800, note: '' },
  ])
})

test('every spread adds up to its sum', () => {
  for (const n of [1, 2, 7, 10, 24])
    expect(spread(5_000_001, n, '2026-12-15').reduce((sum, row) => sum + (row.amountFen ?? 0), 0)).toBe(5_000_001)
})
