import { sql } from 'kysely'
import { advance, grantAccess } from '@fengqiao/casework'
import { action } from '@fengqiao/kernel/action.ts'
import { accept as contract } from './contract.ts'
import { factsFor, leaveQueue, lockConsultation } from './store.ts'
import { consultation } from './workflow.ts'

export const accept = action(contract, async (given) => {
  const { tx, me, input, now } = given
  const { matter, record } = await lockConsultation(given, input.matter)
  // before the state changes: with it the duty's right to see the question ends
  await grantAccess(given, { matter: matter.id, office: matter.office, to: me.id, purpose: 'holder' })
  await leaveQueue(given, matter.id)
  await sql`update consultations.records set adviser_id = ${me.id}, adviser_name = ${me.name}, accepted_at = ${now} where matter_id = ${matter.id}`.execute(
    tx,
  )
  return advance(given, matter, consultation, 'accept', {
    facts: factsFor(me, record),
    header: { holder_id: me.id, holder_name: me.name },
  })
})
