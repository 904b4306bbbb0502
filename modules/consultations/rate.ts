import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { rate as contract } from './contract.ts'
import { lockConsultation } from './store.ts'

/** A rating changes no state: it is given once, to an answered consultation, and stays. */
export const rate = action(contract, async (given) => {
  const { tx, input, now } = given
  const { matter, record } = await lockConsultation(given, input.matter)
  if (record.answered_at === null) throw new Refused('not-answered-yet')
  if (record.rating !== null) throw new Refused('rated-already')
  await sql`update consultations.records set rating = ${input.score}, rating_words = ${input.words || null}, rated_at = ${now} where matter_id = ${matter.id}`.execute(
    tx,
  )
  given.touches(matter.id, matter.version)
  return { matter: matter.id }
})
