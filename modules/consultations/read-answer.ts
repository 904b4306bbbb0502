import { sql } from 'kysely'
import { Refused } from '@fengqiao/kernel/refused.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import type { Answered, CitedInWords } from './contract.ts'

type Row = Omit<Answered, 'told' | 'facts'> & {
  told: string
  choices: { question: string; answer: string }[]
  facts: string[] | null
  citations: CitedInWords[]
}

/** The state is the consultation's own: the matter may have gone on into a mediation. What was told and answered, as its asker may see it; refuses `not-found` where the reader may not. */
export const readAnswer = async (tx: Tx, matter: string): Promise<Answered> => {
  const found = await sql<Row>`
    select r.matter_id matter, k.state, r.topic, r.told, r.choices, (select json_agg(f.body order by f.happened_at, f.id) from consultations.facts f where f.matter_id = r.matter_id) facts,
      r.adviser_name adviser, r.answered_at "answeredAt", r.summary, r.answer, r.citations, r.next_steps "nextSteps", r.proof, r.rating, r.promised_at "promisedAt"
    from consultations.records r join published.machines k on k.matter_id = r.matter_id and k.machine = 'consultation' where r.matter_id = ${matter}`.execute(
    tx,
  )
  const row = found.rows[0]
  if (!row) throw new Refused('not-found', {}, 'matter')
  const { told, choices, facts, ...rest } = row
  return {
    ...rest,
    told: [...choices.map((choice) => `${choice.question} ${choice.answer}`), ...(told === '' ? [] : [told])],
    facts: facts ?? [],
  }
}
