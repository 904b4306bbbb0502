import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { corpusVersions, importCorpus, loadIndex, type ImportReport } from '../corpus-store.ts'
import { readCorpus } from './read-corpus.ts'
import { openLaw, type OpenedLaw } from '../open-law.ts'
import { offTopic } from '../search/off-topic-data.ts'
import { branches, officeLaws } from './office-laws-data.ts'
import { searchIndex, type SearchIndex } from '../search/search-index.ts'
import { labelledQuestions } from '../triage/labelled-questions-data.ts'

const data = process.env.FENGQIAO_LAW_DATA ?? join(import.meta.dirname, '../../../../shared/data/law')
const questions = join(data, '../questions/statute.train.jsonl')
const present = existsSync(join(data, 'articles.jsonl'))
if (!present) console.log('law: the real corpus is not here, its tests are skipped; FENGQIAO_LAW_DATA names its folder')

const today = '2026-11-24'
const milliseconds = (since: number) => `${Math.round(performance.now() - since)} ms`

describe.runIf(present)('the corpus of April 2025', () => {
  let dir: string
  let report: ImportReport
  let index: SearchIndex
  let opened: OpenedLaw

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'law-real-'))
    let since = performance.now()
    report = await importCorpus(dir, await readCorpus(data))
    console.log(`law: imported in ${milliseconds(since)}`)
    const [corpus] = await corpusVersions(dir)
    since = performance.now()
    await loadIndex(dir, corpus!)
    console.log(`law: index built and loaded in ${milliseconds(since)}`)
    since = performance.now()
    index = searchIndex(await loadIndex(dir, corpus!))
    console.log(`law: index loaded from its cache in ${milliseconds(since)}`)
    opened = openLaw(dir, { today: () => today })
  }, 180_000)
  afterAll(() => rm(dir, { recursive: true }))

  test('is taken in whole', () => expect(report).toMatchObject({ laws: 1416, articles: 59526, added: 1416 }))

  test.each([
    ['民法典577', '民法典#577'],
    ['民法典第五百七十七条', '民法典#577'],
    ['劳动合同法 第30条', '劳动合同法#30'],
    ['《民事诉讼法》205', '民事诉讼法#205'],
    ['民诉法205条', '民事诉讼法#205'],
    ['刑法第一百二十条之一', '刑法#120-1'],
  ])('%s is %s', (query, id) => expect(index.search({ query, today }).hits.map((hit) => hit.id)).toEqual([id]))

  test('every law the office list names is in the corpus', () => {
    const here = new Set(index.laws(today).map(({ law }) => law))
    expect(branches.flatMap((branch) => officeLaws[branch]).filter((law) => !here.has(law))).toEqual([])
  })

  test('texts replaced since are marked and not dropped', () => {
    for (const law of ['治安管理处罚法', '仲裁法', '传染病防治法', '网络安全法', '城市居民委员会组织法']) {
      expect(index.byNumber(law, 1, undefined, today)[0]?.standing.state, law).toBe('superseded')
      expect(index.byNumber(law, 1, undefined, '2025-04-30')[0]?.standing.state, law).toBe('current')
    }
    const { hits } = index.search({ query: '治安管理处罚法 噪声', today, limit: 3 })
    expect(hits[0]).toMatchObject({ id: '治安管理处罚法#58', standing: { state: 'superseded', from: '2026-01-01' } })
  })

  test.runIf(existsSync(questions))(
    'lay questions: Recall@10 at least .46 (measured .474)',
    async () => {
      const lines = (await readFile(questions, 'utf8')).trim().split('\n')
      const rows = lines.map((line) => JSON.parse(line) as { text: string; gold: string[] })
      const times: number[] = []
      let sum = 0
      for (const { text, gold } of rows) {
        const since = performance.now()
        const { hits } = index.search({ query: text, today, limit: 10 })
        times.push(performance.now() - since)
        sum += gold.filter((id) => hits.some((hit) => hit.id === id)).length / gold.length
      }
      times.sort((a, b) => a - b)
      const at = (share: number) => times[Math.floor(times.length * share)]!.toFixed(1)
      const recall = (sum / rows.length).toFixed(4)
      console.log(`law: Recall@10 ${recall} on ${rows.length} questions, ${at(0.5)} ms median, ${at(0.95)} ms p95`)
      expect(sum / rows.length).toBeGreaterThan(0.46)
    },
    60_000,
  )

  const isDoubted = async (query: string): Promise<boolean> => {
    const { hits, notices } = (await opened.search({ query, limit: 10 }))!
    return hits.length === 0 || notices.some(({ code }) => code === 'nothing-obvious')
  }
  const doubtedOf = async (asked: readonly string[]): Promise<readonly string[]> => {
    const doubted: string[] = []
    for (const question of asked) if (await isDoubted(question)) doubted.push(question)
    return doubted
  }

  test('of what no statute answers most is called a likeness of words, also where the bounds were not chosen on it', async () => {
    const [chosenOn, never] = [0, 1].map((half) => offTopic.filter((_, at) => at % 2 === half))
    expect((await doubtedOf(chosenOn!)).length).toBeGreaterThanOrEqual(33)
    expect((await doubtedOf(never!)).length).toBeGreaterThanOrEqual(30)
  }, 60_000)

  test('hardly a question of this office is doubted', async () => {
    const ours = labelledQuestions
      .trim()
      .split('\n')
      .filter((_, at) => at % 3 === 0)
      .map((line) => line.split('|').slice(3).join('|'))
    expect((await doubtedOf(ours)).length).toBeLessThanOrEqual(3)
  }, 60_000)

  test.each(['违约责任', '善意取得', '电费', '居住权', '格式条款', '民法典', '刑法 盗窃', '民法典577'])(
    'the words of the law themselves are not doubted: %s',
    async (words) => expect(await isDoubted(words)).toBe(false),
  )

  test('what is cited together with an article is current law, on its card or in answers learned from', async () => {
    const beside = await opened.citedWith('劳动合同法#30', 6)
    expect(beside.map(({ id }) => id)).toContain('劳动法#50')
    expect(beside.map(({ standing }) => standing.state)).toEqual(beside.map(() => 'current'))
    expect(beside.length).toBeLessThanOrEqual(6)
  })

  test('somebody’s own trouble has the articles of its card in front; a question of law in general keeps its order', async () => {
    const first = async (query: string) => (await opened.search({ query, limit: 3 }))!.hits.map(({ id }) => id)
    expect((await first('老板拖欠我三个月工资怎么办')).slice(0, 2)).toEqual(['劳动合同法#30', '劳动法#50'])
    const general = '用人单位拖欠劳动报酬的，劳动者可以依据什么规定主张加付赔偿金？'
    const unled = await opened.search({ query: general, limit: 3, lead: { articles: [], least: 0 } })
    expect(await first(general)).toEqual(unled!.hits.map(({ id }) => id))
  })
})
