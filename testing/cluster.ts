import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { startEmbedded } from '@fengqiao/database/embedded/start.ts'
import { migrate } from '@fengqiao/database/migrate.ts'
import { openPool } from '@fengqiao/database/pool.ts'
import { ensureRoles } from '@fengqiao/database/roles.ts'

export type TestCluster = { owner: pg.PoolConfig; template: string; stop(): Promise<void> }

const prefix = 'fq-test-'
const template = 'fengqiao_template'

/** PostgreSQL in a temporary folder, without fsync, with a migrated template database to clone. */
export async function startTestCluster(): Promise<TestCluster> {
  await sweepAbandoned()
  const dataDir = await mkdtemp(path.join(tmpdir(), `${prefix}${process.pid}-`))
  const embedded = await startEmbedded({ dataDir, fsync: false })
  const stop = async () => {
    await embedded.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    await makeTemplate(embedded.owner)
  } catch (error) {
    await stop()
    throw error
  }
  return { owner: embedded.owner, template, stop }
}

async function makeTemplate(owner: pg.PoolConfig) {
  const first = openPool({ ...owner, max: 1 })
  await first.query(`create database ${template}`)
  await ensureRoles(first)
  await first.end()
  const pool = openPool({ ...owner, database: template, max: 1 })
  try {
    await migrate(pool)
  } finally {
    await pool.end()
  }
}

// A test run ended by kill -9 leaves its server running and its folder behind.
async function sweepAbandoned() {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(prefix) && Number(name.slice(prefix.length).split('-')[0])
    if (!pid || isRunning(pid)) continue
    const dataDir = path.join(tmpdir(), name)
    await startEmbedded({ dataDir, fsync: false }).then(
      (left) => left.stop(),
      () => {},
    )
    await rm(dataDir, { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Vitest's global setup: one cluster for the whole run, started when the first test file asks for a database,
 * so that a run of pure tests pays nothing. The workers ask over a socket named in the environment.
 */
export async function setup(): Promise<() => Promise<void>> {
  let cluster: Promise<TestCluster> | undefined
  const folder = await mkdtemp(path.join(tmpdir(), 'fq-ask-'))
  const server = createServer((asked) => {
    cluster ??= startTestCluster()
    asked.on('error', () => {})
    cluster.then(
      ({ owner }) => asked.end(JSON.stringify({ owner, template })),
      (error: Error) => asked.end(JSON.stringify({ error: error.message })),
    )
  })
  process.env.FENGQIAO_TEST_CLUSTER = await listenIn(server, folder)
  return async () => {
    server.close()
    await (await cluster?.catch(() => undefined))?.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

function listenIn(server: Server, folder: string): Promise<string> {
  const file = path.join(folder, 'ask')
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(file, () => resolve(file))
  })
}
