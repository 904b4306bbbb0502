import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { exampleJsonl, newerVersion, olderVersion } from '../corpus/example-statute.ts'
import { buildIndex, type LawIndexData } from './index-build.ts'
import { corpusTerms } from '../rank/corpus-terms.ts'
import { noAnswer, type Example } from '../rank/learned.ts'
import { rankerOf } from '../rank/ranker.ts'
import { askedOf } from '../rank/terms.ts'
import { train } from '../rank/train.ts'
import { readCorpus } from '../corpus/read-corpus.ts'
import { searchIndex, type SearchIndex } from './search-index.ts'

const law = '示例街道楼道灯条例'
const today = '2026-11-24'
const growing = {
  trees: 12,
  leaves: 4,
  rate: 0.2,
  leastInLeaf: 1,
  ridge: 0.1,
  featureShare: 1,
  questionShare: 1,
}

let data: LawIndexData
let index: SearchIndex
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'law-bad-'))
  const { laws, articles } = exampleJsonl([newerVersion, olderVersion])
  await writeFile(join(folder, 'laws.jsonl'), laws)
  await writeFile(join(folder, 'articles.jsonl'), articles)
  data = await buildIndex(await readCorpus(folder))
  await rm(folder, { recursive: true })
  const examples: Example[] = Array.from({ length: 20 }, (_, at) => ({
    asked: askedOf(at % 2 === 0 ? `灯太亮睡不着第${at}晚` : `电费第${at}次怎么分`),
    answer: noAnswer,
    articles: [at % 2 === 0 ? `${law}#13` : `${law}#9`],
  }))
  const model = train(corpusTerms(data), examples, { seeds: 1, growing }, () => undefined)
  index = searchIndex(data, rankerOf(data, model))
})

const search = (query: string, more = {}) => index.search({ query, today, ...more })
const first = (query: string) => search(query).hits[0]?.id

test('an empty question finds nothing and says nothing', () => {
  for (const query of ['', ' ', '　\n\t', '？！……'])
    expect(search(query), query).toMatchObject({ hits: [], notices: [] })
})

test('of 50,000 characters the first are searched, and how many is said', () => {
  const long = search(`楼道灯太亮影响睡眠。${'今天天气很好，邻居们在院子里聊天。'.repeat(3000)}`)
  expect(long.notices).toMatchObject([{ code: 'question-cut', sentence: { zh: expect.stringContaining('2000') } }])
  expect(long.hits.length).toBeGreaterThan(0)
})

test('a long story of many different words finds what its rare words say', () => {
  const filler = Array.from({ length: 400 }, (_, at) => String.fromCharCode(0x4e00 + at * 7)).join('')
  expect(
    search(`${filler}楼道灯的电费怎么分担`)
      .hits.slice(0, 3)
      .map(({ id }) => id),
  ).toContain(`${law}#9`)
})

test('traditional characters and mixed scripts find what simplified ones do', () => {
  expect(first('樓道燈的電費怎麼分攤')).toBe(`${law}#9`)
  expect(first('請問 楼道灯 light 的電費ＯＫ怎麼分？？')).toBe(`${law}#9`)
})

test('a question in pinyin is not understood, and that is said', () => {
  for (const query of ['laoban tuoqian gongzi', 'lǎobǎn tuōqiàn gōngzī'])
    expect(search(query).notices, query).toMatchObject([
      { code: 'no-chinese', sentence: { zh: expect.stringContaining('汉字') } },
    ])
  expect(search('the lamp is broken').notices).toMatchObject([{ code: 'no-chinese' }])
  expect(search('A4').notices).toEqual([])
})

test('a story half in another language is searched by its characters, and that is said', () => {
  const found = search('my neighbour 的 lamp 太亮 I can not sleep 楼道灯太亮睡不着')
  expect(found.notices).toMatchObject([{ code: 'no-chinese', sentence: { zh: expect.stringContaining('只按') } }])
  expect(found.hits[0]?.id).toBe(`${law}#13`)
  expect(search('请問 楼道灯 light 的電費怎么分').notices).toEqual([])
})

test('the name of a law alone lists it from its first article, whatever a ranking thinks', () => {
  for (const query of [law, `《${law}》`, `《${law}》？`])
    expect(
      search(query)
        .hits.slice(0, 3)
        .map(({ id, version }) => `${id} ${version}`),
      query,
    ).toEqual([1, 2, 3].map((no) => `${law}#${no} 2024-05-20`))
})

test('where a number does not exist the articles nearest to it stand there', () => {
  const found = search(`${law}第99条`)
  expect(found.notices).toMatchObject([{ code: 'article-unknown' }])
  expect(found.hits[0]).toMatchObject({ id: `${law}#22`, byNumber: false })
  expect(search(`${law}第八条之九`).hits[0]?.id).toBe(`${law}#8-1`)
})

test('dialect words around the matter do not hide it', () => {
  expect(first('俺们这疙瘩楼道灯的电费咋整，要咋个分担嘛')).toBe(`${law}#9`)
})

test('an article number that does not exist is said to be missing, the rest of the question is answered', () => {
  const found = search(`${law}第99条 电费怎么分担`)
  expect(found.notices).toMatchObject([{ code: 'article-unknown' }])
  expect(found.hits[0]?.id).toBe(`${law}#9`)
})

test('of a law with two versions in force both are found, the newer first', () => {
  const laws = data.laws.map((each) => {
    const { validFrom: _validFrom, ...row } = each
    return { ...row, status: 'in-force' as const }
  })
  const twice = searchIndex({ ...data, laws })
  expect(twice.byNumber(law, 7, undefined, today).map(({ version }) => version)).toEqual(['2024-05-20', '2019-03-01'])
  expect(twice.search({ query: `${law}第七条`, today }).hits).toHaveLength(2)
})

test('a corpus that does not say what is in force is searched, and every hit says it is unverified', () => {
  const laws = data.laws.map((each) => ({ ...each, status: 'unknown' as const }))
  const { hits } = searchIndex({ ...data, laws }).search({ query: '楼道灯的电费怎么分担', today })
  expect(hits[0]).toMatchObject({ id: `${law}#9`, standing: { state: 'unknown' } })
})
