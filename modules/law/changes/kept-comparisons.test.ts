import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleJsonl, newerVersion, olderVersion } from '../corpus/example-statute.ts'
import { readCorpus } from '../corpus/read-corpus.ts'
import { importCorpus } from '../corpus-store.ts'
import { openLaw } from '../open-law.ts'
import { compareVersions } from './compare-versions.ts'
import { keptComparisons } from './kept-comparisons.ts'

const lamps = '示例街道楼道灯条例'
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fq-compared-'))
})
afterAll(() => rm(folder, { recursive: true }))

const bringIn = async ({ laws, articles }: { laws: string; articles: string }) => {
  const source = join(folder, 'source')
  await rm(source, { recursive: true, force: true })
  await mkdir(source)
  await writeFile(join(source, 'laws.jsonl'), laws)
  await writeFile(join(source, 'articles.jsonl'), articles)
  await importCorpus(join(folder, 'law'), await readCorpus(source))
}

const another = (text: string) => {
  const law = { law: '别的条例', title: '别的条例', date: '2020-01-01', status: 'in-force' }
  return {
    laws: `${JSON.stringify({ ...law, articles: 1 })}\n`,
    articles: `${JSON.stringify({ ...law, id: '别的条例#1', no: 1, article: '第一条', text })}\n`,
  }
}

test('a pair of versions is compared once, also when many ask at once and after another law was brought in', async () => {
  await bringIn(exampleJsonl([olderVersion, newerVersion]))
  let clock = 0
  const law = openLaw(join(folder, 'law'), { today: () => '2026-11-24', monotonic: () => clock })
  let [compared, read] = [0, 0]
  const counted = {
    ...law,
    articlesOf: (...asked: Parameters<typeof law.articlesOf>) => {
      read += 1
      return law.articlesOf(...asked)
    },
  }
  const ask = async () => {
    await law.laws()
    const compare = await keptComparisons(counted, (...texts) => {
      compared += 1
      return compareVersions(...texts)
    })
    return compare(lamps, '2019-03-01', '2024-05-20')
  }
  const [first, second] = await Promise.all([ask(), ask()])
  expect([compared, read, second === first, first!.unchanged]).toEqual([1, 2, true, 20])
  await ask()
  expect([compared, read]).toEqual([1, 2])

  await bringIn(another('与楼道灯无关的一条。'))
  clock += 10_000
  await expect.poll(async () => (await law.laws()).length, { timeout: 10_000 }).toBe(3)
  expect(await ask()).toBe(first)
  expect([compared, read]).toEqual([1, 4])
  await ask()
  expect([compared, read]).toEqual([1, 4])

  const reworded = { ...newerVersion, chapters: newerVersion.chapters.slice(0, -1) }
  await bringIn(exampleJsonl([reworded]))
  clock += 10_000
  await expect.poll(async () => (await ask()).unchanged, { timeout: 10_000 }).toBeLessThan(20)
  expect(compared).toBe(2)
}, 40_000)
