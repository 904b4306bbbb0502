import { expect, test } from 'vitest'
import { chosenThen, citationsOf, withChosen } from './use-statutes.ts'

const old = (version: string) =>
  ({ id: '示例条例#7', version, digest: 'd', law: '示例条例', number: '第七条', text: '从前的话' }) as never
const on = (day: string) => ({ day, reason: '摔伤在新条例施行以前', from: '2019-04-01' })

test('one text is cited once: pressed again, with the day given last', () => {
  const once = withChosen([], chosenThen(old('2019-03-01'), on('2023-05-01')))
  const twice = withChosen(once, chosenThen(old('2019-03-01'), on('2023-06-01')))
  expect(citationsOf(twice).map(({ version, asOf }) => [version, asOf?.day])).toEqual([['2019-03-01', '2023-06-01']])
  expect(withChosen(twice, chosenThen(old('2010-01-01'), on('2012-01-01')))).toHaveLength(2)
})
