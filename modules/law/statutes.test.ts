import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { listLaws, searchLaw, showArticle } from './contract.ts'

const law = '示例街道楼道灯条例'
let office: Office
let liu: Browser
beforeAll(async () => {
  office = await openOffice()
  liu = await office.as('liuTheLawyer')
})
afterAll(() => office.close())

test('an office without statutes says so and how to import them', async () => {
  expect(await liu.does(searchLaw, { words: '电费' })).toMatchObject({ state: 'no-corpus', hits: [] })
  expect(await liu.does(listLaws, {})).toMatchObject({ state: 'no-corpus', total: 0 })
  const refused = (await liu.ask(showArticle, { article: `${law}#7` })).refused
  expect([refused.code, refused.sentence.includes('law import')]).toEqual(['statutes-missing', true])
})

test('once imported they are found without a restart: by question, with the words marked', async () => {
  await office.importStatutes()
  const { hits, state } = await liu.does(searchLaw, { words: '楼道灯的电费怎么分担', size: 5 })
  expect([state, hits[0]?.id, hits[0]?.standing.state]).toEqual(['ready', `${law}#9`, 'current'])
  expect(
    hits[0]!.excerpt
      .filter(({ hit }) => hit)
      .map(({ words }) => words)
      .join(''),
  ).toContain('电费')
}, 30_000)

test('what can’t be searched is said: pinyin, a number that is not there, a text that is too long', async () => {
  const codesOf = async (words: string) => (await liu.does(searchLaw, { words })).notices.map(({ code }) => code)
  expect(await codesOf('laoban tuoqian gongzi')).toEqual(['no-chinese'])
  expect(await codesOf(`${law}第99条`)).toEqual(['article-unknown'])
  expect(await codesOf('樓道燈的電費')).toEqual([])
  expect((await liu.does(searchLaw, { words: '' })).hits).toEqual([])
  expect((await liu.ask(searchLaw, { words: '灯'.repeat(50_000) })).refused.sentence).toContain('2000')
})

test('by number every version stands there, the one in force first; on demand it stands alone', async () => {
  const ids = async (input: object) =>
    (await liu.does(searchLaw, { words: `${law}第七条`, ...input })).hits.map(
      (hit) => `${hit.version} ${hit.standing.state}`,
    )
  expect(await ids({})).toEqual(['2024-05-20 current', '2019-03-01 superseded'])
  expect(await ids({ current: 'true' })).toEqual(['2024-05-20 current'])
})

test('a law without words is its articles in their order, page by page', async () => {
  const page = (number: number) => liu.does(searchLaw, { law, page: number, size: 20 })
  const [first, second] = [await page(1), await page(2)]
  expect([first.hits.length, first.more]).toEqual([20, true])
  expect(
    [...first.hits, ...second.hits].filter((hit) => hit.standing.state === 'current').map((hit) => hit.number),
  ).toEqual(expect.arrayContaining(['第一条', '第八条之一', '第二十二条']))
})

test('an article is shown with its neighbours, its chapter and every version of its law', async () => {
  const shown = await liu.does(showArticle, { article: `${law}#8-1` })
  expect(shown.article).toMatchObject({ number: '第八条之一', chapter: '第二章 管理职责', version: '2024-05-20' })
  expect([shown.before?.number, shown.after?.number]).toEqual(['第八条', '第九条'])
  // no answer learned from and no card names an article of the example
  expect(shown.citedWith).toEqual([])
  expect(shown.versions.map((row) => [row.version, row.validFrom, row.standing.state])).toEqual([
    ['2024-05-20', '2024-07-01', 'current'],
    ['2019-03-01', '2019-04-01', 'superseded'],
  ])
  const old = await liu.does(showArticle, { article: `${law}#7`, version: '2019-03-01' })
  expect(old.article.standing.sentence?.zh).toContain('已被 2024-05-20 的版本取代')
  const nowhere = await liu.ask(showArticle, { article: `${law}#99` })
  expect([nowhere.status, nowhere.refused.sentence.includes(`${law}#99`)]).toEqual([404, true])
})

test('laws are listed with what stands in force, found by their name', async () => {
  const { rows, total, articles, hidden } = await liu.does(listLaws, { words: '楼道灯' })
  expect([total, articles, hidden, rows]).toMatchObject([1, 45, 1, [{ version: '2024-05-20', older: 1, branch: null }]])
  const all = await liu.does(listLaws, { words: '楼道灯', old: 'true' })
  expect([all.total, all.hidden, all.rows.map((row) => row.version)]).toEqual([2, 0, ['2024-05-20', '2019-03-01']])
  expect((await liu.does(listLaws, { branch: 'labour' })).total).toBe(0)
  expect(await liu.does(listLaws, { words: '没有这部法' })).toMatchObject({ total: 0, state: 'ready' })
})
