import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBare } from '@fengqiao/testing/office.ts'
import type { Bare } from '@fengqiao/testing/office.ts'
import type { Sweep } from './module.ts'
import { asTheClock } from './clockwork.ts'
import { stoppedSweeps, SweepStopped, turnsOf } from './take-turn.ts'

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
    await turnsOf(bare.house, daily())()
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

test('a sweep that stopped is known since its first failure, with its own sentence or none, until it runs well again', async () => {
  const stopped = () => asTheClock(bare.house, ({ tx }) => stoppedSweeps(tx))
  let failing: Error | undefined = new SweepStopped('no-room', '没有地方了', 'there is no room')
  const often = (): Sweep => ({
    name: 'test.often',
    everySeconds: 5,
    run: async () => {
      if (failing) throw failing
    },
  })
  const turn = turnsOf(bare.house, often())
  const at = (instant: string) => {
    bare.travelTo(instant)
    return turn()
  }
  await expect(at('2026-11-26T09:00:00+08:00')).rejects.toThrow('没有地方了')
  failing = new Error('duplicate key (name)=(王女士)')
  await expect(at('2026-11-26T09:00:05+08:00')).rejects.toThrow('duplicate')
  expect(await stopped()).toEqual([
    { name: 'test.often', since: expect.stringMatching(/^2026-11-26T09:00:00/), zh: null, en: null },
  ])
  failing = new SweepStopped('no-room', '没有地方了', 'there is no room')
  await expect(turn()).rejects.toThrow('没有地方了')
  expect(await stopped()).toMatchObject([{ zh: '没有地方了', en: 'there is no room' }])
  failing = undefined
  // a restart knows nothing of what failed before it
  await turnsOf(bare.house, often())()
  expect(await stopped()).toEqual([])
})
