import { sql } from 'kysely'
import type { House } from '@fengqiao/kernel/action.ts'
import type { Sweep } from '@fengqiao/kernel/module.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import { atTheDoor } from './sessions.ts'

/** The longest bound on tries is a day; a session that is over is kept a month for whoever asks who was signed in. */
const triesKeptHours = 25
const sessionsKeptHours = 30 * 24

const before = (now: string, hours: number): string =>
  new Date(new Date(now).getTime() - hours * 3_600_000).toISOString()

const hourly = (name: string, work: (tx: Tx, now: string) => Promise<unknown>): Sweep => ({
  name,
  everySeconds: 3600,
  run: async (house: House) => {
    const now = house.clock.now()
    await atTheDoor(house.pool, now, true, (tx) => work(tx, now))
  },
})

export const sweeps: readonly Sweep[] = [
  hourly('identity.forget-codes', (tx, now) =>
    sql`delete from identity.phone_codes where expires_at < ${before(now, triesKeptHours)}`.execute(tx),
  ),
  hourly('identity.forget-tries', (tx, now) =>
    sql`delete from identity.tries where at < ${before(now, triesKeptHours)}`.execute(tx),
  ),
  hourly('identity.forget-sessions', (tx, now) =>
    sql`delete from identity.sessions where coalesce(ended_at, expires_at) < ${before(now, sessionsKeptHours)}`.execute(
      tx,
    ),
  ),
]
