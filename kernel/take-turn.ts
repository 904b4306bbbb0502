import { sql } from 'kysely'
import type { House } from './action.ts'
import { asTheClock } from './clockwork.ts'
import type { Sweep } from './module.ts'
import type { Tx } from './tables.ts'

/** A sweep that stops by itself and says in plain sentences why, and what to do; it names no person. */
export class SweepStopped extends Error {
  readonly code: string
  readonly zh: string
  readonly en: string

  constructor(code: string, zh: string, en: string) {
    super(`${zh} / ${en}`)
    this.name = 'SweepStopped'
    this.code = code
    this.zh = zh
    this.en = en
  }
}

const rests = async (house: House, { name, restSeconds }: Sweep): Promise<boolean> => {
  if (restSeconds === undefined) return false
  const found = await asTheClock(house, ({ tx, now }) =>
    sql`select from kernel.sweeps where name = ${name} and stopped_at is null and ended_at > ${now}::timestamptz - make_interval(secs => ${restSeconds})`.execute(
      tx,
    ),
  )
  return found.rows.length > 0
}

const keepEnd = (house: House, name: string): Promise<unknown> =>
  asTheClock(house, ({ tx, now }) =>
    sql`insert into kernel.sweeps (name, ended_at) values (${name}, ${now})
      on conflict (name) do update set ended_at = excluded.ended_at, stopped_at = null, stopped_zh = null, stopped_en = null`.execute(
      tx,
    ),
  )

/** Since the first of the failures in a row; what an unforeseen error says may name a person and stays in the log. */
const keepStop = (house: House, name: string, error: unknown): Promise<unknown> => {
  const { zh, en } = error instanceof SweepStopped ? error : { zh: null, en: null }
  return asTheClock(house, ({ tx, now }) =>
    sql`insert into kernel.sweeps (name, stopped_at, stopped_zh, stopped_en) values (${name}, ${now}, ${zh}, ${en})
      on conflict (name) do update set stopped_at = coalesce(kernel.sweeps.stopped_at, excluded.stopped_at), stopped_zh = excluded.stopped_zh, stopped_en = excluded.stopped_en`.execute(
      tx,
    ),
  )
}

/**
 * The turns of one sweep: each runs it, unless it still rests from a run before. A run that throws counts as none, is
 * kept for the check until one has gone well, and is thrown on.
 */
export const turnsOf = (house: House, sweep: Sweep): (() => Promise<void>) => {
  // what was kept before this start is not known: the first run that goes well clears it
  let wentWell = false
  return async () => {
    if (await rests(house, sweep)) return
    try {
      await sweep.run(house)
    } catch (error) {
      wentWell = false
      await keepStop(house, sweep.name, error)
      throw error
    }
    if (sweep.restSeconds !== undefined || !wentWell) await keepEnd(house, sweep.name)
    wentWell = true
  }
}

export type Stopped = { name: string; since: string; zh: string | null; en: string | null }

/** Sweeps whose last run failed, the longest standing first. */
export const stoppedSweeps = async (tx: Tx): Promise<Stopped[]> => {
  const found = await sql<Stopped>`
    select name, stopped_at since, stopped_zh zh, stopped_en en from kernel.sweeps where stopped_at is not null order by stopped_at, name`.execute(
    tx,
  )
  return found.rows
}
