import { sql } from 'kysely'
import { lockMatter } from '@fengqiao/casework'
import type { Matter } from '@fengqiao/casework'
import type { Given } from '@fengqiao/kernel/action.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import type { ConsultationFacts } from './workflow.ts'
import { acceptSeconds } from './workflow.ts'

export type Record = {
  office: string
  topic: string
  told: string
  choices: { question: string; answer: string }[]
  adviser: string | null
  adviserName: string | null
  answered_at: string | null
  rating: number | null
  promised_at: string | null
}

/** The matter, locked, and its consultation; refuses `not-found` where it is none. */
export const lockConsultation = async (
  given: Pick<Given<unknown, unknown>, 'tx' | 'command'>,
  id: string,
): Promise<{ matter: Matter; record: Record }> => {
  const matter = await lockMatter(given, id)
  const found =
    await sql<Record>`select office_id office, topic, told, choices, adviser_id adviser, adviser_name "adviserName", answered_at, rating, promised_at
    from consultations.records where matter_id = ${id}`.execute(given.tx)
  const record = found.rows[0]
  if (!record) throw new Refused('not-found', {}, 'matter')
  return { matter, record }
}

export const factsFor = (me: { id: string }, record: Record): ConsultationFacts => ({
  heldByAnother: record.adviser !== null && record.adviser !== me.id,
})

export type OnDuty = { worker: string; name: string }

/** Advisers on the line, those who started first; whoever is in a call already comes last. */
export const findOnDuty = async (tx: Tx, office: string, now: string): Promise<OnDuty[]> => {
  const found =
    await sql<OnDuty>`select worker_id worker, name from consultations.duty where office_id = ${office} and since <= ${now} and until > ${now} order by talking is not null, since, worker_id`.execute(
      tx,
    )
  return found.rows
}

const minutesEach = 6

/** People in front, and a rough wait: six minutes each, shared among those on the line. */
export const placeInQueue = async (
  tx: Tx,
  given: { matter: string; office: string; now: string },
): Promise<{ inFront: number; minutes: number }> => {
  const found = await sql<{ in_front: number; on_duty: number }>`
    select (select count(*)::int from consultations.queue q where q.office_id = ${given.office} and q.left_at is null
        and (q.joined_at, q.matter_id) < (select joined_at, matter_id from consultations.queue where matter_id = ${given.matter})) in_front,
      (select count(*)::int from consultations.duty where office_id = ${given.office} and until > ${given.now}) on_duty`.execute(
    tx,
  )
  const { in_front: inFront = 0, on_duty: onDuty = 1 } = found.rows[0] ?? {}
  return { inFront, minutes: Math.ceil(((inFront + 1) * minutesEach) / Math.max(onDuty, 1)) }
}

export const leaveQueue = async (given: Pick<Given<unknown, unknown>, 'tx' | 'now'>, matter: string): Promise<void> => {
  await sql`update consultations.queue set left_at = ${given.now} where matter_id = ${matter} and left_at is null`.execute(
    given.tx,
  )
}

export const alertEnds = async (
  given: Pick<Given<unknown, unknown>, 'tx' | 'now'>,
  office: string,
): Promise<string> => {
  const found = await sql<{
    value: unknown
  }>`select value from published.office_settings where office_id = ${office} and name = 'consultation.acceptSeconds'`.execute(
    given.tx,
  )
  const set = Number(found.rows[0]?.value)
  const seconds = Number.isFinite(set) && set >= 10 && set <= 3600 ? set : acceptSeconds
  return new Date(new Date(given.now).getTime() + seconds * 1000).toISOString()
}

/**
 * From the door on as the holder of this one matter's receipt: row-level security shows it and nothing else.
 * Only ever called once the code was found, and for more than following, the secret proven.
 */
export const stepInside = async (tx: Tx, slip: { matter: string; office: string }): Promise<void> => {
  await sql`set local role fq_public`.execute(tx)
  await sql`select set_config('app.matter', ${slip.matter}, true), set_config('app.offices', ${`{${slip.office}}`}, true)`.execute(
    tx,
  )
}
