import { sql } from 'kysely'
import { openMatter } from '@fengqiao/casework'
import { getCommittee } from './committee.ts'
import type { PartyInput } from './contract.ts'
import { beginCase, titleOf } from './open-case.ts'
import type { StepInput, Taking } from './record.ts'
import { factsAtOpening } from './store.ts'
import { mediation } from './workflow.ts'

type Row = {
  disputeType: string
  asked: 'oral' | 'written'
  summary: string
  requests: string
  amountFen: number | null
  place: string | null
  committee: string
  /** By what the sender knows it: its number, else its receipt code. */
  letter: string
  parties: (Pick<PartyInput, 'role' | 'capacity'> & { person: string; name: string; relation: string | null })[]
}

/**
 * Opens the dispute again at another committee of the office: the same people, nothing typed twice, as a referral from
 * the one that handed it over. Consent is asked anew, and what one side said alone stays where it was said. Returns the
 * new matter's id. Refuses `committee-elsewhere`.
 */
export const goOnAt = async ({ given, matter, at }: Taking<StepInput>, to: string): Promise<string> => {
  const committee = await getCommittee(given, to)
  const found = await sql<Row>`
    select c.dispute_type "disputeType", c.asked, c.summary, c.requests, m.amount_fen "amountFen", m.place_id place, coalesce(m.number, m.receipt_code) letter,
      (select p.name from published.places p where p.id = c.committee_id) committee,
      (select json_agg(json_build_object('person', y.person_id, 'name', y.name, 'role', y.role, 'relation', y.relation,
         'capacity', coalesce((select k.capacity from mediation.capacities k where k.party_id = y.id), 'full')) order by y.id)
       from published.parties y where y.matter_id = c.matter_id and y.role in ('applicant', 'respondent')) parties
    from mediation.cases c join published.matters m on m.id = c.matter_id where c.matter_id = ${matter.id}`.execute(
    given.tx,
  )
  const { parties: before, committee: sender, ...old } = found.rows[0]!
  const parties = before.map(({ relation, ...party }) => ({
    ...party,
    relation: relation ?? '',
  })) as never as PartyInput[]
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
      readers: [
        { to: given.me.id, purpose: 'holder' },
        { to: committee.id, purpose: 'committee' },
      ],
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
  await beginCase(
    given as never,
    opened.matter,
    {
      ...old,
      committee: committee.id,
      origin: 'otherReferral',
      referredBy: sender,
      referralLetter: old.letter,
      parties,
      persons: before.map(({ person }) => person),
    },
    at,
  )
  return opened.matter.id
}
