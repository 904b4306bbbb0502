import { sql } from 'kysely'
import { newId } from '@fengqiao/kernel/ids.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import { keepWorkers } from '@fengqiao/people'
import type { WorkerRow } from '@fengqiao/people'
import { estateGridPairs } from './network.ts'
import type { Network, Place } from './network.ts'

type Node = { code: string; kind: string; name: string; parent: string | null; facts: Record<string, unknown> }

const nodeOf = ({ code, kind, name, parent, officeName, ...facts }: Place): Node => ({
  code,
  kind,
  name: officeName ?? name,
  parent: parent ?? null,
  facts: { ...facts, placeName: name },
})

/** Above every node stands its parent: an office's nodes hang below its street. */
const ordered = (nodes: readonly Node[]): Node[] => {
  const placed = new Map<string, Node>()
  const waiting = new Map(nodes.map((node) => [node.code, node]))
  const place = (node: Node): void => {
    if (placed.has(node.code)) return
    const above = node.parent ? waiting.get(node.parent) : undefined
    if (above) place(above)
    placed.set(node.code, node)
  }
  nodes.forEach(place)
  return [...placed.values()]
}

type Known = Map<string, { id: string; office: string; path: string[] }>

/** The street a node hangs below is its office; a district stands alone, with its offices below it. */
const placeAll = (nodes: readonly Node[], before: ReadonlyMap<string, string>): Known => {
  const known: Known = new Map()
  for (const node of ordered(nodes)) {
    const id = before.get(node.code) ?? newId()
    const above = node.parent ? known.get(node.parent) : undefined
    const own = node.kind === 'street' || !above
    known.set(node.code, { id, office: own ? id : above.office, path: [...(above?.path ?? []), id] })
  }
  return known
}

const insertNodes = async (tx: Tx, nodes: readonly Node[], known: Known, now: string) => {
  const rows = ordered(nodes).map((node) => {
    const { id, office, path } = known.get(node.code)!
    return {
      id,
      office,
      path,
      parent: node.parent ? known.get(node.parent)?.id : null,
      kind: node.kind,
      code: node.code,
      name: node.name,
      facts: node.facts,
    }
  })
  await sql`insert into offices.nodes (id, office_id, parent_id, kind, code, name, path, facts, recorded_at)
    select id, office, parent, kind, code, name, path, facts, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r (id uuid, office uuid, parent uuid, kind text, code text, name text, path uuid[], facts jsonb)
    on conflict (office_id, code) do update set parent_id = excluded.parent_id, kind = excluded.kind, name = excluded.name, path = excluded.path, facts = excluded.facts, closed_at = null`.execute(
    tx,
  )
}

const insertLinks = async (tx: Tx, network: Network, known: Known) => {
  const pairs = estateGridPairs(network.estateGrids, network.places).map(({ estate, grid }) => ({
    from: known.get(estate)!,
    to: known.get(grid)!,
    kind: 'estateGrid',
  }))
  const joint = network.places.flatMap((place) =>
    (place.jointWith ?? []).map((body) => ({ from: known.get(place.code)!, to: known.get(body)!, kind: 'joint' })),
  )
  const rows = [...pairs, ...joint].map(({ from, to, kind }) => ({
    office: from.office,
    from: from.id,
    to: to.id,
    kind,
  }))
  await sql`insert into offices.links (office_id, from_id, to_id, kind)
    select office, "from", "to", kind from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r (office uuid, "from" uuid, "to" uuid, kind text) on conflict do nothing`.execute(
    tx,
  )
}

/** Lawyers take turns at the street station: that is the desk a waiting question is shown to. */
const servesDesk = (posts: readonly string[]): boolean => posts.includes('lawyer')

const workersOf = (network: Network, known: Known): WorkerRow[] => {
  const station = network.places.find((place) => place.kind === 'station' && place.category === 'publicLegalService')
  const street = known.get(network.places.find((place) => place.kind === 'street')!.code)!
  return network.people.map((person) => {
    const held = network.posts.filter((post) => post.person === person.code)
    const posts = held.map((post) => post.post)
    const places = held.flatMap((post) =>
      post.places.map((code) => ({ place: known.get(code)!.id, post: post.post as string })),
    )
    const committees = network.memberships
      .filter((each) => each.person === person.code)
      .map((each) => ({ place: known.get(each.committee)!.id, post: each.role as string }))
    const desk = station && servesDesk(posts) ? [{ place: known.get(station.code)!.id, post: 'duty' }] : []
    const body = person.body ? network.places.find((place) => place.code === person.body)?.name : undefined
    return {
      code: person.code,
      office: street.office,
      name: person.name,
      phone: person.phone ?? null,
      posts,
      employment: held[0]?.employment ?? 'unpaid',
      employer: body ?? null,
      places: [...places, ...committees, ...desk],
    }
  })
}

export type Kept = {
  readonly places: ReadonlyMap<string, string>
  readonly workers: ReadonlyMap<string, string>
  readonly office: string
}

/**
 * Writes a whole network and its people in the caller's transaction, each found again by its code, so that a second
 * import renews and never doubles. Committees become places of their own kind below the place they serve.
 */
export const keepNetwork = async (tx: Tx, network: Network, now: string): Promise<Kept> => {
  const committees = network.committees.map(({ code, name, place, ...facts }): Node => ({
    code,
    kind: 'committee',
    name,
    parent: place,
    facts,
  }))
  const nodes = [...network.places.map(nodeOf), ...committees]
  const before = await sql<{
    id: string
    code: string
  }>`select id, code from offices.nodes where code = any (${nodes.map((node) => node.code)})`.execute(tx)
  const known = placeAll(nodes, new Map(before.rows.map((row) => [row.code, row.id])))
  await insertNodes(tx, nodes, known, now)
  await insertLinks(tx, network, known)
  const workers = await keepWorkers(tx, workersOf(network, known), now)
  const street = network.places.find((place) => place.kind === 'street')!
  return {
    places: new Map([...known].map(([code, { id }]) => [code, id])),
    workers,
    office: known.get(street.code)!.id,
  }
}
