import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '@fengqiao/kernel/ids.ts'
import type { Endpoint } from '@fengqiao/kernel/contract.ts'
import type { Role } from '@fengqiao/kernel/principal.ts'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Office } from '@fengqiao/testing/office.ts'
import type { CastName } from '@fengqiao/testing/arrange.ts'
import { modules } from './mount.ts'

/** One signed-in person for every role that has an account; the matrix is these × every endpoint there is. */
const holders: readonly [Role, CastName][] = [
  ['director', 'zhouTheDirector'],
  ['clerk', 'chenTheClerk'],
  ['mediator', 'luoTheMediator'],
  ['lawyer', 'liuTheLawyer'],
  ['gridWorker', 'gaoTheGridWorker'],
  ['legalMindedResident', 'qinTheLegalMinded'],
  ['auditor', 'hanTheAuditor'],
  ['administrator', 'weiTheAdministrator'],
  ['bureau', 'dingOfTheBureau'],
  ['partner', 'maoThePartner'],
]

const endpoints = modules.flatMap((module) => module.actions).map(({ endpoint }) => endpoint)

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const pathIds = (endpoint: Endpoint): Record<string, string> =>
  Object.fromEntries([...endpoint.path.matchAll(/:(\w+)/g)].map((match) => [match[1]!, newId()]))

describe.each(holders)('as %s', (role, name) => {
  test.each(endpoints.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
    '%s',
    async (_, endpoint) => {
      const person = await office.as(name)
      const reply = await person.ask(endpoint, pathIds(endpoint))
      expect(reply.status, office.logged.at(-1)).not.toBe(500)
      if (endpoint.by.includes(role)) expect([401, 403]).not.toContain(endpoint.door ? 0 : reply.status)
      else expect([reply.status, reply.refused.code]).toEqual([403, 'not-yours-to-do'])
    },
  )
})

describe('a stranger', () => {
  const closed = endpoints.filter((endpoint) => !endpoint.by.includes('visitor'))
  test.each(closed.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
    '%s asks to sign in',
    async (_, endpoint) => {
      const reply = await office.stranger().ask(endpoint, pathIds(endpoint))
      expect([reply.status, reply.refused.code]).toEqual([401, 'not-signed-in'])
    },
  )
})

test('a post from another site is refused before anything is read', async () => {
  const person = await office.as('chenTheClerk')
  for (const endpoint of endpoints.filter(({ method }) => method === 'POST')) {
    const response = await person.fetch(`/api${endpoint.path.replace(/:\w+/g, newId())}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://elsewhere.test' },
      body: '{}',
    })
    expect(response.status).toBe(400)
  }
})

test('every refusal of the matrix left its line in the audit trail', async () => {
  const { rows } = await office.database.owner.query(
    `select count(*)::int n from kernel.audit where outcome = 'refused:not-yours-to-do'`,
  )
  const forbidden = holders.reduce(
    (sum, [role]) => sum + endpoints.filter((endpoint) => !endpoint.by.includes(role)).length,
    0,
  )
  expect(rows[0].n).toBe(forbidden)
})
