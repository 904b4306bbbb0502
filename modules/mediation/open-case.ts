import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { addParties, findableBy } from '@fengqiao/casework'
import type { Matter } from '@fengqiao/casework'
import type { Given } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { write } from '@fengqiao/kernel/tx.ts'
import { addPersons } from '@fengqiao/people'
import type { z } from 'zod'
import type { PersonInput } from '@fengqiao/people/contract'
import type { addPartyTo, PartyInput } from './contract.ts'
import { orNull, stampOf, tables } from './record.ts'
import type { Stamp } from './record.ts'

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

type SomePerson = z.infer<typeof PersonInput> & { person?: string | undefined }
export type PartyToAdd = SomePerson & Pick<z.infer<typeof addPartyTo.input>, 'role' | 'relation' | 'capacity'>

/** Those named by id if the caller may read them, the others written down now. Refuses `person-elsewhere`. */
const personsOf = async (
  given: Given<unknown, unknown>,
  office: string,
  parties: readonly SomePerson[],
  at: string,
): Promise<string[]> => {
  const named = parties.flatMap(({ person }) => person ?? [])
  if (named.length > 0) {
    const known = await sql<{
      id: string
    }>`select id from published.persons where id = any (${named}::uuid[]) and office_id = ${office}`.execute(given.tx)
    if (named.some((person) => !known.rows.some(({ id }) => id === person)))
      throw new Refused('person-elsewhere', {}, 'person')
  }
  const added = addPersons(
    given,
    office,
    parties.filter(({ person }) => person === undefined),
    at,
  )
  const fresh = added.values()
  return parties.map(({ person }) => person ?? fresh.next().value!)
}

const capacitiesOf = (parties: readonly PartyToAdd[], ids: readonly string[]) =>
  parties.flatMap(({ capacity }, n) => (capacity === 'full' ? [] : [{ party: ids[n]!, capacity }]))

/** The statement that keeps what falls short of full capacity; alone or as a part of a larger one. */
const keptCapacities = (stamp: Stamp, rows: ReturnType<typeof capacitiesOf>): RawBuilder<unknown> =>
  sql`insert into mediation.capacities (party_id, capacity, matter_id, office_id, happened_at, recorded_at, recorded_by, on_behalf_of)
    select r.party, r.capacity, ${stamp.matter_id}, ${stamp.office_id}, ${stamp.happened_at}, ${stamp.recorded_at}, ${stamp.recorded_by}, ${stamp.on_behalf_of}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r (party uuid, capacity text)`

/** Makes somebody take part in a case under way; returns the party's id. */
export const bringParty = async (
  given: Given<unknown, unknown>,
  matter: Matter,
  party: PartyToAdd,
  more: { at: string; forParty?: string; authority?: string },
): Promise<string> => {
  const { at, ...links } = more
  const [person] = await personsOf(given, matter.office, [party], at)
  const ids = addParties(given, matter, [
    { person: person!, role: party.role, relation: orNull(party.relation), ...links },
  ])
  const capacities = capacitiesOf([party], ids)
  if (capacities.length > 0) write(given.tx, keptCapacities(stampOf(given, matter, at), capacities))
  findableBy(given, matter, party.name)
  return ids[0]!
}

export type Authority = {
  scope: string
  powers: readonly string[]
  signedOn?: string | null | undefined
  from?: string | null | undefined
  until?: string | null | undefined
  file?: string | undefined
}

/** What somebody may do for the party they speak for. */
export const keepAuthority = async (
  { tx }: Pick<Given<unknown, unknown>, 'tx'>,
  stamp: Stamp,
  party: string,
  { scope, powers, signedOn, from, until, file }: Authority,
): Promise<void> => {
  await tables(tx)
    .insertInto('mediation.authorities')
    .values({
      ...stamp,
      party_id: party,
      scope,
      powers: [...powers],
      signed_on: signedOn ?? null,
      valid_from: from ?? null,
      valid_until: until ?? null,
      file_id: file ?? null,
    })
    .execute()
}

/** The persons a case begins with, and how it is found by their names. Refuses `person-elsewhere`. */
export const beginningOf = async (
  given: Given<unknown, unknown>,
  office: string,
  input: { parties: readonly PartyInput[]; summary: string; requests: string },
  at: string,
): Promise<{ persons: string[]; words: string }> => ({
  persons: await personsOf(given, office, input.parties, at),
  words: [input.summary, input.requests, ...input.parties.map(({ name }) => name)].join(' '),
})

/**
 * What a mediation has beside the matter's header, with its parties; whoever applies agrees by applying (PML 17).
 * Returns the parties' ids in that order.
 */
export const beginCase = (
  given: Given<unknown, unknown>,
  matter: Matter,
  { parties, persons, ...beginning }: Beginning & { parties: readonly PartyInput[]; persons: readonly string[] },
  at: string,
): string[] => {
  const ids = addParties(
    given,
    matter,
    parties.map(({ role, relation }, n) => ({ person: persons[n]!, role, relation: orNull(relation) })),
  )
  const applying = ids.filter((_, n) => parties[n]!.role === 'applicant' && beginning.origin === 'application')
  const stands = applying.map((party) => ({ id: newId(), party }))
  const stamp = stampOf(given, matter, at)
  write(
    given.tx,
    sql`
    with capable as (${keptCapacities(stamp, capacitiesOf(parties, ids))}), agreed as (
      insert into mediation.stands (id, party_id, stand, how, matter_id, office_id, happened_at, recorded_at, recorded_by, on_behalf_of)
      select r.id, r.party, 'consent', 'application', ${matter.id}, ${matter.office}, ${at}, ${stamp.recorded_at}, ${stamp.recorded_by}, ${stamp.on_behalf_of}
      from jsonb_to_recordset(${JSON.stringify(stands)}::jsonb) r (id uuid, party uuid)
    )
    insert into mediation.cases (matter_id, office_id, recorded_at, recorded_by, on_behalf_of, committee_id, dispute_type, origin, asked, summary, requests, requested_at,
      referred_by, referral_letter, referral_received_on, feedback_due)
    values (${matter.id}, ${matter.office}, ${stamp.recorded_at}, ${stamp.recorded_by}, ${stamp.on_behalf_of}, ${beginning.committee}, ${beginning.disputeType}, ${beginning.origin}, ${beginning.asked},
      ${beginning.summary}, ${beginning.requests}, ${at}, ${orNull(beginning.referredBy ?? '')}, ${orNull(beginning.referralLetter ?? '')},
      ${beginning.referralReceivedOn ?? null}, ${beginning.feedbackDue ?? null})`,
  )
  return ids
}

const shortWords = 18

/** How a case is called in lists: the dispute in a few words, without names. */
export const titleOf = (summary: string): string => {
  const words = [...summary.replace(/\s+/g, ' ')]
  return words.length > shortWords ? `${words.slice(0, shortWords).join('')}…` : words.join('')
}
