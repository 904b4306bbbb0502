import { capitalFigures } from '@fengqiao/kernel/money.ts'
import type { Given } from '../sums/calculator.ts'
import { findCalculator } from '../sums/calculators.ts'
import { computeSum } from '../sums/compute.ts'
import { SumRefused } from '../sums/sum.ts'
import type { Sum } from '../sums/sum.ts'
import { askedAbout, askedFields, typedInput, writtenIn } from '../sums/typed.ts'
import type { Asked } from '../sums/typed.ts'
import type { Basis, SumField, SumShown } from './contract.ts'

type Typed = Readonly<Record<string, string>>

const fieldOf = (asked: Asked, typed: Typed | undefined): SumField => {
  const { name, unit, title, help, optional, options } = asked
  return { name, unit, title, help: help ?? null, optional, options: [...options], typed: writtenIn(asked, typed) }
}

/** Nothing is worked out before a figure or a day is written: ticks and choices stand there of themselves. */
export const isTold = ({ unit, typed }: Pick<SumField, 'unit' | 'typed'>): boolean =>
  typed.trim() !== '' && unit !== 'yes' && unit !== 'choice'

const resultOf = async (sum: Sum, basisOf: (article: string) => Promise<Basis>): Promise<SumShown['result']> => ({
  least: sum.least,
  most: sum.most,
  per: sum.per,
  monthly: sum.monthly ?? null,
  capitals: sum.least === sum.most && sum.least > 0 ? capitalFigures(sum.least) : null,
  verdict: sum.verdict ? { zh: sum.verdict.zh, en: sum.verdict.en } : null,
  steps: await Promise.all(
    sum.steps.map(async ({ zh, en, fen, upTo, per, basis }) => ({
      zh,
      en,
      fen,
      upTo: upTo ?? null,
      per: per ?? null,
      basis: await Promise.all(basis.map(basisOf)),
    })),
  ),
  notes: [...sum.notes, ...sum.asks].map(({ zh, en }) => ({ zh, en })),
})

/**
 * A calculator for the page: its fields with what was typed, and once a figure stands in one of them the sum with its
 * steps, or what is wrong and where. Undefined where no calculator has that name.
 */
export const sumShown = async (
  name: string,
  typed: Typed | undefined,
  given: Given,
  basisOf: (article: string) => Promise<Basis>,
): Promise<SumShown | undefined> => {
  const found = findCalculator(name)
  if (!found) return undefined
  const asked = askedFields(found.input)
  const fields = asked.map((each) => fieldOf(each, typed))
  const shown = { calculator: name, title: found.title, lead: found.lead, fields, result: null, problem: null }
  if (!typed || !fields.some(isTold)) return shown
  try {
    const sum = computeSum(name, typedInput(found.input, typed), given)
    return { ...shown, result: await resultOf(sum, basisOf) }
  } catch (error) {
    if (!(error instanceof SumRefused)) throw error
    return {
      ...shown,
      problem: { field: askedAbout(asked, error.field, typed)?.name ?? error.field, ...error.sentence },
    }
  }
}
