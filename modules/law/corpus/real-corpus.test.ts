import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { corpusVersions, importCorpus, loadIndex, type ImportReport } from '../corpus-store.ts'
import { readCorpus } from './read-corpus.ts'
import { searchIndex, type SearchIndex } from '../search/search-index.ts'

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
})
