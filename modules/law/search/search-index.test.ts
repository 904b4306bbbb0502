import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { digestOf, type Law, type LawText, type Status } from '../corpus/corpus.ts'
import { exampleJsonl, newerVersion, olderVersion } from '../corpus/example-statute.ts'
import { buildIndex } from './index-build.ts'
import { readCorpus } from '../corpus/read-corpus.ts'
import { searchIndex, type Search, type SearchIndex } from './search-index.ts'

const law = '示例街道楼道灯条例'
const today = '2026-11-24'

const invented = (name: string, version: string, status: Status, texts: string[]): LawText => {
  const row: Law = { law: name, title: `中华人民共和国${name}`, version, status, articles: texts.length }
  return {
    law: row,
    articles: texts.map((text, at) => ({
      id: `${name}#${at + 1}`,
      law: name,
      title: row.title,
      version,
      status,
      no: at + 1,
      article: `第${at + 1}条`,
      text,
      digest: digestOf(text),
    })),
  }
}

let index: SearchIndex
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'law-search-'))
  const { laws, articles } = exampleJsonl([newerVersion, olderVersion])
  await writeFile(join(folder, 'laws.jsonl'), laws)
  await writeFile(join(folder, 'articles.jsonl'), articles)
  const texts: LawText[] = []
  for await (const text of await readCorpus(folder)) texts.push(text)
  await rm(folder, { recursive: true })
  // the names of two real laws, with invented words: what counts is how the list of replaced texts treats them
  texts.push(invented('仲裁法', '2017-09-01', 'in-force', ['示例：甲乙可以约定由灯会裁断纠纷。']))
  texts.push(invented('示例失效办法', '2001-01-01', 'expired', ['楼道灯的电费由灯会承担。']))
  texts.push(invented('示例未核办法', '2020-01-01', 'unknown', ['屋顶花园的浇水，由花会安排。']))
  index = searchIndex(await buildIndex(texts))
})

const search = (query: string, more: Partial<Search> = {}) => index.search({ query, today, ...more })
const ids = (query: string, more = {}) => search(query, more).hits.map((hit) => `${hit.id}@${hit.version}`)

test('a question finds its article and marks its words', () => {
  const [first] = search('楼道灯的电费怎么分担').hits
  expect(first).toMatchObject({ id: `${law}#9`, version: '2024-05-20', standing: { state: 'current' } })
  expect(first!.ranges.map(({ start, end }) => first!.text.slice(start, end)).join(' ')).toContain('电费')
  for (const [at, range] of first!.ranges.entries()) {
    expect(range.start).toBeGreaterThanOrEqual(first!.ranges[at - 1]?.end ?? 0)
    expect(range.end).toBeLessThanOrEqual(first!.text.length)
  }
})

test('an article is found by law and number, alone, in every version, the current one first', () => {
  expect(ids('示例街道楼道灯条例第七条')).toEqual([`${law}#7@2024-05-20`, `${law}#7@2019-03-01`])
  expect(ids('《示例街道楼道灯条例》8-1')).toEqual([`${law}#8-1@2024-05-20`])
  expect(ids('第7条', { law })).toEqual([`${law}#7@2024-05-20`, `${law}#7@2019-03-01`])
  expect(ids('第七条', { law, includeSuperseded: false })).toEqual([`${law}#7@2024-05-20`])
  expect(index.byNumber(law, 8, 1, today).map(({ article }) => article)).toEqual(['第八条之一'])
})

test('an article that is not there is said to be missing', () => {
  const { notices } = search(`${law}第99条`)
  expect(notices).toMatchObject([
    { code: 'article-unknown', sentence: { zh: `库中的《${law}》没有第 99 条，最近的是第二十二条，请核对条号。` } },
  ])
})

test('an older version is found, marked and below the current one; it can be left out', () => {
  const found = ids('物业 更换 不亮的楼道灯')
  expect(found[0]).toBe(`${law}#7@2024-05-20`)
  expect(found.indexOf(`${law}#7@2019-03-01`)).toBeGreaterThan(0)
  const old = search('物业 更换 不亮的楼道灯').hits.find((hit) => hit.version === '2019-03-01')!
  expect(old.standing).toMatchObject({ state: 'superseded', from: '2024-07-01', by: '2024-05-20' })
  expect(ids('物业 更换 不亮的楼道灯', { includeSuperseded: false }).every((id) => id.endsWith('2024-05-20'))).toBe(
    true,
  )
})

test('before the new version takes effect the old one is current', () => {
  const [first, second] = index.byNumber(law, 7, undefined, '2024-06-30')
  expect(first).toMatchObject({ version: '2019-03-01', standing: { state: 'current' } })
  expect(second).toMatchObject({ version: '2024-05-20', standing: { state: 'not-yet' } })
})

test('traditional characters, full width and upper case find the same', () => {
  expect(ids('樓道燈的電費')[0]).toBe(ids('楼道灯的电费')[0])
  expect(ids('ＡＢＣ　屋頂花園澆水 abc')[0]).toBe('示例未核办法#1@2020-01-01')
})

test('empty, endless, strange and senseless questions do not break', () => {
  expect(search('')).toEqual({ hits: [], more: false, notices: [] })
  expect(search('   ').hits).toEqual([])
  const long = search('楼道灯太亮影响睡眠。'.repeat(5000))
  expect(long.hits[0]!.id).toBe(`${law}#13`)
  expect(long.notices).toMatchObject([{ code: 'question-cut' }])
  for (const query of ['%_\\\'"; drop table', '😀😀', '\ud800', '[(*+?^$', '的', 'constructor __proto__']) {
    expect(search(query).notices.filter(({ code }) => code !== 'no-chinese')).toEqual([])
  }
})

test('a named law alone lists it from its first article; pages follow each other', () => {
  const first = ids('', { law, limit: 5 })
  expect(first).toEqual([1, 2, 3, 4, 5].map((no) => `${law}#${no}@2024-05-20`))
  expect(search('', { law, limit: 5 }).more).toBe(true)
  const whole = ids('楼道灯', { limit: 10 })
  expect([...ids('楼道灯', { limit: 4 }), ...ids('楼道灯', { limit: 6, offset: 4 })]).toEqual(whole)
  expect(ids('楼道灯', { limit: 10 })).toEqual(whole)
})

test('an unknown law and a law newer than the corpus are named', () => {
  expect(search('灯', { law: '没有的法' }).notices).toMatchObject([{ code: 'law-unknown' }])
  expect(search('法治宣传教育法怎么规定').notices).toMatchObject([{ code: 'law-absent' }])
  const before = index.search({ query: '法治宣传教育法怎么规定', today: '2025-10-31' }).notices
  expect(before.map(({ code }) => code)).not.toContain('law-absent')
})

test('neighbours stay in the version', () => {
  const { before, after } = index.neighbours(`${law}#8-1`, undefined, today)
  expect([before?.id, after?.id]).toEqual([`${law}#8`, `${law}#9`])
  expect(index.neighbours(`${law}#1`, '2019-03-01', today).before).toBeUndefined()
  expect(index.neighbours(`${law}#22`, '2024-05-20', today).after).toBeUndefined()
  expect(index.neighbours('没有#1', undefined, today)).toEqual({})
})
