import { expect, test } from 'vitest'
import { z } from 'zod'
import { BadInput, faultsOf, parseInput } from './input.ts'
import { tell } from './sentence.ts'

const schema = z.object({ wage: z.number(), months: z.int(), name: z.string().min(1) })
const rulesOf = (input: unknown): Record<string, string> => {
  const read = parseInput(schema, input)
  return read.success ? {} : Object.fromEntries(faultsOf(read.error).map(({ field, rule }) => [field, rule]))
}

test('what is not given is missing; what is of another kind is told as that', () => {
  expect(rulesOf({ name: '' })).toEqual({ wage: 'missing', months: 'missing', name: 'missing' })
  expect(rulesOf({ wage: null, months: 1, name: '何' })).toEqual({ wage: 'missing' })
  expect(rulesOf({ wage: '六千', months: 1.5, name: 7 })).toEqual({
    wage: 'not-number',
    months: 'not-int',
    name: 'not-string',
  })
})

test('a fault never holds what was given', () => {
  const read = parseInput(schema, { wage: '吴桂兰的六千', months: 1, name: '何' })
  expect(JSON.stringify(read.success ? [] : faultsOf(read.error))).not.toContain('吴桂兰')
})

test('where the fields have no names on this page, they are counted all the same', () => {
  const read = parseInput(schema, {})
  const refused = new BadInput(read.success ? [] : faultsOf(read.error))
  expect(tell({ zh: [], en: [] }, undefined, refused, 'zh').sentence).toContain('有 3 处要改')
})
