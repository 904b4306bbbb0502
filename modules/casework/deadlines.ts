import { sql } from 'kysely'
import type { Given } from '@fengqiao/kernel/action.ts'
import { addDays, countDeadline, todayIn } from '@fengqiao/kernel/days.ts'
import type { Day } from '@fengqiao/kernel/days.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import type { DeadlineRule, Workflow } from '@fengqiao/kernel/judge.ts'
import { write } from '@fengqiao/kernel/tx.ts'
import type { Matter } from './matter.ts'
import { tables } from './matter.ts'

export type Start = {
  /** Name of a rule in the machine's table. */
  readonly rule: string
  /** The instant of the event the period runs from. */
  readonly from: string
  /** The instalment, session or signature it is about, when a rule runs once for each. */
  readonly subject?: string
  /** A period agreed or ordered in this very case, in place of the table's. */
  readonly n?: number
  readonly ownerId?: string | null
}

type AnyRule = DeadlineRule<string>
type Period = { readonly rule: AnyRule; readonly start: Start; readonly n: number }

/** A period that is the office's own (mark `design`) may be set by the office; one fixed by law may not. */
const ownPeriods = async (
  given: Pick<Given<unknown>, 'tx'>,
  office: string,
  machine: string,
  rules: readonly string[],
): Promise<Map<string, number>> => {
  if (rules.length === 0) return new Map()
  const names = rules.map((rule) => `period.${machine}.${rule}`)
  const rows = await tables(given.tx)
    .selectFrom('published.office_settings')
    .select(['name', 'value'])
    .where('office_id', '=', office)
    .where('name', 'in', names)
    .execute()
  return new Map(rows.map((row) => [row.name!.split('.').at(-1)!, Number(row.value)]))
}

const countFrom = ({ unit }: AnyRule, { from }: Start, n: number) =>
  countDeadline({ start: unit === 'hour' ? from : todayIn(from), n, unit })

const rowOf = (matter: Pick<Matter, 'id' | 'office'>, machine: string, { rule, start, n }: Period) => {
  const counted = countFrom(rule, start, n)
  const { lastDay, lastInstant } = counted.known ? counted : counted.provisional
  return {
    id: newId(),
    matter_id: matter.id,
    office_id: matter.office,
    machine,
    rule: start.rule,
    subject: start.subject ?? null,
    owner: rule.owner,
    owner_id: start.ownerId ?? null,
    started_at: start.from,
    last_day: counted.known ? lastDay : null,
    last_instant: lastInstant,
    warn_day: addDays(lastDay, -rule.warn),
    rolled: counted.rolled,
    provisional: !counted.known,
    calendar_version: counted.calendarVersion,
    status: 'open',
    ended_at: null,
  }
}

export type DeadlineRow = ReturnType<typeof rowOf>

/** How long each period is: the table's length, the office's own or the case's. */
const periodsOf = async (
  given: Pick<Given<unknown>, 'tx'>,
  matter: Pick<Matter, 'office'>,
  machine: Workflow,
  starts: readonly Start[],
): Promise<Period[]> => {
  const rules = machine.deadlines as Record<string, AnyRule>
  const own = starts.filter((start) => rules[start.rule]?.basis.mark === 'design').map((start) => start.rule)
  const periods = await ownPeriods(given, matter.office, machine.machine, own)
  return starts.map((start) => {
    const rule = rules[start.rule]
    if (!rule) throw new Error(`${machine.machine} has no deadline called ${start.rule}`)
    return { rule, start, n: start.n ?? periods.get(start.rule) ?? rule.n }
  })
}

/** The last day of each of these periods, as they will be kept; a provisional one where a year has no calendar yet. */
export const lastDaysOf = async (
  given: Pick<Given<unknown>, 'tx'>,
  matter: Pick<Matter, 'office'>,
  machine: Workflow,
  starts: readonly Start[],
): Promise<Day[]> =>
  (await periodsOf(given, matter, machine, starts)).map(({ rule, start, n }) => {
    const counted = countFrom(rule, start, n)
    return counted.known ? counted.lastDay : counted.provisional.lastDay
  })

/** The rows these periods are kept in. */
export const deadlineRows = async (
  given: Pick<Given<unknown>, 'tx'>,
  matter: Pick<Matter, 'id' | 'office'>,
  machine: Workflow,
  starts: readonly Start[],
): Promise<DeadlineRow[]> =>
  (await periodsOf(given, matter, machine, starts)).map((period) => rowOf(matter, machine.machine, period))

/** Starts periods: those the entered state starts, and those the move names. */
export const startDeadlines = async (
  given: Pick<Given<unknown>, 'tx'>,
  matter: Matter,
  machine: Workflow,
  starts: readonly Start[],
): Promise<void> => {
  if (starts.length === 0) return
  const rows = await deadlineRows(given, matter, machine, starts)
  await tables(given.tx).insertInto('casework.deadlines').values(rows).execute()
}

/** Ends open periods of these rules, or of one subject of them. */
export const endDeadlines = (
  given: Pick<Given<unknown>, 'tx' | 'now'>,
  matter: Matter,
  machine: string,
  which: { rules: readonly string[]; subject?: string; as?: 'met' | 'ended' },
): void => {
  if (which.rules.length === 0) return
  write(
    given.tx,
    sql`update casework.deadlines set status = ${which.as ?? 'met'}, ended_at = ${given.now}
    where matter_id = ${matter.id} and machine = ${machine} and rule = any (${[...which.rules]}) and status = 'open'
      and (${which.subject ?? null}::uuid is null or subject = ${which.subject ?? null}::uuid)`,
  )
}
