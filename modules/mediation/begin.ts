import { sql } from 'kysely'
import { addParty, grantAccess } from '@fengqiao/casework'
import type { Matter } from '@fengqiao/casework'
import type { Given } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { tablesOf } from '@fengqiao/kernel/tables.ts'
import { addPerson } from '@fengqiao/people'
import type { PartyInput } from './contract.ts'

export const tables = tablesOf<'mediation'>()

type Beginning = {
  committee: string
  disputeType: string
  origin: string
  referredBy: string
  summary: string
  requests: string
  requestedAt: string
}

/** The committee a case is brought before; refused where it is not one of this office. */
export const committeeOf = async (
  given: Given<unknown, unknown>,
  committee: string,
): Promise<{ name: string; place: string | null }> => {
  const found = await tables(given.tx)
    .selectFrom('published.places')
    .select(['name', 'parent_id'])
    .where('id', '=', committee)
    .where('kind', '=', 'committee')
    .executeTakeFirst()
  if (!found?.name) throw new Refused('committee-elsewhere', {}, 'committee')
  return { name: found.name, place: found.parent_id }
}

/** What a mediation has beside the matter's header; the committee's people may read it from here on. */
export const beginCase = async (
  given: Given<unknown, unknown>,
  matter: Matter,
  beginning: Beginning,
): Promise<void> => {
  await sql`insert into mediation.cases (matter_id, office_id, committee_id, dispute_type, origin, referred_by, summary, requests, requested_at)
    values (${matter.id}, ${matter.office}, ${beginning.committee}, ${beginning.disputeType}, ${beginning.origin}, ${beginning.referredBy || null}, ${beginning.summary}, ${beginning.requests}, ${beginning.requestedAt})`.execute(
    given.tx,
  )
  await grantAccess(given, { matter: matter.id, office: matter.office, to: beginning.committee, purpose: 'committee' })
}

/** Writes the parties down; whoever applies agrees by applying (PML 17). */
export const bringParties = async (
  given: Given<unknown, unknown>,
  matter: Matter,
  parties: readonly PartyInput[],
  at: string,
): Promise<void> => {
  for (const { role, relation, ...person } of parties) {
    const id = await addPerson(given, matter.office, person, at)
    const party = await addParty(given, matter, { person: id, role, relation: relation || null })
    if (role === 'applicant') {
      await sql`insert into mediation.consents (id, matter_id, office_id, party_id, stand, how, happened_at, recorded_at, recorded_by)
        values (${newId()}, ${matter.id}, ${matter.office}, ${party}, 'consent', 'application', ${at}, ${given.now}, ${given.me.id})`.execute(
        given.tx,
      )
    }
  }
}

const shortWords = 18

/** How a case is called in lists: the dispute in a few words, without names. */
export const titleOf = (summary: string): string =>
  summary.length > shortWords ? `${summary.slice(0, shortWords)}…` : summary
