import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, cp, lstat, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { shippedBinaries } from './binaries.ts'
import { runningSince } from './process-state.ts'
import { EmbeddedRefused } from './refused.ts'
import { startEmbedded } from './start.ts'
import type { Embedded } from './start.ts'

// Real servers, started and killed: slow on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const run = promisify(execFile)
const asRoot = process.getuid?.() === 0

let made: string
let folder: string
let dataDir: string

beforeAll(async () => {
  made = await mkdtemp(path.join(tmpdir(), 'fq-embedded-'))
  await (await startEmbedded({ dataDir: made, fsync: false })).stop()
})

afterAll(() => rm(made, { recursive: true }))

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'fq-embedded-'))
  dataDir = path.join(folder, 'data')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

async function query(embedded: Embedded, sql: string): Promise<unknown[]> {
  const client = new pg.Client(embedded.owner)
  await client.connect()
  try {
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' })
    return rows.flat()
  } finally {
    await client.end()
  }
}

const start = (more: { native?: string; log?: (line: string) => void } = {}) =>
  startEmbedded({ dataDir, fsync: false, ...more })

const inline = ['--input-type=module', '-e']

const lockOf = async () => (await readFile(path.join(dataDir, 'cluster/postmaster.pid'), 'utf8')).split('\n')

