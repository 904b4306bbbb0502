import { action } from '@fengqiao/kernel/action.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { assign as contract } from './contract.ts'
import { nameMediators } from './name-mediators.ts'
import { beginStep } from './record.ts'

/** One mediator or several, appointed by the committee or chosen by the parties (PML 19), each without a conflict. */
export const assign = action(contract, async (asked) => {
  const taking = await beginStep(asked)
  const { input, state } = taking
  if (!input.noConflict) throw new Refused('conflict-undeclared', {}, 'noConflict')
  const header = await nameMediators(taking, { workers: input.workers, chosen: input.chosen, field: 'workers' })
  const first = state === 'accepted' || state === 'assigned'
  return taking.advance(first ? 'assign' : 'addMediator', {
    history: { workers: input.workers, chosen: input.chosen },
    header,
  })
})
