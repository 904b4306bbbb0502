import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openLaw } from '@fengqiao/law'

/**
 * What searching the law costs: processor time of a question, set by set; memory of the process that searches and of all
 * processes of an office; how long until it is ready, from its cache and from nothing; how long others wait meanwhile.
 * Questions are every file of `../shared/data/questions` with known articles, the corpus is where FENGQIAO_LAW_DATA says
 * (else ../shared/data/law). Times of the clock tell of a busy machine too, those of the processor do not.
 */
const root = resolve(import.meta.dirname, '..')
const corpus = resolve(process.env['FENGQIAO_LAW_DATA'] ?? join(root, '../shared/data/law'))
const questions = join(root, '../shared/data/questions')
if (!existsSync(join(corpus, 'articles.jsonl')) || !existsSync(questions))
  throw new Error(`no corpus at ${corpus} or no questions at ${questions}: there is nothing to measure`)

const rows: (readonly [string, string])[] = []
const tell = (what: string, measured: string): void => {
  rows.push([what, measured])
  process.stderr.write(`${what}: ${measured}\n`)
}
const clock = async (work: () => Promise<unknown>): Promise<string> => {
  const from = performance.now()
  await work()
  return `${((performance.now() - from) / 1000).toFixed(1)} s`
}
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`
const resident = (): string => megabytes(process.memoryUsage().rss)
const spread = (milliseconds: readonly number[]): string => {
  const sorted = milliseconds.toSorted((one, other) => one - other)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(0)
  return `${at(0.5)} / ${at(0.95)} / ${at(1)} ms`
}

type Row = { readonly text?: unknown; readonly gold?: unknown }

const setsOf = async (): Promise<(readonly [string, readonly string[]])[]> => {
  const files = (await readdir(questions)).filter((name) => name.endsWith('.jsonl')).sort()
  const read = files.map(async (name) => {
    const lines = (await readFile(join(questions, name), 'utf8')).split('\n').filter((line) => line.trim() !== '')
    const asked = lines.map((line) => JSON.parse(line) as Row)
    const texts = asked.flatMap(({ text, gold }) => (typeof text === 'string' && Array.isArray(gold) ? [text] : []))
    return [name, texts] as const
  })
  return (await Promise.all(read)).filter(([, texts]) => texts.length > 0)
}

const folder = await mkdtemp(join(tmpdir(), 'fq-law-cost-'))
const dataDir = join(folder, 'data')
try {
  const env = { ...process.env, FENGQIAO_DATA: dataDir }
  const imported = await clock(async () => {
    const { status } = spawnSync(join(root, 'bin/fengqiao'), ['law', 'import', corpus], { env, stdio: 'ignore' })
    if (status !== 0) throw new Error(`the corpus was not imported: exit code ${status}`)
  })
  tell('import and index from nothing', imported)

  const law = openLaw(join(dataDir, 'law'), { today: () => '2026-11-24' })
  tell('ready from the cache', await clock(law.ready))
  tell('memory of the process that searches, loaded', resident())
  const sets = await setsOf()
  for (const warm of sets[0]![1].slice(0, 30)) await law.search({ query: warm, limit: 100 })
  for (const [name, texts] of sets) {
    const times: number[] = []
    for (const query of texts) {
      const before = process.cpuUsage()
      await law.search({ query, limit: 100 })
      const { user, system } = process.cpuUsage(before)
      times.push((user + system) / 1000)
    }
    tell(`processor time of a question, ${name} (${texts.length}), p50 / p95 / most`, spread(times))
  }
  tell('memory of the process that searches, after all of them', resident())
  await law.close()

  const { startDemo } = await import('../journeys/demo.ts')
  const { memoryOf } = await import('./processes.ts')
  const { lawyerOf } = await import('./search-as-lawyer.ts')
  const demo = await startDemo({}, folder)
  try {
    const search = await lawyerOf(demo)
    let answered = false
    const first = search('公司拖欠农民工工资').finally(() => (answered = true))
    const waits: number[] = []
    while (!answered) {
      const from = performance.now()
      await fetch(new URL('/healthz', demo.url))
      waits.push(performance.now() - from)
    }
    await first
    tell(
      `an office just started: ${waits.length} other requests while the index loads, p50 / p95 / most`,
      spread(waits),
    )
    tell('memory of all processes of the office, after the first question', `${(await memoryOf(demo)).toFixed(0)} MB`)
    const [, asked] = sets.find(([name]) => name.startsWith('consult')) ?? sets[0]!
    for (const words of asked.slice(0, 150)) await search(words)
    tell('memory of all processes of the office, after 150 more', `${(await memoryOf(demo)).toFixed(0)} MB`)
  } finally {
    await demo.stop()
  }
} finally {
  await rm(folder, { recursive: true, force: true })
}
console.log(['| what | measured |', '| --- | --- |', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n'))
