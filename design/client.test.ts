import { describe, expect, test } from 'vitest'
import { addressOf } from './client.ts'
import { backoff, readMessage } from './socket.ts'

describe('addressOf', () => {
  test('puts named parts into the path and the rest into the query', () => {
    expect(addressOf('/matters/:matter/notes', { matter: 'a b', page: 2, side: undefined, q: '' })).toBe(
      '/api/matters/a%20b/notes?page=2',
    )
  })
  test('repeats a name for a list of values', () => {
    expect(addressOf('/ledger', { state: ['open', 'agreed'] })).toBe('/api/ledger?state=open&state=agreed')
  })
})

describe('live', () => {
  test('waits longer each time, at most about half a minute, never the same for all', () => {
    expect([0, 1, 2].map((attempt) => backoff(attempt, 0.5))).toEqual([500, 1000, 2000])
    expect(backoff(20, 1)).toBeLessThanOrEqual(37_500)
    expect(backoff(3, 0)).toBeLessThan(backoff(3, 1))
  })
  test('hears only what it understands', () => {
    expect(readMessage('{"matter":"m","version":3}')).toEqual({ matter: 'm', version: 3 })
    for (const noise of ['', 'null', '"matter"', '{"matter":', 7]) expect(readMessage(noise)).toBeUndefined()
  })
})
