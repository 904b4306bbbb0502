import { sql } from 'kysely'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { lifts } from './facts.ts'
import type { DeclineReason, MediationFacts, Origin } from './facts.ts'

type Row = {
  origin: Origin
  bar_reason: DeclineReason | null
  applicants: number
  respondents: number
  consents: number
  refusals: number
  mediators: number
  conflicts: number
  sessions: number
  limit_day: string | null
  agreement: string | null
  oral: boolean | null
  parties_signed: number
  mediator_signed: boolean
  sealed: boolean
  left: number
  urged: boolean
  missing: number
  closed_by: string | null
}

/** The facts every guard of a mediation is judged by, read in one statement. `today` decides whether the limit passed. */
export const factsOf = async (
  tx: Tx,
  matter: string,
  given: { today: string; me: string },
): Promise<MediationFacts> => {
  const found = await sql<Row>`
    with latest as (select id, kind from mediation.agreements where matter_id = ${matter} order by version desc limit 1),
      stands as (select distinct on (party_id) party_id, stand from mediation.consents where matter_id = ${matter} order by party_id, happened_at desc, id desc),
      parties as (select id, role from published.parties where matter_id = ${matter} and role in ('applicant', 'respondent'))
    select c.origin, c.bar_reason, c.limit_day, c.closed_by, c.urged_at is not null urged,
      (select count(*)::int from parties where role = 'applicant') applicants, (select count(*)::int from parties where role = 'respondent') respondents,
      (select count(*)::int from parties p join stands s on s.party_id = p.id and s.stand = 'consent') consents, (select count(*)::int from stands where stand = 'refusal') refusals,
      (select count(*)::int from mediation.mediators m where m.matter_id = c.matter_id and m.until is null) mediators,
      (select count(*)::int from mediation.mediators m where m.matter_id = c.matter_id and m.until is null and m.conflict is not null) conflicts,
      (select count(*)::int from mediation.sessions s where s.matter_id = c.matter_id) sessions,
      (select id from latest) agreement, (select kind = 'oral' from latest) oral,
      (select count(distinct s.party_id)::int from mediation.signatures s where s.agreement_id = (select id from latest) and s.party_id is not null) parties_signed,
      exists (select from mediation.signatures s where s.agreement_id = (select id from latest) and s.worker_id is not null) mediator_signed,
      exists (select from mediation.seal_uses u where u.agreement_id = (select id from latest)) sealed,
      (select count(*)::int from mediation.instalments i where i.agreement_id = (select id from latest) and i.performed_on is null) "left",
      case when c.agreement_kind is null then 0 when exists (select from mediation.follow_ups f where f.matter_id = c.matter_id) then 0 else 1 end missing
    from mediation.cases c where c.matter_id = ${matter}`.execute(tx)
  const row = found.rows[0]
  if (!row) throw new Refused('not-a-mediation', {}, 'matter')
  const sides = row.applicants + row.respondents
  return {
    origin: row.origin,
    applicants: row.applicants,
    respondents: row.respondents,
    // whoever applied agrees by applying; everybody else must say so
    allConsent: row.consents >= sides,
    refusalStands: row.refusals > 0,
    barred: row.bar_reason !== null && !lifts(row.origin, row.bar_reason),
    mediators: row.mediators,
    conflict: row.conflicts > 0,
    sessions: row.sessions,
    limitPassed: row.limit_day !== null && row.limit_day < given.today,
    terms: row.agreement !== null,
    agreementSound: row.agreement !== null,
    signedByAll: row.parties_signed >= sides,
    signedByMediator: row.mediator_signed,
    sealed: row.sealed,
    waivesWriting: row.oral === true,
    instalmentsLeft: row.left,
    urged: row.urged,
    dossierComplete: row.missing === 0,
    secondPerson: row.closed_by !== given.me,
  }
}
