import { expect, test } from 'vitest'
import type { Law } from './corpus.ts'
import { textOn } from './law-then.ts'

const version = (day: string, more: Partial<Law> = {}): Law => ({
  law: '示例法',
  title: '示例法',
  version: day,
  status: 'in-force',
  articles: 1,
  ...more,
})
const on = (day: string, ...versions: Law[]) => {
  const then = textOn(versions, day)
  return [then.state, ...('text' in then ? [then.text.version] : [])]
}

const first = version('2010-05-01', { validFrom: '2010-10-01' })
const second = version('2020-05-28', { validFrom: '2021-01-01' })

test.each([
  ['2010-09-30', ['none']],
  ['2010-10-01', ['in-force', '2010-05-01']],
  ['2020-12-31', ['in-force', '2010-05-01']],
  ['2021-01-01', ['in-force', '2020-05-28']],
])(
  'on %s the text in force is %j: a text begins on the day it takes effect, not on the day it is adopted',
  (day, told) => {
    expect(on(day, first, second)).toEqual(told)
    expect(on(day, second, first)).toEqual(told)
  },
)

test('without a day of effect a text is law two years after it was adopted, and in between nobody says', () => {
  const undated = version('2020-05-28')
  expect(on('2020-05-27', first, undated)).toEqual(['in-force', '2010-05-01'])
  expect(on('2020-05-28', first, undated)).toEqual(['undated', '2020-05-28'])
  expect(on('2022-05-27', first, undated)).toEqual(['undated', '2020-05-28'])
  expect(on('2022-05-28', first, undated)).toEqual(['in-force', '2020-05-28'])
})

test('a text that is over is taken as law of a day only where its end is known', () => {
  for (const status of ['expired', 'amended'] as const) {
    const over = { ...first, status }
    expect(on('2015-01-01', over)).toEqual(['undated', '2010-05-01'])
    expect(on('2015-01-01', over, second)).toEqual(['in-force', '2010-05-01'])
  }
})

test.each([
  ['合同法', '1999-03-15', '1999-10-01', '2021-01-01'],
  ['侵权责任法', '2009-12-26', '2010-07-01', '2021-01-01'],
  ['环境噪声污染防治法', '2018-12-29', '2018-12-29', '2022-06-05'],
  ['仲裁法', '2017-09-01', '2018-01-01', '2026-03-01'],
])('%s of %s is the law of facts from %s until the day before %s', (law, adopted, validFrom, until) => {
  const text = version(adopted, { law, title: law, validFrom, status: law === '仲裁法' ? 'in-force' : 'expired' })
  const dayBefore = new Date(Date.parse(until) - 86_400_000).toISOString().slice(0, 10)
  expect(on(validFrom, text)).toEqual(['in-force', adopted])
  expect(on(dayBefore, text)).toEqual(['in-force', adopted])
  expect(textOn([text], until)).toMatchObject({ state: 'ended', since: until, by: { zh: expect.any(String) } })
})
