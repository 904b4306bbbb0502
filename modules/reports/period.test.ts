import { expect, test } from 'vitest'
import { bounds, nearTo, readPeriod } from './period.ts'

test.each([
  ['2026-11', '2026-11-01', '2026-11-30', '2026年11月'],
  ['2028-02', '2028-02-01', '2028-02-29', '2028年2月'],
  ['2026Q4', '2026-10-01', '2026-12-31', '2026年第四季度'],
  [' 2026q1 ', '2026-01-01', '2026-03-31', '2026年第一季度'],
  ['2026', '2026-01-01', '2026-12-31', '2026年'],
])('%s runs from %s to %s', (text, from, until, zh) => {
  expect(readPeriod(text)).toMatchObject({ from, until, title: { zh } })
})

test.each(['2026-13', '2026-00', '2026Q5', '26', '2026-11-01', '1999', ''])('%s is no period', (text) => {
  expect(readPeriod(text)).toBeUndefined()
})

test('a period begins at midnight and is over at the midnight after its last day', () => {
  expect(bounds(readPeriod('2026-12')!)).toEqual({
    begins: '2026-12-01T00:00:00+08:00',
    ends: '2027-01-01T00:00:00+08:00',
  })
})

test('beside a period stand the one before and after, and those it lies in or is made of', () => {
  const names = (name: string) => {
    const { previous, next, near } = nearTo(readPeriod(name)!)
    return [previous.name, next.name, ...near.map((each) => each.name)]
  }
  expect(names('2026-12')).toEqual(['2026-11', '2027-01', '2026Q4', '2026'])
  expect(names('2026Q1')).toEqual(['2025Q4', '2026Q2', '2026-01', '2026-02', '2026-03', '2026'])
  expect(names('2026')).toEqual(['2025', '2027', '2026Q1', '2026Q2', '2026Q3', '2026Q4'])
})
