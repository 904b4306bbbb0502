import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import type { Action } from '@fengqiao/kernel/action.ts'
import { stepNames, steps as contracts } from './contract.ts'
import { takeStep } from './step.ts'

/** Steps that end the mediation stop the limitation clock's interruption: keep when. */
const ending = new Set(['terminate', 'transfer', 'withdraw'])

export const steps: readonly Action[] = stepNames.map((name) =>
  action(contracts[name], (given) =>
    takeStep(given, name, async (matter, at) => {
      if (ending.has(name))
        await sql`update mediation.cases set ended_at = ${at} where matter_id = ${matter.id}`.execute(given.tx)
      if (name === 'close')
        await sql`update mediation.cases set closed_by = ${given.me.id} where matter_id = ${matter.id}`.execute(
          given.tx,
        )
      const closes = name === 'close' || name === 'transfer' || name === 'withdraw'
      return {
        ...(given.input.words === '' ? {} : { words: given.input.words }),
        ...(closes ? { header: { closed_at: at } } : {}),
      }
    }),
  ),
)
