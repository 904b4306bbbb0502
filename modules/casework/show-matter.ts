import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { movesNow, movesToJoin } from '@fengqiao/kernel/judge.ts'
import type { Move, Workflow } from '@fengqiao/kernel/judge.ts'
import { databaseRoleOf, readsPersons } from '@fengqiao/kernel/principal.ts'
import type { Principal } from '@fengqiao/kernel/principal.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import type { Vault } from '@fengqiao/kernel/vault.ts'
import { showMatter as contract } from './contract.ts'
import type { Header } from './contract.ts'
import { ruleOf, standingOf } from './worklist.ts'

type Json<K extends keyof Header> = Header[K]
type Row = {
  id: string
  kind: string
  channel: string
  receipt_code: string
  number: string | null
  title: string
  topic: string | null
  state: string
  version: number
  place_id: string | null
  place: string | null
  holder_name: string | null
  amount_fen: number | null
  happened_at: string
  next_due: string | null
  closed_at: string | null
  states: { machine: string; state: string; since: string }[] | null
  parties: Json<'parties'> | null
  deadlines:
    | {
        id: string
        machine: string
        rule: string
        from: string
        lastDay: string | null
        lastInstant: string
        rolled: boolean
        provisional: boolean
      }[]
    | null
  notes: Json<'notes'> | null
  files: Json<'files'> | null
  history:
    | {
        seq: number
        machine: string
        move: string
        from: string | null
        to: string
        happenedAt: string
        recordedAt: string
        by: string | null
        onBehalfOf: string | null
        sealed: string | null
      }[]
    | null
  wrapped: Buffer | null
}

const noBasis = { mark: 'design' }

const moveOf = (machines: ReadonlyMap<string, Workflow>, machine: string, move: string) => {
  const found = (machines.get(machine)?.moves as Record<string, Move<string, never>> | undefined)?.[move]
  return { title: found?.title ?? { zh: move, en: move }, basis: found?.basis ?? noBasis }
}

const stateOf = (machines: ReadonlyMap<string, Workflow>, machine: string, state: string) => {
  const found = (machines.get(machine)?.states as Record<string, { zh: string; en: string }> | undefined)?.[state]
  return { zh: found?.zh ?? state, en: found?.en ?? state }
}

/**
 * Words of the history stand sealed under the matter's key; once that key is shredded they are gone and the chain still
 * holds. They may be what one side told, and no side is written with them: outside the office a step is told without.
 */
const opened = (vault: Vault, me: Principal, row: Row, step: { seq: number; sealed: string | null }): string | null =>
  step.sealed && row.wrapped && databaseRoleOf(me) !== 'fq_public'
    ? vault.open(
        { kind: 'matter', id: row.id, wrapped: row.wrapped },
        `history:${step.seq}`,
        Buffer.from(step.sealed, 'base64'),
      )
    : null

/** What was written down, in the order it happened. */
const notes = sql`(select json_agg(json_build_object('id', n.id, 'kind', n.kind, 'side', n.side, 'title', n.title, 'body', n.body, 'happenedAt', n.happened_at, 'recordedAt', n.recorded_at, 'by', n.recorded_by_name) order by n.happened_at, n.id)
    from casework.notes n where n.matter_id = m.id)`

/** Who takes part, oldest first. */
const parties = sql`(select json_agg(json_build_object('id', y.id, 'person', y.person_id, 'role', y.role, 'side', y.side, 'name', y.name, 'kind', y.kind, 'sex', y.sex,
         'age', coalesce(extract(year from age(y.birth_day))::int, y.age_said), 'occupation', y.occupation, 'address', y.address, 'phone', y.phone_mask, 'identity', y.identity_mask, 'relation', y.relation, 'needs', y.needs) order by y.id)
    from published.parties y where y.matter_id = m.id)`

