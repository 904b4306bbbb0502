import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { computeSum } from './compute.ts'
import { derivedCases } from './derived-cases-data.ts'
import { nationalFigures } from './figures.ts'
import { SumRefused } from './sum.ts'

const folder = process.env['FENGQIAO_LAW_DATA'] ?? join(import.meta.dirname, '../../../../shared/data/law')
const file = join(folder, 'articles.jsonl')

/** Every article some sum among the derived cases rests on. */
const cited = (): Set<string> => {
  const ids = new Set<string>()
  for (const { sum, input } of derivedCases) {
    try {
      const { steps } = computeSum(sum, input, { today: '2026-11-24', figures: nationalFigures })
      for (const { basis } of steps) for (const id of basis) ids.add(id)
    } catch (error) {
      if (!(error instanceof SumRefused)) throw error
    }
  }
  return ids
}

describe('what the sums rest on', () => {
  it('is named at every step', () => {
    expect(cited().size).toBeGreaterThan(50)
  })

  it.skipIf(!existsSync(file))(`is in the corpus, article by article (skipped where ${folder} is not)`, async () => {
    const known = new Set(
      (await readFile(file, 'utf8'))
        .split('\n')
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as { id: string }).id),
    )
    expect([...cited()].filter((id) => !known.has(id))).toEqual([])
  })
})
