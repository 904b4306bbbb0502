import { afterAll, beforeAll, expect, test } from 'vitest'
import { openListening } from '@fengqiao/database/pool.ts'
import { testDatabase } from '@fengqiao/testing/database.ts'
import type { TestDatabase } from '@fengqiao/testing/database.ts'
import { sharedLive } from './live.ts'
import type { Live, Notice } from './live.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

const notice = (version: number): Notice => ({
  matter: '01900000-0000-7000-8000-00000000000a',
  version,
  office: '01900000-0000-7000-8000-00000000000b',
  seat: '01900000-0000-7000-8000-00000000000c',
})
const process = (name: string) => sharedLive(openListening(database.appConfig), name)

/** The first `count` notices a process hears. */
const hears = (live: Live, count: number): Promise<number[]> =>
  new Promise((done) => {
    const heard: number[] = []
    const stop = live.listen(({ version }) => {
      heard.push(version)
      if (heard.length < count) return
      stop()
      done(heard)
    })
  })

test('one process’s notices reach the other and its own listeners once, however many there are', async () => {
  const [one, other] = [await process('one'), await process('other')]
  const versions = Array.from({ length: 100 }, (_, at) => at)
  const [own, elsewhere] = [hears(one, 100), hears(other, 100)]
  one.publish(versions.map(notice))
  expect(await own).toEqual(versions)
  expect(await elsewhere).toEqual(versions)
  await Promise.all([one.stop(), other.stop()])
})

test('a cut connection is opened again', async () => {
  const [one, other] = [await process('one'), await process('other')]
  const cut = await database.owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen %'`,
  )
  expect(cut.rowCount).toBe(2)
  const heard = hears(other, 1)
  const telling = setInterval(() => one.publish([notice(7)]), 200)
  expect(await heard).toEqual([7])
  clearInterval(telling)
  await Promise.all([one.stop(), other.stop()])
})
