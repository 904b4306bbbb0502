import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { tablesOf } from '@fengqiao/kernel/tables.ts'
import { openPersonField } from './add-person.ts'
import { revealPerson as contract } from './contract.ts'

const tables = tablesOf<'people'>()

export const revealPerson = action(contract, async (given) => {
  const { tx, input } = given
  const party = await tables(tx)
    .selectFrom('published.parties')
    .select(['id', 'office_id'])
    .where('person_id', '=', input.person)
    .where('matter_id', '=', input.matter)
    .executeTakeFirst()
  if (!party) throw new Refused('not-found', {}, 'person')
  given.touches(input.matter)
  await sql`insert into people.reveals (id, office_id, person_id, matter_id, what, reason, at, by)
    values (${newId()}, ${party.office_id}, ${input.person}, ${input.matter}, ${input.what}, ${input.reason ?? ''}, ${given.now}, ${given.me.id})`.execute(
    tx,
  )
  const text = await openPersonField(given, input.person, input.what)
  if (text === undefined) throw new Refused('nothing-there', {}, 'what')
  return { text }
})
