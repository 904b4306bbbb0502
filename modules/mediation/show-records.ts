import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import type { MediationView } from './contract.ts'

const workerName = (column: string) => sql`(select w.name from published.workers w where w.id = ${sql.ref(column)})`

/** The part every record has: when it happened, when and by whom it was recorded, on whose behalf. */
export const recorded = (alias: string): RawBuilder<unknown> => sql`
  'id', ${sql.ref(`${alias}.id`)}, 'happenedAt', ${sql.ref(`${alias}.happened_at`)}, 'recordedAt', ${sql.ref(`${alias}.recorded_at`)},
  'by', ${workerName(`${alias}.recorded_by`)}, 'onBehalfOf', ${workerName(`${alias}.on_behalf_of`)}`

const list = (alias: string, fields: RawBuilder<unknown>, from: RawBuilder<unknown>, order: RawBuilder<unknown>) =>
  sql`(select coalesce(json_agg(json_build_object(${recorded(alias)}, ${fields}) order by ${order}), '[]') from ${from})`

/** The same dispute as another matter, where the reader may see it. */
const elsewhere = (id: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
  select json_build_object('matter', m.id, 'number', m.number, 'receiptCode', m.receipt_code, 'committee', coalesce((select p.name from published.places p where p.id = e.committee_id), ''))
  from published.matters m join mediation.cases e on e.matter_id = m.id where m.id = ${id})`

type Records = Pick<
  MediationView,
  | 'contacts'
  | 'stands'
  | 'sessions'
  | 'talks'
  | 'investigations'
  | 'evidence'
  | 'extensions'
  | 'risks'
  | 'notices'
  | 'followUps'
  | 'honours'
  | 'sealUses'
> & {
  parties: MediationView['parties'] | null
  mediators: MediationView['mediators'] | null
  followUpPlans: MediationView['followUpPlans'] | null
  transfer: MediationView['transfer']
  cameFrom: MediationView['cameFrom']
}

/** Every record of a mediation, oldest first. The words of a private talk come only to those who may read them. */
export const readRecords = async (tx: Tx, matter: string): Promise<Records> => {
  const inTime = (alias: string) => sql`${sql.ref(`${alias}.happened_at`)}, ${sql.ref(`${alias}.id`)}`
  const found = await sql<Records>`select
    ${list('t', sql`'party', t.party_id, 'how', t.how, 'outcome', t.outcome, 'companions', t.companions, 'words', t.words`, sql`mediation.contacts t where t.matter_id = ${matter}`, inTime('t'))} contacts,
    ${list('t', sql`'party', t.party_id, 'stand', t.stand, 'how', t.how, 'words', t.words`, sql`mediation.stands t where t.matter_id = ${matter}`, inTime('t'))} stands,
    ${list('t', sql`'seq', t.seq, 'place', t.place, 'open', t.open, 'endsAt', t.ends_at, 'present', t.present, 'invitees', t.invitees, 'recorder', t.recorder, 'rulesTold', t.rules_told, 'record', t.record, 'result', t.result, 'nextOn', t.next_on, 'file', t.file_id`, sql`mediation.sessions t where t.matter_id = ${matter}`, sql`t.seq`)} sessions,
    ${list('t', sql`'party', t.party_id, 'place', t.place, 'present', t.present, 'words', (select s.words from mediation.talk_words s where s.talk_id = t.id)`, sql`mediation.talks t where t.matter_id = ${matter}`, inTime('t'))} talks,
    ${list('t', sql`'place', t.place, 'person', t.person, 'participants', t.participants, 'record', t.record, 'file', t.file_id`, sql`mediation.investigations t where t.matter_id = ${matter}`, inTime('t'))} investigations,
    ${list('t', sql`'seq', t.seq, 'name', t.name, 'provider', t.provider, 'party', t.party_id, 'form', t.form, 'pages', t.pages, 'proves', t.proves, 'receivedBy', t.received_by, 'file', t.file_id`, sql`mediation.evidence t where t.matter_id = ${matter}`, sql`t.seq`)} evidence,
    ${list('t', sql`'oldDay', t.old_day, 'newDay', t.new_day, 'reason', t.reason`, sql`mediation.extensions t where t.matter_id = ${matter}`, inTime('t'))} extensions,
    ${list('t', sql`'triggers', t.triggers, 'level', t.level, 'reportedTo', t.reported_to, 'words', t.words`, sql`mediation.risks t where t.matter_id = ${matter}`, inTime('t'))} risks,
    ${list('t', sql`'kind', t.kind, 'party', t.party_id, 'way', t.way, 'receivedBy', t.received_by`, sql`mediation.notices t where t.matter_id = ${matter}`, inTime('t'))} notices,
    ${list('t', sql`'plan', t.plan_id, 'way', t.way, 'visited', t.visited, 'performance', t.performance, 'satisfaction', t.satisfaction, 'lawsuit', t.lawsuit, 'flareUp', t.flare_up, 'findings', t.findings, 'measures', t.measures`, sql`mediation.follow_ups t where t.matter_id = ${matter}`, inTime('t'))} "followUps",
    ${list('t', sql`'kind', t.kind, 'givenBy', t.given_by, 'words', t.words, 'file', t.file_id`, sql`mediation.honours t where t.matter_id = ${matter}`, inTime('t'))} honours,
    ${list('t', sql`'purpose', t.purpose, 'copies', t.copies, 'usedBy', t.used_by_name, 'approvedBy', t.approved_by_name`, sql`mediation.seal_uses t where t.matter_id = ${matter}`, inTime('t'))} "sealUses",
    (select json_agg(json_build_object('worker', m.worker_id, 'name', m.name, 'chosen', m.chosen, 'since', m.since, 'until', m.until, 'recusedFor', m.recused_for) order by m.since, m.id) from mediation.mediators m where m.matter_id = ${matter}) mediators,
    (select json_agg(json_build_object('id', p.id, 'reason', p.reason, 'instalment', p.instalment_id, 'due', p.due, 'doneAt', p.done_at) order by p.due, p.id)
      from mediation.follow_up_plans p where p.matter_id = ${matter}) "followUpPlans",
    (select json_build_object('receiver', t.receiver, 'reason', t.reason, 'papers', t.papers, 'at', t.happened_at, 'reply', t.reply, 'replyBy', t.reply_by, 'replyWords', t.reply_words, 'repliedAt', t.replied_at,
        'goesOn', ${elsewhere(sql`t.to_matter`)})
      from mediation.transfers t where t.matter_id = ${matter} order by t.id desc limit 1) transfer,
    (select ${elsewhere(sql`t.matter_id`)} from mediation.transfers t where t.to_matter = ${matter}) "cameFrom",
    (select json_agg(json_build_object('id', y.id, 'person', y.person_id, 'name', y.name, 'role', y.role, 'kind', y.kind, 'relation', y.relation, 'forParty', y.for_party,
      'capacity', coalesce((select k.capacity from mediation.capacities k where k.party_id = y.id), 'full'),
      'authority', (select json_build_object('scope', a.scope, 'powers', a.powers, 'signedOn', a.signed_on, 'from', a.valid_from, 'until', a.valid_until, 'file', a.file_id) from mediation.authorities a where a.party_id = y.id),
      'stand', (select s.stand from mediation.stands s where s.party_id = y.id order by s.happened_at desc, s.id desc limit 1)) order by y.role, y.id)
      from published.parties y where y.matter_id = ${matter}) parties`.execute(tx)
  return found.rows[0]!
}
