import { capitalFigures, parseYuan } from '@fengqiao/kernel/money.ts'
import { fieldOf } from '@fengqiao/kernel/field.ts'
import type { z } from 'zod'
import type { Given } from '../sums/calculator.ts'
import { findCalculator } from '../sums/calculators.ts'
import { computeSum } from '../sums/compute.ts'
import { optionsOf, unitOf } from '../sums/fields.ts'
import type { Unit } from '../sums/fields.ts'
import { SumRefused } from '../sums/sum.ts'
import type { Sum } from '../sums/sum.ts'
import type { Basis, SumField, SumShown } from './contract.ts'

type Typed = Readonly<Record<string, string>>

/** What has several rows is worked out at the calculator's own page; here it keeps its default of none. */
const asksOne = (unit: Unit | undefined): unit is SumField['unit'] =>
  unit !== undefined && unit !== 'rows' && unit !== 'numbers'

const needed = (schema: z.ZodType): boolean => !schema.safeParse(undefined).success

/** A choice that stands unless another is made, and a tick that is set unless it is taken away. */
const otherwise = (schema: z.ZodType): string => {
  const known = schema.safeParse(undefined)
  if (!known.success) return ''
  return known.data === true ? 'yes' : typeof known.data === 'string' ? known.data : ''
}

const fieldsOf = (input: z.ZodObject, typed: Typed | undefined): SumField[] =>
  Object.entries(input.shape as Record<string, z.ZodType>).flatMap(([name, schema]) => {
    const unit = unitOf(schema)
    const meta = fieldOf(schema)
    if (!meta || !asksOne(unit)) return []
    const { zh, en, help } = meta
    return [
      {
        name,
        unit,
        title: { zh, en },
        help: help ?? null,
        optional: !needed(schema),
        options: [...optionsOf(schema)],
        typed: typed ? (typed[name] ?? '') : otherwise(schema),
      },
    ]
  })

/** What was typed as the calculator takes it; what is no figure goes in as it is, to be refused in its own words. */
const readTyped = ({ unit, typed }: SumField): unknown => {
  const text = typed.trim().normalize('NFKC')
  if (unit === 'yes') return text === 'yes'
  if (text === '') return undefined
  if (unit === 'fen') {
    const sum = parseYuan(text)
    return sum.ok ? sum.fen : text
  }
  if (unit === 'percent' || unit === 'number') return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
  return text
}

/** Nothing is worked out before a figure or a day is written: ticks and choices stand there of themselves. */
const isTold = ({ unit, typed }: SumField): boolean => typed.trim() !== '' && unit !== 'yes' && unit !== 'choice'

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
  const fields = fieldsOf(found.input, typed)
  const shown = { calculator: name, title: found.title, lead: found.lead, fields, result: null, problem: null }
  if (!typed || !fields.some(isTold)) return shown
  const input = Object.fromEntries(
    fields.map((field) => [field.name, readTyped(field)]).filter(([, value]) => value !== undefined),
  )
  try {
    const sum = computeSum(name, input, given)
    return { ...shown, result: await resultOf(sum, basisOf) }
  } catch (error) {
    if (!(error instanceof SumRefused)) throw error
    return { ...shown, problem: { field: error.field, ...error.sentence } }
  }
}
