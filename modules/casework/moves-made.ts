import { sql } from 'kysely'
import type { Tx } from '@fengqiao/kernel/tables.ts'

/** The moves a matter has been through, as `machine.move`. */
export const movesMade = async (tx: Tx, matter: string): Promise<ReadonlySet<string>> => {
  const found = await sql<{
    made: string
  }>`select distinct machine || '.' || move made from casework.history where matter_id = ${matter}`.execute(tx)
  return new Set(found.rows.map(({ made }) => made))
}
