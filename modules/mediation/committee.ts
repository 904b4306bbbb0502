import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Given } from '@fengqiao/kernel/action.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'

type Asking = Pick<Given<unknown>, 'tx' | 'me'>

/** The committee's short name in file numbers: as the network's workbook has it, else what is left of its full name. */
export const seriesOf = (name: string, facts: unknown): string => {
  const set = (facts as { shortName?: unknown } | null)?.shortName
  if (typeof set === 'string' && set.trim() !== '') return set.trim()
  return name.replace(/人民调解委员会$/, '').replace(/(?:镇街道|街道|社区|镇|村)$/, '')
}

export type Committee = {
  readonly id: string
  readonly name: string
  readonly place: string | null
  readonly series: string
  /** The street's own, whose mediators may help any community's. */
  readonly street: boolean
}

type Row = { id: string; name: string; parent_id: string | null; facts: unknown; street: boolean }

const readCommittees = async ({ tx, me }: Asking, which: RawBuilder<unknown>): Promise<Committee[]> => {
  const found = await sql<Row>`
    select p.id, p.name, p.parent_id, p.facts, coalesce(a.kind = 'street', false) street
    from published.places p left join published.places a on a.id = p.parent_id
    where p.kind = 'committee' and p.office_id = any (${[...me.offices]}::uuid[]) and ${which} order by p.code`.execute(
    tx,
  )
  return found.rows.map((row) => ({
    id: row.id,
    name: row.name,
    place: row.parent_id,
    series: seriesOf(row.name, row.facts),
    street: row.street,
  }))
}

export const committeesOf = (given: Asking): Promise<Committee[]> => readCommittees(given, sql`true`)

/** Refuses `committee-elsewhere` where it is no committee of this office. */
export const getCommittee = async (given: Asking, id: string): Promise<Committee> => {
  const [committee] = await readCommittees(given, sql`p.id = ${id}`)
  if (!committee) throw new Refused('committee-elsewhere', {}, 'committee')
  return committee
}

/**
 * Mediators who may be named in a committee's cases: people's mediators of that committee or the place it serves,
 * and those of the street's. Keyed by worker.
 */
export const mediatorsOf = async (
  { tx, me }: Asking,
  committees: readonly Committee[],
): Promise<Map<string, { name: string; committees: string[] }>> => {
  const found = await sql<{ id: string; name: string; places: string[] }>`
    select w.id, w.name, array_agg(s.place_id) places from published.workers w join published.assignments s on s.worker_id = w.id
    where 'mediator' = any (w.posts) and w.office_id = any (${[...me.offices]}::uuid[]) group by w.id, w.name order by w.name`.execute(
    tx,
  )
  const serves = (places: readonly string[], committee: Committee) =>
    places.includes(committee.id) || (committee.place !== null && places.includes(committee.place))
  return new Map(
    found.rows.map(({ id, name, places }) => {
      const everywhere = committees.some((committee) => committee.street && serves(places, committee))
      const own = committees.filter((committee) => everywhere || serves(places, committee))
      return [id, { name, committees: own.map((committee) => committee.id) }]
    }),
  )
}

/**
 * The next number of a committee's series in a year: of its files, or of a kind of letter. The series' row stays locked until the transaction ends, so that
 * whoever is refused after drawing gives the number back and none is left out.
 */
export const drawNumber = async (
  { tx }: Pick<Given<unknown>, 'tx'>,
  given: { committee: string; office: string; year: number; kind?: string },
): Promise<number> => {
  const drawn = await sql<{ last: number }>`
    insert into mediation.series (committee_id, office_id, year, kind, last) values (${given.committee}, ${given.office}, ${given.year}, ${given.kind ?? 'file'}, 1)
    on conflict (committee_id, year, kind) do update set last = mediation.series.last + 1 returning last`.execute(tx)
  return drawn.rows[0]!.last
}

/** `（2026）银杏园人调字第 1 号` without the spaces. */
export const numberOf = (series: string, year: number, serial: number): string =>
  `（${year}）${series}人调字第${serial}号`
