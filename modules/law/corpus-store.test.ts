import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CorpusRefused } from './corpus/corpus.ts'
import { corpusVersions, importCorpus, loadIndex } from './corpus-store.ts'
import { exampleJsonl, newerVersion, olderVersion, type ExampleVersion } from './corpus/example-statute.ts'
import { openLaw } from './open-law.ts'
import { readCorpus } from './corpus/read-corpus.ts'

const id = '示例街道楼道灯条例#7'
let root: string
let dir: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'law-store-'))
  dir = join(root, 'law')
})
afterEach(() => rm(root, { recursive: true }))

const source = async (...versions: ExampleVersion[]) => {
  const folder = await mkdtemp(join(root, 'source-'))
  const { laws, articles } = exampleJsonl(versions)
  await writeFile(join(folder, 'laws.jsonl'), laws)
  await writeFile(join(folder, 'articles.jsonl'), articles)
  return readCorpus(folder)
}

const today = () => '2026-11-24'
const cacheFile = async () =>
  join(
    dir,
    (await readdir(dir)).find((name) => name.startsWith('index-'))!,
  )

test('a folder without corpus answers that there is none and stays untouched', async () => {
  const law = openLaw(dir, { today })
  expect(await law.status()).toEqual({ state: 'no-corpus' })
  expect(await law.search({ query: '灯' })).toBeUndefined()
  expect(await law.laws()).toEqual([])
  expect(await readdir(root)).toEqual([])
})

test('a dry run reads and counts everything and writes nothing', async () => {
  const seen: number[] = []
  const report = await importCorpus(dir, await source(olderVersion), {
    dryRun: true,
    progress: (articles) => seen.push(articles),
  })
  expect(report).toMatchObject({ dryRun: true, laws: 1, articles: 22, added: 1, corpus: undefined })
  expect(seen).toEqual([22])
  expect((await readdir(root)).some((name) => name === 'law')).toBe(false)
})

test('a second import keeps the older version of the law, a repeated one changes nothing', async () => {
  await importCorpus(dir, await source(olderVersion))
  const second = await importCorpus(dir, await source(newerVersion))
  expect(second).toMatchObject({ laws: 2, articles: 45, added: 1, replaced: 0, corpus: { number: 2 } })
  const again = await importCorpus(dir, await source(newerVersion, olderVersion))
  expect(again).toMatchObject({ added: 0, unchanged: 2, corpus: { number: 2 } })
  expect(await corpusVersions(dir)).toHaveLength(2)
  const law = openLaw(dir, { today })
  expect((await law.show(id))?.version).toBe('2024-05-20')
  expect((await law.show(id, '2019-03-01'))?.text).toContain('二十四小时')
})

test('a refused source leaves the corpus as it was', async () => {
  await importCorpus(dir, await source(olderVersion))
  const folder = await mkdtemp(join(root, 'bad-'))
  await writeFile(join(folder, 'laws.jsonl'), exampleJsonl([newerVersion]).laws)
  await writeFile(join(folder, 'articles.jsonl'), exampleJsonl([newerVersion]).articles.slice(0, 2000))
  await expect(importCorpus(dir, await readCorpus(folder))).rejects.toThrow('articles.jsonl 第')
  expect(await readdir(dir)).toEqual([(await corpusVersions(dir))[0]!.file.split('/').at(-1)])
})

test('the index is cached; a cache changed by one byte, cut short or foreign is rebuilt', async () => {
  await importCorpus(dir, await source(newerVersion))
  const [corpus] = await corpusVersions(dir)
  const fresh = await loadIndex(dir, corpus!)
  const file = await cacheFile()
  const good = await readFile(file)
  for (const spoil of [
    async () => {
      const bad = Buffer.from(good)
      bad[bad.length - 9]! ^= 1
      await writeFile(file, bad)
    },
    () => truncate(file, good.length - 100),
    () => truncate(file, 10),
    () => writeFile(file, '不是索引'.repeat(100)),
  ]) {
    await spoil()
    expect((await loadIndex(dir, corpus!)).laws).toEqual(fresh.laws)
    expect((await readFile(file)).equals(good)).toBe(true)
  }
}, 60_000)

test('an index whose asker has gone is not built to its end', async () => {
  await importCorpus(dir, await source(olderVersion))
  const built = (gone: boolean) =>
    new Promise<number | string | null | undefined>((ended) => {
      const builder = execFile(process.execPath, [join(import.meta.dirname, 'build-cache.ts'), dir, '1'], (error) =>
        ended(error?.code),
      )
      if (gone) builder.stdin?.end()
    })
  expect(await built(true)).toBe(1)
  expect((await readdir(dir)).filter((name) => name.startsWith('index-'))).toEqual([])
  expect(await built(false)).toBeUndefined()
  expect((await readdir(dir)).filter((name) => name.startsWith('index-'))).toHaveLength(1)
})

test('a damaged corpus file is named, not searched', async () => {
  await importCorpus(dir, await source(newerVersion))
  const [corpus] = await corpusVersions(dir)
  await truncate(corpus!.file, 400)
  await expect(importCorpus(dir, await source(olderVersion))).rejects.toThrow('语料文件已损坏')
  await expect(openLaw(dir, { today }).search({ query: '灯' })).rejects.toThrow(CorpusRefused)
  await expect(openLaw(dir, { today }).search({ query: '灯' })).rejects.toThrow(/^\S+：语料文件已损坏/)
})

test('an open folder notices a new import and answers from the old one until the new one is ready', async () => {
  let now = 0
  await importCorpus(dir, await source(olderVersion))
  const law = openLaw(dir, { today, monotonic: () => now })
  expect((await law.show(id))?.version).toBe('2019-03-01')
  await importCorpus(dir, await source(newerVersion))
  now = 6000
  expect((await law.show(id))?.version).toBe('2019-03-01')
  expect((await law.status()).state).toBe('loading')
  await expect.poll(async () => (await law.show(id))?.version, { timeout: 20_000 }).toBe('2024-05-20')
  expect((await readdir(dir)).filter((name) => name.startsWith('index-'))).toHaveLength(1)
}, 30_000)

test('two imports at once: the second is told to wait; a dead import does not block', async () => {
  await importCorpus(dir, await source(olderVersion))
  await writeFile(join(dir, 'import.lock'), String(process.pid))
  await expect(importCorpus(dir, await source(newerVersion))).rejects.toThrow('另一个导入正在进行')
  await writeFile(join(dir, 'import.lock'), '4194304999')
  expect(await importCorpus(dir, await source(newerVersion))).toMatchObject({ added: 1 })
})
