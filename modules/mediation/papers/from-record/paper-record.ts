import type { Cited } from '@fengqiao/law/contract'
import { sql } from 'kysely'
import { Refused } from '@fengqiao/kernel/refused.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import type { DeclineReason, DisputeType, Origin, recusalGrounds, TerminationGround } from '../../facts.ts'
import type { Letter } from '../../letters.ts'

export type PartyRow = {
  id: string
  person: string
  role: 'applicant' | 'respondent' | 'agent' | 'statutoryAgent'
  forParty: string | null
  kind: 'person' | 'organisation'
  name: string
  sex: string | null
  ethnicity: string | null
  age: number | null
  occupation: string | null
  employer: string | null
  address: string | null
  representative: string | null
  representativePost: string | null
  registrationCode: string | null
  relation: string | null
  authority: {
    scope: 'general' | 'special' | 'statutory'
    powers: string[]
    signedOn: string | null
    from: string | null
    until: string | null
  } | null
}

export type TermRow = {
  debtor: string
  creditor: string | null
  what: string
  how: string
  amountFen: number | null
  dues: { seq: number; due: string; amountFen: number | null; note: string }[]
}

export type AgreementRow = {
  id: string
  kind: 'written' | 'oral'
  facts: string
  issues: string
  responsibility: string
  citations: Cited[]
  manner: string
  place: string
  onDefault: string
  copies: number
  signingOn: string
  digest: string
  terms: TermRow[]
  /** Signatures drawn on a screen, with their picture. */
  drawn: { party: string | null; worker: string | null; file: string; address: string }[]
}

type Told = { at: string; file: string | null }
type Held = Told & {
  seq: number
  endsAt: string | null
  place: string
  open: boolean
  present: string
  invitees: string
  recorder: string | null
  rulesTold: boolean
  record: string
  result: 'agreed' | 'notAgreed' | 'toContinue'
  nextOn: string | null
}

/** Everything on record that a paper of a mediation may print; instants ISO, days `YYYY-MM-DD`, money fen. */
export type PaperRecord = {
  number: string | null
  state: string
  committee: string
  committeeFacts: Record<string, unknown> | null
  officePhone: string | null
  disputeType: DisputeType
  origin: Origin
  summary: string
  requests: string
  requestedAt: string
  referredBy: string | null
  referralLetter: string | null
  referralReceivedOn: string | null
  feedbackAt: string | null
  feedbackWords: string | null
  acceptedAt: string | null
  declineReason: DeclineReason | null
  declinedAt: string | null
  terminationGround: TerminationGround | null
  terminationWords: string | null
  effectiveAt: string | null
  endedAt: string | null
  performedAt: string | null
  closedAt: string | null
  closedBy: string | null
  retention: string | null
  archivedAt: string | null
  archivedBy: string | null
  registrar: string | null
  rightsToldAt: string | null
  parties: PartyRow[]
  mediators: {
    worker: string
    name: string
    until: string | null
    recusedFor: keyof typeof recusalGrounds | null
    recusedWords: string | null
    askedBy: string | null
  }[]
  sessions: Held[]
  investigations: (Told & {
    endsAt: string | null
    place: string
    person: string
    participants: string
    record: string
    by: string | null
  })[]
  evidence: {
    name: string
    provider: string
    form: 'original' | 'copy'
    pages: number
    proves: string
    receivedBy: string
    at: string
  }[]
  extensions: { oldDay: string; newDay: string; reason: string; at: string }[]
  agreement: AgreementRow | null
  performances: {
    seq: number
    amountFen: number | null
    payer: string
    payee: string
    way: string
    proof: string
    at: string
  }[]
  followUps: {
    at: string
    way: string
    visited: string
    performance: 'performed' | 'inPart' | 'notPerformed' | 'notDue'
    satisfaction: 'satisfied' | 'fair' | 'dissatisfied' | null
    lawsuit: string | null
    findings: string
    measures: string | null
    instalment: number | null
    by: string | null
  }[]
  confirmation: { court: string; courtTie: string; at: string; lastDay: string } | null
  transfer: { receiver: string; reason: string; papers: string; at: string; replyBy: string | null } | null
  dossierItems: { item: string; place: string; pages: number | null }[]
  /** The newest number of each kind of letter. */
  letters: Partial<Record<Letter, string>>
}

