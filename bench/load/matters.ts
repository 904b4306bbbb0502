import { hashOf } from '@fengqiao/casework'
import type { HistoryRow } from '@fengqiao/casework'
import type { House } from '@fengqiao/kernel/action.ts'
import { bigrams } from '@fengqiao/kernel/bigrams.ts'
import { addDays } from '@fengqiao/kernel/days.ts'
import type { DeadlineRule, Workflow } from '@fengqiao/kernel/judge.ts'
import { newReceiptCode } from '@fengqiao/kernel/receipt-code.ts'
import { shanghai } from '@fengqiao/kernel/clock.ts'
import { machines } from '../../apps/server/mount.ts'
import type { Case, Consultation } from './canonical.ts'
import {
  accessId,
  caseId,
  committeeOf,
  consultationId,
  deadlineId,
  partyId,
  personId,
  outcomes,
  states,
  unitId,
  workerId,
} from './ids.mjs'
import { clerk, office } from './network.ts'
import type { Tables } from './tables.ts'

type Step = { move: string; from: string | null; to: string }

/** The shortest way of moves from nothing into a state: the history a matter there must have at least. */
const wayTo = (machine: Workflow, goal: string): Step[] => {
  const ways: { state: string | null; steps: Step[] }[] = [{ state: null, steps: [] }]
  const seen = new Set<string | null>([null])
  for (let way = ways.shift(); way; way = ways.shift()) {
    if (way.state === goal) return way.steps
    for (const [move, row] of Object.entries(machine.moves)) {
      const fits = row.from === null ? way.state === null : way.state !== null && row.from.includes(way.state)
      if (!fits || row.to === 'same' || seen.has(row.to)) continue
      seen.add(row.to)
      ways.push({ state: row.to, steps: [...way.steps, { move, from: way.state, to: row.to }] })
    }
  }
  throw new Error(`${machine.machine} has no way to ${goal}`)
}

type Machine = { workflow: Workflow; role: string; ways: Map<string, Step[]> }
const machineOf = (name: string, role: string): Machine => {
  const workflow = machines.get(name)
  if (!workflow) throw new Error(`no machine called ${name} is mounted`)
  return { workflow, role, ways: new Map() }
}
const mediating = machineOf('mediation', 'mediator')
const advising = machineOf('consultation', 'lawyer')

const codes = new Set<string>()
const freshCode = (house: House): string => {
  const code = newReceiptCode(house.vault.random)
  return codes.has(code) ? freshCode(house) : (codes.add(code), code)
}

const dayMilliseconds = 86_400_000

type Header = {
  id: string
  n: number
  kind: string
  channel: string
  title: string
  topic: string
  state: string
  place: string
  holder: { id: string; name: string }
  words: string
  at: string
  outcome: string | null
  amountFen: number | null
}

/** A day a step, so that a matter's history reads like one. */
const historyOf = (
  machine: Machine,
  header: Header,
): { rows: Step[]; head: string; hashes: string[]; times: string[] } => {
  const steps = machine.ways.get(header.state) ?? wayTo(machine.workflow, header.state)
  machine.ways.set(header.state, steps)
  let head = ''
  const [hashes, times]: [string[], string[]] = [[], []]
  for (const [at, step] of steps.entries()) {
    const time = shanghai(new Date(Date.parse(header.at) + at * dayMilliseconds))
    const row: HistoryRow = {
      matter: header.id,
      seq: at + 1,
      machine: machine.workflow.machine,
      ...step,
      happenedAt: time,
      recordedAt: time,
      clientAt: null,
      actor: header.holder.id,
      roles: [machine.role],
      onBehalfOf: null,
      decidedOn: null,
      command: null,
      facts: {},
      sealed: null,
    }
    head = hashOf(head, row)
    hashes.push(head)
    times.push(time)
  }
  return { rows: steps, head, hashes, times }
}

