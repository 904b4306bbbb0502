import { endDeadlines } from '@fengqiao/casework'
import { action } from '@fengqiao/kernel/action.ts'
import { todayIn } from '@fengqiao/kernel/days.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { feedBack as feedBackContract, terminate as contract } from './contract.ts'
import { drawLetter } from './letters.ts'
import { beginStep, orNull, tables, updateCase } from './record.ts'
import { mediation } from './workflow.ts'

/** PML 26: no agreement; the parties are told which ways are open, and until when. */
export const terminate = action(contract, async (asked) => {
  const taking = await beginStep(asked)
  const { input, at } = taking
  const words = orNull(input.words)
  await updateCase(taking, { termination_ground: input.ground, termination_words: words, ended_at: at })
  await drawLetter(taking, 'terminationNotice')
  return taking.advance('terminate', {
    history: { ground: input.ground },
    header: { outcome: 'failed' },
    ...(words ? { words } : {}),
  })
})

/** To the body that referred it: first that it was received, at the end and once what came of it. */
export const feedBack = action(feedBackContract, async (asked) => {
  const taking = await beginStep(asked)
  const { given, matter, input, at } = taking
  const { referred_by: sender, feedback_at: before } = await tables(given.tx)
    .selectFrom('mediation.cases')
    .select(['referred_by', 'feedback_at'])
    .where('matter_id', '=', matter.id)
    .executeTakeFirstOrThrow()
  if (sender === null) throw new Refused('not-referred', {}, 'matter')
  if (before !== null) throw new Refused('fed-back-before', { on: todayIn(before) }, 'words')
  const result = input.kind === 'result'
  if (result) {
    await updateCase(taking, { feedback_at: at, feedback_words: input.words })
    await drawLetter(taking, 'feedbackLetter')
  }
  endDeadlines(given, matter, mediation.machine, {
    rules: result ? ['confirmReferral', 'feedBack'] : ['confirmReferral'],
  })
  return taking.advance('feedBack', { history: { kind: input.kind }, words: input.words })
})
