import { sql } from 'kysely'
import type { House } from './action.ts'
import { asTheClock } from './clockwork.ts'
import type { Sweep } from './module.ts'

const rests = async (house: House, { name, restSeconds }: Sweep): Promise<boolean> => {
  if (restSeconds === undefined) return false
  const found = await asTheClock(house, ({ tx, now }) =>
    sql`select from kernel.sweeps where name = ${name} and ended_at > ${now}::timestamptz - make_interval(secs => ${restSeconds})`.execute(
      tx,
    ),
  )
  return found.rows.length > 0
}

/** One turn of a sweep, unless it still rests from a run before; a run that throws counts as none. */
export const takeTurn = async (house: House, sweep: Sweep): Promise<void> => {
  if (await rests(house, sweep)) return
  await sweep.run(house)
  if (sweep.restSeconds === undefined) return
  await asTheClock(house, ({ tx, now }) =>
    sql`insert into kernel.sweeps (name, ended_at) values (${sweep.name}, ${now}) on conflict (name) do update set ended_at = excluded.ended_at`.execute(
      tx,
    ),
  )
}
