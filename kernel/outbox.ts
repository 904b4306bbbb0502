import { sql } from 'kysely'
import type { House } from './action.ts'
import { asTheClock } from './clockwork.ts'
import { NotTaken } from './message.ts'
import type { Outgoing, Way } from './message.ts'
import type { Sweep } from './module.ts'
import type { Tx } from './tables.ts'

/** Seconds before the second, third … try; after the last the message is given up and `bin/fengqiao check` says so. */
const pauses = [10, 60, 300, 1800]
/** While one process sends it, no other takes it; a process that dies leaves it to the next after this. */
const leaseSeconds = 60
const mostAtOnce = 50

type Row = {
  id: string
  way: Way
  purpose: string
  worker_id: string | null
  phone: string | null
  sealed: Buffer
  tries: number
}

const after = (now: string, seconds: number): string => new Date(new Date(now).getTime() + seconds * 1000).toISOString()

const take = (house: House): Promise<Row[]> =>
  asTheClock(house, async ({ tx, now }) => {
    await sql`update kernel.messages set state = 'late', sealed = null, ended_at = ${now} where state = 'waiting' and useful_until <= ${now}`.execute(
      tx,
    )
    const taken = await sql<Row>`
      update kernel.messages m set tries = m.tries + 1, next_at = ${after(now, leaseSeconds)}
      from (select id from kernel.messages where state = 'waiting' and next_at <= ${now} order by next_at limit ${mostAtOnce} for update skip locked) due
      where m.id = due.id
      returning m.id, m.way, m.purpose, m.worker_id, m.sealed, m.tries, (select w.phone from published.workers w where w.id = m.worker_id) phone`.execute(
      tx,
    )
    return taken.rows
  })

const send = async ({ outside, vault }: House, row: Row): Promise<void> => {
  const port = outside[row.way]
  if (!port) throw new NotTaken('way-not-set-up')
  const { to, words } = JSON.parse(vault.openMessage(row.id, row.sealed)) as { to: string | null; words: string }
  const number = row.worker_id ? row.phone : to
  if (row.way !== 'chat' && !number) throw new NotTaken('no-number')
  const message: Outgoing = { id: row.id, to: number, words, purpose: row.purpose }
  await ('send' in port ? port.send(message) : port.alert(message))
}

const hopeless = new Set(['way-not-set-up', 'no-number'])

const settle = (house: House, row: Row, problem: string | undefined): Promise<void> =>
  asTheClock(house, async ({ tx, now }) => {
    const pause = problem !== undefined && hopeless.has(problem) ? undefined : pauses[row.tries - 1]
    if (problem !== undefined && pause !== undefined) {
      await sql`update kernel.messages set problem = ${problem}, next_at = ${after(now, pause)} where id = ${row.id} and state = 'waiting'`.execute(
        tx,
      )
      return
    }
    await sql`update kernel.messages set state = ${problem === undefined ? 'sent' : 'dead'}, problem = ${problem ?? null}, sealed = null, ended_at = ${now}
      where id = ${row.id} and state = 'waiting'`.execute(tx)
  })

/** Sends what is due, each message at least once; returns how many were taken. */
export const sendDue = async (house: House): Promise<number> => {
  const due = await take(house)
  await Promise.all(
    due.map(async (row) => {
      const problem = await send(house, row).then(
        () => undefined,
        (error: unknown) => (error instanceof NotTaken ? error.code : 'port-failed'),
      )
      await settle(house, row, problem)
    }),
  )
  return due.length
}

const keptDays = 90

export const outboxSweeps: readonly Sweep[] = [
  { name: 'outbox.send', everySeconds: 2, run: async (house) => void (await sendDue(house)) },
  {
    name: 'outbox.forget',
    everySeconds: 6 * 3600,
    run: (house) =>
      asTheClock(
        house,
        async ({ tx, now }) =>
          void (await sql`delete from kernel.messages where ended_at < ${after(now, -keptDays * 86_400)}`.execute(tx)),
      ),
  },
]

export type OutboxState = {
  /** Given up in the last seven days, by way and reason. */
  readonly dead: readonly { way: Way; problem: string; count: number }[]
  /** Due for more than ten minutes and not sent. */
  readonly stuck: number
  /** Workers an alert was meant for in those seven days who still have no number on record. */
  readonly numberless: readonly string[]
}

export const outboxState = async (tx: Tx, now: string): Promise<OutboxState> => {
  const dead = await sql<{ way: Way; problem: string; count: number }>`
    select way, coalesce(problem, 'port-failed') problem, count(*)::int count from kernel.messages
    where state = 'dead' and ended_at > ${after(now, -7 * 86_400)} group by 1, 2 order by 3 desc`.execute(tx)
  const stuck = await sql<{ n: number }>`
    select count(*)::int n from kernel.messages where state = 'waiting' and next_at < ${after(now, -600)}`.execute(tx)
  const numberless = await sql<{ name: string }>`
    select distinct w.name from kernel.messages m join published.workers w on w.id = m.worker_id
    where m.state = 'dead' and m.problem = 'no-number' and m.ended_at > ${after(now, -7 * 86_400)} and coalesce(w.phone, '') = '' order by 1`.execute(
    tx,
  )
  return { dead: dead.rows, stuck: stuck.rows[0]!.n, numberless: numberless.rows.map(({ name }) => name) }
}
