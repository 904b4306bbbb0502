import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Office } from '@fengqiao/testing/office.ts'
import { listPeriods } from './contract.ts'
import { CorpusRefused } from './corpus/corpus.ts'
import { exampleJsonl, newerVersion, olderVersion } from './corpus/example-statute.ts'
import { readCorpus } from './corpus/read-corpus.ts'
import { corpusVersions, importCorpus } from './corpus-store.ts'
import { openLawAside } from './open-law-aside.ts'
import { openLaw, type OpenedLaw } from './open-law.ts'

const name = '示例街道楼道灯条例'
const clock = { today: () => '2026-11-24' }
let dir: string
let law: OpenedLaw
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'law-aside-'))
  const { laws, articles } = exampleJsonl([newerVersion, olderVersion])
  await writeFile(join(dir, 'laws.jsonl'), laws)
  await writeFile(join(dir, 'articles.jsonl'), articles)
  await importCorpus(dir, await readCorpus(dir))
  law = openLawAside(dir, clock)
})
afterEach(async () => {
  await law.close()
  await rm(dir, { recursive: true })
})

test('the thread of its own answers everything as the statutes opened here do', async () => {
  const here = openLaw(dir, clock)
  const all = (opened: OpenedLaw) =>
    Promise.all([
      opened.ready(),
      opened.search({ query: '楼道灯的电费怎么分担', limit: 5 }),
      opened.show(`${name}#7`),
      opened.show(`${name}#7`, '2019-03-01'),
      opened.show(`${name}#99`),
      opened.byNumber(name, 8, 1),
      opened.neighbours(`${name}#8-1`),
      opened.articlesOf(name, '2019-03-01'),
      opened.laws(),
      opened.versions(name),
    ])
  expect(await all(law)).toEqual(await all(here))
  expect(await law.status()).toEqual(await here.status())
})

test('a folder without corpus says so', async () => {
  const empty = openLawAside(join(dir, 'nothing'), clock)
  expect(await empty.status()).toEqual({ state: 'no-corpus' })
  expect(await empty.search({ query: '灯' })).toBeUndefined()
  await empty.close()
})

test('while a long story is searched, what else is to be done is done first', async () => {
  await law.ready()
  const events: string[] = []
  const asked = law.search({ query: '楼道灯的电费怎么分担'.repeat(200) }).then(() => events.push('the law'))
  await new Promise<void>((done) =>
    setImmediate(() => {
      events.push('another request')
      done()
    }),
  )
  await asked
  expect(events).toEqual(['another request', 'the law'])
})

test('a damaged corpus is refused by name, as it is without a thread', async () => {
  const [corpus] = await corpusVersions(dir)
  await truncate(corpus!.file, 400)
  await expect(law.search({ query: '灯' })).rejects.toThrow(CorpusRefused)
  await expect(law.search({ query: '灯' })).rejects.toThrow(/^\S+：语料文件已损坏/)
})

test('a thread that ends tells those who wait, and the next question begins another', async () => {
  const asked = law.search({ query: '楼道灯' })
  const told = expect(asked).rejects.toThrow('has ended')
  await law.close()
  await told
  expect((await law.search({ query: '楼道灯' }))?.hits.length).toBeGreaterThan(0)
})

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

test('while the index loads for the first question, others are answered', async () => {
  // the cache is there: to build it is a process of its own in any case
  await openLaw(dir, clock).ready()
  const liu = await office.as('liuTheLawyer')
  const events: string[] = []
  const asked = law.search({ query: '楼道灯的电费怎么分担' }).then(() => events.push('the law'))
  // one after the other, each with its transaction; to load takes many times as long as all of them
  for (let each = 0; each < 4; each += 1) {
    await liu.does(listPeriods, {})
    events.push('another request')
  }
  await asked
  expect(events).toEqual([...Array.from({ length: 4 }, () => 'another request'), 'the law'])
}, 60_000)
