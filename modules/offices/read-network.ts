import { sql } from 'kysely'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import { memberRoles } from './network.ts'
import type { Committee, Membership, Network, Person, Place, Post } from './network.ts'
import type { Known } from './workbook-rows.ts'

type NodeRow = {
  id: string
  code: string
  kind: string
  name: string
  parent: string | null
  facts: Record<string, unknown>
}
type WorkerRow = {
  code: string
  name: string
  phone: string | null
  facts: Record<string, unknown> & { held?: Omit<Post, 'person'>[] }
}

/** The office's own rows, the district above it, and their parents by code. */
const findNodes = async (tx: Tx, office: string): Promise<NodeRow[]> => {
  const found = await sql<NodeRow>`
    select n.id, n.code, n.kind, n.name, n.facts, (select p.code from offices.nodes p where p.id = n.parent_id) parent
    from offices.nodes n where n.closed_at is null and (n.office_id = ${office} or n.id = (select s.parent_id from offices.nodes s where s.id = ${office}))
    order by n.kind, n.code`.execute(tx)
  return found.rows
}

const placeOf = ({ code, kind, name, parent, facts: { placeName, ...facts } }: NodeRow): Place => {
  const own = typeof placeName === 'string' ? placeName : name
  return {
    ...facts,
    code,
    kind: kind as Place['kind'],
    name: own,
    ...(own === name ? {} : { officeName: name }),
    ...(parent ? { parent } : {}),
  }
}

const committeeOf = ({ code, name, parent, facts }: NodeRow): Committee => ({
  ...facts,
  code,
  name,
  place: parent ?? '',
})

const findMembers = async (tx: Tx, office: string): Promise<Membership[]> => {
  const found = await sql<Membership>`
    select n.code committee, w.code person, s.post role from published.assignments s join published.workers w on w.id = s.worker_id
    join offices.nodes n on n.id = s.place_id where n.office_id = ${office} and n.kind = 'committee' and s.post = any (${[...memberRoles]}) order by n.code, w.code`.execute(
    tx,
  )
  return found.rows
}

const findWorkers = async (tx: Tx, office: string): Promise<WorkerRow[]> => {
  const found = await sql<WorkerRow>`
    select code, name, phone, facts from published.workers where office_id = ${office} order by code`.execute(tx)
  return found.rows
}

/** An office's whole network as it stands, identity numbers left out: they never leave in a workbook. */
export const readNetwork = async (tx: Tx, office: string): Promise<Network> => {
  const nodes = await findNodes(tx, office)
  const workers = await findWorkers(tx, office)
  const pairs = await sql<{ estate: string; grid: string }>`
    select e.code estate, g.code grid from offices.links l join offices.nodes e on e.id = l.from_id join offices.nodes g on g.id = l.to_id
    where l.office_id = ${office} and l.kind = 'estateGrid' order by 1, 2`.execute(tx)
  return {
    places: nodes.filter(({ kind }) => kind !== 'committee').map(placeOf),
    estateGrids: pairs.rows,
    committees: nodes.filter(({ kind }) => kind === 'committee').map(committeeOf),
    memberships: await findMembers(tx, office),
    people: workers.map(({ code, name, phone, facts: { held: _, ...facts } }): Person => ({
      ...facts,
      code,
      name,
      ...(phone ? { phone } : {}),
    })),
    posts: workers.flatMap(({ code, facts: { held = [] } }) => held.map((post): Post => ({ person: code, ...post }))),
  }
}

/** What a workbook's rows may refer to: everything of the office that stands, by code and name. */
export const knownOf = ({ places, committees, people }: Network): Known[] => [
  ...places.map(({ code, name, kind }): Known => ({ code, name, kind })),
  ...committees.map(({ code, name }): Known => ({ code, name, kind: 'committee' })),
  ...people.map(({ code, name }): Known => ({ code, name, kind: 'person' })),
]
