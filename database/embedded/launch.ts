import { execFile, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { promisify } from 'node:util'
import { EmbeddedRefused } from './refused.ts'

const run = promisify(execFile)

export type Launch = { file: string; args: string[]; env: NodeJS.ProcessEnv }

// PostgreSQL refuses uid 0. In a user namespace root appears as nobody: no account is made, no file changes its owner.
const asNobody = ['--user', '--map-user=65534', '--map-group=65534']

/** A command of PostgreSQL, made runnable for the present user; refuses `no-unshare`. */
export async function launchFor(command: string, args: string[], libraries: string | undefined): Promise<Launch> {
  const env = {
    PATH: process.env.PATH,
    LC_ALL: 'C.UTF-8',
    ...(libraries && { LD_LIBRARY_PATH: libraries }),
  }
  if (process.getuid?.() !== 0) return { file: command, args, env }
  await run('unshare', [...asNobody, 'true']).catch((error: Error) => {
    throw new EmbeddedRefused('no-unshare', error.message)
  })
  return { file: 'unshare', args: [...asNobody, command, ...args], env }
}

/** Runs to the end; the output is in the error when it fails. */
export async function runToEnd({ file, args, env }: Launch): Promise<void> {
  await run(file, args, { env, cwd: '/', maxBuffer: 16 << 20 })
}

// Detached: Ctrl-C must reach Fengqiao first, which then stops the database after its last transaction.
export function runDetached({ file, args, env }: Launch, output: number): ChildProcess {
  const child = spawn(file, args, { env, cwd: '/', detached: true, stdio: ['ignore', output, output] })
  child.unref()
  return child
}
