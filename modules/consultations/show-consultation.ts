import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { todayIn } from '@fengqiao/kernel/days.ts'
import type { DeadlineRule } from '@fengqiao/kernel/judge.ts'
import { movesNow } from '@fengqiao/kernel/judge.ts'
import { readsPersons } from '@fengqiao/kernel/principal.ts'
import type { FilledIn } from '@fengqiao/law/contract'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import { showConsultation as contract } from './contract.ts'
import { readAnswer } from './read-answer.ts'
import { consultation } from './workflow.ts'

type Row = {
  version: number
  receiptCode: string
  title: string
  channel: string
  heads: number
  place: string | null
  personId: string | null
  choices: { question: string; answer: string }[]
  ownWords: string
  filledIn: FilledIn | null
  noted: { id: string; at: string; body: string }[] | null
  askedAt: string
  acceptedAt: string | null
  adviserId: string | null
  waiting: number
  queued: boolean
  dueOn: string | null
  dueRule: string | null
}

/** The end of a day is said as that day; a promised time as it is. */
const saidOf = (instant: string): string => {
  const at = new Date(instant).getTime()
  return (at + 8 * 3_600_000) % 86_400_000 === 0 ? todayIn(new Date(at - 1000).toISOString()) : instant
}

const dutyOf = (rule: string): DeadlineRule<string>['duty'] | undefined =>
  (consultation.deadlines as Record<string, DeadlineRule<string>>)[rule.split('.')[1] ?? '']?.duty

type Contact = { person: string; name: string; phone: string | null }

/** Whom to call back, masked; an auditor looks at the handling and is shown nobody's name. */
const contactOf = async (tx: Tx, person: string): Promise<Contact | null> => {
  const found =
    await sql<Contact>`select id person, name, phone_mask phone from published.persons where id = ${person}`.execute(tx)
  return found.rows[0] ?? null
}

/** Everything the adviser works with; notes and answers are for whoever took it, and `can` says so. */
export const showConsultation = action(contract, async ({ tx, me, input, touches }) => {
  const answered = await readAnswer(tx, input.matter)
  const found = await sql<Row>`
    select m.version, m.receipt_code "receiptCode", m.title, r.channel, r.heads, (select p.name from published.places p where p.id = m.place_id) place, r.person_id "personId",
      r.choices, r.told "ownWords", r.filled_in "filledIn", r.happened_at "askedAt", r.accepted_at "acceptedAt", r.adviser_id "adviserId", m.next_due "dueOn", m.next_duty "dueRule",
      (select json_agg(json_build_object('id', f.id, 'at', f.happened_at, 'body', f.body) order by f.happened_at, f.id) from consultations.facts f where f.matter_id = r.matter_id) noted,
      (select count(*)::int from consultations.queue q where q.office_id = r.office_id and q.left_at is null) waiting,
      exists (select from consultations.queue q where q.matter_id = r.matter_id and q.joined_at < q.left_at and q.left_at = r.accepted_at)
        or exists (select from consultations.call_seats s where s.matter_id = r.matter_id and s.side = 'asker') queued
    from published.matters m join consultations.records r on r.matter_id = m.id where m.id = ${input.matter}`.execute(
    tx,
  )
  const { personId, adviserId, noted, dueOn, dueRule, ...header } = found.rows[0]!
  const duty = dueRule ? dutyOf(dueRule) : undefined
  const mine = adviserId === me.id
  const inCall = answered.state === 'inCall'
  touches(input.matter)
  return {
    ...answered,
    ...header,
    can:
      inCall && !mine && me.roles.includes('lawyer')
        ? []
        : movesNow(consultation, { state: answered.state as never, roles: me.roles }),
    contact: personId && readsPersons(me) ? await contactOf(tx, personId) : null,
    noted: noted ?? [],
    mine,
    next: dueOn && duty ? { on: saidOf(dueOn), duty } : null,
  }
})
