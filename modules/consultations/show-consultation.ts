import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { todayIn } from '@fengqiao/kernel/days.ts'
import type { DeadlineRule } from '@fengqiao/kernel/judge.ts'
import { movesNow } from '@fengqiao/kernel/judge.ts'
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
  person: string | null
  name: string | null
  phone: string | null
  choices: { question: string; answer: string }[]
  ownWords: string
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

/** Everything the adviser works with; notes and answers are for whoever took it, and `can` says so. */
export const showConsultation = action(contract, async ({ tx, me, input, touches }) => {
  const answered = await readAnswer(tx, input.matter)
  const found = await sql<Row>`
    select m.version, m.receipt_code "receiptCode", m.title, r.channel, r.heads, (select p.name from published.places p where p.id = m.place_id) place, y.id person, y.name, y.phone_mask phone,
      r.choices, r.told "ownWords", r.happened_at "askedAt", r.accepted_at "acceptedAt", r.adviser_id "adviserId", m.next_due "dueOn", m.next_duty "dueRule",
      (select json_agg(json_build_object('id', f.id, 'at', f.happened_at, 'body', f.body) order by f.happened_at, f.id) from consultations.facts f where f.matter_id = r.matter_id) noted,
      (select count(*)::int from consultations.queue q where q.office_id = r.office_id and q.left_at is null) waiting,
      exists (select from consultations.queue q where q.matter_id = r.matter_id) queued
    from published.matters m join consultations.records r on r.matter_id = m.id left join published.persons y on y.id = r.person_id where m.id = ${input.matter}`.execute(
    tx,
  )
  const { person, name, phone, adviserId, noted, dueOn, dueRule, ...header } = found.rows[0]!
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
    contact: person && name ? { person, name, phone } : null,
    noted: noted ?? [],
    mine,
    next: dueOn && duty ? { on: saidOf(dueOn), duty } : null,
  }
})
