import { createHash } from 'node:crypto'

/** One row of a matter's history, as it is hashed. Instants in any ISO form; facts hold ids and numbers only. */
export type HistoryRow = {
  matter: string
  seq: number
  machine: string
  move: string
  from: string | null
  to: string
  happenedAt: string
  recordedAt: string
  clientAt: string | null
  actor: string
  roles: readonly string[]
  onBehalfOf: string | null
  decidedOn: number | null
  command: string | null
  facts: HistoryFacts
  sealed: Buffer | null
}

export type HistoryFacts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>

const sorted = (facts: HistoryFacts) =>
  Object.fromEntries(Object.entries(facts).toSorted(([a], [b]) => (a < b ? -1 : 1)))
const instant = (text: string | null) => (text === null ? null : new Date(text).toISOString())

/** SM3 over the row before and this row's content, 64 hex digits: no row can be altered, dropped or moved unseen. */
export const hashOf = (previous: string, row: HistoryRow): string => {
  const content = [
    row.matter,
    row.seq,
    row.machine,
    row.move,
    row.from,
    row.to,
    instant(row.happenedAt),
    instant(row.recordedAt),
    instant(row.clientAt),
    row.actor,
    row.roles,
    row.onBehalfOf,
    row.decidedOn,
    row.command,
    sorted(row.facts),
    row.sealed?.toString('hex') ?? null,
  ]
  return createHash('sm3').update(previous).update('\n').update(JSON.stringify(content)).digest('hex')
}
