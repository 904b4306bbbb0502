import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { GivenAnswer } from './given-answer.tsx'

type Shown = Parameters<typeof GivenAnswer>[0]['shown']

const both = (zh: string) => ({ zh, en: zh })
const period = { rule: 'one', title: both('申请劳动仲裁'), lastDay: null, provisional: '2028-03-01' }
const cited = {
  article: '示例条例#7',
  law: '示例条例',
  number: '第七条',
  version: '2019-03-01',
  digest: '',
  text: '从前的话',
  plain: '',
}
const shown = (change: object): string =>
  renderToStaticMarkup(
    createElement(GivenAnswer, {
      shown: {
        answer: '一',
        summary: null,
        nextSteps: null,
        proof: null,
        citations: [],
        ...change,
      } as unknown as Shown,
    }),
  )
const proof = (periods: object[], sums: object[] = []) => ({ proof: { card: null, periods, sums, ways: [] } })

test('a provisional day that went with an answer is marked, a settled one is not', () => {
  const mark = '放假安排未公布，日子暂定'
  expect(shown(proof([period]))).toMatch(new RegExp(`2028年3月1日.*${mark}`))
  expect(shown(proof([{ ...period, lastDay: '2028-03-01', provisional: null }]))).not.toContain(mark)
})

test('a sum reads as it does everywhere else', () => {
  const sums = [{ calculator: 'a', title: both('欠薪'), result: { least: 1_950_000, most: 2_000_050 } }]
  expect(shown(proof([], sums))).toContain('19,500 元 到 20,000.50 元')
})

test('an article cited as the law at the time of the facts says so, with the day and why', () => {
  const asOf = { day: '2023-05-01', reason: '灯是 2023 年坏的', from: '2019-04-01' }
  const text = shown({ citations: [{ ...cited, asOf }] })
  for (const said of ['行为时的法律（2019-04-01 施行的文本）', '事情发生在 2023-05-01', '灯是 2023 年坏的'])
    expect(text).toContain(said)
  expect(shown({ citations: [cited] })).not.toContain('行为时')
})
