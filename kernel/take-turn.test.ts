import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBare } from '@fengqiao/testing/office.ts'
import type { Bare } from '@fengqiao/testing/office.ts'
import type { Sweep } from './module.ts'
import { takeTurn } from './take-turn.ts'

let bare: Bare
beforeAll(async () => {
  bare = await openBare()
})
afterAll(() => bare.close())

test('a sweep that rests runs once a day, however often the machine is switched off, and again at once after a failure', async () => {
  let runs = 0
  let fails = false
  // a new value at every turn, as after a restart
  const daily = (): Sweep => ({
    name: 'test.daily',
    everySeconds: 3600,
    restSeconds: 20 * 3600,
    run: async () => {
      runs += 1
      if (fails) throw new Error('not this time')
    },
  })
  const at = async (instant: string) => {
    bare.travelTo(instant)
    await takeTurn(bare.house, daily())
    return runs
  }
  expect(await at('2026-11-24T09:00:00+08:00')).toBe(1)
  expect(await at('2026-11-24T17:00:00+08:00')).toBe(1)
  fails = true
  await expect(at('2026-11-25T09:00:00+08:00')).rejects.toThrow('not this time')
  fails = false
  expect(await at('2026-11-25T10:00:00+08:00')).toBe(3)
  expect(await at('2026-11-25T11:00:00+08:00')).toBe(3)
})
