import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { myPlace as contract } from './contract.ts'
import { placeInQueue } from './store.ts'

type Row = { office: string; state: string; lawyer: string | null; promised_at: string | null; facts: string[] | null }

export const myPlace = action(contract, async ({ tx, input, now }) => {
  const found = await sql<Row>`select r.office_id office, m.state, r.adviser_name lawyer, r.promised_at,
      (select array_agg(f.body order by f.happened_at, f.id) from consultations.facts f where f.matter_id = r.matter_id) facts
    from consultations.records r join published.matters m on m.id = r.matter_id where r.matter_id = ${input.matter}`.execute(
    tx,
  )
  const row = found.rows[0]
  if (!row) throw new Refused('not-found', {}, 'matter')
  const place =
    row.state === 'waiting'
      ? await placeInQueue(tx, { matter: input.matter, office: row.office, now })
      : { inFront: 0, minutes: 0 }
  return { ...place, state: row.state, lawyer: row.lawyer, promisedAt: row.promised_at, facts: row.facts ?? [] }
})
