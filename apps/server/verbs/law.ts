import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { dayOf } from '@fengqiao/kernel/clock.ts'
import { importCorpus, openLaw, outsideModelOf, readCorpus } from '@fengqiao/law'
import type { CorpusRefused, OpenedLaw } from '@fengqiao/law'
import { lawFolder } from '../law-folder.ts'
import { answerPeriods, listPeriods, tellPeriod } from './law-deadline.ts'
import { guide, train } from './law-learning.ts'
import { answerSums, listSums, tellSum } from './law-sum.ts'
import { howMany, search, show } from './law-look-up.ts'
import { readOptions, valueOf } from './options.ts'
import { readQueries, tell } from './query-file.ts'
import { usages } from './usages.ts'
import type { Surroundings, Verb } from './verb.ts'

const { usage } = usages.law

const openOf = ({ dataDir, clock, env }: Surroundings): OpenedLaw =>
  openLaw(lawFolder(dataDir), { today: () => dayOf(clock.now()), outside: outsideModelOf(env) })

/** Percent of the laws read and how many articles that is: on a terminal one line, elsewhere a line each tenth. */
const progressOn = (stream: NodeJS.WriteStream) => {
  let told = -1
  return (percent: number, articles: number) => {
    const step = stream.isTTY ? percent : Math.floor(percent / 10)
    if (step === told) return
    told = step
    const line = `${percent}%　${articles} 条 / ${articles} articles`
    stream.write(stream.isTTY ? `\r${line}` : `${line}\n`)
  }
}

/** Takes in what can be read; what can't is named by file and line at the end, and the exit code says that it was left out. */
const importFolder = async (given: Surroundings, folder: string, dryRun: boolean): Promise<number> => {
  const bad: CorpusRefused[] = []
  let total = 0
  const source = await readCorpus(resolve(folder), {
    bad: (refused) => bad.push(refused),
    total: (all) => (total = all),
  })
  const progress = progressOn(process.stderr)
  const done = await importCorpus(lawFolder(given.dataDir), source, {
    dryRun,
    progress: (all, read) => progress(total === 0 ? 100 : Math.round((100 * read) / total), all),
  })
  if (process.stderr.isTTY) process.stderr.write('\n')
  for (const { message } of bad) console.error(message)
  const { laws, articles, added, replaced, unchanged } = done
  if (bad.length > 0)
    console.log(
      `有 ${bad.length} 处读不了，那几部法律没有导入，其余照常；改好后再导入一次即可。 / ${bad.length} faults: those laws were left out, the rest was taken in; correct them and import again.`,
    )
  console.log(
    `${dryRun ? '试读，没有写入：' : ''}新增 ${added} 部，换了文字 ${replaced} 部，原样 ${unchanged} 部；库中共 ${laws} 部（按版本计）${articles} 条。` +
      ` / ${dryRun ? 'dry run, nothing written: ' : ''}${added} added, ${replaced} replaced, ${unchanged} unchanged; ${laws} law versions with ${articles} articles in all.`,
  )
  const code = bad.length > 0 ? 1 : 0
  if (dryRun || !done.corpus) return code
  console.log('正在准备检索，大约半分钟…… / Preparing the search, about half a minute…')
  await openOf(given).ready()
  console.log('可以查了。 / Ready.')
  return code
}

const demandStatutes = async (law: OpenedLaw): Promise<void> => {
  if (!(await law.ready()))
    throw new Error(
      '这里还没有法律条文，请先运行 bin/fengqiao law import 文件夹。 / No statutes here yet: run bin/fengqiao law import FOLDER first.',
    )
}

/** The statutes, where there are any; otherwise what to do. */
const opened = async (given: Surroundings): Promise<OpenedLaw> => {
  const law = openOf(given)
  await demandStatutes(law)
  return law
}

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0)

