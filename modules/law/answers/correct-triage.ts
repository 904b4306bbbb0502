import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import type { Given } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import type { Vault } from '@fengqiao/kernel/vault.ts'
import { disputeTypes, lawTopics, services, urgencies } from '../triage/kinds-data.ts'
import { fold } from '../search/tokens.ts'
import type { Correction } from './answer-with-proof.ts'
import { correctTriage as contract } from './contract.ts'
import type { TriagePart } from './contract.ts'

const classes: Readonly<Record<TriagePart, readonly string[]>> = {
  topic: lawTopics,
  disputeType: disputeTypes,
  service: services,
  urgency: urgencies,
}

/** Finds the same question again without keeping its words: keyed, so that nobody without the key can try sentences. */
const hashOf = (vault: Vault, question: string): string => vault.lookUp('question', fold(question).replace(/\s+/g, ''))

/** How this office set a question right before, the last word on each part. */
export const readCorrections = async (
  { tx, me, vault }: Pick<Given<unknown>, 'tx' | 'me' | 'vault'>,
  question: string,
): Promise<Correction[]> => {
  const found = await sql<Correction>`select distinct on (part) part, is_now "is" from law.triage_corrections
    where office_id = any (${me.offices}::uuid[]) and question_hash = ${hashOf(vault, question)} order by part, recorded_at desc, id desc`.execute(
    tx,
  )
  return found.rows
}

export const correctTriage = action(contract, async ({ tx, me, input, now, vault, touches }) => {
  for (const value of [input.was, input.is])
    if (!classes[input.part].includes(value)) throw new Refused('no-such-class', { value }, 'is')
  const office = input.matter
    ? (
        await sql<{
          office: string
        }>`select office_id office from published.matters where id = ${input.matter}`.execute(tx)
      ).rows[0]?.office
    : me.offices[0]
  if (!office) throw new Refused('not-found', {}, 'matter')
  if (input.matter) touches(input.matter)
  const correction = newId()
  await sql`insert into law.triage_corrections (id, office_id, matter_id, question_hash, part, was, is_now, happened_at, recorded_at, recorded_by, on_behalf_of)
    values (${correction}, ${office}, ${input.matter ?? null}, ${hashOf(vault, input.question)}, ${input.part}, ${input.was}, ${input.is}, ${now}, ${now}, ${me.id}, ${me.onBehalfOf ?? null})`.execute(
    tx,
  )
  return { correction }
})
