import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Office } from '@fengqiao/testing/office.ts'
import { newId } from './ids.ts'
import { theClock } from './principal.ts'
import type { Tx } from './tables.ts'
import { inTransaction, write } from './tx.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const now = '2026-11-24T09:00:00+08:00'
const asClock = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(office.house.pool, { me: theClock, now, writes: true }, work)
const keep = (id: string) =>
  sql`insert into kernel.commands (id, principal_id, endpoint, input_digest, at) values (${id}, ${theClock.id}, '/kept', '', ${now})`
const isKept = (tx: Tx, id: string) =>
  sql`select from kernel.commands where id = ${id}`.execute(tx).then(({ rows }) => rows.length > 0)

test('what is written without waiting is seen by the next read and stands after the transaction', async () => {
  const id = newId()
  const seen = await asClock(async (tx) => {
    write(tx, keep(id))
    return isKept(tx, id)
  })
  expect(seen).toBe(true)
  expect(await asClock((tx) => isKept(tx, id))).toBe(true)
})

test('a statement nobody waited for that fails takes the whole transaction back and says why', async () => {
  const [first, second] = [newId(), newId()]
  const work = asClock(async (tx) => {
    write(tx, keep(first))
    write(tx, keep(first))
    write(tx, keep(second))
  })
  await expect(work).rejects.toMatchObject({ code: '23505' })
  expect(await asClock(async (tx) => [await isKept(tx, first), await isKept(tx, second)])).toEqual([false, false])
})

test('a read after the failed statement throws why that one failed, not that the transaction is over', async () => {
  const id = newId()
  const work = asClock(async (tx) => {
    write(tx, keep(id))
    write(tx, keep(id))
    return isKept(tx, id)
  })
  await expect(work).rejects.toMatchObject({ code: '23505' })
  await expect(asClock((tx) => isKept(tx, id))).resolves.toBe(false)
})

test('the login’s own rights are back when a transaction ends', async () => {
  const role = () => office.house.pool.query('select current_user::text as role')
  const before = (await role()).rows
  await asClock((tx) => sql`select current_user`.execute(tx))
  expect((await role()).rows).toEqual(before)
})

test('once its transaction has ended, nothing is asked or written over a connection', async () => {
  const id = newId()
  const held = await asClock(async (tx) => tx)
  expect(() => write(held, keep(id))).toThrow('only within a transaction')
  await expect(isKept(held, id)).rejects.toThrow('only within a transaction')
  const refused = { tx: held }
  await expect(
    asClock(async (tx) => {
      refused.tx = tx
      throw new Error('not so')
    }),
  ).rejects.toThrow('not so')
  expect(() => write(refused.tx, keep(id))).toThrow('only within a transaction')
  expect(await asClock((tx) => isKept(tx, id))).toBe(false)
})

test('a connection that has learnt too many statements by name is renewed', async () => {
  const pid = (tx: Tx) => sql<{ pid: number }>`select pg_backend_pid() pid`.execute(tx).then(({ rows }) => rows[0]!.pid)
  const learning = await asClock(async (tx) => {
    for (let n = 0; n < 801; n += 1) {
      const each = sql`select ${sql.lit(n)}`
      await each.execute(tx)
      await each.execute(tx)
    }
    return pid(tx)
  })
  const { rows } = await office.database.owner.query('select from pg_stat_activity where pid = $1', [learning])
  expect(rows).toEqual([])
})