/** A run file for the evaluator: every question's articles, best first, the time a question took, and which were doubted. */
const searchAll = async (given: Surroundings, file: string, options: ReadonlyMap<string, string | true>) => {
  const out = valueOf(options, 'out')
  if (!out) throw new Error('请用 --out 写明结果存到哪里。 / Say with --out where the run is written.')
  const law = await opened(given)
  const limit = howMany(options, 100)
  const runs: Record<string, string[]> = {}
  const doubted: string[] = []
  const times: number[] = []
  const rows = await readQueries(file)
  for (const { line, row } of rows) {
    if (typeof row['qid'] !== 'string' || typeof row['text'] !== 'string') {
      tell(file, line, '要有 qid 和 text，没有处理', 'must have qid and text and was left out')
      continue
    }
    const since = performance.now()
    const found = await law.search({ query: row['text'], limit })
    times.push(performance.now() - since)
    if (found?.notices.some(({ code }) => code === 'nothing-obvious')) doubted.push(row['qid'])
    runs[row['qid']] = found?.hits.map(({ id }) => id) ?? []
    if (times.length % 100 === 0) process.stderr.write(`${times.length}/${rows.length}\n`)
  }
  const mean = times.reduce((sum, time) => sum + time, 0) / Math.max(times.length, 1)
  await writeFile(out, JSON.stringify({ ms_per_query: mean, doubted, runs }))
  times.sort((one, other) => one - other)
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1)
  const { rss } = process.memoryUsage()
  process.stderr.write(
    `每题 p50 ${at(0.5)} 毫秒，p95 ${at(0.95)} 毫秒；内存 ${megabytes(rss)} MB，最高 ${megabytes(process.resourceUsage().maxRSS * 1024)} MB / ` +
      `a question p50 ${at(0.5)} ms, p95 ${at(0.95)} ms; memory ${megabytes(rss)} MB, at most ${megabytes(process.resourceUsage().maxRSS * 1024)} MB\n`,
  )
  console.log(
    `${times.length} 个问题，每个 ${mean.toFixed(1)} 毫秒，写入 ${out} / ${times.length} questions, ${mean.toFixed(1)} ms each, written to ${out}`,
  )
}

export const law: Verb = {
  run: async (given) => {
    const { plain, options } = readOptions(given.words, ['law', 'k', 'out', 'queries', 'input', 'from', 'to'])
    const [what, ...rest] = plain
    const queries = valueOf(options, 'queries')
    if (what === 'import' && rest.length === 1) return importFolder(given, rest[0]!, options.has('dry-run'))
    if (what === 'changes' && rest.length <= 1) {
      const statutes = await opened(given)
      // who cites an article is asked of the whole house
      return (await import('./law-changes.ts')).changes(given, statutes, rest[0], options)
    }
    if (what === 'guide' && rest.length > 0) return guide(rest.join(' '))
    if (what === 'train' && rest.length === 1)
      return train(given, rest[0]!, valueOf(options, 'out'), () => demandStatutes(openOf(given)))
    if (what === 'search' && queries) return searchAll(given, queries, options)
    if (what === 'search' && rest.length > 0) return search(await opened(given), rest.join(' '), options)
    if (what === 'deadline' && options.has('list')) return listPeriods()
    if (what === 'deadline' && queries && valueOf(options, 'out'))
      return answerPeriods(queries, valueOf(options, 'out')!, given.clock)
    if (what === 'deadline' && rest.length === 2) return tellPeriod(rest[0]!, rest[1]!, given.clock)
    const today = dayOf(given.clock.now())
    if (what === 'sum' && options.has('list')) return listSums()
    if (what === 'sum' && queries && valueOf(options, 'out'))
      return answerSums(queries, valueOf(options, 'out')!, today)
    if (what === 'sum' && rest.length === 1 && valueOf(options, 'input'))
      return tellSum(rest[0]!, valueOf(options, 'input')!, today)
    if (what === 'show' && rest.length === 2) return show(await opened(given), rest[0]!, rest[1]!, options)
    throw new Error(
      `用法 / usage:\n${usage
        .split(' | ')
        .map((each) => `  bin/fengqiao ${each}`)
        .join('\n')}`,
    )
  },
}
