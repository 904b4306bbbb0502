import { sql } from 'kysely'
import { endAccess, openMatter, outsidersWith } from '@fengqiao/casework'
import type { Matter } from '@fengqiao/casework'
import { todayIn } from '@fengqiao/kernel/days.ts'
import { PersonInput } from '@fengqiao/people/contract'
import { getCommittee } from './committee.ts'
import type { PartyInput } from './contract.ts'
import { beginCase, bringParty, keepAuthority, titleOf } from './open-case.ts'
import type { Authority } from './open-case.ts'
import { stampOf } from './record.ts'
import type { StepInput, Taking } from './record.ts'
import { factsAtOpening } from './store.ts'
import { mediation } from './workflow.ts'

type Known = { id: string; person: string; name: string; relation: string | null }
type Side = Known & Pick<PartyInput, 'role' | 'capacity'>
type Speaking = Known & { role: 'agent' | 'statutoryAgent'; forParty: string; authority: Authority | null }
type Row = {
  disputeType: string
  asked: 'oral' | 'written'
  summary: string
  requests: string
  amountFen: number | null
  place: string | null
  committee: string
  /** The number of the letter of transfer; of one from before letters were numbered the matter's own. */
  letter: string
  parties: Side[]
  speaking: Speaking[] | null
}

const known = sql`'id', y.id, 'person', y.person_id, 'name', y.name, 'role', y.role, 'relation', y.relation`

const readOld = async ({ given, matter }: Taking<StepInput>): Promise<Row> => {
  const found = await sql<Row>`
    select c.dispute_type "disputeType", c.asked, c.summary, c.requests, m.amount_fen "amountFen", m.place_id place,
      coalesce((select l.number from mediation.letters l where l.matter_id = c.matter_id and l.kind = 'transferLetter' order by l.happened_at desc, l.id desc limit 1), m.number, m.receipt_code) letter,
      (select p.name from published.places p where p.id = c.committee_id) committee,
      (select json_agg(json_build_object(${known}, 'capacity', coalesce((select k.capacity from mediation.capacities k where k.party_id = y.id), 'full')) order by y.id)
       from published.parties y where y.matter_id = c.matter_id and y.role in ('applicant', 'respondent')) parties,
      (select json_agg(json_build_object(${known}, 'forParty', y.for_party, 'authority',
         (select json_build_object('scope', a.scope, 'powers', a.powers, 'signedOn', a.signed_on, 'from', a.valid_from, 'until', a.valid_until) from mediation.authorities a where a.party_id = y.id)) order by y.id)
       from published.parties y join published.parties f on f.id = y.for_party where y.matter_id = c.matter_id and y.role in ('agent', 'statutoryAgent')) speaking
    from mediation.cases c join published.matters m on m.id = c.matter_id where c.matter_id = ${matter.id}`.execute(
    given.tx,
  )
  return found.rows[0]!
}

/** Whoever speaks for a party does so here too; the scan of the authority stays with the sender's papers. */
const bringSpeaking = async (
  { given, at }: Taking<StepInput>,
  matter: Matter,
  speaking: readonly Speaking[],
  nowOf: ReadonlyMap<string, string>,
): Promise<void> => {
  for (const { person, name, role, relation, forParty, authority } of speaking) {
    const links = { forParty: nowOf.get(forParty)!, ...(authority ? { authority: authority.scope } : {}) }
    const entry = { ...PersonInput.parse({ name }), person, role, relation: relation ?? '', capacity: 'full' as const }
    const party = await bringParty(given as never, matter, entry, { at, ...links })
    if (authority) await keepAuthority(given, stampOf(given, matter, at), party, authority)
  }
}

/**
 * Opens the dispute again at another committee of the office: the same people and those who speak for them, nothing typed
 * twice, as a referral from the one that handed it over. Consent is asked anew, and what one side said alone stays where
 * it was said. Whoever asked reads it on; whoever only writes the reply down does not. Returns the new matter's id.
 * Refuses `committee-elsewhere`.
 */
export const goOnAt = async (taking: Taking<StepInput>, to: string): Promise<string> => {
  const { given, matter, at } = taking
  const committee = await getCommittee(given, to)
  const { parties: before, speaking, committee: sender, ...old } = await readOld(taking)
  const parties = before.map(({ relation, ...party }) => ({
    ...party,
    relation: relation ?? '',
  })) as never as PartyInput[]
  const askers = await outsidersWith(given, { matter: matter.id, purpose: 'ask' })
  const opened = await openMatter(
    given as never,
    {
      kind: 'mediation',
      office: matter.office,
      place: old.place,
      channel: 'otherReferral',
      title: titleOf(old.summary),
      topic: old.disputeType,
      amountFen: old.amountFen,
      words: [old.summary, old.requests, ...before.map(({ name }) => name)].join(' '),
      happenedAt: at,
      readers: [{ to: given.me.id, purpose: 'holder' }, { to: committee.id, purpose: 'committee' }, ...askers],
    },
    mediation,
    {
      move: 'receiveReferral',
      facts: factsAtOpening(parties),
      happenedAt: at,
      history: { origin: 'otherReferral', committee: committee.id, from: matter.id },
      starts: [{ rule: 'confirmReferral', from: at }],
    },
  )
  const ids = beginCase(
    given as never,
    opened.matter,
    {
      ...old,
      committee: committee.id,
      origin: 'otherReferral',
      referredBy: sender,
      referralLetter: old.letter,
      referralReceivedOn: todayIn(at),
      parties,
      persons: before.map(({ person }) => person),
    },
    at,
  )
  await bringSpeaking(taking, opened.matter, speaking ?? [], new Map(before.map(({ id }, n) => [id, ids[n]!])))
  for (const recorder of [given.me.onBehalfOf, given.me.id])
    if (recorder) await endAccess(given, { matter: opened.matter.id, to: recorder })
  return opened.matter.id
}
