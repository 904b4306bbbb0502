import { sql } from 'kysely'
import type { Given } from '@fengqiao/kernel/action.ts'
import type { Done } from '@fengqiao/kernel/contract.ts'
import { bigrams } from '@fengqiao/kernel/bigrams.ts'
import type { Workflow } from '@fengqiao/kernel/judge.ts'
import { write } from '@fengqiao/kernel/tx.ts'
import { endDeadlines, startDeadlines } from './deadlines.ts'
import type { Matter } from './matter.ts'
import { appended, decide, moved, nextRow } from './move.ts'
import type { Step } from './move.ts'

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
  const decided = decide(given, matter, machine, move, step)
  const { to, happenedAt } = decided
  endDeadlines(given, matter, machine.machine, { rules: decided.ends })
  await startDeadlines(given, matter, decided.machine, decided.starts)
  const row = nextRow(given, matter, decided, {
    facts: step.history,
    sealed: await sealWords(given, matter, step.words),
  })
  const header = step.header ?? {}
  const leads = machine.machine === (header.kind ?? matter.kind)
  // a question that was closed and becomes a dispute is open again; a machine that no longer leads closes nothing
  const begins = header.kind !== undefined && header.kind !== matter.kind
  const closedAt = leads ? (header.closed_at ?? null) : null
  write(
    given.tx,
    sql`
    with machine as (
      insert into casework.machines (matter_id, office_id, machine, state, since) values (${matter.id}, ${matter.office}, ${machine.machine}, ${to}, ${happenedAt})
      on conflict (matter_id, machine) do update set state = excluded.state, since = case when casework.machines.state = excluded.state then casework.machines.since else excluded.since end
    ), happened as (${appended(matter, row)}), next as (
      select d.machine || '.' || d.rule duty, d.last_instant, d.provisional from casework.deadlines d where d.matter_id = ${matter.id} and d.status = 'open' order by d.last_instant limit 1
    )
    update casework.matters set version = version + 1, history_seq = ${row.seq}, history_head = ${row.hash},
      state = case when ${leads} then ${to} else state end,
      kind = coalesce(${header.kind ?? null}, kind), number = coalesce(${header.number ?? null}, number), search = case when ${header.number ?? null}::text is null then search else search || ${bigrams(header.number ?? '')}::text[] end, title = coalesce(${header.title ?? null}, title),
      holder_id = coalesce(${header.holder_id ?? null}::uuid, holder_id), holder_name = coalesce(${header.holder_name ?? null}, holder_name),
      outcome = coalesce(${header.outcome ?? null}, outcome), amount_fen = coalesce(${header.amount_fen ?? null}::bigint, amount_fen),
      closed_at = case when ${begins} then ${closedAt}::timestamptz else coalesce(${closedAt}::timestamptz, closed_at) end,
      next_duty = (select duty from next), next_due = (select last_instant from next), next_provisional = coalesce((select provisional from next), false)
    where id = ${matter.id}`,
  )
  return moved(given, matter, decided, row)
}
