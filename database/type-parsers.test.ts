import { afterAll, beforeAll, expect, test } from 'vitest'
import pg from 'pg'
import { testDatabase } from '@fengqiao/testing/database.ts'
import type { TestDatabase } from '@fengqiao/testing/database.ts'
import { isoInstant } from './type-parsers.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

const value = async (expression: string, pool = database.app) =>
  (await pool.query<{ value: unknown }>(`select ${expression} as value`)).rows[0]?.value

test.each([
  ["date '2026-01-31'", '2026-01-31'],
  ["timestamptz '2026-03-01 09:30:00.25+08'", '2026-03-01T09:30:00.25+08:00'],
  ["timestamptz '2026-02-28 20:00:00Z'", '2026-03-01T04:00:00+08:00'],
  ["timestamptz '1988-07-01 12:00:00+09'", '1988-07-01T11:00:00+08:00'],
  ["timestamptz 'infinity'", 'infinity'],
  ['9007199254740991::bigint', 9007199254740991],
  ['12.50::numeric', '12.50'],
  ["array[date '2026-01-31', null]", ['2026-01-31', null]],
  ["array[timestamptz '2026-03-01 00:00+00']", ['2026-03-01T08:00:00+08:00']],
  [
    'array[[1, 2], [3, 4]]::bigint[]',
    [
      [1, 2],
      [3, 4],
    ],
  ],
  ['array[1.10]::numeric[]', ['1.10']],
  ["interval '1 month 2 days'", '1 mon 2 days'],
  ['jsonb \'{"a": 1}\'', { a: 1 }],
])('%s is read as %j', async (expression, expected) => {
  expect(await value(expression)).toEqual(expected)
})

test('a bigint beyond the safe numbers is refused instead of rounded', async () => {
  await expect(value('9007199254740993::bigint')).rejects.toThrow(/9007199254740993/)
})

test('the session zone does not matter', () => {
  expect(isoInstant('2026-02-28 20:00:00.123456+00')).toBe('2026-03-01T04:00:00.123456+08:00')
  expect(isoInstant('2026-03-01 01:30:00+05:30')).toBe('2026-03-01T04:00:00+08:00')
  expect(isoInstant('2026-02-28 16:30:00-03:30')).toBe('2026-03-01T04:00:00+08:00')
})

test('other pools keep their own parsers', async () => {
  const { types: _ours, ...config } = database.appConfig
  const plain = new pg.Pool(config)
  expect(await value("date '2026-01-31'", plain)).toBeInstanceOf(Date)
  await plain.end()
})
