import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { runningSince } from './process-state.ts'

// The keeper is the Fengqiao process that may stop the server; a command beside it (backup, check) only borrows it.
const file = (home: string) => path.join(home, 'keeper')

/** True when this process is now the keeper, false when another living one is. */
export async function becomeKeeper(home: string): Promise<boolean> {
  const [pid, since] = (await readFile(file(home), 'utf8').catch(() => '')).trim().split(' ')
  if (pid && Number(pid) !== process.pid && (await runningSince(Number(pid))) === since) return false
  await writeFile(file(home), `${process.pid} ${await runningSince(process.pid)}\n`)
  return true
}

export const leaveKeeping = (home: string) => rm(file(home), { force: true })
