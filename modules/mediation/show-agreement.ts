import { sql } from 'kysely'
import { capitalFigures } from '@fengqiao/kernel/money.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import { signingParties, warningsOf } from './agreement-content.ts'
import type { AgreementContent } from './agreement-content.ts'
import type { MediationView } from './contract.ts'
import { recorded } from './show-records.ts'
import { missingSignatures } from './sign-agreement.ts'

type Agreement = NonNullable<MediationView['agreement']>
type Row = Omit<Agreement, 'citations' | 'warnings' | 'missing' | 'totalWords' | 'screenAllowed'> & {
  content: AgreementContent
  personal: boolean
  screenAgreed: boolean
  type: string
}

/** The latest version with what the checker says of it, its signatures, and whose are missing. */
export const readAgreement = async (tx: Tx, matter: string): Promise<MediationView['agreement']> => {
  const found = await sql<Row>`
    select a.id, a.version, (select count(*)::int from mediation.agreements v where v.matter_id = a.matter_id) versions, a.kind, a.facts, a.issues, a.responsibility, a.manner, a.place,
      a.on_default "onDefault", a.total_fen "totalFen", a.copies, a.signing_on "signingOn", a.digest, a.wants_confirmation "wantsConfirmation", a.content, a.personal_relation personal, a.screen_agreed "screenAgreed", c.dispute_type type,
      case when c.agreement_id = a.id then c.effective_at end "effectiveAt",
      (select json_agg(json_build_object('id', t.id, 'seq', t.seq, 'debtor', t.debtor_id, 'creditor', t.creditor_id, 'what', t.what, 'how', t.how, 'amountFen', t.amount_fen) order by t.seq) from mediation.terms t where t.agreement_id = a.id) terms,
      (select coalesce(json_agg(json_build_object(${recorded('s')}, 'party', s.party_id, 'worker', s.worker_id, 'agent', s.agent_id, 'mode', s.mode, 'file', s.file_id,
        'name', coalesce((select y.name from published.parties y where y.id = s.party_id), (select w.name from published.workers w where w.id = s.worker_id), '')) order by s.happened_at, s.id), '[]') from mediation.signatures s where s.agreement_id = a.id) signatures
    from mediation.agreements a join mediation.cases c on c.matter_id = a.matter_id where a.matter_id = ${matter} order by a.version desc limit 1`.execute(
    tx,
  )
  const row = found.rows[0]
  if (!row) return null
  const { content, personal, screenAgreed, type, ...agreement } = row
  return {
    ...agreement,
    citations: [...(content.citations ?? [])],
    totalWords: row.totalFen === null ? null : capitalFigures(row.totalFen),
    screenAllowed: screenAgreed && !personal && type !== 'marriageFamily',
    warnings: warningsOf(content, await signingParties(tx, matter)),
    missing: row.kind === 'oral' ? [] : await missingSignatures(tx, matter, row.id),
  }
}

type Instalment = MediationView['instalments'][number]

const stateOf = (row: Omit<Instalment, 'state'>, today: string): Instalment['state'] => {
  if (row.performedAt !== null) return 'performed'
  if (row.due < today) return 'overdue'
  if (row.paidFen > 0) return 'inPart'
  return row.due === today ? 'due' : 'later'
}

/** Acts of performance of the agreement in force, or of the version under discussion before one is. */
export const readInstalments = async (tx: Tx, matter: string, today: string): Promise<Instalment[]> => {
  const found = await sql<Omit<Instalment, 'state'>>`
    select i.id, i.seq, i.term_id term, i.due, i.amount_fen "amountFen", i.note, i.performed_at "performedAt",
      coalesce((select sum(f.amount_fen) from mediation.performances f where f.instalment_id = i.id), 0)::bigint "paidFen",
      (select count(*)::int from mediation.reminders r where r.instalment_id = i.id) reminders,
      (select coalesce(json_agg(json_build_object(${recorded('f')}, 'amountFen', f.amount_fen, 'payer', f.payer, 'payee', f.payee, 'way', f.way, 'proof', f.proof, 'file', f.file_id) order by f.happened_at, f.id), '[]')
        from mediation.performances f where f.instalment_id = i.id) payments
    from mediation.instalments i where i.agreement_id = coalesce((select c.agreement_id from mediation.cases c where c.matter_id = ${matter}),
      (select a.id from mediation.agreements a where a.matter_id = ${matter} order by a.version desc limit 1)) order by i.seq`.execute(
    tx,
  )
  return found.rows.map((row) => ({ ...row, state: stateOf(row, today) }))
}
