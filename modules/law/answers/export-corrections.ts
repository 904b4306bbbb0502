import { sql } from 'kysely'
import type { Tx } from '@fengqiao/kernel/tables.ts'

export type Corrected = {
  /** Whose question it is; null where it was asked at the desk, and its words are nowhere. */
  readonly matter: string | null
  /** The same for the same question. */
  readonly question: string
  readonly part: string
  readonly was: string
  readonly is: string
  readonly at: string
}

/** Every correction that stands, the last word on each part of each question, for whoever retrains. */
export const readCorrected = async (tx: Tx): Promise<readonly Corrected[]> => {
  const found =
    await sql<Corrected>`select distinct on (office_id, question_hash, part) matter_id matter, question_hash question, part, was, is_now "is", recorded_at at
    from law.triage_corrections order by office_id, question_hash, part, recorded_at desc, id desc`.execute(tx)
  return found.rows
}
