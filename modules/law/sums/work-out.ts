import { action } from '@fengqiao/kernel/action.ts'
import type { Action } from '@fengqiao/kernel/action.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { calculators } from './calculators.ts'
import type { Calculator, Given } from './calculator.ts'
import { sumEndpoints } from './contract.ts'
import { readFigures } from './keep-figures.ts'
import { SumRefused } from './sum.ts'
import type { Sum } from './sum.ts'

const refusedAs = (compute: Calculator['compute'], input: Record<string, unknown>, given: Given): Sum => {
  try {
    return compute(input, given)
  } catch (error) {
    if (error instanceof SumRefused) throw new Refused('sum-refused', error.sentence, error.field)
    throw error
  }
}

/** One action a calculator, with the figures of the office it is asked in. Nothing of what was typed is kept. */
export const sumActions: ReadonlyMap<string, Action> = new Map(
  calculators.map(({ name, compute }) => [
    name,
    action(sumEndpoints.get(name)!, async ({ tx, me, input, today }) => {
      const sum = refusedAs(compute, input, { today, figures: await readFigures(tx, me) })
      return {
        ...sum,
        steps: sum.steps.map((step) => ({ ...step, basis: [...step.basis] })),
        notes: [...sum.notes],
        asks: [...sum.asks],
        parts: sum.parts && [...sum.parts],
      }
    }),
  ]),
)
