import { sql } from 'kysely'
import { advance, grantAccess } from '@fengqiao/casework'
import { action } from '@fengqiao/kernel/action.ts'
import type { Given } from '@fengqiao/kernel/action.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { accept as contract } from './contract.ts'
import { factsFor, lockConsultation } from './store.ts'
import { consultation } from './workflow.ts'

/** Another took it a moment ago and it can't be read any more: that is told, with the name, and not “not found”. */
const tooLate = async (
  { tx, input }: Pick<Given<{ matter: string }>, 'tx' | 'input'>,
  error: unknown,
): Promise<never> => {
  if (!(error instanceof Refused) || error.code !== 'not-found') throw error
  const found = await sql<{
    lawyer: string
  }>`select taken_by lawyer from consultations.queue where matter_id = ${input.matter} and taken_by is not null`.execute(
    tx,
  )
  const lawyer = found.rows[0]?.lawyer
  throw lawyer ? new Refused('taken-already', { lawyer }) : error
}

export const accept = action(contract, async (given) => {
  const { tx, me, input, now } = given
  const { matter, record } = await lockConsultation(given, input.matter).catch((error: unknown) =>
    tooLate(given, error),
  )
  // before the state changes: with it the duty's right to see the question ends
  grantAccess(given, { matter: matter.id, office: matter.office, to: me.id, purpose: 'holder' })
  await sql`insert into consultations.queue (matter_id, office_id, joined_at, left_at, alert_until, taken_by) values (${matter.id}, ${matter.office}, ${now}, ${now}, ${now}, ${me.name})
    on conflict (matter_id) do update set left_at = coalesce(consultations.queue.left_at, excluded.left_at), taken_by = excluded.taken_by`.execute(
    tx,
  )
  await sql`update consultations.records set adviser_id = ${me.id}, adviser_name = ${me.name}, accepted_at = ${now},
      adviser_firm = (select w.employer from published.workers w where w.id = ${me.id}),
      adviser_post = (select p.name from published.assignments s join published.places p on p.id = s.place_id where s.worker_id = ${me.id} and s.post = 'lawyer' order by (p.id = any (select unnest(h.path) from published.places h where h.id = ${matter.place}::uuid)) desc, p.name limit 1)
    where matter_id = ${matter.id}`.execute(tx)
  await sql`update consultations.duty set talking = ${matter.id} where worker_id = ${me.id}`.execute(tx)
  return advance(given, matter, consultation, 'accept', {
    facts: factsFor(me, record),
    header: { holder_id: me.id, holder_name: me.name },
  })
})
