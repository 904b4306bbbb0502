import { sql } from 'kysely'
import { Refused } from '@fengqiao/kernel/refused.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import type { Subject } from '@fengqiao/kernel/vault.ts'

/**
 * What the files and papers of a matter the caller may read are sealed under.
 * Refuses `not-found` for a matter absent or invisible, `file-erased` once its key was shredded.
 */
export const matterKey = async (tx: Tx, matter: string): Promise<Subject> => {
  const found = await sql<{ id: string; wrapped: Buffer | null }>`
    select m.id, k.wrapped from casework.matters m left join casework.matter_keys k on k.matter_id = m.id where m.id = ${matter}`.execute(
    tx,
  )
  const row = found.rows[0]
  if (!row) throw new Refused('not-found', {}, 'matter')
  if (!row.wrapped) throw new Refused('file-erased')
  return { kind: 'matter', id: row.id, wrapped: row.wrapped }
}
