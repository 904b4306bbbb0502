import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { listPlaces as listContract, showPlace as showContract } from './contract.ts'
import type { PlaceRow } from './contract.ts'

const row = sql`p.id place, p.code, p.kind, p.name, p.facts ->> 'category' category, p.parent_id "parent", (select u.name from published.places u where u.id = p.parent_id) "parentName",
  (p.facts ->> 'residents')::int residents, (p.facts ->> 'hectares')::int hectares`

export const listPlaces = action(listContract, async ({ tx, me, input }) => {
  const words = `%${input.words.replace(/[%_\\]/g, '\\$&')}%`
  const found = await sql<PlaceRow & { total: number }>`
    select ${row}, count(*) over ()::int total from published.places p
    where p.office_id = any (${[...me.offices]}) and (${input.kind ?? null}::text is null or p.kind = ${input.kind ?? null}::text)
      and (${input.category ?? null}::text is null or p.facts ->> 'category' = ${input.category ?? null}::text)
      and (${input.under ?? null}::uuid is null or p.path @> array[${input.under ?? null}::uuid] and p.id <> ${input.under ?? null}::uuid)
      and (${input.words} = '' or p.name ilike ${words} or p.code ilike ${words})
    order by p.code, p.id limit ${input.size} offset ${(input.page - 1) * input.size}`.execute(tx)
  return { rows: found.rows.map(({ total: _, ...each }) => each), total: found.rows[0]?.total ?? 0 }
})

type Shown = PlaceRow & { office: string; facts: Record<string, unknown> }

export const showPlace = action(showContract, async ({ tx, input }) => {
  const found =
    await sql<Shown>`select ${row}, p.office_id office, p.facts from published.places p where p.id = ${input.place}`.execute(
      tx,
    )
  const place = found.rows[0]
  if (!place) throw new Refused('not-found', {}, 'place')
  const above = await sql<{ place: string; name: string }>`
    select p.id place, p.name from published.places p, published.places own
    where own.id = ${input.place} and p.id = any (own.path) and p.id <> own.id order by array_position(own.path, p.id)`.execute(
    tx,
  )
  const below = await sql<{ kind: string; n: number }>`
    select p.kind, count(*)::int n from published.places p where p.path @> array[${input.place}::uuid] and p.id <> ${input.place} group by p.kind`.execute(
    tx,
  )
  const people = await sql<{ worker: string; name: string; post: string; at: string }>`
    select s.worker_id worker, s.name, s.post, p.name at from published.assignments s join published.places p on p.id = s.place_id
    where s.place_id = ${input.place} and s.post <> 'duty' order by s.post, s.name limit 200`.execute(tx)
  const links = await sql<{ place: string; name: string; kind: string }>`
    select p.id place, p.name, p.kind from published.place_links l join published.places p on p.id = case when l.from_id = ${input.place} then l.to_id else l.from_id end
    where l.from_id = ${input.place} or l.to_id = ${input.place} order by p.kind, p.code limit 200`.execute(tx)
  const { facts, office: _, ...own } = place
  const said = (key: string) => (typeof facts[key] === 'string' ? facts[key] : null)
  return {
    ...own,
    address: said('address'),
    phone: said('phone'),
    openedIn: said('openedIn'),
    note: said('note'),
    above: above.rows,
    below: below.rows,
    people: people.rows,
    links: links.rows,
  }
})
