import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { startDemo } from '../journeys/demo.ts'
import { memoryOf } from './processes.ts'
import { lawyerOf } from './search-as-lawyer.ts'

const root = resolve(import.meta.dirname, '..')

/** Where the real corpus is; without it the memory with it is not measured. */
const corpus = resolve(process.env['FENGQIAO_LAW_DATA'] ?? join(root, '../shared/data/law'))

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  await work()
  return (performance.now() - from) / 1000
}

const weightOf = async (folder: string, wanted: RegExp): Promise<number> => {
  let bytes = 0
  for (const name of await readdir(folder))
    if (wanted.test(name)) bytes += gzipSync(await readFile(join(folder, name))).length
  return bytes / 1024
}

const folder = await mkdtemp(join(tmpdir(), 'fq-bench-'))
let demo: Awaited<ReturnType<typeof startDemo>> | undefined
const first = await seconds(async () => (demo = await startDemo({}, folder)))
await demo!.stop()
const second = await seconds(async () => (demo = await startDemo({}, folder)))
await new Promise((settled) => setTimeout(settled, 5000))
const memory = await memoryOf(demo!)
await demo!.stop()
let withCorpus = 'not measured: no corpus here'
if (existsSync(join(corpus, 'articles.jsonl'))) {
  const env = { ...process.env, FENGQIAO_DATA: demo!.dataDir }
  spawnSync(join(root, 'bin/fengqiao'), ['law', 'import', corpus], { env, stdio: 'inherit' })
  demo = await startDemo({}, folder)
  // whoever searches first has it loaded
  const search = await lawyerOf(demo)
  await search('公司拖欠农民工工资')
  await new Promise((settled) => setTimeout(settled, 5000))
  withCorpus = `${(await memoryOf(demo)).toFixed(0)} MB`
  await demo.stop()
}
await rm(folder, { recursive: true, force: true })
const entry = await readFile(join(root, 'dist/desk/index.html'), 'utf8')
const loaded = [...entry.matchAll(/(?:src|href)="\/desk\/assets\/([^"]+)"/g)].map((match) => match[1]!)
let desk = 0
for (const name of loaded) desk += gzipSync(await readFile(join(root, 'dist/desk/assets', name))).length / 1024
const rows = [
  ['first start with demo data', `${first.toFixed(1)} s`, '≤ 15 s'],
  ['second start', `${second.toFixed(1)} s`, '≤ 2 s'],
  ['idle memory, all processes', `${memory.toFixed(0)} MB`, '≤ 300 MB'],
  ['with the statute corpus, all processes', withCorpus, '≤ 700 MB'],
  [
    'resident pages, all files',
    `${(await weightOf(join(root, 'dist/resident'), /\.(css|js)$/)).toFixed(1)} KB gz`,
    '≤ 60 KB entry, ≤ 120 KB script',
  ],
  ['desk, files of its first page', `${desk.toFixed(0)} KB gz`, '≤ 380 KB gz'],
]
console.log(
  ['| what | measured | goal |', '| --- | --- | --- |', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n'),
)
