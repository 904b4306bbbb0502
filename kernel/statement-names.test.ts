import { expect, test } from 'vitest'
import { statementNames } from './statement-names.ts'

test('a statement is named when it is met again, always the same', () => {
  const nameOf = statementNames(3)
  expect(nameOf('select 1')).toBeUndefined()
  const name = nameOf('select 1')
  expect(name).toMatch(/^[0-9a-f]{32}$/)
  expect(nameOf('select 1')).toBe(name)
  expect(statementNames(3)('select 1')).toBeUndefined()
})

test('statements met once take no name from others, and the one not met for longest makes room', () => {
  const nameOf = statementNames(3)
  const twice = (text: string) => [nameOf(text), nameOf(text)][1]
  const first = twice('first')
  for (let rows = 1; rows <= 50; rows += 1) nameOf(`insert of ${rows} rows`)
  twice('second')
  twice('third')
  expect(nameOf('first')).toBe(first)
  expect(twice('fourth')).toBeDefined()
  expect(nameOf('first')).toBe(first)
  expect(nameOf('second')).toBeUndefined()
})
