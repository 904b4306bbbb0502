import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { readsWorkers } from '@fengqiao/kernel/principal.ts'
import { whereAndWho as contract } from './contract.ts'

/** Advice is given in communities, their legal homes and the office's stations; grids and estates are no counters. */
const counters = ['community', 'legalHome', 'station']

export const whereAndWho = action(contract, async ({ tx, me, today }) => {
  const office = me.offices[0] ?? null
  const places = await sql<{ id: string; name: string }>`
    select id, name from published.places where office_id = ${office} and kind = any (${counters}) order by array_position(${counters}::text[], kind), name`.execute(
    tx,
  )
  if (!readsWorkers(me)) return { today, places: places.rows, workers: [] }
  const workers = await sql<{ id: string; name: string; posts: string[] }>`
    select id, name, posts from published.workers where office_id = ${office} order by id <> ${me.id}, name`.execute(tx)
  return { today, places: places.rows, workers: workers.rows }
})
