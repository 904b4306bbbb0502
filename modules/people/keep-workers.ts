import { sql } from 'kysely'
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
  /** Where the person serves, and as what. */
  readonly places: readonly { readonly place: string; readonly post: string }[]
}

/** Writes workers and their assignments, found again by office and code; returns code → id. A second import renews them. */
export const keepWorkers = async (tx: Tx, rows: readonly WorkerRow[], now: string): Promise<Map<string, string>> => {
  const asked = rows.map(({ places: _, posts, ...row }) => ({ id: newId(), ...row, posts: [...posts] }))
  const kept = await sql<{ id: string; office_id: string; code: string }>`
    insert into people.workers (id, office_id, code, name, phone, posts, employment, employer, recorded_at)
    select id, office, code, name, phone, posts, employment, employer, ${now}
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) r (id uuid, office uuid, code text, name text, phone text, posts text[], employment text, employer text)
    on conflict (office_id, code) do update set name = excluded.name, phone = excluded.phone, posts = excluded.posts, employment = excluded.employment, employer = excluded.employer, ended_at = null
    returning id, office_id, code`.execute(tx)
  const ids = new Map(kept.rows.map((row) => [row.code, row.id]))
  const assignments = rows.flatMap((row) =>
    row.places.map((each) => ({ office: row.office, worker: ids.get(row.code), ...each })),
  )
  await sql`insert into people.assignments (office_id, worker_id, place_id, post)
    select office, worker, place, post from jsonb_to_recordset(${JSON.stringify(assignments)}::jsonb) r (office uuid, worker uuid, place uuid, post text)
    on conflict do nothing`.execute(tx)
  return ids
}
