import { sql } from 'kysely'
import { Refused } from '@fengqiao/kernel/refused.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import type { Cited } from '@fengqiao/law/contract'
import { checkAgreement } from './agreement-check.ts'
import type { CheckedParty } from './agreement-check.ts'
import type { TermInput, Warning } from './contract.ts'

/** One act of performance, with its day. */
export type Item = { readonly due: string; readonly amountFen: number | null; readonly note: string }
export type Term = {
  readonly debtor: string
  readonly creditor: string | null
  readonly what: string
  readonly how: string
  readonly amountFen: number | null
  readonly items: readonly Item[]
}

/** What the parties sign; its canonical form is what the digest is of. Days `YYYY-MM-DD`, money in fen. */
export type AgreementContent = {
  readonly matter: string
  readonly version: number
  readonly kind: 'written' | 'oral'
  readonly parties: readonly { id: string; name: string; role: string }[]
  readonly facts: string
  readonly issues: string
  readonly responsibility: string
  readonly terms: readonly Term[]
  readonly manner: string
  readonly place: string
  readonly onDefault: string
  /** Left out where none was cited, so that what was signed before stays what it was. */
  readonly citations?: readonly Cited[]
  readonly totalFen: number | null
  readonly copies: number
  readonly signingOn: string
  readonly wantsConfirmation: boolean
  readonly statusClause: boolean
  readonly titleClause: boolean
}

const sumOf = (amounts: readonly (number | null | undefined)[]): number =>
  amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0)

/**
 * A term with its acts of performance: each instalment, or the whole on its day; a sum without a day falls due at
 * signing; a standing duty (to keep the peace) has none. Refuses `instalments-do-not-sum`.
 */
const termOf = (term: TermInput, at: number, signingOn: string): Term => {
  const { instalments, due, amountFen } = term
  const sum = sumOf(instalments.map((each) => each.amountFen))
  if (instalments.length > 0 && amountFen !== undefined && sum !== amountFen)
    throw new Refused(
      'instalments-do-not-sum',
      { term: at + 1, total: amountFen / 100, sum: sum / 100 },
      `terms.${at}.instalments`,
    )
  const whole = instalments.length > 0 ? (sum > 0 ? sum : null) : (amountFen ?? null)
  const single = due !== undefined || amountFen !== undefined
  return {
    debtor: term.debtor,
    creditor: term.creditor ?? null,
    what: term.what,
    how: term.how,
    amountFen: whole,
    items:
      instalments.length > 0
        ? instalments.map((each) => ({ due: each.due, amountFen: each.amountFen ?? null, note: each.note }))
        : single
          ? [{ due: due ?? signingOn, amountFen: amountFen ?? null, note: '' }]
          : [],
  }
}

const totalOf = (terms: readonly Term[]): number | null => {
  const total = sumOf(terms.map((term) => term.amountFen))
  return total > 0 ? total : null
}

/** An agreement as it is written down, before it has a version and a day. */
export type Written = {
  readonly kind: 'written' | 'oral'
  readonly facts: string
  readonly issues: string
  readonly responsibility: string
  readonly terms: readonly TermInput[]
  readonly manner: string
  readonly place: string
  readonly onDefault: string
  /** Verified; what was sent of them is never kept. */
  readonly cited?: readonly Cited[]
  readonly copies?: number | undefined
  readonly signingOn?: string | undefined
  readonly wantsConfirmation?: boolean
  readonly statusClause?: boolean
  readonly titleClause?: boolean
}

type PartyRow = CheckedParty & { id: string; role: string }

/** The parties who sign, with what the checker must know of each. */
export const signingParties = async (tx: Tx, matter: string): Promise<PartyRow[]> => {
  const found = await sql<PartyRow>`
    select y.id, y.role, y.name, y.kind, (y.identity_mask is not null or p.registration_code is not null) "identityKnown", coalesce(k.capacity, 'full') capacity,
      exists (select from published.parties g where g.matter_id = y.matter_id and g.for_party = y.id and g.role = 'statutoryAgent') "statutoryAgent",
      coalesce((select json_agg(json_build_object('name', g.name, 'scope', a.scope, 'until', a.valid_until)) from published.parties g join mediation.authorities a on a.party_id = g.id
        where g.matter_id = y.matter_id and g.for_party = y.id and g.role = 'agent'), '[]') agents
    from published.parties y left join mediation.capacities k on k.party_id = y.id left join published.persons p on p.id = y.person_id
    where y.matter_id = ${matter} and y.role in ('applicant', 'respondent') order by y.role, y.id`.execute(tx)
  return found.rows
}

export const warningsOf = (content: AgreementContent, parties: readonly CheckedParty[]): Warning[] =>
  checkAgreement({
    ...content,
    parties,
    terms: content.terms.map((term) => ({
      creditor: term.creditor !== null,
      what: term.what,
      how: term.how,
      amountFen: term.amountFen,
      dues: term.items.map((item) => item.due),
    })),
  })

/** Refuses `party-elsewhere` where a term names somebody who takes no part. */
const demandDebtors = (terms: readonly TermInput[], parties: readonly { id: string }[]): void => {
  const known = new Set(parties.map(({ id }) => id))
  terms.forEach(({ debtor, creditor }, at) => {
    if (!known.has(debtor)) throw new Refused('party-elsewhere', {}, `terms.${at}.debtor`)
    if (creditor !== undefined && !known.has(creditor)) throw new Refused('party-elsewhere', {}, `terms.${at}.creditor`)
  })
}

type Standing = { matter: string; version: number; parties: readonly (PartyRow & { name: string })[]; today: string }

/** What is signed, from what was written. Refuses `instalments-do-not-sum` and `party-elsewhere`. */
export const contentOf = (written: Written, { matter, version, parties, today }: Standing): AgreementContent => {
  demandDebtors(written.terms, parties)
  const signingOn = written.signingOn ?? today
  const terms = written.terms.map((term, index) => termOf(term, index, signingOn))
  return {
    matter,
    version,
    kind: written.kind,
    parties: parties.map(({ id, name, role }) => ({ id, name, role })),
    facts: written.facts,
    issues: written.issues,
    responsibility: written.responsibility,
    terms,
    manner: written.manner,
    place: written.place,
    onDefault: written.onDefault,
    ...(written.cited && written.cited.length > 0 ? { citations: written.cited } : {}),
    totalFen: totalOf(terms),
    copies: written.copies ?? parties.length + 1,
    signingOn,
    wantsConfirmation: written.wantsConfirmation ?? false,
    statusClause: written.statusClause ?? false,
    titleClause: written.titleClause ?? false,
  }
}
