import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { addHours, todayIn } from '@fengqiao/kernel/days.ts'
import type { Both } from '@fengqiao/kernel/field.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import type { Workflow } from '@fengqiao/kernel/judge.ts'
import { newToken, tokenHash } from '@fengqiao/kernel/secret-token.ts'
import type { Language } from '@fengqiao/kernel/sentence.ts'
import type { OutputOf } from '@fengqiao/kernel/contract.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import {
  endCalendar as endContract,
  myCalendar as myContract,
  openCalendar as openContract,
  openDeadlines as deadlinesContract,
} from '../contract.ts'
import { icalendar } from './ical.ts'

/** Calendars cope with a few hundred events; what is due later than these comes up as they are done. */
const most = 500

const endOwn = (tx: Tx, account: string, now: string) =>
  sql`update law.calendar_feeds set ended_at = ${now} where account_id = ${account} and ended_at is null`.execute(tx)

export const myCalendar = action(myContract, async ({ tx, me }) => {
  const found = await sql<{ since: string }>`select recorded_at since from law.calendar_feeds
    where account_id = ${me.id} and ended_at is null`.execute(tx)
  return { since: found.rows[0]?.since ?? null }
})

export const openCalendar = action(openContract, async ({ tx, me, now }) => {
  const token = newToken()
  // one at a time for each account: of two pressed at once the later stands
  await sql`select pg_advisory_xact_lock(hashtextextended(${me.id}, 14))`.execute(tx)
  await endOwn(tx, me.id, now)
  await sql`insert into law.calendar_feeds (id, office_id, account_id, token_hash, happened_at, recorded_at, recorded_by, on_behalf_of)
    values (${newId()}, ${me.offices[0]}, ${me.id}, ${tokenHash(token)}, ${now}, ${now}, ${me.id}, ${me.onBehalfOf ?? null})`.execute(
    tx,
  )
  return { path: `/calendar/${token}/deadlines.ics` }
})

export const endCalendar = action(endContract, async ({ tx, me, now }) => {
  const done = await endOwn(tx, me.id, now)
  return { ended: Number(done.numAffectedRows ?? 0) > 0 }
})

/** Whose calendar reads at this address; undefined where it was ended or never made. Asked as the door. */
export const findCalendarOwner = async (tx: Tx, token: string): Promise<string | undefined> => {
  const found = await sql<{ account: string }>`select account_id account from law.calendar_feeds
    where token_hash = ${tokenHash(token)} and ended_at is null`.execute(tx)
  return found.rows[0]?.account
}

const nameless: Both = { zh: '办理', en: 'Handle' }

const dutyOf = (machines: ReadonlyMap<string, Workflow>, machine: string, rule: string): Both => {
  const rules = machines.get(machine)?.deadlines as Readonly<Record<string, { duty?: Both }>> | undefined
  return rules?.[rule]?.duty ?? nameless
}

type Row = {
  id: string
  machine: string
  rule: string
  last_instant: string
  provisional: boolean
  number: string | null
  receipt_code: string
}

export const openDeadlines = action(deadlinesContract, async ({ tx, me, machines }) => {
  const found = await sql<Row>`
    select d.id, d.machine, d.rule, d.last_instant, d.provisional, m.number, m.receipt_code
    from published.deadlines d join published.matters m on m.id = d.matter_id
    where d.status = 'open' and d.office_id = any (${[...me.offices]}) order by d.last_instant, d.id limit ${most}`.execute(
    tx,
  )
  return {
    deadlines: found.rows.map((row) => ({
      id: row.id,
      number: row.number ?? row.receipt_code,
      duty: dutyOf(machines, row.machine, row.rule),
      // a last day ends at 24:00, written as 00:00 of the next
      day: todayIn(addHours(row.last_instant, -1 / 3600)),
      provisional: row.provisional,
    })),
  }
})

const said = {
  zh: { name: '司法所期限', provisional: '（暂定）' },
  en: { name: 'Office deadlines', provisional: ' (provisional)' },
} as const

/** The office's open deadlines as a calendar reads them. */
export const deadlinesCalendar = (
  { deadlines }: OutputOf<typeof deadlinesContract>,
  language: Language,
  now: string,
): Uint8Array =>
  icalendar(
    {
      name: said[language].name,
      events: deadlines.map(({ id, number, duty, day, provisional }) => ({
        uid: `${id}@fengqiao`,
        day,
        summary: `${number} ${duty[language]}${provisional ? said[language].provisional : ''}`,
        remind: [1],
      })),
    },
    now,
  )
