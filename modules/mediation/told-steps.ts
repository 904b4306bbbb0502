import { action } from '@fengqiao/kernel/action.ts'
import type { Action } from '@fengqiao/kernel/action.ts'
import { adviseEnforcement, breach, courtTakes, remediate, signingFails, withdraw } from './contract.ts'
import { beginStep, updateCase } from './record.ts'
import type { MoveName } from './record.ts'

/** Steps that need nothing but what happened in words; `over` and `again` say whether the mediation ends or runs anew. */
const told = (contract: typeof breach, move: MoveName, period?: 'over' | 'again'): Action =>
  action(contract, async (asked) => {
    const taking = await beginStep(asked)
    const { at, input } = taking
    if (period) await updateCase(taking, { ended_at: period === 'over' ? at : null })
    const header =
      period === 'over' ? { closed_at: at, outcome: 'failed' } : period === 'again' ? { outcome: 'pending' } : {}
    return taking.advance(move, { words: input.words, header })
  })

export const toldSteps: readonly Action[] = [
  told(signingFails, 'signingFails'),
  told(withdraw, 'withdraw', 'over'),
  told(breach, 'breach'),
  told(remediate, 'remediate', 'again'),
  told(courtTakes, 'courtTakes'),
  told(adviseEnforcement, 'adviseEnforcement'),
]