const worker = (id: string) => sql`(select w.name from published.workers w where w.id = ${sql.ref(id)})`
const rows = (fields: ReturnType<typeof sql>, from: ReturnType<typeof sql>, order: ReturnType<typeof sql>) =>
  sql`(select coalesce(json_agg(json_build_object(${fields}) order by ${order}), '[]') from ${from})`

/** Reads it in one statement, under the caller's rights. Refuses `not-a-mediation`. */
export const readPaperRecord = async (tx: Tx, matter: string): Promise<PaperRecord> => {
  const of = (table: string) => sql`${sql.table(`mediation.${table}`)} t where t.matter_id = ${matter}`
  const found = await sql<PaperRecord>`
    select m.number, k.state, p.name committee, p.facts "committeeFacts", c.dispute_type "disputeType", c.origin, c.summary, c.requests, c.requested_at "requestedAt",
      (select s.value #>> '{}' from published.office_settings s where s.office_id = c.office_id and s.name = 'office.phone') "officePhone",
      c.referred_by "referredBy", c.referral_letter "referralLetter", c.referral_received_on "referralReceivedOn", c.feedback_at "feedbackAt", c.feedback_words "feedbackWords",
      c.accepted_at "acceptedAt", c.decline_reason "declineReason", c.declined_at "declinedAt", c.termination_ground "terminationGround", c.termination_words "terminationWords",
      c.effective_at "effectiveAt", c.ended_at "endedAt", c.performed_at "performedAt", c.closed_at "closedAt", ${worker('c.closed_by')} "closedBy", c.retention,
      c.archived_at "archivedAt", ${worker('c.archived_by')} "archivedBy", ${worker('c.recorded_by')} registrar,
      (select min(n.happened_at) from mediation.notices n where n.matter_id = c.matter_id and n.kind = 'rights') "rightsToldAt",
      (select coalesce(json_agg(json_build_object('id', y.id, 'person', y.person_id, 'role', y.role, 'forParty', y.for_party, 'kind', y.kind, 'name', y.name, 'sex', y.sex, 'ethnicity', y.ethnicity,
          'age', coalesce(extract(year from age(kernel.my_now(), y.birth_day))::int, y.age_said), 'occupation', y.occupation, 'employer', y.employer, 'address', y.address,
          'representative', y.representative, 'representativePost', y.representative_post, 'relation', y.relation,
          'registrationCode', (select n.registration_code from published.persons n where n.id = y.person_id),
          'authority', (select json_build_object('scope', a.scope, 'powers', a.powers, 'signedOn', a.signed_on, 'from', a.valid_from, 'until', a.valid_until) from mediation.authorities a where a.party_id = y.id)) order by y.id), '[]')
        from published.parties y where y.matter_id = c.matter_id and y.role in ('applicant', 'respondent', 'agent', 'statutoryAgent')) parties,
      ${rows(sql`'worker', t.worker_id, 'name', t.name, 'until', t.until, 'recusedFor', t.recused_for, 'recusedWords', t.recused_words, 'askedBy', (select y.name from published.parties y where y.id = t.asked_by)`, of('mediators'), sql`t.since, t.id`)} mediators,
      ${rows(sql`'seq', t.seq, 'at', t.happened_at, 'endsAt', t.ends_at, 'place', t.place, 'open', t.open, 'present', t.present, 'invitees', t.invitees, 'recorder', t.recorder, 'rulesTold', t.rules_told, 'record', t.record, 'result', t.result, 'nextOn', t.next_on, 'file', t.file_id`, of('sessions'), sql`t.seq`)} sessions,
      ${rows(sql`'at', t.happened_at, 'endsAt', t.ends_at, 'place', t.place, 'person', t.person, 'participants', t.participants, 'record', t.record, 'file', t.file_id, 'by', ${worker('t.recorded_by')}`, of('investigations'), sql`t.happened_at, t.id`)} investigations,
      ${rows(sql`'name', t.name, 'provider', t.provider, 'form', t.form, 'pages', t.pages, 'proves', t.proves, 'receivedBy', t.received_by, 'at', t.happened_at`, of('evidence'), sql`t.seq`)} evidence,
      ${rows(sql`'oldDay', t.old_day, 'newDay', t.new_day, 'reason', t.reason, 'at', t.happened_at`, of('extensions'), sql`t.happened_at, t.id`)} extensions,
      ${rows(sql`'seq', i.seq, 'amountFen', t.amount_fen, 'payer', t.payer, 'payee', t.payee, 'way', t.way, 'proof', t.proof, 'at', t.happened_at`, sql`mediation.performances t join mediation.instalments i on i.id = t.instalment_id where t.matter_id = ${matter}`, sql`t.happened_at, t.id`)} performances,
      ${rows(
        sql`'at', t.happened_at, 'way', t.way, 'visited', t.visited, 'performance', t.performance, 'satisfaction', t.satisfaction, 'lawsuit', t.lawsuit, 'findings', t.findings, 'measures', t.measures, 'by', ${worker('t.recorded_by')},
        'instalment', (select i.seq from mediation.follow_up_plans l join mediation.instalments i on i.id = l.instalment_id where l.id = t.plan_id)`,
        of('follow_ups'),
        sql`t.happened_at, t.id`,
      )} "followUps",
      ${rows(sql`'item', t.item, 'place', t.place, 'pages', t.pages`, of('dossier_items'), sql`t.item`)} "dossierItems",
      (select coalesce(json_object_agg(l.kind, l.number), '{}') from (select distinct on (t.kind) t.kind, t.number from ${of('letters')} order by t.kind, t.id desc) l) letters,
      (select json_build_object('court', t.court, 'courtTie', t.court_tie, 'at', t.happened_at, 'lastDay', t.last_day) from ${of('confirmations')} order by t.id desc limit 1) confirmation,
      (select json_build_object('receiver', t.receiver, 'reason', t.reason, 'papers', t.papers, 'at', t.happened_at,
        'replyBy', (select d.last_day from published.deadlines d where d.matter_id = t.matter_id and d.machine = 'mediation' and d.rule = 'receipt' order by d.started_at desc limit 1)) from ${of('transfers')} order by t.id desc limit 1) transfer,
      (select json_build_object('id', t.id, 'kind', t.kind, 'facts', t.facts, 'issues', t.issues, 'responsibility', t.responsibility, 'citations', coalesce(t.content -> 'citations', '[]'), 'manner', t.manner, 'place', t.place, 'onDefault', t.on_default, 'copies', t.copies, 'signingOn', t.signing_on, 'digest', t.digest,
        'terms', (select coalesce(json_agg(json_build_object('debtor', r.debtor_id, 'creditor', r.creditor_id, 'what', r.what, 'how', r.how, 'amountFen', r.amount_fen,
            'dues', (select coalesce(json_agg(json_build_object('seq', i.seq, 'due', i.due, 'amountFen', i.amount_fen, 'note', i.note) order by i.seq), '[]') from mediation.instalments i where i.term_id = r.id)) order by r.seq), '[]') from mediation.terms r where r.agreement_id = t.id),
        'drawn', (select coalesce(json_agg(json_build_object('party', g.party_id, 'worker', g.worker_id, 'file', f.id, 'address', f.address)), '[]') from mediation.signatures g join published.files f on f.id = g.file_id where g.agreement_id = t.id and g.mode = 'screen'))
        from ${of('agreements')} order by t.version desc limit 1) agreement
    from mediation.cases c join published.matters m on m.id = c.matter_id join published.places p on p.id = c.committee_id
      join published.machines k on k.matter_id = c.matter_id and k.machine = 'mediation' where c.matter_id = ${matter}`.execute(
    tx,
  )
  const row = found.rows[0]
  if (!row) throw new Refused('not-a-mediation', {}, 'matter')
  return row
}
