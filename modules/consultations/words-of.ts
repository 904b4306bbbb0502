import { sql } from 'kysely'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import { withoutPersonal } from '@fengqiao/law'

/** The words of questions by their matters, what leads to a person taken out: what a triage was corrected on. */
export const wordsOf = async (tx: Tx, matters: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const found = await sql<{
    matter: string
    told: string
    choices: { answer: string }[]
  }>`select matter_id matter, told, choices from consultations.records where matter_id = any (${matters}::uuid[])`.execute(
    tx,
  )
  return new Map(
    found.rows.map(({ matter, told, choices }) => [
      matter,
      withoutPersonal([told, ...choices.map(({ answer }) => answer)].filter((words) => words !== '').join('。')),
    ]),
  )
}
