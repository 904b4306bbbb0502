import { sql } from 'kysely'
import type { Tx } from '@fengqiao/kernel/tables.ts'

/** Ids of everybody written down with this phone, in every office; for the door, once the phone was proven. */
export const personsWithPhone = async (tx: Tx, phoneHash: string): Promise<string[]> => {
  const found = await sql<{
    id: string
  }>`select id from people.persons where phone_hash = ${phoneHash} limit 500`.execute(tx)
  return found.rows.map(({ id }) => id)
}
