import { expect, test } from 'vitest'
import { nationalFigures } from '../sums/figures.ts'
import { sumShown } from './sum-shown.ts'

const basisOf = (law: string) => Promise.resolve({ article: null, law, number: '' })
const shown = (name: string, typed?: Record<string, string>) =>
  sumShown(name, typed, { today: '2026-11-24', figures: nationalFigures }, basisOf)

test('what nobody has touched is as the calculator has it: a tick that is set stays set until it is taken away', async () => {
  const injury = { medical: '20000', share: '50' }
  expect((await shown('trafficInjury', injury))?.result?.least).toBe(1_900_000)
  expect((await shown('trafficInjury', { ...injury, compulsory: 'no' }))?.result?.least).toBe(1_000_000)
  expect((await shown('trafficInjury'))?.fields.find(({ name }) => name === 'compulsory')?.typed).toBe('yes')
})

test('a rate is taken with its sign of percent', async () => {
  const loan = { principal: '10000', contractDate: '2025-06-01', to: '2026-06-01', lpr: '3' }
  const [bare, signed] = await Promise.all([
    shown('loanInterest', { ...loan, rate: '12' }),
    shown('loanInterest', { ...loan, rate: '12%' }),
  ])
  expect(bare?.result?.least).toBe(120_000)
  expect(signed?.result).toEqual(bare?.result)
})

test('money that is none is refused for what is wrong with it, at its field', async () => {
  const problem = async (monthlyWage: string) => (await shown('wageArrears', { monthlyWage, months: '3' }))?.problem
  expect(await problem('-5')).toMatchObject({ field: 'monthlyWage', zh: expect.stringContaining('负数') as string })
  expect((await problem('12.345'))?.zh).toContain('两位')
})
