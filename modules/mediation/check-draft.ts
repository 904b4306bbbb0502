import { action } from '@fengqiao/kernel/action.ts'
import { todayIn } from '@fengqiao/kernel/days.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { contentOf, signingParties, warningsOf } from './agreement-content.ts'
import { checkDraft as contract } from './contract.ts'
import { happenedAt } from './record.ts'

/** Reads a draft as the checker will once it is kept; keeps nothing. */
export const checkDraft = action(contract, async (given) => {
  const { tx, input, touches } = given
  const parties = await signingParties(tx, input.matter)
  if (parties.length === 0) throw new Refused('not-found', {}, 'matter')
  // a refusal is filed under the matter it was about
  touches(input.matter)
  const today = todayIn(happenedAt(given))
  const content = contentOf({ ...input, kind: 'written' }, { matter: input.matter, version: 0, parties, today })
  return { warnings: warningsOf(content, parties) }
})