/** What `openMatter` and the moves since would have written: header, key, readers, machine, history, open deadline. */
const addMatter = (tables: Tables, house: House, machine: Machine, header: Header): void => {
  const { rows, head, hashes, times } = historyOf(machine, header)
  const last = times.at(-1)!
  const rule = Object.entries(machine.workflow.deadlines as Record<string, DeadlineRule<string>>).find(
    ([, each]) => each.starts !== 'byMove' && each.starts.includes(header.state),
  )
  const lastDay = rule ? addDays(last.slice(0, 10), rule[1].unit === 'month' ? rule[1].n * 30 : rule[1].n) : null
  const due = lastDay && `${addDays(lastDay, 1)}T00:00:00+08:00`
  const own = { office_id: office, matter_id: header.id }
  tables.add('casework.matters', {
    id: header.id,
    office_id: office,
    place_id: header.place,
    kind: header.kind,
    channel: header.channel,
    receipt_code: freshCode(house),
    title: header.title,
    topic: header.topic,
    state: header.state,
    outcome: header.outcome,
    amount_fen: header.amountFen,
    holder_id: header.holder.id,
    holder_name: header.holder.name,
    next_duty: rule ? `${machine.workflow.machine}.${rule[0]}` : null,
    next_due: due,
    version: rows.length,
    history_seq: rows.length,
    history_head: head,
    search: bigrams(`${header.title} ${header.words}`),
    happened_at: header.at,
    recorded_at: header.at,
    recorded_by: clerk,
    closed_at: header.state === 'closed' ? last : null,
  })
  tables.add('casework.matter_keys', { ...own, wrapped: house.vault.newKey('matter', header.id).wrapped })
  const granted = { ...own, side: 'all', since: header.at, granted_by: clerk }
  const which = header.kind === 'mediation' ? ['00a', '00b'] : ['00c', '00d']
  tables.add('casework.access', {
    id: accessId(header.n, which[0]!),
    ...granted,
    principal_id: header.place,
    purpose: 'place',
  })
  tables.add('casework.access', {
    id: accessId(header.n, which[1]!),
    ...granted,
    principal_id: header.holder.id,
    purpose: 'holder',
  })
  tables.add('casework.machines', { ...own, machine: machine.workflow.machine, state: header.state, since: last })
  for (const [at, step] of rows.entries()) {
    tables.add('casework.history', {
      ...own,
      seq: at + 1,
      machine: machine.workflow.machine,
      move: step.move,
      from_state: step.from,
      to_state: step.to,
      happened_at: times[at]!,
      recorded_at: times[at]!,
      actor_id: header.holder.id,
      actor_roles: [machine.role],
      previous: hashes[at - 1] ?? '',
      hash: hashes[at]!,
    })
  }
  if (!rule || !due) return
  tables.add('casework.deadlines', {
    id: deadlineId(header.n + (header.kind === 'mediation' ? 0 : 1_000_000)),
    ...own,
    machine: machine.workflow.machine,
    rule: rule[0],
    owner: rule[1].owner,
    started_at: last,
    last_day: lastDay,
    last_instant: due,
    warn_day: addDays(lastDay!, -rule[1].warn),
    rolled: false,
    provisional: false,
    calendar_version: 'bench',
    status: 'open',
  })
}

const nameOfWorker = (names: ReadonlyMap<number, string>, n: number) => ({ id: workerId(n), name: names.get(n)! })

export const addCase = (tables: Tables, house: House, names: ReadonlyMap<number, string>, each: Case): void => {
  const matter = caseId(each.id)
  const at = shanghai(new Date(each.created_at))
  const acceptedAt = shanghai(new Date(Date.parse(each.created_at) + 2 * dayMilliseconds))
  const state = states[each.status]!
  addMatter(tables, house, mediating, {
    id: matter,
    n: each.id,
    kind: 'mediation',
    channel: 'application',
    title: each.title,
    topic: each.type,
    state,
    place: unitId(each.community_id),
    holder: nameOfWorker(names, each.mediator_id),
    words: `${each.narrative} ${each.parties.map((party) => party.name).join(' ')}`,
    at,
    outcome: outcomes[each.outcome] ?? null,
    amountFen: Math.round(Number(each.amount) * 100),
  })
  for (const party of each.parties)
    tables.add('casework.parties', {
      id: partyId(party.id),
      matter_id: matter,
      office_id: office,
      person_id: personId(party.person),
      role: party.role,
      side: partyId(party.id),
      recorded_at: at,
    })
  tables.add('mediation.cases', {
    matter_id: matter,
    office_id: office,
    committee_id: committeeOf(each.community_id),
    dispute_type: each.type,
    origin: 'application',
    summary: each.narrative,
    requests: each.title,
    asked: 'written',
    requested_at: at,
    accepted_at: ['applied', 'awaitingConsent'].includes(state) ? null : acceptedAt,
    recorded_at: at,
    recorded_by: clerk,
  })
}

const channelOf: Readonly<Record<string, string>> = { 窗口: 'window', 电话: 'phone', 网络: 'online', 上门: 'visit' }

export const addConsultation = (
  tables: Tables,
  house: House,
  names: ReadonlyMap<number, string>,
  each: Consultation,
): void => {
  const matter = consultationId(each.id)
  const at = shanghai(new Date(each.created_at))
  const holder = nameOfWorker(names, each.handler_id)
  const channel = channelOf[each.mode]!
  addMatter(tables, house, advising, {
    id: matter,
    n: each.id,
    kind: 'consultation',
    channel,
    title: each.content.slice(0, 20),
    topic: each.topic,
    state: 'closed',
    place: unitId(each.community_id),
    holder,
    words: each.content,
    at,
    outcome: 'answered',
    amountFen: null,
  })
  tables.add('consultations.records', {
    matter_id: matter,
    office_id: office,
    topic: each.topic,
    channel,
    heads: 1,
    told: each.content,
    adviser_id: holder.id,
    adviser_name: holder.name,
    summary: each.content,
    answered_at: at,
    happened_at: at,
    recorded_at: at,
    recorded_by: clerk,
  })
}
