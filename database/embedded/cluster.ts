import { constants } from 'node:fs'
import { access, mkdir, mkdtemp, readFile, realpath, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Binaries } from './binaries.ts'
import { launchFor, runToEnd } from './launch.ts'
import { EmbeddedRefused, refusalFrom } from './refused.ts'

export const ownerRole = 'fengqiao_owner'
const majorVersion = '18'

/** The data folder as a real path the present user may write; refuses `not-writable`, `disk-full`. */
export async function openHome(dataDir: string): Promise<string> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 })
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
    return await realpath(dataDir)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    throw new EmbeddedRefused(code === 'ENOSPC' ? 'disk-full' : 'not-writable', message)
  }
}

/** Makes the cluster when there is none; in a side folder first, so that nothing half made can be taken for it. */
export async function ensureCluster(home: string, binaries: Binaries, fsync: boolean): Promise<string> {
  const cluster = path.join(home, 'cluster')
  const version = await versionOf(cluster)
  if (version === undefined) await makeCluster(cluster, binaries, fsync)
  else if (version !== majorVersion) throw new EmbeddedRefused('other-version', `PostgreSQL ${version}`)
  return cluster
}

async function versionOf(cluster: string): Promise<string | undefined> {
  const folder = await stat(cluster).catch(() => undefined)
  if (!folder) return undefined
  if (folder.uid !== process.getuid?.()) throw new EmbeddedRefused('other-owner', cluster)
  return (await readFile(path.join(cluster, 'PG_VERSION'), 'utf8')).trim()
}

async function makeCluster(cluster: string, binaries: Binaries, fsync: boolean) {
  const side = await mkdtemp(`${cluster}-`)
  // Trust, because the only way in is a socket in a folder that no other account can enter (0700).
  const launch = await launchFor(
    binaries.initdb,
    [
      '-D',
      side,
      '--username',
      ownerRole,
      '--auth-local=trust',
      '--auth-host=reject',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      '--no-instructions',
      ...(fsync ? [] : ['--no-sync']),
    ],
    binaries.libraries,
  )
  try {
    await runToEnd(launch).catch((error: Error & { stderr?: string }) => {
      throw refusalFrom(error.stderr || error.message)
    })
    await rename(side, cluster).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    })
  } finally {
    await rm(side, { recursive: true, force: true })
  }
}
