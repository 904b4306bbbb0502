import { sql } from 'kysely'
import { addParty, findableBy, grantAccess } from '@fengqiao/casework'
import type { Matter } from '@fengqiao/casework'
import type { Given } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { addPerson } from '@fengqiao/people'
import type { z } from 'zod'
import type { PersonInput } from '@fengqiao/people/contract'
import type { addPartyTo, PartyInput } from './contract.ts'
import { orNull, stampOf, tables } from './record.ts'

type Beginning = {
  committee: string
  disputeType: string
  origin: string
  asked: 'oral' | 'written'
  summary: string
  requests: string
  referredBy?: string
  referralLetter?: string
  referralReceivedOn?: string | undefined
  feedbackDue?: string | undefined
}

/** What a mediation has beside the matter's header; the committee's people may read it until one of them is named. */
export const beginCase = async (
  given: Given<unknown, unknown>,
  matter: Matter,
  beginning: Beginning,
  at: string,
): Promise<void> => {
  const { happened_at: _, ...stamp } = stampOf(given as Given<unknown>, matter, at)
  await tables(given.tx)
    .insertInto('mediation.cases')
    .values({
      ...stamp,
      committee_id: beginning.committee,
      dispute_type: beginning.disputeType,
      origin: beginning.origin,
      asked: beginning.asked,
      summary: beginning.summary,
      requests: beginning.requests,
      requested_at: at,
      referred_by: orNull(beginning.referredBy ?? ''),
      referral_letter: orNull(beginning.referralLetter ?? ''),
      referral_received_on: beginning.referralReceivedOn ?? null,
      feedback_due: beginning.feedbackDue ?? null,
    })
    .execute()
  await grantAccess(given, { matter: matter.id, office: matter.office, to: beginning.committee, purpose: 'committee' })
}

type SomePerson = z.infer<typeof PersonInput> & { person?: string | undefined }
export type PartyToAdd = SomePerson & Pick<z.infer<typeof addPartyTo.input>, 'role' | 'relation' | 'capacity'>

/** The person named by id if the caller may read them, else one written down now. Refuses `person-elsewhere`. */
const personOf = async (
  given: Given<unknown, unknown>,
  matter: Matter,
  { person, ...block }: SomePerson,
  at: string,
): Promise<string> => {
  if (person === undefined) return addPerson(given, matter.office, block, at)
  const known = await sql`select from published.persons where id = ${person} and office_id = ${matter.office}`.execute(
    given.tx,
  )
  if (known.rows.length === 0) throw new Refused('person-elsewhere', {}, 'person')
  return person
}

/** Makes somebody take part in the case; returns the party's id. */
export const bringParty = async (
  given: Given<unknown, unknown>,
  matter: Matter,
  party: PartyToAdd,
  more: { at: string; forParty?: string; authority?: string },
): Promise<string> => {
  const { role, relation, capacity, ...person } = party
  const { at, ...links } = more
  const id = await addParty(given, matter, {
    person: await personOf(given, matter, person, at),
    role,
    relation: orNull(relation),
    ...links,
  })
  if (capacity !== 'full')
    await tables(given.tx)
      .insertInto('mediation.capacities')
      .values({ ...stampOf(given as Given<unknown>, matter, at), party_id: id, capacity })
      .execute()
  await findableBy(given, matter, party.name)
  return id
}

/** Writes the parties down and returns their ids in that order; whoever applies agrees by applying (PML 17). */
export const bringParties = async (
  given: Given<unknown, unknown>,
  matter: Matter,
  opening: { parties: readonly PartyInput[]; origin: string },
  at: string,
): Promise<string[]> => {
  const ids: string[] = []
  for (const party of opening.parties) {
    const id = await bringParty(given, matter, party, { at })
    ids.push(id)
    if (party.role === 'applicant' && opening.origin === 'application')
      await tables(given.tx)
        .insertInto('mediation.stands')
        .values({
          ...stampOf(given as Given<unknown>, matter, at),
          id: newId(),
          party_id: id,
          stand: 'consent',
          how: 'application',
          words: null,
        })
        .execute()
  }
  return ids
}

const shortWords = 18

/** How a case is called in lists: the dispute in a few words, without names. */
export const titleOf = (summary: string): string => {
  const words = [...summary.replace(/\s+/g, ' ')]
  return words.length > shortWords ? `${words.slice(0, shortWords).join('')}…` : words.join('')
}
