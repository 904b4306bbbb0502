import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { readPhone } from '@fengqiao/kernel/phone.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import {
  addWorker as addContract,
  endWorker as endContract,
  listServing as servingContract,
  listWorkers as listContract,
} from './contract.ts'
import type { WorkerRow } from './contract.ts'

/** Posts and their employment stand in the worker's entry, as the workbook gave them: the figures count the same rows. */
export const listWorkers = action(listContract, async ({ tx, me, input }) => {
  const words = `%${input.words.replace(/[%_\\]/g, '\\$&')}%`
  const held = JSON.stringify([
    { ...(input.post ? { post: input.post } : {}), ...(input.employment ? { employment: input.employment } : {}) },
  ])
  const asked = input.post !== undefined || input.employment !== undefined
  const found = await sql<WorkerRow & { total: number }>`
    select w.id worker, w.code, w.name, w.phone, w.posts, w.employment, w.employer, count(*) over ()::int total,
      coalesce((select json_agg(json_build_object('place', p.id, 'name', p.name, 'post', s.post) order by p.code) from people.assignments s join published.places p on p.id = s.place_id
        where s.worker_id = w.id and s.post <> 'duty'), '[]') places
    from people.workers w where w.ended_at is null and w.office_id = any (${[...me.offices]})
      and (not ${asked} or w.facts -> 'held' @> ${held}::jsonb or ${input.employment === undefined} and ${input.post ?? null}::text = any (w.posts))
      and (${input.words} = '' or w.name like ${words} or w.phone like ${words} or w.code ilike ${words})
      and (${input.place ?? null}::uuid is null or exists (select from people.assignments s join published.places p on p.id = s.place_id where s.worker_id = w.id and p.path @> array[${input.place ?? null}::uuid]))
    order by w.code, w.id limit ${input.size} offset ${(input.page - 1) * input.size}`.execute(tx)
  return { rows: found.rows.map(({ total: _, ...row }) => row), total: found.rows[0]?.total ?? 0 }
})

export const listServing = action(servingContract, async ({ tx, me }) => {
  const found = await sql<{ place: string; name: string; kind: string }>`
    select p.id place, p.name, p.kind from published.places p
    where p.office_id = any (${[...me.offices]}) and p.kind in ('street', 'community', 'grid', 'station', 'room', 'partnerBody', 'committee') order by p.kind, p.code limit 1000`.execute(
    tx,
  )
  return { rows: found.rows }
})

export const addWorker = action(addContract, async ({ tx, input, now, touches }) => {
  const place = await sql<{
    office: string
    code: string
    kind: string
  }>`select office_id office, code, kind from published.places where id = ${input.place}`.execute(tx)
  const at = place.rows[0]
  if (!at) throw new Refused('not-found', {}, 'place')
  const worker = newId()
  const phone = readPhone(input.phone)
  const held = [{ post: input.post, places: at.kind === 'committee' ? [] : [at.code], employment: input.employment }]
  await sql`insert into people.workers (id, office_id, code, name, phone, posts, employment, employer, facts, recorded_at)
    values (${worker}, ${at.office}, ${`X${worker.slice(-10)}`}, ${input.name}, ${phone.ok ? phone.number : null}, array[${input.post}], ${input.employment}, ${input.employer || null}, ${JSON.stringify({ held })}, ${now})`.execute(
    tx,
  )
  await sql`insert into people.assignments (office_id, worker_id, place_id, post) values (${at.office}, ${worker}, ${input.place}, ${at.kind === 'committee' ? 'member' : input.post})`.execute(
    tx,
  )
  touches(worker)
  return { worker }
})

/** Who served keeps their name on everything they did; from now on they are offered and let in nowhere. */
export const endWorker = action(endContract, async ({ tx, me, input, now, touches }) => {
  if (input.worker === me.id) throw new Refused('not-yourself', {}, 'worker')
  const kept =
    await sql`update people.workers set ended_at = ${now} where id = ${input.worker} and ended_at is null returning id`.execute(
      tx,
    )
  if (kept.rows.length === 0) throw new Refused('not-found', {}, 'worker')
  touches(input.worker)
  return {}
})
