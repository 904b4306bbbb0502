import { sql } from 'kysely'
import { z } from 'zod'
import type { Given } from '@fengqiao/kernel/action.ts'
import { bigrams } from '@fengqiao/kernel/bigrams.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { endAccess, grantAccess } from './access.ts'
import type { Matter } from './matter.ts'

export type PartyRow = {
  readonly person: string
  readonly role: string
  readonly relation: string | null
  readonly forParty?: string
  readonly authority?: string
}

const Party = z.uuid()

/** Who has the matter as their own; a witness or an invitee has not. */
const own = new Set(['applicant', 'respondent', 'agent', 'statutoryAgent'])

/**
 * Makes a person a party of the matter, on a side of their own: what is told alone to one side stays there. A party
 * reads the matter once they have proven the phone they were written down with. Returns the party's id.
 */
export const addParty = async (
  given: Pick<Given<unknown, unknown>, 'tx' | 'me' | 'now'>,
  matter: Matter,
  party: PartyRow,
): Promise<string> => {
  const id = newId()
  await sql`insert into casework.parties (id, matter_id, office_id, person_id, role, side, for_party, authority, relation, recorded_at)
    values (${id}, ${matter.id}, ${matter.office}, ${party.person}, ${party.role}, ${id}, ${party.forParty ?? null}, ${party.authority ?? null}, ${party.relation}, ${given.now})`.execute(
    given.tx,
  )
  if (own.has(party.role))
    await grantAccess(given, { matter: matter.id, office: matter.office, to: party.person, purpose: 'party', side: id })
  return id
}

/** The party takes part no longer; what it said and signed stays. */
export const endParty = async (given: Pick<Given<unknown>, 'tx' | 'now'>, party: string): Promise<void> => {
  const ended = await sql<{ matter: string; person: string }>`update casework.parties set ended_at = ${given.now}
    where id = ${party} and ended_at is null returning matter_id matter, person_id person`.execute(given.tx)
  for (const { matter, person } of ended.rows) await endAccess(given, { matter, to: person, purpose: 'party' })
}

/** Adds words by which the record search finds the matter. */
export const findableBy = async (given: Pick<Given<unknown>, 'tx'>, matter: Matter, words: string): Promise<void> => {
  await sql`update casework.matters set search = array(select distinct unnest(search || ${bigrams(words)}::text[])) where id = ${matter.id}`.execute(
    given.tx,
  )
}

/** Whether this party belongs to this matter and has not left it. */
export const isParty = async (
  given: Pick<Given<unknown, unknown>, 'tx'>,
  matter: Matter,
  party: string,
): Promise<boolean> => {
  const found =
    await sql`select from casework.parties where id = ${party} and matter_id = ${matter.id} and ended_at is null`.execute(
      given.tx,
    )
  return found.rows.length > 0
}

/** What is for one side names a party of this very matter: a side that is nobody's would be readable to none of them. */
export const refuseOtherSide = async (
  given: Pick<Given<unknown, unknown>, 'tx'>,
  matter: Matter,
  side: string,
): Promise<void> => {
  if (side === 'all') return
  if (!Party.safeParse(side).success || !(await isParty(given, matter, side)))
    throw new Refused('side-elsewhere', {}, 'side')
}
