import { sql } from 'kysely'
import { z } from 'zod'
import type { Given } from '@fengqiao/kernel/action.ts'
import { bigrams } from '@fengqiao/kernel/bigrams.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { write } from '@fengqiao/kernel/tx.ts'
import { endAccess, grants } from './access.ts'
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
 * Makes persons parties of the matter, each on a side of their own: what is told alone to one side stays there. A party
 * reads the matter once they have proven the phone they were written down with. Returns the parties' ids in that order.
 */
export const addParties = (
  given: Pick<Given<unknown, unknown>, 'tx' | 'me' | 'now'>,
  { id: matter, office }: Matter,
  parties: readonly PartyRow[],
): string[] => {
  const rows = parties.map((party) => ({ id: newId(), ...party }))
  const readers = rows
    .filter(({ role }) => own.has(role))
    .map(({ id, person }) => ({ matter, office, to: person, purpose: 'party' as const, side: id }))
  write(
    given.tx,
    sql`
    with readable as (${grants(given, readers)})
    insert into casework.parties (id, matter_id, office_id, person_id, role, side, for_party, authority, relation, recorded_at)
    select r.id, ${matter}, ${office}, r.person, r.role, r.id::text, r."forParty", r.authority, r.relation, ${given.now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r (id uuid, person uuid, role text, "forParty" uuid, authority text, relation text)`,
  )
  return rows.map(({ id }) => id)
}

/** The party takes part no longer; what it said and signed stays. */
export const endParty = async (given: Pick<Given<unknown>, 'tx' | 'now'>, party: string): Promise<void> => {
  const ended = await sql<{ matter: string; person: string }>`update casework.parties set ended_at = ${given.now}
    where id = ${party} and ended_at is null returning matter_id matter, person_id person`.execute(given.tx)
  for (const { matter, person } of ended.rows) await endAccess(given, { matter, to: person, purpose: 'party' })
}

/** Adds words by which the record search finds the matter. */
export const findableBy = (given: Pick<Given<unknown>, 'tx'>, matter: Matter, words: string): void => {
  write(
    given.tx,
    sql`update casework.matters set search = array(select distinct unnest(search || ${bigrams(words)}::text[])) where id = ${matter.id}`,
  )
}

/** As `findableBy`, for every matter a person takes part in, as far as who acts may write there. */
export const personFindableBy = (given: Pick<Given<unknown, unknown>, 'tx'>, person: string, words: string): void => {
  write(
    given.tx,
    sql`update casework.matters set search = array(select distinct unnest(search || ${bigrams(words)}::text[]))
      where id in (select y.matter_id from casework.parties y where y.person_id = ${person})`,
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
