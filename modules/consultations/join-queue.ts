import { sql } from 'kysely'
import { advance } from '@fengqiao/casework'
import { action } from '@fengqiao/kernel/action.ts'
import { alertAdviser } from './alert-adviser.ts'
import { joinQueue as contract } from './contract.ts'
import { alertEnds, factsFor, findOnDuty, lockConsultation, placeInQueue } from './store.ts'
import { consultation } from './workflow.ts'

/** Alerts the first adviser on duty at once. With nobody on the line the sweep offers a call back at its next turn. */
export const joinQueue = action(contract, async (given) => {
  const { tx, me, input, now } = given
  const { matter, record } = await lockConsultation(given, input.matter)
  const [first] = await findOnDuty(tx, matter.office, now)
  const until = first ? await alertEnds(given, matter.office) : now
  const done = await advance(given, matter, consultation, 'joinQueue', {
    facts: factsFor(me, record),
    starts: first ? [{ rule: 'accept', from: until, ownerId: first.worker }] : [],
  })
  await sql`update consultations.records set promised_at = null where matter_id = ${matter.id}`.execute(tx)
  await sql`insert into consultations.queue (matter_id, office_id, joined_at, alerted, alert_until) values (${matter.id}, ${matter.office}, ${now}, ${first ? [first.worker] : []}, ${until})
    on conflict (matter_id) do update set joined_at = excluded.joined_at, left_at = null, alerted = excluded.alerted, alert_until = excluded.alert_until`.execute(
    tx,
  )
  if (first)
    await alertAdviser(given, {
      matter: matter.id,
      office: matter.office,
      topic: record.topic,
      place: matter.place,
      adviser: first,
      until,
    })
  return { ...done, ...(await placeInQueue(tx, { matter: matter.id, office: matter.office, now })) }
})
