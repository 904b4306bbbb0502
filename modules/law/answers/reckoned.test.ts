import { expect, test } from 'vitest'
import { nationalFigures } from '../sums/figures.ts'
import { keptOfFilledIn, reckoned } from './reckoned.ts'

const today = '2026-11-24'
const basisOf = (article: string) => Promise.resolve({ article, law: article, number: article, text: null })

test('a rule written in many ways is one rule: what is kept and worked out has no more days than there are rules', async () => {
  const starts = {
    'confirm.apply': '2026-01-31',
    'confirm-apply': '2026-01-31',
    ConfirmApply: '2026-02-02',
    nobody: 'x',
  }
  expect(keptOfFilledIn({ starts, sums: {} }, today)).toEqual({ starts: { 'confirm.apply': '2026-02-02' }, sums: {} })
  const { periods } = await reckoned(
    { rules: [], calculators: [] },
    { starts },
    { today, figures: nationalFigures },
    basisOf,
  )
  expect(periods.map(({ rule, start }) => [rule, start])).toEqual([['confirm.apply', '2026-02-02']])
})

test('no words are kept in place of a card', () => {
  const starts = { 'confirm.apply': '2026-01-31' }
  expect(keptOfFilledIn({ card: '某某的电话和住址', starts, sums: {} }, today)).toEqual({ starts, sums: {} })
})
