import type { Pool } from 'pg'

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
