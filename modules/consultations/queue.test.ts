import { CompiledQuery } from 'kysely'
import type { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { perform } from '@fengqiao/kernel/action.ts'
import type { Action } from '@fengqiao/kernel/action.ts'
import { inTransaction } from '@fengqiao/kernel/tx.ts'
import { findUser } from '@fengqiao/identity'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Office } from '@fengqiao/testing/office.ts'
import { queue } from './contract.ts'
import { consultations } from './index.ts'

const matters = 8000
let office: Office
beforeAll(async () => {
  office = await openOffice()
  // years of work behind the office: closed mediations and advice, and one mediation whose answer is still to be written
  const owner = office.database.owner
  await owner.query(
    `insert into casework.matters (id, office_id, kind, channel, receipt_code, title, state, happened_at, recorded_at, recorded_by)
     select gen_random_uuid(), $1, case when n % 2 = 0 then 'consultation' else 'mediation' end, 'kiosk', 'Q' || n, '', case when n = 1 then 'registered' else 'closed' end,
       timestamptz '2026-01-01' + n * interval '1 minute', now(), gen_random_uuid() from generate_series(1, ${matters}) n`,
    [office.places.street],
  )
  await owner.query(
    `insert into casework.machines (matter_id, office_id, machine, state, since)
     select id, office_id, 'consultation', case when receipt_code = 'Q1' then 'callBack' else 'closed' end, happened_at from casework.matters where receipt_code like 'Q%'`,
  )
  await owner.query(
    `insert into consultations.records (matter_id, office_id, topic, channel, told, happened_at, recorded_at, recorded_by)
     select id, office_id, 'wages', 'kiosk', '', happened_at, recorded_at, recorded_by from casework.matters where receipt_code like 'Q%'`,
  )
  await owner.query('analyze')
})
afterAll(() => office.close())

type Asked = { text: string; values: unknown[] }

/** A pool that keeps what is asked over it. */
const listening = (pool: Pool, heard: Asked[]): Pool =>
  new Proxy(pool, {
    get: (_, name) => {
      if (name !== 'connect') return Reflect.get(pool, name)
      return async () => {
        const client = await pool.connect()
        return new Proxy(client, {
          get: (real, each) => {
            const value: unknown = Reflect.get(real, each)
            if (each !== 'query') return typeof value === 'function' ? value.bind(real) : value
            return (asked: Asked | string) => {
              if (typeof asked === 'object') heard.push(asked)
              return real.query(asked)
            }
          },
        })
      }
    },
  })

type Plan = {
  'Relation Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  Plans?: Plan[]
}
const rowsRead = (plan: Plan): number =>
  (plan['Relation Name'] ? (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops'] : 0) +
  (plan.Plans ?? []).reduce((sum, each) => sum + rowsRead(each), 0)

test('the advisers’ queue reads what waits, not what the office has done for years', async () => {
  const now = office.house.clock.now()
  const me = (await findUser(office.house.pool, now, { user: 'liuTheLawyer', roles: ['lawyer'] }))!
  const clerk = (await findUser(office.house.pool, now, { user: 'chenTheClerk', roles: ['clerk'] }))!
  for (const reader of [me, clerk]) {
    const heard: Asked[] = []
    const house = { ...office.house, pool: listening(office.house.pool, heard) }
    const action = consultations.actions.find(({ endpoint }) => endpoint.path === queue.path) as Action
    await perform(house, action, { me: reader, input: { page: 1, size: 20 } })
    const { text, values } = heard.find((each) => each.text.includes('receiptCode'))!
    const plan = await inTransaction(office.house.pool, { me: reader, now, writes: false }, (tx) =>
      tx.executeQuery<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
        CompiledQuery.raw(`explain (analyze, format json) ${text}`, values),
      ),
    )
    expect(rowsRead(plan.rows[0]!['QUERY PLAN'][0].Plan)).toBeLessThan(200)
  }
})

test('a matter turned into a mediation while they spoke stands in the queue until it is answered', async () => {
  const rows = (await (await office.as('chenTheClerk')).does(queue, {})).rows
  expect(rows.map(({ receiptCode, state }) => ({ receiptCode, state }))).toEqual([
    { receiptCode: 'Q1', state: 'callBack' },
  ])
})
