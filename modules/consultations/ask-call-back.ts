import { sql } from 'kysely'
import { advance, grantAccess } from '@fengqiao/casework'
import { addPerson } from '@fengqiao/people'
import { PersonInput } from '@fengqiao/people/contract'
import { action } from '@fengqiao/kernel/action.ts'
import { askCallBack as contract } from './contract.ts'
import { promisedTime } from './promise.ts'
import { factsFor, leaveQueue, lockConsultation } from './store.ts'
import { consultation } from './workflow.ts'

export const askCallBack = action(contract, async (given) => {
  const { tx, me, input, now } = given
  const { matter, record } = await lockConsultation(given, input.matter)
  const promisedAt = promisedTime(now)
  const person = addPerson(given, matter.office, PersonInput.parse({ name: input.name, phone: input.phone }))
  await sql`update consultations.records set person_id = ${person}, promised_at = ${promisedAt} where matter_id = ${matter.id}`.execute(
    tx,
  )
  grantAccess(given, { matter: matter.id, office: matter.office, to: person, purpose: 'ask' })
  await leaveQueue(given, matter.id)
  const done = await advance(given, matter, consultation, 'askCallBack', {
    facts: factsFor(me, record),
    starts: [{ rule: 'callBack', from: promisedAt, ownerId: record.adviser }],
  })
  return { ...done, promisedAt }
})
