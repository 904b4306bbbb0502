import { sql } from 'kysely'
import { advance } from '@fengqiao/casework'
import { action } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { noteFact as contract } from './contract.ts'
import { factsFor, lockConsultation } from './store.ts'
import { consultation } from './workflow.ts'

export const noteFact = action(contract, async (given) => {
  const { tx, me, input, now } = given
  const { matter, record } = await lockConsultation(given, input.matter)
  const done = await advance(given, matter, consultation, 'noteFact', { facts: factsFor(me, record) })
  await sql`insert into consultations.facts (id, matter_id, office_id, body, happened_at, recorded_at, recorded_by, on_behalf_of)
    values (${newId()}, ${matter.id}, ${matter.office}, ${input.body}, ${now}, ${now}, ${me.id}, ${me.onBehalfOf ?? null})`.execute(
    tx,
  )
  return done
})
