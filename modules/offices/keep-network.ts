import { sql } from 'kysely'
import { newId } from '@fengqiao/kernel/ids.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import { keepWorkers } from '@fengqiao/people'
import type { WorkerRow } from '@fengqiao/people'
import { estateGridPairs } from './network.ts'
import type { Network, Person, Place, Post } from './network.ts'

export type Keeping = {
  readonly now: string
  /** The office the network is of; without it the street of that code, or a new one. */
  readonly office?: string
  /** Seals an identity number; without it none is kept. */
  readonly seal?: (text: string) => Buffer
}

type Node = { code: string; kind: string; name: string; parent: string | null; facts: Record<string, unknown> }
type Known = Map<string, { id: string; kind: string }>

const nodeOf = ({ code, kind, name, parent, officeName, ...facts }: Place): Node => ({
  code,
  kind,
  name: officeName ?? name,
  parent: parent ?? null,
  facts: { ...facts, placeName: name },
})

const nodesOf = (network: Network): Node[] => [
  ...network.places.map(nodeOf),
  ...network.committees.map(({ code, name, place, ...facts }): Node => ({
    code,
    kind: 'committee',
    name,
    parent: place,
    facts,
  })),
]

const findOffice = async (tx: Tx, code: string | undefined): Promise<string> => {
  const found = await sql<{
    id: string
  }>`select id from offices.nodes where kind = 'street' and code = ${code ?? null} limit 1`.execute(tx)
  return found.rows[0]?.id ?? newId()
}

/** What stands already, by code: the office's own rows and the district above it. */
const findKnown = async (tx: Tx, office: string, district: string | undefined): Promise<Known> => {
  const found = await sql<{ id: string; code: string; kind: string }>`
    select id, code, kind from offices.nodes where office_id = ${office}
    union all select d.id, d.code, d.kind from offices.nodes d where d.kind = 'district'
      and d.id = coalesce((select s.parent_id from offices.nodes s where s.id = ${office}), (select n.id from offices.nodes n where n.kind = 'district' and n.code = ${district ?? null} limit 1))`.execute(
    tx,
  )
  return new Map(found.rows.map(({ code, id, kind }) => [code, { id, kind }]))
}

/** Street and district are the ones that stand, whatever code the workbook gives them; everything else goes by its code. */
const identify = (nodes: readonly Node[], known: Known, office: string): Known => {
  const standing = [...known.values()].find(({ kind }) => kind === 'district')?.id
  const ids: Known = new Map(known)
  for (const { code, kind } of nodes) {
    const id =
      kind === 'street' ? office : kind === 'district' ? (standing ?? newId()) : (known.get(code)?.id ?? newId())
    ids.set(code, { id, kind })
  }
  return ids
}

const insertNodes = async (tx: Tx, nodes: readonly Node[], ids: Known, office: string, now: string) => {
  const rows = nodes.map(({ parent, ...node }) => {
    const { id } = ids.get(node.code)!
    return {
      ...node,
      id,
      office: node.kind === 'district' ? id : office,
      parent: parent ? (ids.get(parent)?.id ?? null) : null,
    }
  })
  await sql`insert into offices.nodes (id, office_id, parent_id, kind, code, name, path, facts, recorded_at)
    select id, office, parent, kind, code, name, array[id], facts, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r (id uuid, office uuid, parent uuid, kind text, code text, name text, facts jsonb)
    on conflict (id) do update set parent_id = coalesce(excluded.parent_id, nodes.parent_id), kind = excluded.kind, code = excluded.code, name = excluded.name, facts = nodes.facts || excluded.facts, closed_at = null`.execute(
    tx,
  )
  // a place moved below another takes everything below it along
  await sql`with recursive tree as (
      select id, array_remove(array[parent_id, id], null) path from offices.nodes
        where office_id = ${office} and (parent_id is null or parent_id not in (select id from offices.nodes where office_id = ${office}))
      union all select n.id, t.path || n.id from offices.nodes n join tree t on n.parent_id = t.id where n.office_id = ${office}
    ) update offices.nodes n set path = tree.path from tree where n.id = tree.id and n.path <> tree.path`.execute(tx)
}

