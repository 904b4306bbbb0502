import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { House } from '@fengqiao/kernel/action.ts'
import { theClock } from '@fengqiao/kernel/principal.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import { inTransaction } from '@fengqiao/kernel/tx.ts'

type Head = { matter_id: string; history_seq: number; head: string }
type Seal = { seq: number; at: string; heads: number; digest: string; previous: string; hash: string }

const digestOf = (heads: readonly Head[]): string =>
  createHash('sm3')
    .update(heads.map(({ matter_id, history_seq, head }) => `${matter_id} ${history_seq} ${head}`).join('\n'))
    .digest('hex')

const sealHash = (seal: Omit<Seal, 'hash'>): string =>
  createHash('sm3')
    .update(`${seal.previous}\n${seal.seq} ${new Date(seal.at).toISOString()} ${seal.heads} ${seal.digest}`)
    .digest('hex')

/**
 * Seals the heads that moved since the last seal, under a hash over all seals before: a matter whose whole chain was
 * rewritten behind the system still disagrees with its sealed head. Returns how many were sealed.
 */
export const sealHeads = async (tx: Tx, now: string): Promise<number> => {
  const moved = await sql<Head>`
    select m.id matter_id, m.history_seq, m.history_head head from casework.matters m
    where m.history_seq > coalesce((select max(h.history_seq) from casework.sealed_heads h where h.matter_id = m.id), 0) order by m.id`.execute(
    tx,
  )
  if (moved.rows.length === 0) return 0
  const last = (await sql<Seal>`select * from casework.seals order by seq desc limit 1`.execute(tx)).rows[0]
  const seal = {
    seq: (last?.seq ?? 0) + 1,
    at: now,
    heads: moved.rows.length,
    digest: digestOf(moved.rows),
    previous: last?.hash ?? '',
  }
  await sql`insert into casework.seals (seq, at, heads, digest, previous, hash) values (${seal.seq}, ${seal.at}, ${seal.heads}, ${seal.digest}, ${seal.previous}, ${sealHash(seal)})`.execute(
    tx,
  )
  await sql`insert into casework.sealed_heads (seal, matter_id, history_seq, head)
    select ${seal.seq}, r.matter_id, r.history_seq, r.head from jsonb_to_recordset(${JSON.stringify(moved.rows)}::jsonb) r (matter_id uuid, history_seq int, head text)`.execute(
    tx,
  )
  return moved.rows.length
}

/** Sealed heads that no longer stand in the history, and seals that do not follow from the one before. */
export const verifySeals = async (tx: Tx): Promise<{ seals: number; matters: string[]; brokenSeal: number | null }> => {
  const lost = await sql<{ matter_id: string }>`
    select distinct s.matter_id from casework.sealed_heads s
    where not exists (select from casework.history h where h.matter_id = s.matter_id and h.seq = s.history_seq and h.hash = s.head)`.execute(
    tx,
  )
  const seals = await sql<Seal>`select * from casework.seals order by seq`.execute(tx)
  let previous = ''
  let brokenSeal: number | null = null
  for (const seal of seals.rows) {
    const heads =
      await sql<Head>`select matter_id, history_seq, head from casework.sealed_heads where seal = ${seal.seq} order by matter_id`.execute(
        tx,
      )
    const sound = seal.previous === previous && seal.digest === digestOf(heads.rows) && seal.hash === sealHash(seal)
    if (!sound && brokenSeal === null) brokenSeal = seal.seq
    previous = seal.hash
  }
  return { seals: seals.rows.length, matters: lost.rows.map((row) => row.matter_id), brokenSeal }
}

/** Hourly: short enough that little can be rewritten unseen, long enough to cost nothing. */
export const sealing = {
  name: 'seal-heads',
  everySeconds: 3600,
  run: async (house: House): Promise<void> => {
    const now = house.clock.now()
    await inTransaction(house.pool, { me: theClock, now, writes: true }, (tx) => sealHeads(tx, now))
  },
}
