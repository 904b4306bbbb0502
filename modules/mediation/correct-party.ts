import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import { correctEntry, correctionsOf } from '@fengqiao/people'
import { correctParty as correctContract, partyEntry as entryContract } from './contract.ts'
import type { PartyEntry } from './contract.ts'
import { beginStep } from './record.ts'

type Row = PartyEntry['entry'] & Pick<PartyEntry, 'phone' | 'identity'> & { person: string }

/** Refuses `party-elsewhere` unless this party takes part in the matter. */
const entryOf = async (tx: Tx, matter: string, party: string): Promise<Row> => {
  const found = await sql<Row>`
    select p.id person, p.kind, p.name, coalesce(p.sex, '') sex, coalesce(p.ethnicity, '') ethnicity, p.birth_day "birthDay", p.age_said age,
      coalesce(p.occupation, '') occupation, coalesce(p.employer, '') employer, coalesce(p.address, '') address, coalesce(p.representative, '') representative,
      coalesce(p.representative_post, '') "representativePost", coalesce(p.registration_code, '') "registrationCode", coalesce(p.needs, '') needs,
      p.phone_mask phone, p.identity_mask identity
    from published.parties y join published.persons p on p.id = y.person_id where y.id = ${party} and y.matter_id = ${matter}`.execute(
    tx,
  )
  const row = found.rows[0]
  if (!row) throw new Refused('party-elsewhere', {}, 'party')
  return row
}

export const partyEntry = action(entryContract, async (given) => {
  const { tx, input, touches } = given
  const { person, phone, identity, birthDay, age, ...entry } = await entryOf(tx, input.matter, input.party)
  touches(input.matter)
  return {
    party: input.party,
    entry: { ...entry, ...(birthDay === null ? {} : { birthDay }), ...(age === null ? {} : { age }) },
    phone,
    identity,
    corrections: await correctionsOf(given, person),
  }
})

export const correctParty = action(correctContract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, matter, input } = taking
  const { person } = await entryOf(given.tx, matter.id, input.party)
  const changed = await correctEntry(given as never, { ...input, person })
  const done = await taking.advance('correctParty', {
    history: { party: input.party, fields: changed },
    words: input.reason,
  })
  return { ...done, changed }
})
