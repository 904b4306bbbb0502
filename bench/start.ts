import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { startDemo } from '../journeys/demo.ts'

const root = resolve(import.meta.dirname, '..')

/** Proportional memory of a process and everything below it, in MB, as the kernel counts it. */
const memoryOf = async (pid: number): Promise<number> => {
  const parents = new Map<number, number>()
  for (const name of (await readdir('/proc')).filter((each) => /^\d+$/.test(each))) {
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    const parent = Number(/\) \S (\d+)/.exec(stat)?.[1])
    if (parent) parents.set(Number(name), parent)
  }
  const below = (each: number): boolean => each === pid || (parents.has(each) && below(parents.get(each)!))
  // the embedded server is a child of init once detached: found by its data folder
  const postgres = spawnSync('pgrep', ['-f', 'postgres'], { encoding: 'utf8' }).stdout.split('\n').map(Number)
  let kilobytes = 0
  for (const each of new Set([...[...parents.keys()].filter(below), ...postgres.filter((each) => each > 0)])) {
    const rollup = await readFile(`/proc/${each}/smaps_rollup`, 'utf8').catch(() => '')
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0)
  }
  return kilobytes / 1024
}

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
const memory = await memoryOf(demo!.pid)
await demo!.stop()
await rm(folder, { recursive: true, force: true })
const entry = await readFile(join(root, 'dist/desk/index.html'), 'utf8')
const loaded = [...entry.matchAll(/(?:src|href)="\/desk\/assets\/([^"]+)"/g)].map((match) => match[1]!)
let desk = 0
for (const name of loaded) desk += gzipSync(await readFile(join(root, 'dist/desk/assets', name))).length / 1024
const rows = [
  ['first start with demo data', `${first.toFixed(1)} s`, '≤ 15 s'],
  ['second start', `${second.toFixed(1)} s`, '≤ 2 s'],
  ['idle memory, all processes', `${memory.toFixed(0)} MB`, '≤ 300 MB'],
  [
    'resident pages, all files',
    `${(await weightOf(join(root, 'dist/resident'), /\.(css|js)$/)).toFixed(1)} KB gz`,
    '≤ 60 KB entry, ≤ 120 KB script',
  ],
  ['desk, files of its first page', `${desk.toFixed(0)} KB gz`, '≤ 380 KB gz'],
]
const table = [
  '| what | measured | goal |',
  '| --- | --- | --- |',
  ...rows.map((row) => `| ${row.join(' | ')} |`),
].join('\n')
console.log(table)
await writeFile(
  join(root, 'bench/RESULTS.md'),
  `# What was measured\n\n\`npm run bench:start\` on two shared cores; absolute times vary with the machine.\n\n${table}\n`,
)