// A separate Node that starts the database, says so and then waits to be killed.
async function startElsewhere(): Promise<{ pid: number; kill(): Promise<void> }> {
  const program = `
    import { startEmbedded } from ${JSON.stringify(path.join(import.meta.dirname, 'start.ts'))}
    await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, fsync: false })
    console.log('started')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, [...inline, program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  expect(line.toString()).toContain('started')
  return {
    pid: child.pid ?? 0,
    kill: async () => {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

describe('the embedded database', () => {
  test(`starts as ${asRoot ? 'root' : 'a user'} on a private socket, keeps what was written, and ends`, async () => {
    const first = await start()
    expect(first.adopted).toBe(false)
    expect(
      await query(first, "select current_setting('server_version') ~ '^18', current_setting('listen_addresses')"),
    ).toEqual([true, ''])
    const ours = 'from pg_database where datname = current_database()'
    expect(await query(first, `select datname, pg_encoding_to_char(encoding), datlocale ${ours}`)).toEqual([
      'fengqiao',
      'UTF8',
      'C.UTF-8',
    ])
    expect(
      await query(first, `select n from unnest(array['张三', '李四', '阿明']) n order by n collate "zh-x-icu"`),
    ).toEqual(['阿明', '李四', '张三'])
    expect((await stat(first.socketDir)).mode & 0o777).toBe(0o700)
    await query(first, 'create table kept as select 7 as value')
    const pid = Number((await lockOf())[0])
    await first.stop()
    expect(await runningSince(pid)).toBeUndefined()
    await expect(stat(first.socketDir)).rejects.toThrow(/ENOENT/)
    const second = await start()
    expect(await query(second, 'select value from kept')).toEqual([7])
    await second.stop()
  })

  test('keeps fsync on unless told otherwise', async () => {
    await cp(made, dataDir, { recursive: true })
    const embedded = await startEmbedded({ dataDir })
    expect(
      await query(embedded, "select setting from pg_settings where name in ('fsync', 'full_page_writes')"),
    ).toEqual(['on', 'on'])
    await embedded.stop()
  })

  test('starts once when two processes start together', async () => {
    const [one, two] = await Promise.all([start(), start()])
    expect(one.socketDir).toBe(two.socketDir)
    expect((await readdir(dataDir)).filter((name) => name.startsWith('cluster'))).toEqual(['cluster'])
    await one.stop()
  })

  test('writes nothing of a refused statement into its log', async () => {
    await cp(made, dataDir, { recursive: true })
    const embedded = await start()
    await query(embedded, 'create table people (phone text unique)')
    await query(embedded, 'insert into people values ($$13800000000$$)')
    await expect(query(embedded, 'insert into people values ($$13800000000$$)')).rejects.toThrow(/duplicate key/)
    await embedded.stop()
    const log = await readFile(path.join(dataDir, 'postgres.log'), 'utf8')
    expect(log).toContain('ready to accept connections')
    expect(log).not.toContain('13800000000')
  })
})

test.runIf(asRoot)('an ordinary user starts it plainly', async ({ skip }) => {
  const [, , uid, gid] =
    (await readFile('/etc/passwd', 'utf8'))
      .split('\n')
      .map((line) => line.split(':'))
      .find(([name]) => name === 'nobody') ?? []
  const program = `
    import { startEmbedded } from ${JSON.stringify(path.join(import.meta.dirname, 'start.ts'))}
    import { readFileSync } from 'node:fs'
    const embedded = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, fsync: false, native: process.argv[1] })
    const lock = readFileSync(${JSON.stringify(`${dataDir}/cluster/postmaster.pid`)}, 'utf8')
    const status = readFileSync('/proc/' + lock.split('\\n')[0] + '/status', 'utf8')
    console.log(process.getuid(), /Uid:\\t(\\d+)/.exec(status)[1])
    await embedded.stop()`
  const asUser = ['--reuid', uid ?? '', '--regid', gid ?? '', '--clear-groups', process.execPath, ...inline]
  const reading = `await import(${JSON.stringify(path.join(import.meta.dirname, 'start.ts'))})`
  const readable =
    uid &&
    (await run('setpriv', [...asUser, reading]).then(
      () => true,
      () => false,
    ))
  if (!readable) skip('no ordinary user here can read this checkout')
  // This user may not write the links into the package either, so they go beside the data.
  const native = await unlinkedPackage()
  await mkdir(dataDir)
  await chmod(folder, 0o755)
  await chown(dataDir, Number(uid), Number(gid))
  const { stdout } = await run('setpriv', [...asUser, program, native])
  expect(await readdir(path.join(dataDir, 'lib'))).toContain('libpq.so.5')
  expect(stdout.trim()).toBe(`${uid} ${uid}`)
  expect((await stat(path.join(dataDir, 'cluster'))).uid).toBe(Number(uid))
  await expect(start()).rejects.toMatchObject({ reason: 'other-owner' })
})

describe('after a bad end', () => {
  beforeEach(() => cp(made, dataDir, { recursive: true }))

  test('the server left by a killed Fengqiao is adopted and can be stopped', async () => {
    const elsewhere = await startElsewhere()
    const pid = Number((await lockOf())[0])
    await elsewhere.kill()
    expect(await runningSince(pid)).toBeDefined()
    const adopted = await start()
    expect(adopted.adopted).toBe(true)
    expect(Number((await lockOf())[0])).toBe(pid)
    expect(await query(adopted, 'select 1')).toEqual([1])
    await adopted.stop()
    expect(await runningSince(pid)).toBeUndefined()
  })

  test('a server whose keeper lives is only borrowed', async () => {
    const elsewhere = await startElsewhere()
    const borrowed = await start()
    expect(borrowed.adopted).toBe(true)
    await borrowed.stop()
    expect(await query(borrowed, 'select 1')).toEqual([1])
    await elsewhere.kill()
    await (await start()).stop()
  })

  test('a server whose socket was swept away is restarted', async () => {
    const elsewhere = await startElsewhere()
    const [, , , , socketDir = ''] = await lockOf()
    await elsewhere.kill()
    await rm(socketDir, { recursive: true })
    const again = await start()
    expect(again.adopted).toBe(false)
    expect(await query(again, 'select 1')).toEqual([1])
    await again.stop()
  })

  test('a server that dies while Fengqiao runs is brought back at the same place', async () => {
    const embedded = await startEmbedded({ dataDir })
    await query(embedded, 'create table kept as select 7 as value')
    process.kill(Number((await lockOf())[0]), 'SIGKILL')
    await expect.poll(() => query(embedded, 'select value from kept').catch(() => []), { timeout: 15_000 }).toEqual([7])
    await embedded.stop()
    await expect(query(embedded, 'select 1')).rejects.toThrow(/ENOENT/)
  })

  // Each is the number of something that answers a signal and yet is not the server.
  test.each([
    ['a zombie', zombie],
    ['another program that got its number', async () => ({ pid: process.pid, end: async () => {} })],
    ['nothing at all', async () => ({ pid: 99_999_998, end: async () => {} })],
  ])('a lock file that names %s does not stand in the way, and committed rows are there', async (_whose, holder) => {
    const first = await startEmbedded({ dataDir })
    await query(first, 'create table kept as select 7 as value')
    const lines = await lockOf()
    const postmaster = Number(lines[0])
    process.kill(postmaster, 'SIGKILL')
    await expect.poll(() => runningSince(postmaster), { timeout: 10_000 }).toBeUndefined()
    const { pid, end } = await holder()
    await writeFile(path.join(dataDir, 'cluster/postmaster.pid'), [String(pid), ...lines.slice(1)].join('\n'))
    const said: string[] = []
    const second = await start({ log: (line) => said.push(line) })
    expect(said.join('\n')).toContain('recovering')
    expect(second.adopted).toBe(false)
    expect(await query(second, 'select value from kept')).toEqual([7])
    await expect(stat(first.socketDir)).rejects.toThrow(/ENOENT/)
    await second.stop()
    await end()
  })
})

// `sleep` inherits a dead child from the shell it replaced and never asks for its exit code.
async function zombie() {
  const parent = spawn('sh', ['-c', 'sleep 0.5 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(parent.stdout, 'data')) as [Buffer]
  const pid = Number(line.toString())
  await expect.poll(() => readFile(`/proc/${pid}/stat`, 'utf8'), { timeout: 10_000 }).toMatch(/\) Z /)
  return {
    pid,
    end: async () => {
      parent.kill()
      await once(parent, 'exit')
    },
  }
}

async function unlinkedPackage(): Promise<string> {
  const native = path.join(folder, 'package/native')
  const filter = async (file: string) => !(await lstat(file)).isSymbolicLink()
  await cp(shippedBinaries(), native, { recursive: true, filter })
  return native
}

describe('the library links', () => {
  test('are made when the install script did not run', async () => {
    const native = await unlinkedPackage()
    await cp(made, dataDir, { recursive: true })
    expect(await readdir(path.join(native, 'lib'))).not.toContain('libpq.so.5')
    const embedded = await start({ native })
    expect(await query(embedded, 'select 1')).toEqual([1])
    expect((await lstat(path.join(native, 'lib/libpq.so.5'))).isSymbolicLink()).toBe(true)
    await embedded.stop()
  })
})

describe('a refusal is one sentence in each language and names the remedy', () => {
  test('no package for this system', () => {
    expect(() => shippedBinaries('linux-loong64')).toThrow(/请设置 DATABASE_URL.*set DATABASE_URL.*linux-loong64/)
  })

  test('the data folder cannot be made', async () => {
    await writeFile(path.join(folder, 'file'), '')
    const refused = startEmbedded({ dataDir: path.join(folder, 'file/data') })
    await expect(refused).rejects.toMatchObject({ reason: 'not-writable' })
  })

  test('the data folder is of another major version', async () => {
    await mkdir(path.join(dataDir, 'cluster'), { recursive: true })
    await writeFile(path.join(dataDir, 'cluster/PG_VERSION'), '15\n')
    await expect(start()).rejects.toMatchObject({ reason: 'other-version' })
  })

  test('root without unshare', async ({ skip }) => {
    if (!asRoot) skip('an ordinary user needs no unshare')
    const present = process.env.PATH
    process.env.PATH = folder
    await expect(start())
      .rejects.toMatchObject({ reason: 'no-unshare' })
      .finally(() => {
        process.env.PATH = present
      })
  })

  test('the disk is full', async ({ skip }) => {
    await mkdir(dataDir)
    const small = ['-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', dataDir]
    const mounted =
      asRoot &&
      (await run('mount', small).then(
        () => true,
        () => false,
      ))
    if (!mounted) skip('a small disk can only be mounted by root')
    await expect(start())
      .rejects.toMatchObject({ reason: 'disk-full' })
      .finally(() => run('umount', [dataDir]))
  })

  test('anything else is told in the words of PostgreSQL', async () => {
    await cp(made, dataDir, { recursive: true })
    await rm(path.join(dataDir, 'cluster/global/pg_control'))
    const refused = start()
    await expect(refused).rejects.toThrow(EmbeddedRefused)
    await expect(refused).rejects.toThrow(/原因见下面的记录.*pg_control/s)
  })
})
