// Fengqiao as the load bench sees it: a clerk's sign-in over HTTP, every check, audit and row-level security on.
import { KEYWORDS, LISTED, YEAR, caseId, newCase } from '../data.mjs'
import { caseId as idOf, committeeOf, states, unitId } from './ids.mjs'

export const name = 'fengqiao'
export const base = process.env.FENGQIAO_URL ?? 'http://127.0.0.1:8420'

const headers = { 'x-fengqiao': '1' }
const command = () => ({ id: crypto.randomUUID(), at: new Date().toISOString() })
const query = (input) => new URLSearchParams(input).toString()

export async function login() {
  const response = await fetch(`${base}/api/sign-in`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({
      command: command(),
      user: process.env.FENGQIAO_USER,
      password: process.env.FENGQIAO_PASSWORD,
    }),
  })
  if (!response.ok) throw new Error(await response.text())
  headers.cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

/** From `from`, before `to`: our periods name their last day. */
const year = {
  from: YEAR.from.slice(0, 10),
  until: new Date(Date.parse(YEAR.to) - 1).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }),
  day: 'requested',
}
const listed = { kind: 'mediation', place: unitId(LISTED.community), state: states[LISTED.status] }

const creating = (i) => {
  const told = newCase(i)
  return {
    command: command(),
    committee: committeeOf(told.community_id),
    place: unitId(told.community_id),
    disputeType: 'neighbour',
    summary: told.narrative,
    requests: told.title,
    amountFen: told.amount * 100,
    parties: told.parties.map((party) => ({ role: party.role, name: party.name })),
  }
}

export const scenarios = {
  create: (i) => ({ method: 'POST', path: '/api/mediations', headers, json: creating(i) }),
  open: (i) => ({ path: `/api/matters/${idOf(caseId(i))}`, headers }),
  list1: () => ({ path: `/api/matters?${query({ ...listed, page: 1 })}`, headers }),
  list200: () => ({ path: `/api/matters?${query({ ...listed, page: 200 })}`, headers }),
  search: (i) => ({ path: `/api/matters?${query({ words: KEYWORDS[i % KEYWORDS.length] })}`, headers }),
  stats: () => ({ path: `/api/mediations/statistics?${query(year)}`, headers }),
  export: () => ({ path: `/api/mediations/ledger.xlsx?${query({ place: listed.place, state: listed.state })}`, headers }),
}

export const read = {
  create: (reply) => reply.matter.length === 36,
  open: (reply) => reply.parties.length === 2 && !!reply.place,
  list1: (reply) => `${reply.rows.length}/${reply.total}`,
  list200: (reply) => `${reply.rows.length}/${reply.total}`,
  search: (reply) => `${reply.rows.length}/${reply.total}`,
  stats: (reply) => `${reply.rows.length} groups, n=${reply.total}, sum=${Math.round(reply.amountFen / 100)}`,
}
