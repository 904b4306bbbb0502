import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Given } from '@fengqiao/kernel/action.ts'
import type { Done } from '@fengqiao/kernel/contract.ts'
import { judge, movesNow } from '@fengqiao/kernel/judge.ts'
import type { DeadlineRule, Workflow } from '@fengqiao/kernel/judge.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import type { Start } from './deadlines.ts'
import { hashOf } from './history.ts'
import type { HistoryFacts, HistoryRow } from './history.ts'
import type { Matter } from './matter.ts'

export type Step<F> = {
  /** What the guards are judged by. */
  readonly facts: F
  /** When it happened; a step written down afterwards (补录) happened before it was recorded. */
  readonly happenedAt?: string
  /** Ids and numbers for the history; never a person's data. */
  readonly history?: HistoryFacts
  /** Words for the history, sealed under the matter's key. */
  readonly words?: string
  /** Periods the step starts beside those its state starts. */
  readonly starts?: readonly Start[]
  /** Header columns the step changes. */
  readonly header?: Readonly<
    Partial<{
      kind: string
      number: string
      title: string
      holder_id: string
      holder_name: string
      outcome: string
      amount_fen: number
      closed_at: string
    }>
  >
}

const startsOf = (machine: Workflow, state: string, from: string): Start[] =>
  Object.entries(machine.deadlines as Record<string, DeadlineRule<string>>)
    .filter(([, rule]) => rule.starts !== 'byMove' && rule.starts.includes(state))
    .map(([rule]) => ({ rule, from }))

const rulesEndedBy = (machine: Workflow, state: string): string[] =>
  Object.entries(machine.deadlines as Record<string, DeadlineRule<string>>)
    .filter(([, rule]) => rule.ends.includes(state))
    .map(([name]) => name)

/** A move that may be made: where it leads, the deadlines it ends and the periods it starts. */
export type Decided = {
  readonly machine: Workflow
  readonly move: string
  readonly from: string | null
  readonly to: string
  readonly happenedAt: string
  readonly ends: readonly string[]
  readonly starts: readonly Start[]
}

/** Refuses `not-now` (with the moves allowed), `not-yours-to-do` or `not-yet` (with the guards that do not hold). */
export const decide = <S extends string, M extends string, F>(
  given: Given<unknown, unknown>,
  matter: Matter,
  machine: Workflow<S, M, F>,
  move: M,
  step: Step<F>,
): Decided => {
  const from = (matter.states.get(machine.machine) ?? null) as S | null
  const verdict = judge(machine, move, { state: from, roles: given.me.roles, facts: step.facts })
  if (!verdict.ok) {
    throw new Refused(verdict.code, {
      machine: machine.machine,
      move,
      state: from,
      missing: verdict.missing,
      allowed: verdict.allowed,
    })
  }
  const plain = machine as unknown as Workflow
  const happenedAt = step.happenedAt ?? given.now
  const entered = verdict.to !== from
  return {
    machine: plain,
    move,
    from,
    to: verdict.to,
    happenedAt,
    ends: entered ? rulesEndedBy(plain, verdict.to) : [],
    starts: [...(entered ? startsOf(plain, verdict.to, happenedAt) : []), ...(step.starts ?? [])],
  }
}

/** The next row of the matter's chain. */
export const nextRow = (
  { now, me, command }: Given<unknown, unknown>,
  matter: Matter,
  decided: Decided,
  { facts = {}, sealed }: { facts?: HistoryFacts | undefined; sealed: Buffer | null },
): HistoryRow & { hash: string } => {
  const row: HistoryRow = {
    matter: matter.id,
    seq: matter.seq + 1,
    machine: decided.machine.machine,
    move: decided.move,
    from: decided.from,
    to: decided.to,
    happenedAt: decided.happenedAt,
    recordedAt: now,
    clientAt: command?.at ?? null,
    actor: me.id,
    roles: me.roles,
    onBehalfOf: me.onBehalfOf ?? null,
    decidedOn: command?.version ?? null,
    command: command?.id ?? null,
    facts,
    sealed,
  }
  return { ...row, hash: hashOf(matter.head, row) }
}

/** The statement that appends it; a part of a larger one. */
export const appended = (matter: Matter, row: HistoryRow & { hash: string }): RawBuilder<unknown> => sql`
  insert into casework.history (matter_id, seq, office_id, machine, move, from_state, to_state, happened_at, recorded_at, client_at, actor_id, actor_roles, on_behalf_of, decided_on, command_id, facts, sealed, previous, hash)
  values (${matter.id}, ${row.seq}, ${matter.office}, ${row.machine}, ${row.move}, ${row.from}, ${row.to}, ${row.happenedAt}, ${row.recordedAt}, ${row.clientAt}, ${row.actor}, ${[...row.roles]}, ${row.onBehalfOf}, ${row.decidedOn}, ${row.command}, ${JSON.stringify(row.facts)}, ${row.sealed}, ${matter.head}, ${row.hash})`

/** Once it is written, the matter in hand is the matter as it stands. */
export const moved = (
  given: Given<unknown, unknown>,
  matter: Matter,
  { machine, to }: Decided,
  { seq, hash }: { seq: number; hash: string },
): Done => {
  matter.states.set(machine.machine, to)
  matter.version += 1
  matter.seq = seq
  matter.head = hash
  given.touches(matter.id, matter.version, matter.office)
  return {
    matter: matter.id,
    version: matter.version,
    state: to,
    can: movesNow(machine, { state: to, roles: given.me.roles }).map((name) => `${machine.machine}.${name}`),
  }
}
