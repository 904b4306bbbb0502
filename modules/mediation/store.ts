import { sql } from 'kysely'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { itemCodes } from './dossier-data.ts'
import type { ItemCode } from './dossier-data.ts'
import type { MediationFacts } from './facts.ts'

type Row = {
  applicants: number
  respondents: number
  consents: number
  refusals: number
  mediators: string[]
  sessions: number
  limit_passed: boolean
  drafted: boolean
  parties_signed: number
  mediator_signed: boolean
  sealed: boolean
  left: number
  overdue: boolean
  urged: boolean
  closed_by: string | null
  refusal_served: boolean
  dossier: Record<ItemCode, boolean>
  placed: ItemCode[]
}

/** Which papers of the dossier the system itself holds a record of, per item; SQL over one case `c`. */
export const dossierThere = sql`json_build_object(
  'application', c.accepted_at is not null,
  'rightsNotice', exists (select from mediation.notices n where n.matter_id = c.matter_id and n.kind = 'rights') or exists (select from mediation.sessions s where s.matter_id = c.matter_id and s.rules_told),
  'identity', not exists (select from published.parties y join published.persons p on p.id = y.person_id where y.matter_id = c.matter_id and y.role in ('applicant', 'respondent') and p.identity_mask is null and p.registration_code is null),
  'authority', exists (select from mediation.authorities a where a.matter_id = c.matter_id and a.scope <> 'statutory'),
  'investigation', exists (select from mediation.investigations i where i.matter_id = c.matter_id),
  'evidence', exists (select from mediation.evidence e where e.matter_id = c.matter_id),
  'sessionRecord', exists (select from mediation.sessions s where s.matter_id = c.matter_id) or c.agreement_kind = 'oral',
  'result', case when c.termination_ground is null then c.effective_at is not null else exists (select from mediation.notices n where n.matter_id = c.matter_id and n.kind = 'termination') end,
  'receipts', exists (select from mediation.performances f where f.matter_id = c.matter_id),
  'followUp', exists (select from mediation.follow_ups f where f.matter_id = c.matter_id),
  'confirmation', exists (select from mediation.confirmations f where f.matter_id = c.matter_id),
  'note', false)`

/** The facts of a case that is only being opened: so many on either side, and nothing else yet. */
export const factsAtOpening = (parties: readonly { role: string }[]): MediationFacts => ({
  applicants: parties.filter(({ role }) => role === 'applicant').length,
  respondents: parties.filter(({ role }) => role === 'respondent').length,
  allConsent: false,
  refusalStands: false,
  mediators: 0,
  leads: true,
  sessions: 0,
  limitPassed: false,
  drafted: false,
  signedByAll: false,
  signedByMediator: false,
  sealed: false,
  instalmentsLeft: 0,
  overdue: false,
  urged: false,
  dossier: new Set(),
  refusalServed: true,
  secondPerson: true,
})

/** The facts every guard of a mediation is judged by, read in one statement. `on` is the day the step happened,
 * by which limits and due days are judged; `actor` is who did it, `me` who writes it down. */
export const factsOf = async (
  tx: Tx,
  matter: string,
  given: { on: string; me: string; actor: string },
): Promise<MediationFacts> => {
  const found = await sql<Row>`
    with latest as (select id from mediation.agreements where matter_id = ${matter} order by version desc limit 1),
      parties as (select id, role from published.parties where matter_id = ${matter} and role in ('applicant', 'respondent')),
      stood as (select distinct on (s.party_id) s.party_id, s.stand from mediation.stands s join parties p on p.id = s.party_id
        where s.matter_id = ${matter} order by s.party_id, s.happened_at desc, s.id desc),
      left_over as (select i.id, i.due from mediation.instalments i join mediation.cases k on k.agreement_id = i.agreement_id where k.matter_id = ${matter} and i.performed_at is null)
    select c.closed_by, c.decline_reason is null or exists (select from mediation.notices n where n.matter_id = c.matter_id and n.kind = 'refusal') refusal_served, c.limit_day is not null and c.limit_day < ${given.on} limit_passed,
      (select count(*)::int from parties where role = 'applicant') applicants, (select count(*)::int from parties where role = 'respondent') respondents,
      (select count(*)::int from stood where stand = 'consent') consents, (select count(*)::int from stood where stand = 'refusal') refusals,
      array(select m.worker_id from mediation.mediators m where m.matter_id = c.matter_id and m.until is null) mediators,
      (select count(*)::int from mediation.sessions s where s.matter_id = c.matter_id) sessions,
      exists (select from latest) drafted,
      (select count(*)::int from mediation.signatures s join parties p on p.id = s.party_id where s.agreement_id = (select id from latest)) parties_signed,
      exists (select from mediation.signatures s join mediation.mediators m on m.matter_id = s.matter_id and m.worker_id = s.worker_id and m.until is null where s.agreement_id = (select id from latest)) mediator_signed,
      exists (select from mediation.seal_uses u where u.agreement_id = (select id from latest)) sealed,
      (select count(*)::int from left_over) "left", exists (select from left_over where due < ${given.on}) overdue,
      exists (select from mediation.reminders r join left_over l on l.id = r.instalment_id where (r.happened_at at time zone 'Asia/Shanghai')::date > l.due) urged,
      ${dossierThere} dossier, array(select d.item from mediation.dossier_items d where d.matter_id = c.matter_id) placed
    from mediation.cases c where c.matter_id = ${matter}`.execute(tx)
  const row = found.rows[0]
  if (!row) throw new Refused('not-a-mediation', {}, 'matter')
  const sides = row.applicants + row.respondents
  return {
    applicants: row.applicants,
    respondents: row.respondents,
    allConsent: row.consents >= sides,
    refusalStands: row.refusals > 0,
    mediators: row.mediators.length,
    leads: row.mediators.length === 0 || row.mediators.includes(given.actor),
    sessions: row.sessions,
    limitPassed: row.limit_passed,
    drafted: row.drafted,
    signedByAll: row.parties_signed >= sides,
    signedByMediator: row.mediator_signed,
    sealed: row.sealed,
    instalmentsLeft: row.left,
    overdue: row.overdue,
    urged: row.urged,
    dossier: new Set(itemCodes.filter((item) => row.dossier[item] || row.placed.includes(item))),
    refusalServed: row.refusal_served,
    secondPerson: row.closed_by !== given.me,
  }
}
