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
