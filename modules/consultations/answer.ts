import { sql } from 'kysely'
import { advance } from '@fengqiao/casework'
import { preparedAction } from '@fengqiao/kernel/action.ts'
import { endOfDay } from '@fengqiao/kernel/days.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { verifyCitations } from '@fengqiao/law'
import { answer as contract } from './contract.ts'
import { factsFor, lockConsultation } from './store.ts'
import { tellAsker } from './tell-asker.ts'
import { consultation } from './workflow.ts'

/**
 * Writes the answer. Its citations are verified against the statutes before anything is written: what was cited must be
 * there, in these words, and current law. With `close` and no follow-up left the consultation is closed in the same breath.
 */
export const answer = preparedAction(
  contract,
  async ({ input, ports }) => {
    const cited = await verifyCitations(ports.law, input.citations)
    return cited.map((each, at) => ({ ...each, plain: input.citations[at]!.plain }))
  },
  async (given) => {
    const { tx, me, input, now, today, prepared: cited } = given
    if (input.followUpOn && input.followUpOn <= today) throw new Refused('follow-up-past', { today }, 'followUpOn')
    const { matter, record } = await lockConsultation(given, input.matter)
    const facts = factsFor(me, record)
    const answered = await advance(given, matter, consultation, 'answer', {
      facts,
      history: { citations: cited.map((each) => `${each.article}@${each.version}#${each.digest}`) },
      starts: input.followUpOn ? [{ rule: 'followUp', from: endOfDay(input.followUpOn), ownerId: me.id }] : [],
      header: { outcome: 'answered' },
    })
    await sql`update consultations.records set summary = ${input.summary || null}, answer = ${input.answer}, citations = ${JSON.stringify(cited)}, next_steps = ${input.nextSteps || null}, answered_at = ${now}
    where matter_id = ${matter.id}`.execute(tx)
    await tellAsker(given, matter)
    return input.close && !input.followUpOn
      ? advance(given, matter, consultation, 'close', { facts, header: { closed_at: now } })
      : answered
  },
)
