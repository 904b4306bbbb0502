import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { whoLooked as contract } from './contract.ts'

type Row = { at: string; by: string | null; roles: string[]; what: string; outcome: string; total: number }

/** The machinery's audit rows of one matter. The matter itself must be readable to the asker. */
export const whoLooked = action(contract, async ({ tx, input }) => {
  const visible = await sql`select from casework.matters where id = ${input.matter}`.execute(tx)
  if (visible.rows.length === 0) throw new Refused('not-found', {}, 'matter')
  const found = await sql<Row>`
    select a.at, (select w.name from published.workers w where w.id = a.principal_id) by, a.roles, a.endpoint what, a.outcome, (count(*) over ())::int total
    from published.audit a where a.matter_id = ${input.matter} order by a.at desc, a.id limit ${input.size} offset ${(input.page - 1) * input.size}`.execute(
    tx,
  )
  return { rows: found.rows.map(({ total: _, ...row }) => row), total: found.rows[0]?.total ?? 0 }
})
