import type { House } from '@fengqiao/kernel/action.ts'
import type { Log } from '@fengqiao/kernel/log.ts'
import { outboxSweeps } from '@fengqiao/kernel/outbox.ts'
import { turnsOf } from '@fengqiao/kernel/take-turn.ts'
import { modules } from './mount.ts'
import { fileSweep } from './stored-files.ts'

/** Runs every module's sweeps at their own pace; one that fails is logged, told by the check and tried again at its next turn. */
export const sweeping = (house: House, log: Log): { stop(): void } => {
  const timers = [...outboxSweeps, fileSweep(log), ...modules.flatMap((module) => module.sweeps ?? [])].map((sweep) => {
    const takeTurn = turnsOf(house, sweep)
    let running = false
    return setInterval(() => {
      if (running) return
      running = true
      takeTurn()
        .catch((error: unknown) => log.error('sweep.failed', error, { code: sweep.name }))
        .finally(() => {
          running = false
        })
    }, sweep.everySeconds * 1000)
  })
  return { stop: () => timers.forEach(clearInterval) }
}
