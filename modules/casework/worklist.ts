import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { addDays, addHours, daysBetween, todayIn, weekday } from '@fengqiao/kernel/days.ts'
import type { DeadlineRule, Workflow } from '@fengqiao/kernel/judge.ts'
import { readsPersons } from '@fengqiao/kernel/principal.ts'
import { worklist as contract } from './contract.ts'
import type { WorklistRow } from './contract.ts'

type Row = {
  /** Null in the one row of a page beyond the last: it brings the counts alone. */
  id: string | null
  matter: string
  version: number
  title: string
  number: string | null
  receipt_code: string
  kind: string
  place: string | null
  holder: string | null
  machine: string
  rule: string
  last_day: string | null
  last_instant: string
  provisional: boolean
  started_at: string
  parties: string[] | null
  total: number
  overdue: number
  today: number
  week: number
  later: number
}

const nameless = { zh: '处理', en: 'Handle' }

/** The duty, article and period of a deadline, from the machine's own table. */
export const ruleOf = (machines: ReadonlyMap<string, Workflow>, machine: string, rule: string) => {
  const found = (machines.get(machine)?.deadlines as Record<string, DeadlineRule<string>> | undefined)?.[rule]
  return {
    duty: found?.duty ?? nameless,
    basis: found?.basis ?? { mark: 'design' as const },
    period: { n: found?.n ?? 0, unit: found?.unit ?? 'calendarDay' },
  }
}

/** A last day ends at midnight, written as 00:00 of the next; an hour-deadline within its day. */
export const standingOf = (lastInstant: string, now: string): { on: string; daysLeft: number } => {
  const on = todayIn(addHours(lastInstant, -1 / 3600))
  return { on, daysLeft: daysBetween(todayIn(now), on) }
}

/** The instants that part late from today from this week: a week ends on Sunday night. */
const edges = (now: string) => {
  const today = todayIn(now)
  return {
    now,
    tonight: `${addDays(today, 1)}T00:00:00+08:00`,
    sunday: `${addDays(today, 8 - weekday(today))}T00:00:00+08:00`,
  }
}

const groupOf = (instant: string, edge: ReturnType<typeof edges>): WorklistRow['group'] => {
  const at = Date.parse(instant)
  if (at <= Date.parse(edge.now)) return 'overdue'
  if (at <= Date.parse(edge.tonight)) return 'today'
  return at <= Date.parse(edge.sunday) ? 'week' : 'later'
}

export const worklist = action(contract, async ({ tx, me, input, now, today, machines }) => {
  const edge = edges(now)
  const parties = readsPersons(me)
    ? sql`(select array_agg(y.name order by y.role) from published.parties y where y.matter_id = o.matter and y.role in ('applicant', 'respondent'))`
    : sql`array[]::text[]`
  const found = await sql<Row>`
    with open as (
      select d.id, d.machine, d.rule, d.last_day, d.last_instant, d.provisional, d.started_at, m.id matter, m.version, m.title, m.number, m.receipt_code, m.kind, m.place_id, m.holder_name
      from casework.deadlines d join casework.matters m on m.id = d.matter_id
      where d.status = 'open' and d.office_id = any (${[...me.offices]}) and (not ${input.mine} or m.holder_id = ${me.id} or d.owner_id = ${me.id})
    ), counted as (
      select count(*)::int total, count(*) filter (where last_instant <= ${edge.now})::int overdue,
        count(*) filter (where last_instant > ${edge.now} and last_instant <= ${edge.tonight})::int today,
        count(*) filter (where last_instant > ${edge.tonight} and last_instant <= ${edge.sunday})::int week,
        count(*) filter (where last_instant > ${edge.sunday})::int later from open
    )
    select o.id, o.machine, o.rule, o.last_day, o.last_instant, o.provisional, o.started_at, o.matter, o.version, o.title, o.number, o.receipt_code, o.kind, o.holder_name holder,
      (select p.name from published.places p where p.id = o.place_id) place,
      ${parties} parties, counted.*
    from counted left join (select * from open order by last_instant, id limit ${input.size} offset ${(input.page - 1) * input.size}) o on true order by o.last_instant, o.id`.execute(
    tx,
  )
  const { total, overdue, today: tonight, week, later } = found.rows[0]!
  const rowOf = (row: Row & { id: string }): WorklistRow => ({
    id: row.id,
    matter: row.matter,
    version: row.version,
    title: row.title,
    number: row.number,
    receiptCode: row.receipt_code,
    kind: row.kind,
    place: row.place,
    holder: row.holder,
    machine: row.machine,
    rule: row.rule,
    ...ruleOf(machines, row.machine, row.rule),
    ...standingOf(row.last_instant, now),
    lastInstant: row.last_instant,
    provisional: row.provisional,
    group: groupOf(row.last_instant, edge),
    parties: row.parties ?? [],
  })
  return {
    rows: found.rows.flatMap(({ id, ...row }) => (id === null ? [] : [rowOf({ ...row, id })])),
    total,
    today,
    counts: { overdue, today: tonight, week, later },
  }
})
