import { sql } from 'kysely'
import type { Given } from '@fengqiao/kernel/action.ts'
import type { Endpoint } from '@fengqiao/kernel/contract.ts'
import { newId } from '@fengqiao/kernel/ids.ts'

/** Writes down that these persons’ entries were shown: who asks about themselves is told by whom (PIPL 44, 45). */
export const traceLook = async (
  { tx, me, now }: Pick<Given<unknown>, 'tx' | 'me' | 'now'>,
  { path }: Pick<Endpoint, 'path'>,
  persons: readonly string[],
): Promise<void> => {
  const looks = persons.map((person) => ({ id: newId(), person }))
  await sql`insert into people.looks (id, office_id, person_id, endpoint, at, by, on_behalf_of)
    select l.id, p.office_id, p.id, ${path}, ${now}, ${me.id}, ${me.onBehalfOf ?? null}
    from jsonb_to_recordset(${JSON.stringify(looks)}::jsonb) l (id uuid, person uuid) join people.persons p on p.id = l.person`.execute(
    tx,
  )
}
