import { expect, test } from 'vitest'
import { citesIn } from '@fengqiao/kernel/citing.ts'
import { calculators } from '../sums/calculators.ts'
import { computeSum } from '../sums/compute.ts'
import { derivedCases } from '../sums/derived-cases-data.ts'
import { nationalFigures } from '../sums/figures.ts'
import { SumRefused } from '../sums/sum.ts'
import { articlesNamed } from './articles-named.ts'
import { sumsCited } from './sums-cited-data.ts'

test('every calculator says which articles it rests on', () => {
  expect(Object.keys(sumsCited).toSorted()).toEqual(calculators.map(({ name }) => name).toSorted())
})

test.each(calculators.map(({ name }) => name))('%s rests on no article it does not say', (name) => {
  const used = derivedCases
    .filter(({ sum }) => sum === name)
    .flatMap(({ input }) => {
      try {
        return citesIn(computeSum(name, input, { today: '2026-11-24', figures: nationalFigures }))
      } catch (error) {
        if (error instanceof SumRefused) return []
        throw error
      }
    })
    .flatMap(articlesNamed)
  expect(used.length).toBeGreaterThan(0)
  expect([...new Set(used)].filter((article) => !sumsCited[name]?.includes(article))).toEqual([])
})
