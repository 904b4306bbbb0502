import { expect, test } from 'vitest'
import type { PageAsk } from '@fengqiao/kernel/module.ts'
import { toldIn } from './law-told.ts'

const told = (form: Record<string, string>) => toldIn({ form } as unknown as PageAsk)

test('figures come together by their sum, the parts of a day as one', () => {
  const { sums } = told({
    question: '工资',
    'sum.severance.monthlyWage': ' 6,500 ',
    'sum.severance.start.year': '2020',
    'sum.severance.start.month': '3',
    'sum.severance.start.day': '1',
    'sum.overtime.restHours': '8',
  })
  expect(sums).toEqual({ severance: { monthlyWage: '6,500', start: '2020-03-01' }, overtime: { restHours: '8' } })
})

test('a posted field reaches nothing but the form: no name of it is a name of the program', () => {
  const { sums } = told({ question: '工资', 'sum.__proto__.planted': 'yes', 'sum.constructor.prototype': 'yes' })
  expect(({} as Record<string, unknown>)['planted']).toBeUndefined()
  expect(Object.keys(sums)).toEqual(['__proto__', 'constructor'])
})
