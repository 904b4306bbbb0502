import { advance, lockMatter } from '@fengqiao/casework'
import { action } from '@fengqiao/kernel/action.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { beginCase, bringParties, committeeOf } from './begin.ts'
import { applyFromConsultation as contract } from './contract.ts'
import { factsOf } from './store.ts'
import { mediation } from './workflow.ts'

/** The same matter, the same receipt code, nothing typed twice: from here on it leads as a mediation. */
export const applyFromConsultation = action(contract, async (given) => {
  const { input, now, me } = given
  const matter = await lockMatter(given, input.matter)
  if (matter.states.has(mediation.machine)) throw new Refused('already-a-mediation', {}, 'matter')
  await committeeOf(given, input.committee)
  await beginCase(given, matter, { ...input, origin: 'application', referredBy: '', requestedAt: now })
  await bringParties(given, matter, input.parties, now)
  return advance(given, matter, mediation, 'receiveApplication', {
    facts: await factsOf(given.tx, matter.id, { today: given.today, me: me.id }),
    history: { origin: 'application', from: 'consultation' },
    header: { kind: 'mediation', ...(input.amountFen === undefined ? {} : { amount_fen: input.amountFen }) },
  })
})
