import { describe, expect, it } from 'vitest'
import { calculators } from './calculators.ts'
import { computeSum } from './compute.ts'
import { derivedCases } from './derived-cases-data.ts'
import type { DerivedCase } from './derived-cases-data.ts'
import { nationalFigures } from './figures.ts'
import { SumRefused } from './sum.ts'

type Outcome = Partial<Omit<DerivedCase, 'id' | 'sum' | 'input' | 'articles' | 'how'>>

const outcome = ({ sum, input, monthlyLeast, verdict, parts, least }: DerivedCase): Outcome => {
  try {
    const worked = computeSum(sum, input, { today: '2026-11-24', figures: nationalFigures })
    return {
      ...(least === undefined ? {} : { least: worked.least, most: worked.most }),
      ...(monthlyLeast === undefined
        ? {}
        : { monthlyLeast: worked.monthly?.least ?? 0, monthlyMost: worked.monthly?.most ?? 0 }),
      ...(verdict === undefined ? {} : { verdict: worked.verdict?.code }),
      ...(parts ? { parts: Object.fromEntries((worked.parts ?? []).map(({ key, fen }) => [key, fen])) } : {}),
    }
  } catch (error) {
    if (error instanceof SumRefused) return { refused: error.field }
    throw error
  }
}

const derived = ({
  id: _id,
  sum: _sum,
  input: _input,
  articles: _articles,
  how: _how,
  ...rest
}: DerivedCase): Outcome => rest

const sums = calculators.map(({ name }) => name)

describe('sums derived from the article by somebody who did not write the calculators', () => {
  it.each(sums)('%s comes to the derived sums, at least twenty of them', (sum) => {
    const cases = derivedCases.filter((one) => one.sum === sum)
    expect(cases.length).toBeGreaterThanOrEqual(20)
    expect(cases.map((one) => ({ id: one.id, how: one.how, ...outcome(one) }))).toEqual(
      cases.map((one) => ({ id: one.id, how: one.how, ...derived(one) })),
    )
  })

  it('has every case once, and none of a calculator that is not there', () => {
    const ids = derivedCases.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(derivedCases.map(({ sum }) => sum))).toEqual(new Set(sums))
  })
})