export const showMatter = action(contract, async ({ tx, me, input, now, vault, machines, touches }) => {
  const found = await sql<Row>`
    select m.id, m.kind, m.channel, m.receipt_code, m.number, m.title, m.topic, m.state, m.version, m.place_id, m.holder_name, m.amount_fen, m.happened_at, m.next_due, m.closed_at,
      (select p.name from published.places p where p.id = m.place_id) place,
      (select wrapped from casework.matter_keys k where k.matter_id = m.id) wrapped,
      (select json_agg(json_build_object('machine', k.machine, 'state', k.state, 'since', k.since)) from casework.machines k where k.matter_id = m.id) states,
      ${readsPersons(me) ? parties : sql`null::json`} parties,
      (select json_agg(json_build_object('id', d.id, 'machine', d.machine, 'rule', d.rule, 'from', (d.started_at at time zone 'Asia/Shanghai')::date, 'rolled', d.rolled, 'lastDay', d.last_day, 'lastInstant', d.last_instant, 'provisional', d.provisional) order by d.last_instant)
         from casework.deadlines d where d.matter_id = m.id and d.status = 'open') deadlines,
      ${readsPersons(me) ? notes : sql`null::json`} notes,
      (select json_agg(json_build_object('id', f.id, 'side', f.side, 'purpose', f.purpose, 'name', f.name, 'kind', f.kind, 'bytes', f.bytes, 'about', f.about, 'happenedAt', f.happened_at, 'recordedAt', f.recorded_at, 'by', f.recorded_by_name) order by f.recorded_at)
         from casework.files f where f.matter_id = m.id) files,
      (select json_agg(json_build_object('seq', h.seq, 'machine', h.machine, 'move', h.move, 'from', h.from_state, 'to', h.to_state, 'happenedAt', h.happened_at, 'recordedAt', h.recorded_at,
         'by', (select w.name from published.worker_names w where w.id = h.actor_id), 'onBehalfOf', (select w.name from published.worker_names w where w.id = h.on_behalf_of), 'sealed', encode(h.sealed, 'base64')) order by h.happened_at, h.seq)
         from casework.history h where h.matter_id = m.id) history
    from casework.matters m where m.id = ${input.matter}`.execute(tx)
  const row = found.rows[0]
  if (!row) throw new Refused('not-found', {}, 'matter')
  touches(row.id)
  const states = row.states ?? []
  const at = new Map(states.map(({ machine, state }) => [machine, state]))
  const can = [...machines.values()].flatMap((machine) => {
    const state = at.get(machine.machine)
    const moves =
      state === undefined
        ? movesToJoin(machine, { states: at, roles: me.roles })
        : movesNow(machine, { state, roles: me.roles })
    return moves.map((move) => ({ machine: machine.machine, move, ...moveOf(machines, machine.machine, move) }))
  })
  // a party or a partner is told how far the matter has come; what the office noted on the way is not theirs
  const inside = databaseRoleOf(me) !== 'fq_public'
  const told = (row.history ?? []).filter(({ from, to }) => inside || from !== to)
  return {
    id: row.id,
    kind: row.kind,
    channel: row.channel,
    receiptCode: row.receipt_code,
    number: row.number,
    title: row.title,
    topic: row.topic,
    state: row.state,
    version: row.version,
    placeId: row.place_id,
    place: row.place,
    holder: row.holder_name,
    amountFen: row.amount_fen,
    happenedAt: row.happened_at,
    nextDue: row.next_due,
    closedAt: row.closed_at,
    states: Object.fromEntries(
      states.map(({ machine, state, since }) => [machine, { state, since, title: stateOf(machines, machine, state) }]),
    ),
    readsPersons: readsPersons(me),
    parties: row.parties ?? [],
    deadlines: (row.deadlines ?? []).map(({ lastDay: _, ...each }) => ({
      ...each,
      ...standingOf(each.lastInstant, now),
      ...ruleOf(machines, each.machine, each.rule),
    })),
    notes: row.notes ?? [],
    files: row.files ?? [],
    history: told.map((step) => ({
      seq: step.seq,
      machine: step.machine,
      move: step.move,
      from: step.from,
      to: step.to,
      happenedAt: step.happenedAt,
      recordedAt: step.recordedAt,
      by: step.by,
      onBehalfOf: step.onBehalfOf,
      words: opened(vault, me, row, step),
      ...moveOf(machines, step.machine, step.move),
    })),
    can,
  }
})
