import { sql } from 'kysely'
import type { Given } from '@fengqiao/kernel/action.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { tablesOf } from '@fengqiao/kernel/tables.ts'

export const tables = tablesOf<'casework'>()

/** A matter held for writing in this transaction: its row is locked, its version was the one decided on. */
export type Matter = {
  readonly id: string
  readonly office: string
  readonly place: string | null
  readonly kind: string
  readonly receiptCode: string
  readonly title: string
  readonly happenedAt: string
  version: number
  seq: number
  head: string
  readonly states: Map<string, string>
}

type Row = {
  id: string
  office_id: string
  place_id: string | null
  kind: string
  receipt_code: string
  title: string
  happened_at: string
  version: number
  history_seq: number
  history_head: string
  states: Record<string, string> | null
}

/**
 * Locks a matter that the caller may read. Refuses `not-found` where it is absent or invisible (both answer alike),
 * and `changed-meanwhile` where the command was decided on another version.
 */
export const lockMatter = async (given: Pick<Given<unknown>, 'tx' | 'command'>, id: string): Promise<Matter> => {
  const found = await sql<Row>`
    select m.id, m.office_id, m.place_id, m.kind, m.receipt_code, m.title, m.happened_at, m.version, m.history_seq, m.history_head,
      (select jsonb_object_agg(k.machine, k.state) from casework.machines k where k.matter_id = m.id) states
    from casework.matters m where m.id = ${id} for update of m`.execute(given.tx)
  const row = found.rows[0]
  if (!row) throw new Refused('not-found', {}, 'matter')
  const decidedOn = given.command?.version
  if (decidedOn !== undefined && decidedOn !== row.version) {
    throw new Refused('changed-meanwhile', { version: row.version, decidedOn, states: Object.values(row.states ?? {}) })
  }
  return {
    id: row.id,
    office: row.office_id,
    place: row.place_id,
    kind: row.kind,
    receiptCode: row.receipt_code,
    title: row.title,
    happenedAt: row.happened_at,
    version: row.version,
    seq: row.history_seq,
    head: row.history_head,
    states: new Map(Object.entries(row.states ?? {})),
  }
}
