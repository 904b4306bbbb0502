import { closeSync, openSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { readyBinaries, shippedBinaries } from './binaries.ts'
import type { Binaries } from './binaries.ts'
import { ensureCluster, openHome, ownerRole } from './cluster.ts'
import { becomeKeeper, keep, leaveKeeping } from './keeper.ts'
import { launchFor, runDetached } from './launch.ts'
import { findPostmaster, retireDeadLock, socketAlive, stopPostmaster } from './postmaster.ts'
import type { Postmaster } from './postmaster.ts'
import { ended, runningSince } from './process-state.ts'
import { refusalFrom } from './refused.ts'
import { serverSettings } from './settings.ts'

export type Embedded = {
  socketDir: string
  port: number
  owner: { host: string; port: number; user: string; database: string }
  /** A server found running was taken over. */
  adopted: boolean
  stop(): Promise<void>
}

export type EmbeddedOptions = { dataDir: string; fsync?: boolean; log?: (line: string) => void; native?: string }

const port = 5432
const database = 'fengqiao'

/** Starts PostgreSQL 18 on `dataDir`, or adopts the one that still runs there. Refuses with `EmbeddedRefused`. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { dataDir, fsync = true, log = () => {}, native } = options
  const home = await openHome(dataDir)
  const binaries = await readyBinaries(native ?? shippedBinaries(), path.join(home, 'lib'))
  const cluster = await ensureCluster(home, binaries, fsync)
  const found = await reachable(cluster, log)
  const postmaster = found ?? (await launchAnew({ home, cluster, binaries, fsync, log }))
  const keeping = await becomeKeeper(home)
  const owner = { host: postmaster.socketDir, port, user: ownerRole, database }
  await ensureDatabase(owner)
  log(`PostgreSQL ${found ? 'adopted' : 'started'}, pid ${postmaster.pid}`)

  const { socketDir } = postmaster
  const kept =
    keeping &&
    keep(postmaster.pid, log, async () => {
      await retireDeadLock(cluster)
      return (await launch({ home, cluster, binaries, fsync, log, socketDir })).pid
    })
  const stop = async () => {
    if (!kept) return
    await kept.stop()
    await rm(socketDir, { recursive: true, force: true })
    await leaveKeeping(home)
  }
  return { socketDir, port, owner, adopted: Boolean(found), stop }
}

/** A running server that can be spoken to. One that stops is waited for; one whose socket was swept away is stopped. */
async function reachable(cluster: string, log: (line: string) => void): Promise<Postmaster | undefined> {
  const found = await findPostmaster(cluster)
  if (!found) return undefined
  if (found.status === 'stopping') return void (await ended(found.pid, 60_000))
  const ready = await untilReady(cluster, found.pid)
  if (ready && (await socketAlive(ready))) return ready
  log('PostgreSQL runs but cannot be reached, restarting it')
  await stopPostmaster(found.pid)
  return undefined
}

type Log = (line: string) => void

type LaunchOptions = { home: string; cluster: string; binaries: Binaries; fsync: boolean; log: Log }

async function launchAnew(options: LaunchOptions): Promise<Postmaster> {
  const left = await retireDeadLock(options.cluster)
  if (left !== undefined) options.log('The database was not shut down last time, recovering')
  if (left && path.basename(left).startsWith('fq-')) await rm(left, { recursive: true, force: true })
  const socketDir = await shortTempDir()
  const postmaster = await launch({ ...options, socketDir }).catch(async (error: unknown) => {
    await rm(socketDir, { recursive: true, force: true })
    throw error
  })
  if (postmaster.socketDir !== socketDir) await rm(socketDir, { recursive: true, force: true })
  return postmaster
}

async function launch({ home, cluster, binaries, fsync, log, socketDir }: LaunchOptions & { socketDir: string }) {
  const settings = serverSettings({ socketDir, fsync })
  const command = await launchFor(binaries.postgres, ['-D', cluster, ...settings], binaries.libraries)
  const logFile = path.join(home, 'postgres.log')
  const before = await sizeOf(logFile)
  const output = openSync(logFile, before > 4 << 20 ? 'w' : 'a', 0o600)
  const child = runDetached(command, output)
  closeSync(output)
  const ready = child.pid && (await untilReady(cluster, child.pid))
  if (ready) return ready
  // Somebody else was quicker with the same folder: use theirs.
  const other = await reachable(cluster, log)
  if (other) return other
  throw refusalFrom((await readFile(logFile, 'utf8')).slice(before > 4 << 20 ? 0 : before))
}

/** Waits through crash recovery, as long as the process lives. */
async function untilReady(cluster: string, pid: number): Promise<Postmaster | undefined> {
  while (await runningSince(pid)) {
    const postmaster = await findPostmaster(cluster)
    if (postmaster?.pid === pid && postmaster.status === 'ready') return postmaster
    await pause(10)
  }
  return undefined
}

async function ensureDatabase(owner: Embedded['owner']) {
  const client = new pg.Client({ ...owner, database: 'postgres' })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (!rowCount) await client.query(`create database ${database}`)
  } catch (error) {
    // Made meanwhile by a process that starts at the same moment.
    if (!['42P04', '23505'].includes((error as pg.DatabaseError).code ?? '')) throw error
  } finally {
    await client.end()
  }
}

// A socket path holds 107 bytes at most, so a deep TMPDIR is passed over. mkdtemp makes the folder 0700.
const shortTempDir = () => mkdtemp(path.join(tmpdir().length < 60 ? tmpdir() : '/tmp', 'fq-'))

const sizeOf = (file: string) =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  )
