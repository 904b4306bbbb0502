import { sql } from 'kysely'
import type { Pool } from 'pg'
import type { Tx } from './tables.ts'

/** A fact about this installation, written once; returns what stands. Run as the owner. */
export const keepFact = async (owner: Pool, name: string, value: string): Promise<string> => {
  await owner.query('insert into kernel.installation (name, value) values ($1, $2) on conflict (name) do nothing', [
    name,
    value,
  ])
  const { rows } = await owner.query<{ value: string }>('select value from kernel.installation where name = $1', [name])
  return rows[0]?.value ?? value
}

/** Whether a fact stands as `value`. Run as the owner. */
export const factStands = async (owner: Pool, name: string, value: string): Promise<boolean> => {
  const { rows } = await owner.query('select from kernel.installation where name = $1 and value = $2', [name, value])
  return rows.length > 0
}

/** Writes a fact over what stood before. Run as the owner. */
export const replaceFact = async (owner: Pool, name: string, value: string): Promise<void> => {
  await owner.query(
    'insert into kernel.installation (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value',
    [name, value],
  )
}

/** A fact as anybody reads it; undefined where none was written down. */
export const findFact = async (tx: Tx, name: string): Promise<string | undefined> => {
  const found = await sql<{ value: string }>`select value from kernel.installation where name = ${name}`.execute(tx)
  return found.rows[0]?.value
}

/** A fact the clock writes down once; returns what stands. */
export const keepFactByClock = async (tx: Tx, name: string, value: string): Promise<string> => {
  await sql`insert into kernel.installation (name, value) values (${name}, ${value}) on conflict do nothing`.execute(tx)
  return (await findFact(tx, name)) ?? value
}
