import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { interrupt, stopPostmaster } from './postmaster.ts'
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

/** Looks after the server: brings it back when it died by itself (out of memory, a stray kill), until `stop`. */
export function keep(started: number, log: (line: string) => void, revive: () => Promise<number>) {
  let pid = started
  // A crash of Fengqiao should not leave the server behind; kill -9 does, and the next start adopts it.
  const onExit = () => interrupt(pid)
  process.once('exit', onExit)
  const leaving = new AbortController()
  const goOn = () => pause(2000, true, { ref: false, signal: leaving.signal }).catch(() => false)
  const watching = (async () => {
    while (await goOn()) {
      if (await runningSince(pid)) continue
      log('PostgreSQL ended by itself, starting it again')
      await revive().then(
        (revived) => (pid = revived),
        (error: Error) => log(error.message),
      )
    }
  })()
  return {
    stop: async (): Promise<void> => {
      process.off('exit', onExit)
      leaving.abort()
      await watching
      await stopPostmaster(pid)
    },
  }
}
