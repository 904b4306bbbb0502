import { sql } from 'kysely'
import { maskIdentityNumber } from '@fengqiao/kernel/identity-number.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'

export type WorkerRow = {
  readonly code: string
  readonly office: string
  readonly name: string
  readonly phone: string | null
  readonly posts: readonly string[]
  readonly employment: string
  readonly employer: string | null
  readonly facts?: Readonly<Record<string, unknown>>
  readonly identity?: { readonly sealed: Buffer; readonly number: string }
  /** Where the person serves, and as what. */
  readonly places: readonly { readonly place: string; readonly post: string }[]
}

/**
 * Writes workers and their assignments, found again by office and code; returns code → id. For a worker written before,
 * these assignments replace the earlier ones; an identity number not given stays.
 */
export const keepWorkers = async (tx: Tx, rows: readonly WorkerRow[], now: string): Promise<Map<string, string>> => {
  const asked = rows.map(({ places: _, posts, facts, identity, ...row }) => ({
    id: newId(),
    ...row,
    posts: [...posts],
    facts: facts ?? {},
    sealed: identity ? identity.sealed.toString('base64') : null,
    mask: identity ? maskIdentityNumber(identity.number) : null,
  }))
  const kept = await sql<{ id: string; office_id: string; code: string }>`
    insert into people.workers (id, office_id, code, name, phone, posts, employment, employer, facts, identity_sealed, identity_mask, recorded_at)
    select id, office, code, name, phone, posts, employment, employer, facts, decode(sealed, 'base64'), mask, ${now}
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) r (id uuid, office uuid, code text, name text, phone text, posts text[], employment text, employer text, facts jsonb, sealed text, mask text)
    on conflict (office_id, code) do update set name = excluded.name, phone = excluded.phone, posts = excluded.posts, employment = excluded.employment, employer = excluded.employer, facts = excluded.facts,
      identity_sealed = coalesce(excluded.identity_sealed, workers.identity_sealed), identity_mask = coalesce(excluded.identity_mask, workers.identity_mask), ended_at = null
    returning id, office_id, code`.execute(tx)
  const ids = new Map(kept.rows.map((row) => [row.code, row.id]))
  const assignments = JSON.stringify(
    rows.flatMap((row) => row.places.map((each) => ({ office: row.office, worker: ids.get(row.code), ...each }))),
  )
  const gone = sql`a.worker_id = any (${[...ids.values()]}) and not exists (
    select from jsonb_to_recordset(${assignments}::jsonb) r (worker uuid, place uuid, post text) where r.worker = a.worker_id and r.place = a.place_id and r.post = a.post)`
  // the clock, which arranges the demo, may add an assignment and not take one away
  const some = await sql`select from people.assignments a where ${gone} limit 1`.execute(tx)
  if (some.rows.length > 0) await sql`delete from people.assignments a where ${gone}`.execute(tx)
  await sql`insert into people.assignments (office_id, worker_id, place_id, post)
    select office, worker, place, post from jsonb_to_recordset(${assignments}::jsonb) r (office uuid, worker uuid, place uuid, post text)
    on conflict do nothing`.execute(tx)
  return ids
}

/** The first administrator of a new office, written where no account could write yet: the door, once. */
export const foundWorker = async (
  tx: Tx,
  given: { office: string; name: string; phone: string | null; now: string },
): Promise<string> => {
  const id = newId()
  await sql`insert into people.workers (id, office_id, code, name, phone, posts, employment, facts, recorded_at)
    values (${id}, ${given.office}, 'GL01', ${given.name}, ${given.phone}, array['administrator'], 'staff', ${JSON.stringify({ held: [{ post: 'administrator', places: [], employment: 'staff' }] })}, ${given.now})`.execute(
    tx,
  )
  await sql`insert into people.assignments (office_id, worker_id, place_id, post) values (${given.office}, ${id}, ${given.office}, 'administrator')`.execute(
    tx,
  )
  return id
}
