import { sql } from 'kysely'
import type { Given } from '@fengqiao/kernel/action.ts'
import type { Done } from '@fengqiao/kernel/contract.ts'
import { bigrams } from '@fengqiao/kernel/bigrams.ts'
import { judge, movesNow } from '@fengqiao/kernel/judge.ts'
import type { DeadlineRule, Workflow } from '@fengqiao/kernel/judge.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { endDeadlines, startDeadlines } from './deadlines.ts'
import type { Start } from './deadlines.ts'
import { hashOf } from './history.ts'
import type { HistoryFacts } from './history.ts'
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

const sealWords = async (
  given: Given<unknown, unknown>,
  matter: Matter,
  words: string | undefined,
): Promise<Buffer | null> => {
  if (words === undefined) return null
  const key = await sql<{
    wrapped: Buffer
  }>`select wrapped from casework.matter_keys where matter_id = ${matter.id}`.execute(given.tx)
  const wrapped = key.rows[0]?.wrapped
  return wrapped
    ? given.vault.seal({ kind: 'matter', id: matter.id, wrapped }, `history:${matter.seq + 1}`, words)
    : null
}

const startsOf = (machine: Workflow, state: string, from: string, asked: readonly Start[]): Start[] => {
  const rules = Object.entries(machine.deadlines as Record<string, DeadlineRule<string>>)
  return [
    ...rules
      .filter(([, rule]) => rule.starts !== 'byMove' && rule.starts.includes(state))
      .map(([rule]) => ({ rule, from })),
    ...asked,
  ]
}

const rulesEndedBy = (machine: Workflow, state: string): string[] =>
  Object.entries(machine.deadlines as Record<string, DeadlineRule<string>>)
    .filter(([, rule]) => rule.ends.includes(state))
    .map(([name]) => name)

/**
 * The one function that changes a state. On a matter locked by `lockMatter` it judges the move, writes the machine's
 * state, appends the history row to the matter's chain, ends and starts deadlines and renews the header.
 * Refuses `not-now` (with the moves allowed), `not-yours-to-do` or `not-yet` (with the guards that do not hold).
 */
export const advance = async <S extends string, M extends string, F>(
  given: Given<unknown, unknown>,
  matter: Matter,
  machine: Workflow<S, M, F>,
  move: M,
  step: Step<F>,
): Promise<Done> => {
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
  const { now, me, command } = given
  const happenedAt = step.happenedAt ?? now
  const plain = machine as unknown as Workflow
  const entered = verdict.to !== from
  await endDeadlines(given, matter, machine.machine, { rules: entered ? rulesEndedBy(plain, verdict.to) : [] })
  await startDeadlines(
    given,
    matter,
    plain,
    entered ? startsOf(plain, verdict.to, happenedAt, step.starts ?? []) : (step.starts ?? []),
  )

  const row = {
    matter: matter.id,
    seq: matter.seq + 1,
    machine: machine.machine,
    move,
    from,
    to: verdict.to,
    happenedAt,
    recordedAt: now,
    clientAt: command?.at ?? null,
    actor: me.id,
    roles: me.roles,
    onBehalfOf: me.onBehalfOf ?? null,
    decidedOn: command?.version ?? null,
    command: command?.id ?? null,
    facts: step.history ?? {},
    sealed: await sealWords(given, matter, step.words),
  }
  const hash = hashOf(matter.head, row)
  const header = step.header ?? {}
  const leads = machine.machine === (header.kind ?? matter.kind)
  await sql`
    with machine as (
      insert into casework.machines (matter_id, office_id, machine, state, since) values (${matter.id}, ${matter.office}, ${machine.machine}, ${verdict.to}, ${happenedAt})
      on conflict (matter_id, machine) do update set state = excluded.state, since = case when casework.machines.state = excluded.state then casework.machines.since else excluded.since end
    ), happened as (
      insert into casework.history (matter_id, seq, office_id, machine, move, from_state, to_state, happened_at, recorded_at, client_at, actor_id, actor_roles, on_behalf_of, decided_on, command_id, facts, sealed, previous, hash)
      values (${matter.id}, ${row.seq}, ${matter.office}, ${row.machine}, ${move}, ${from}, ${verdict.to}, ${happenedAt}, ${now}, ${row.clientAt}, ${me.id}, ${[...me.roles]}, ${row.onBehalfOf}, ${row.decidedOn}, ${row.command}, ${JSON.stringify(row.facts)}, ${row.sealed}, ${matter.head}, ${hash})
    ), next as (
      select d.machine || '.' || d.rule duty, d.last_instant, d.provisional from casework.deadlines d where d.matter_id = ${matter.id} and d.status = 'open' order by d.last_instant limit 1
    )
    update casework.matters set version = version + 1, history_seq = ${row.seq}, history_head = ${hash},
      state = case when ${leads} then ${verdict.to} else state end,
      kind = coalesce(${header.kind ?? null}, kind), number = coalesce(${header.number ?? null}, number), search = case when ${header.number ?? null}::text is null then search else search || ${bigrams(header.number ?? '')}::text[] end, title = coalesce(${header.title ?? null}, title),
      holder_id = coalesce(${header.holder_id ?? null}::uuid, holder_id), holder_name = coalesce(${header.holder_name ?? null}, holder_name),
      outcome = coalesce(${header.outcome ?? null}, outcome), amount_fen = coalesce(${header.amount_fen ?? null}::bigint, amount_fen),
      closed_at = coalesce(${header.closed_at ?? null}::timestamptz, closed_at),
      next_duty = (select duty from next), next_due = (select last_instant from next), next_provisional = coalesce((select provisional from next), false)
    where id = ${matter.id}`.execute(given.tx)

  matter.states.set(machine.machine, verdict.to)
  matter.version += 1
  matter.seq = row.seq
  matter.head = hash
  given.touches(matter.id, matter.version, matter.office)
  return {
    matter: matter.id,
    version: matter.version,
    state: verdict.to,
    can: movesNow(machine, { state: verdict.to, roles: me.roles }).map((name) => `${machine.machine}.${name}`),
  }
}
