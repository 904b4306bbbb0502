import { expect, test } from 'vitest'
import { killInTheMiddle } from './kill.ts'

test('killed with SIGKILL in the middle of writing, the office has every acknowledged write once, and replay doubles none', async () => {
  const result = await killInTheMiddle(60)
  expect(result.acknowledged).toBeGreaterThanOrEqual(60)
  expect([result.lost, result.doubled, result.changed]).toEqual([0, 0, 0])
  expect(result.check.text).toContain('没有被改动')
}, 180_000)
