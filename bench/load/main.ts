import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { realClock } from '@fengqiao/kernel/clock.ts'
import { openHouse } from '../../apps/server/open-house.ts'
import type { Installation } from '../../apps/server/open-house.ts'
import { connect } from '../../database/connect.ts'
import { account, fill } from './fill.ts'
import { fillLimit, limitDatabase, sizesOf } from './canonical.ts'
import { compareCosts } from './costs.ts'

/**
 * Loads the canonical rows of the load bench into an own database, starts the practical limit and Fengqiao on it, and
 * drives both in turns with the bench's own driver. Arguments go to the driver: --check, --seconds, --repeats, --scenarios.
 * `--matters N` loads fewer than 400,000; `--costs N` counts the processor time of N requests a scenario and drives nothing.
 * The bench is looked for where FENGQIAO_BENCH says, else in ../shared/bench; rows are kept in FENGQIAO_BENCH_DATA.
 */
const root = resolve(import.meta.dirname, '../..')
const bench = resolve(process.env['FENGQIAO_BENCH'] ?? join(root, '../shared/bench'))
const kept = process.env['FENGQIAO_BENCH_DATA']
const words = process.argv.slice(2)
/** Takes an argument of ours out of the driver's. */
const taken = (name: string): number | undefined => {
  const at = words.indexOf(name)
  return at < 0 ? undefined : Number(words.splice(at, 2)[1])
}
const sizes = sizesOf(taken('--matters') ?? 400_000)
const counted = taken('--costs')
const started = performance.now()
const told = (line: string) =>
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`)

if (!existsSync(join(bench, 'bench.mjs'))) {
  console.log('The load bench is not here: set FENGQIAO_BENCH to its folder. Skipped.')
  process.exit(0)
}

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => found(port))
    })
  })

const answering = async (url: string): Promise<void> => {
  for (let tries = 0; tries < 600; tries += 1) {
    if ((await fetch(url).catch(() => undefined))?.status) return
    await new Promise((settled) => setTimeout(settled, 100))
  }
  throw new Error(`${url} does not answer`)
}

const folder = kept ?? (await mkdtemp(join(tmpdir(), 'fq-load-')))
await mkdir(folder, { recursive: true })
const dataDir = join(folder, 'data')
const env = { ...process.env, FENGQIAO_DATA: dataDir, FENGQIAO_KEY_FILE: join(folder, 'office.key') }
const children: ChildProcess[] = []
const run = (file: string, given: readonly string[], more: NodeJS.ProcessEnv) => {
  const child = spawn(process.execPath, [file, ...given], { cwd: folder, env: { ...env, ...more }, stdio: 'inherit' })
  children.push(child)
  return child
}

// the cluster outlives the loading and serves both systems
const database = await connect({ dataDir })
const owner = database.owner!
let installation: Installation | undefined
const endAll = () => {
  for (const child of children) if (child.exitCode === null) child.kill('SIGTERM')
}
process.once('SIGTERM', endAll)
process.once('SIGINT', endAll)
try {
  if (await fillLimit(owner, bench, sizes)) told('canonical rows made')
  installation = await openHouse({ dataDir, clock: realClock, env })
  const { rows } = await installation.owner!.query('select from casework.matters limit 1')
  if (rows.length === 0) await fill(installation, owner, told)
  told('loaded')
  const [limitPort, port] = [await freePort(), await freePort()]
  const driver = join(folder, 'driver')
  await mkdir(join(driver, 'adapters'), { recursive: true })
  for (const name of ['bench.mjs', 'limit-server.mjs', 'adapters/limit.mjs'])
    await cp(join(bench, name), join(driver, name))
  const asked = await readFile(join(bench, 'data.mjs'), 'utf8')
  await writeFile(join(driver, 'data.mjs'), asked.replace('% 100000', `% ${sizes.cases}`))
  const own = await readFile(join(root, 'bench/load/fengqiao.mjs'), 'utf8')
  await writeFile(join(driver, 'adapters/fengqiao.mjs'), own)
  await cp(join(root, 'bench/load/ids.mjs'), join(driver, 'adapters/ids.mjs'))
  await rm(join(driver, 'node_modules'), { force: true })
  await symlink(join(root, 'node_modules'), join(driver, 'node_modules'))
  const limit = run(join(driver, 'limit-server.mjs'), [String(limitPort)], {
    PGHOST: owner.host,
    PGPORT: String(owner.port),
  })
  const server = run(join(root, 'apps/server/cli.ts'), ['start'], { PORT: String(port), HOST: '127.0.0.1' })
  await answering(`http://127.0.0.1:${limitPort}/open?id=1`)
  await answering(`http://127.0.0.1:${port}/healthz`)
  const addresses = {
    LIMIT_URL: `http://127.0.0.1:${limitPort}`,
    FENGQIAO_URL: `http://127.0.0.1:${port}`,
    FENGQIAO_USER: account.user,
    FENGQIAO_PASSWORD: account.password,
  }
  if (counted !== undefined) {
    Object.assign(process.env, addresses)
    const servers = {
      limit: { pid: limit.pid!, database: limitDatabase },
      fengqiao: { pid: server.pid!, database: owner.database! },
    }
    console.log(await compareCosts(installation.owner!, join(driver, 'adapters'), servers, counted))
  } else {
    const out = words.includes('--out') ? [] : ['--out', join(folder, 'results.json')]
    const driving = run(join(driver, 'bench.mjs'), ['--systems', 'limit,fengqiao', ...words, ...out], addresses)
    await new Promise((ended) => driving.once('exit', ended))
  }
} finally {
  endAll()
  await Promise.all(children.map((child) => child.exitCode ?? new Promise((ended) => child.once('exit', ended))))
  await installation?.stop()
  await database.stop()
  if (!kept) await rm(folder, { recursive: true, force: true })
}
