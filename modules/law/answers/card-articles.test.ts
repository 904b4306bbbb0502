import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importCorpus } from '../corpus-store.ts'
import { openLaw } from '../open-law.ts'
import { readCorpus } from '../corpus/read-corpus.ts'
import { answerWithProof } from './answer-with-proof.ts'

const today = '2026-11-24'
const civil = { law: '民法典', title: '中华人民共和国民法典', date: '2020-05-28', status: 'in-force' }
const pensions = { law: '示例养老补贴办法', title: '示例养老补贴办法', date: '2019-01-01', status: 'in-force' }
/** More of them than a search looks at. */
const numbers = [...'一二三四五六七八九十', ...[...'一二三四五六'].map((one) => `十${one}`)]
/** Words of no law: the card's numbers, in a text whose words the question does not share. */
const rows = [
  { ...civil, id: '民法典#26', no: 26, article: '第二十六条', text: '示例：长辈有人照应。' },
  { ...civil, id: '民法典#1067', no: 1067, article: '第一千零六十七条', text: '示例：长辈生活费由晚辈承担。' },
  ...numbers.map((number, at) => ({
    ...pensions,
    id: `示例养老补贴办法#${at + 1}`,
    no: at + 1,
    article: `第${number}条`,
    text: `示例：儿子不给的养老钱，由街道发给养老补贴第${number}项。`,
  })),
]

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'law-card-'))
  const lines = (all: readonly object[]) => all.map((row) => JSON.stringify(row)).join('\n')
  await writeFile(
    join(folder, 'laws.jsonl'),
    lines([
      { ...civil, articles: 2 },
      { ...pensions, articles: numbers.length },
    ]),
  )
  await writeFile(join(folder, 'articles.jsonl'), lines(rows))
  await importCorpus(join(folder, 'law'), await readCorpus(folder))
}, 30_000)
afterAll(() => rm(folder, { recursive: true }))

const idsOf = async (question: string, card?: string): Promise<string[]> => {
  const law = openLaw(join(folder, 'law'), { today: () => today })
  return (await answerWithProof({ question, card }, today, { law })).articles.map(({ id }) => id)
}

test('where a card surely answers, its articles lead, whatever words the question shares with others', async () => {
  for (const ids of [await idsOf('儿子不给我养老钱'), await idsOf('街道发的第三项养老补贴', 'support-parents')]) {
    expect(ids.slice(0, 2).toSorted()).toEqual(['民法典#1067', '民法典#26'])
    expect(ids[2]).toContain('示例养老补贴办法')
  }
})

test('a number and a question without a card get what was found alone', async () => {
  expect(await idsOf('示例养老补贴办法第三条')).toEqual(['示例养老补贴办法#3'])
  expect((await idsOf('街道的养老补贴')).filter((id) => id.startsWith('民法典'))).toEqual([])
})
