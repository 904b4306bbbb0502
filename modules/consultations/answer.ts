import { sql } from 'kysely'
import { advance } from '@fengqiao/casework'
import { preparedAction } from '@fengqiao/kernel/action.ts'
import type { Given } from '@fengqiao/kernel/action.ts'
import { endOfDay } from '@fengqiao/kernel/days.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { citationInHistory, keptOf, proofFor, verifyCitations, withReview } from '@fengqiao/law'
import type { ProofKept } from '@fengqiao/law/contract'
import { answer as contract } from './contract.ts'
import { factsFor, lockConsultation } from './store.ts'
import { readStory } from './show-proof.ts'
import { tellAsker } from './tell-asker.ts'
import { consultation } from './workflow.ts'

/** The card goes out as this office's lawyers stand for it at this hour. */
const provenNow = async ({
  tx,
  me,
  prepared: { proof },
}: Pick<Given<unknown, { proof: ProofKept | null }>, 'tx' | 'me' | 'prepared'>): Promise<ProofKept | null> =>
  proof?.card ? { ...proof, card: await withReview(tx, me, proof.card) } : proof

/**
 * Writes the answer. Its citations are verified against the statutes before anything is written: what was cited must be
 * there, in these words, and current law or the law of the day of the facts. The proof that goes along is worked out anew from what was filled in. With `close` and no follow-up left the consultation is closed in the same breath.
 */
export const answer = preparedAction(
  contract,
  async (given) => {
    const { input, ports, today } = given
    const cited = await verifyCitations(ports.law, input.citations, today)
    const proof = input.proof
      ? keptOf(await proofFor(given, { ...input.proof, question: await readStory(given.look, input.matter) }))
      : null
    return { cited: cited.map((each, at) => ({ ...each, plain: input.citations[at]!.plain })), proof }
  },
  async (given) => {
    const { tx, me, input, now, today } = given
    const { cited } = given.prepared
    if (input.followUpOn && input.followUpOn <= today) throw new Refused('follow-up-past', { today }, 'followUpOn')
    const { matter, record } = await lockConsultation(given, input.matter)
    const facts = factsFor(me, record)
    const answered = await advance(given, matter, consultation, 'answer', {
      facts,
      history: { citations: cited.map(citationInHistory) },
      starts: input.followUpOn ? [{ rule: 'followUp', from: endOfDay(input.followUpOn), ownerId: me.id }] : [],
      header: { outcome: 'answered' },
    })
    const proof = await provenNow(given)
    await sql`update consultations.records set summary = ${input.summary || null}, answer = ${input.answer}, citations = ${JSON.stringify(cited)}, next_steps = ${input.nextSteps || null}, proof = ${proof && JSON.stringify(proof)}, answered_at = ${now}
    where matter_id = ${matter.id}`.execute(tx)
    await tellAsker(given, matter)
    return input.close && !input.followUpOn
      ? advance(given, matter, consultation, 'close', { facts, header: { closed_at: now } })
      : answered
  },
)
