import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import type { Given } from '@fengqiao/kernel/action.ts'
import { committeesOf, mediatorsOf } from './committee.ts'
import { choices as contract } from './contract.ts'

export const choices = action(contract, async (given) => {
  const { tx, me } = given
  const asking = given as Given<unknown>
  const committees = await committeesOf(asking)
  const mediators = await mediatorsOf(asking, committees)
  const open = await sql<{ worker: string; n: number }>`
    select d.worker_id worker, count(*)::int n from mediation.mediators d join published.matters m on m.id = d.matter_id
    where d.until is null and m.closed_at is null group by d.worker_id`.execute(tx)
  const openOf = new Map(open.rows.map(({ worker, n }) => [worker, n]))
  const workers = await sql<{ worker: string; name: string }>`
    select id worker, name from published.workers where office_id = any (${[...me.offices]}::uuid[]) and posts && array['director', 'clerk', 'mediator'] order by name`.execute(
    tx,
  )
  return {
    me: me.id,
    committees: committees.map(({ id, name, series, place, street }) => ({ id, name, series, place, street })),
    mediators: [...mediators].map(([worker, { name, committees: serves }]) => ({
      worker,
      name,
      committees: serves,
      open: openOf.get(worker) ?? 0,
    })),
    workers: workers.rows,
  }
})