const insertLinks = async (tx: Tx, network: Network, ids: Known, office: string) => {
  const pairs = estateGridPairs(network.estateGrids, network.places).map(({ estate, grid }) => [
    estate,
    grid,
    'estateGrid',
  ])
  const joint = network.places.flatMap(({ code, jointWith = [] }) => jointWith.map((body) => [code, body, 'joint']))
  const rows = [...pairs, ...joint].map(([from, to, kind]) => ({
    office,
    from: ids.get(from!)!.id,
    to: ids.get(to!)!.id,
    kind,
  }))
  await sql`insert into offices.links (office_id, from_id, to_id, kind)
    select office, "from", "to", kind from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r (office uuid, "from" uuid, "to" uuid, kind text) on conflict do nothing`.execute(
    tx,
  )
}

/** Lawyers take turns at the street station: that is the desk a waiting question is shown to. */
const servesDesk = (held: readonly Post[]): boolean => held.some(({ post }) => post === 'lawyer')

const workerOf = (
  person: Person,
  network: Network,
  given: { ids: Known; office: string; station: string | undefined; seal: Keeping['seal'] },
): WorkerRow => {
  const { ids, office, station, seal } = given
  const { code, name, phone, idNumber, sex, body, signIn, note } = person
  const held = network.posts.filter((post) => post.person === code)
  const at = (place: string, post: string) => {
    const id = ids.get(place)?.id
    return id ? [{ place: id, post }] : []
  }
  const bodyName = body ? network.places.find((place) => place.code === body)?.name : undefined
  return {
    code,
    office,
    name,
    phone: phone ?? null,
    posts: [...new Set(held.map(({ post }) => post))],
    employment: held[0]?.employment ?? 'unpaid',
    employer: bodyName ?? null,
    facts: {
      ...(sex ? { sex } : {}),
      ...(body ? { body } : {}),
      ...(signIn ? { signIn } : {}),
      ...(note ? { note } : {}),
      held: held.map(({ person: _, ...post }) => post),
    },
    ...(idNumber && seal ? { identity: { sealed: seal(idNumber), number: idNumber } } : {}),
    places: [
      ...held.flatMap(({ places, post }) => places.flatMap((place) => at(place, post))),
      ...network.memberships
        .filter((each) => each.person === code)
        .flatMap(({ committee, role }) => at(committee, role)),
      ...(station && servesDesk(held) ? [{ place: station, post: 'duty' }] : []),
    ],
  }
}

const stationOf = async (tx: Tx, office: string): Promise<string | undefined> => {
  const found = await sql<{ id: string }>`select id from offices.nodes
    where office_id = ${office} and kind = 'station' and facts ->> 'category' = 'publicLegalService' and closed_at is null order by code limit 1`.execute(
    tx,
  )
  return found.rows[0]?.id
}

export type Kept = {
  readonly places: ReadonlyMap<string, string>
  readonly workers: ReadonlyMap<string, string>
  readonly office: string
}

/**
 * Writes a network and its people in the caller's transaction, each found again by its code within the office, so that a
 * second import renews and never doubles. What the network does not name stays as it is; of a person it names, the posts
 * it gives are those they hold from now on. Committees become places of their own kind below the place they serve.
 */
export const keepNetwork = async (tx: Tx, network: Network, keeping: Keeping): Promise<Kept> => {
  const street = network.places.find(({ kind }) => kind === 'street')
  const district = network.places.find(({ kind }) => kind === 'district')
  const office = keeping.office ?? (await findOffice(tx, street?.code))
  const nodes = nodesOf(network)
  const ids = identify(nodes, await findKnown(tx, office, district?.code), office)
  await insertNodes(tx, nodes, ids, office, keeping.now)
  await insertLinks(tx, network, ids, office)
  const given = { ids, office, station: await stationOf(tx, office), seal: keeping.seal }
  const workers = await keepWorkers(
    tx,
    network.people.map((person) => workerOf(person, network, given)),
    keeping.now,
  )
  return { places: new Map([...ids].map(([code, { id }]) => [code, id])), workers, office }
}
