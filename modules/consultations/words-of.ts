import { sql } from 'kysely'
import type { Tx } from '@fengqiao/kernel/tables.ts'

/** Numbers of phones, cards and accounts say nothing about what a question is about. */
const struckOut = (text: string): string => text.replace(/\d(?:[\s-]?\d){6,}[\dXx]?/g, '※')

/** The words of questions by their matters, long numbers struck out: what a triage was corrected on. */
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
      struckOut([told, ...choices.map(({ answer }) => answer)].filter((words) => words !== '').join('。')),
    ]),
  )
}
