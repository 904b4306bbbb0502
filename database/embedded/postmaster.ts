import { readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ended, runningSince } from './process-state.ts'

export type Postmaster = { pid: number; socketDir: string; status: string }

const lockFile = (cluster: string) => path.join(cluster, 'postmaster.pid')

async function lockLines(cluster: string): Promise<string[] | undefined> {
  const text = await readFile(lockFile(cluster), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return undefined
  })
  return text?.split('\n')
}

/** The server that holds this cluster, if one is really running. */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const lines = await lockLines(cluster)
  const pid = Number(lines?.[0])
  if (!lines || !(pid > 0) || !(await runningSince(pid))) return undefined
  // After a power cut the number may belong to some other program.
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  if (!command.split('\0').includes(cluster)) return undefined
  return { pid, socketDir: lines[4] ?? '', status: (lines[7] ?? '').trim() }
}

/**
 * Frees a lock whose holder is dead. PostgreSQL refuses while the recorded pid answers: a zombie or a reused pid does.
 * The file itself stays, with a pid no kernel gives out, so that PostgreSQL still looks for surviving backends.
 */
export async function retireDeadLock(cluster: string): Promise<string | undefined> {
  const lines = await lockLines(cluster)
  if (!lines || (await findPostmaster(cluster))) return undefined
  await writeFile(lockFile(cluster), ['99999999', ...lines.slice(1)].join('\n'))
  return lines[4]
}

export async function socketAlive({ socketDir }: Postmaster): Promise<boolean> {
  return stat(path.join(socketDir, '.s.PGSQL.5432')).then(
    (file) => file.isSocket(),
    () => false,
  )
}

/** Fast shutdown: clients are cut off, everything committed is kept. After 30 s by force, which recovery repairs. */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (!(await runningSince(pid))) return
    process.kill(pid, signal)
    if (await ended(pid, patience)) return
  }
}

/** For the last moment of a process, where nothing can be awaited. */
export function interrupt(pid: number): void {
  try {
    process.kill(pid, 'SIGINT')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
