import { sql } from 'kysely'
import { preparedAction } from '@fengqiao/kernel/action.ts'
import type { Before } from '@fengqiao/kernel/action.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { corrected, proofFor, readCorrections, withReview } from '@fengqiao/law'
import { showProof as contract } from './contract.ts'

/** The story as the law is asked about it: own words, then what was chosen; longer than a question may be is cut there. */
const storyOf = ({
  told,
  choices,
}: {
  told: string
  choices: readonly { question: string; answer: string }[]
}): string => [told, ...choices.map(({ answer }) => answer)].filter((words) => words !== '').join('。') || '法律咨询'

/** Read in a transaction of its own, because the first question waits for the index; refuses `not-found` where the reader may not. */
export const readStory = async (look: Before<unknown>['look'], matter: string): Promise<string> => {
  const found = await look((tx) =>
    sql<{
      told: string
      choices: { question: string; answer: string }[]
    }>`select told, choices from consultations.records where matter_id = ${matter}`.execute(tx),
  )
  const row = found.rows[0]
  if (!row) throw new Refused('not-found', {}, 'matter')
  return storyOf(row)
}

export const showProof = preparedAction(
  contract,
  async (given) => {
    const question = await readStory(given.look, given.input.matter)
    return { question, proof: await proofFor(given, { ...given.input, question }) }
  },
  async (given) => {
    const { question, proof } = given.prepared
    const { card } = proof
    given.touches(given.input.matter)
    const reviewed = card ? { ...proof, card: await withReview(given.tx, given.me, card) } : proof
    return { ...corrected(reviewed, await readCorrections(given, question)), question }
  },
)
