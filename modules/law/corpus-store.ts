import { execFile } from 'node:child_process'
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { corpusDigest, damagedCorpus, readCorpusFile, writeCorpus } from './corpus/corpus-file.ts'
import { CorpusRefused, type CorpusReader, type LawText } from './corpus/corpus.ts'
import { buildIndex, type LawIndexData, type Progress } from './search/index-build.ts'
import { findIndex, writeIndex } from './search/index-file.ts'

/** One imported state of the corpus. Files are never changed; the highest number is the one in use. */
export type CorpusVersion = { number: number; digest: string; file: string }

export type ImportReport = {
  dryRun: boolean
  /** counts over the corpus as it is after this import */
  laws: number
  articles: number
  /** law versions of this import: new here, already here word for word, here with another text */
  added: number
  unchanged: number
  replaced: number
  corpus: CorpusVersion | undefined
}

const corpusName = /^corpus-(\d{6})-([0-9a-f]{32})\.jsonl\.gz$/
const indexName = (digest: string) => `index-${digest}.bin`
const lockName = 'import.lock'

/** How the index builder says that the corpus file, not the machine, is at fault. */
export const damagedExit = 3

// a small young generation keeps the builder near 350 MB instead of 490, and is no slower
const smallHeap = ['--max-old-space-size=256', '--max-semi-space-size=4']

const names = async (dir: string) => {
  try {
    return await readdir(dir)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** Every corpus version in a data folder, the newest first. */
export const corpusVersions = async (dir: string): Promise<CorpusVersion[]> =>
  (await names(dir))
    .flatMap((name) => {
      const match = corpusName.exec(name)
      return match ? [{ number: Number(match[1]), digest: match[2]!, file: join(dir, name) }] : []
    })
    .sort((a, b) => b.number - a.number)

const alive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const lock = async (dir: string) => {
  const file = join(dir, lockName)
  for (let attempt = 0; ; attempt += 1) {
    const handle = await open(file, 'wx').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return undefined
      throw error
    })
    if (handle) {
      await handle.writeFile(String(process.pid))
      await handle.close()
      return () => rm(file, { force: true })
    }
    const owner = Number(await readFile(file, 'utf8').catch(() => ''))
    if (attempt > 0 || (owner > 0 && alive(owner))) {
      throw new CorpusRefused(file, undefined, {
        zh: '另一个导入正在进行，请等它结束后再导入。',
        en: 'another import is running; wait until it has finished.',
      })
    }
    await rm(file, { force: true })
  }
}

const key = ({ law }: LawText) => `${law.law}\n${law.version}`

/** Told after every law: articles and laws so far. */
export type ImportProgress = (articles: number, laws: number) => void

const collect = async (texts: CorpusReader, progress?: ImportProgress) => {
  const all = new Map<string, LawText>()
  let articles = 0
  for await (const text of texts) {
    all.set(key(text), text)
    articles += text.articles.length
    progress?.(articles, all.size)
  }
  return all
}

const sameText = (a: LawText, b: LawText) => corpusDigest([a]) === corpusDigest([b])

/** The corpus in its order: laws as they first came, each with its newest version in front. */
const inOrder = (all: Map<string, LawText>): LawText[] => {
  const byLaw = new Map<string, LawText[]>()
  for (const text of all.values()) byLaw.set(text.law.law, [...(byLaw.get(text.law.law) ?? []), text])
  return [...byLaw.values()].flatMap((texts) => texts.sort((a, b) => (a.law.version > b.law.version ? -1 : 1)))
}

/**
 * Adds what a reader yields to the corpus in `dir` and writes it as a new version; law versions already there stay.
 * Nothing is written on a dry run, when nothing is new, or when the reader refuses its source.
 */
export const importCorpus = async (
  dir: string,
  source: CorpusReader,
  { dryRun = false, progress }: { dryRun?: boolean; progress?: ImportProgress } = {},
): Promise<ImportReport> => {
  const run = async (): Promise<ImportReport> => {
    const incoming = await collect(source, progress)
    const [latest] = await corpusVersions(dir)
    const all = latest ? await collect(readCorpusFile(latest.file)) : new Map<string, LawText>()
    const counts = { added: 0, unchanged: 0, replaced: 0 }
    for (const [name, text] of incoming) {
      const before = all.get(name)
      if (!before) counts.added += 1
      else if (sameText(before, text)) counts.unchanged += 1
      else counts.replaced += 1
      all.set(name, text)
    }
    const texts = inOrder(all)
    const totals = { laws: texts.length, articles: texts.reduce((sum, text) => sum + text.articles.length, 0) }
    if (dryRun || counts.added + counts.replaced === 0) return { dryRun, ...totals, ...counts, corpus: latest }
    const digest = corpusDigest(texts)
    const number = (latest?.number ?? 0) + 1
    const file = join(dir, `corpus-${String(number).padStart(6, '0')}-${digest}.jsonl.gz`)
    await writeCorpus(file, texts)
    return { dryRun, ...totals, ...counts, corpus: { number, digest, file } }
  }
  if (dryRun) return run()
  await mkdir(dir, { recursive: true, mode: 0o750 })
  const unlock = await lock(dir)
  try {
    return await run()
  } finally {
    await unlock()
  }
}

/** Builds and writes the cache of a corpus version and removes those of older ones. */
export const buildCache = async (dir: string, corpus: CorpusVersion, progress?: Progress) => {
  const data = await buildIndex(readCorpusFile(corpus.file), progress)
  await writeIndex(join(dir, indexName(corpus.digest)), corpus.digest, data)
  for (const name of await names(dir)) {
    const older = /^index-[0-9a-f]{32}\.bin$/.test(name) && name !== indexName(corpus.digest)
    if (older) await rm(join(dir, name), { force: true })
  }
}

/**
 * Loads the index of a corpus version. A missing or damaged cache is first rebuilt in a process of its own, so that
 * neither the wait nor the memory of building falls on the server.
 */
export const loadIndex = async (dir: string, corpus: CorpusVersion): Promise<LawIndexData> => {
  const file = join(dir, indexName(corpus.digest))
  const cached = await findIndex(file, corpus.digest)
  if (cached) return cached
  const build = fileURLToPath(new URL('./build-cache.ts', import.meta.url))
  try {
    await promisify(execFile)(process.execPath, [...smallHeap, build, dir, String(corpus.number)])
  } catch (error) {
    const { code, stderr } = error as { code?: unknown; stderr?: string }
    if (code === damagedExit) throw damagedCorpus(corpus.file, undefined)
    throw unbuilt(file, stderr?.split('\n').find((line) => /Error/.test(line)) ?? String(error))
  }
  const built = await findIndex(file, corpus.digest)
  if (!built) throw unbuilt(file, 'it could not be read back')
  return built
}

const unbuilt = (file: string, reason: string) =>
  new CorpusRefused(file, undefined, {
    zh: `检索索引没有建成（${reason.trim()}），请检查磁盘空间和文件夹的写入权限。`,
    en: `the search index was not built (${reason.trim()}); check disk space and that the folder is writable.`,
  })
