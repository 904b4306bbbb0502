import { sql } from 'kysely'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import { hashOf } from './history.ts'
import type { HistoryFacts } from './history.ts'

type Row = {
  matter_id: string
  seq: number
  machine: string
  move: string
  from_state: string | null
  to_state: string
  happened_at: string
  recorded_at: string
  client_at: string | null
  actor_id: string
  actor_roles: string[]
  on_behalf_of: string | null
  decided_on: number | null
  command_id: string | null
  facts: HistoryFacts
  sealed: Buffer | null
  previous: string
  hash: string
}

export type Broken = { readonly matter: string; readonly seq: number; readonly why: 'altered' | 'missing' | 'head' }

const batch = 2000

/** Recomputes every chain from its first row and compares it with each matter's head; answers where one breaks. */
export const verifyHistory = async (tx: Tx): Promise<{ matters: number; rows: number; broken: Broken[] }> => {
  const broken = new Map<string, Broken>()
  const heads = new Map<string, { seq: number; hash: string }>()
  let rows = 0
  let after = { matter: '00000000-0000-0000-0000-000000000000', seq: 0 }
  for (;;) {
    const found =
      await sql<Row>`select * from casework.history where (matter_id, seq) > (${after.matter}::uuid, ${after.seq}) order by matter_id, seq limit ${batch}`.execute(
        tx,
      )
    for (const row of found.rows) {
      const before = heads.get(row.matter_id) ?? { seq: 0, hash: '' }
      const expected = hashOf(before.hash, {
        matter: row.matter_id,
        seq: row.seq,
        machine: row.machine,
        move: row.move,
        from: row.from_state,
        to: row.to_state,
        happenedAt: row.happened_at,
        recordedAt: row.recorded_at,
        clientAt: row.client_at,
        actor: row.actor_id,
        roles: row.actor_roles,
        onBehalfOf: row.on_behalf_of,
        decidedOn: row.decided_on,
        command: row.command_id,
        facts: row.facts,
        sealed: row.sealed,
      })
      const why =
        row.seq !== before.seq + 1
          ? 'missing'
          : expected !== row.hash || row.previous !== before.hash
            ? 'altered'
            : undefined
      if (why && !broken.has(row.matter_id)) broken.set(row.matter_id, { matter: row.matter_id, seq: row.seq, why })
      heads.set(row.matter_id, { seq: row.seq, hash: row.hash })
    }
    rows += found.rows.length
    const last = found.rows.at(-1)
    if (!last) break
    after = { matter: last.matter_id, seq: last.seq }
  }
  const matters = await sql<{
    id: string
    history_seq: number
    history_head: string
  }>`select id, history_seq, history_head from casework.matters`.execute(tx)
  for (const { id, history_seq: seq, history_head: head } of matters.rows) {
    const last = heads.get(id) ?? { seq: 0, hash: '' }
    if ((last.seq !== seq || last.hash !== head) && !broken.has(id)) broken.set(id, { matter: id, seq, why: 'head' })
  }
  return { matters: matters.rows.length, rows, broken: [...broken.values()] }
}
