import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addNote, findMatters, showMatter } from '@fengqiao/casework/contract'
import { ask } from '@fengqiao/consultations/contract'
import { enrolKiosk } from '@fengqiao/identity/contract'
import type { Endpoint } from '@fengqiao/kernel/contract.ts'
import { judge } from '@fengqiao/kernel/judge.ts'
import { apply } from '@fengqiao/mediation/contract'
import { roles } from '@fengqiao/kernel/principal.ts'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Office } from '@fengqiao/testing/office.ts'
import { machines, modules } from './mount.ts'

const endpoints = modules.flatMap((module) => module.actions).map(({ endpoint }) => endpoint)

let office: Office
/** Ids of the first office by the name an endpoint's path gives them. */
let theirs: Readonly<Record<string, string>>

beforeAll(async () => {
  office = await openOffice()
  const visitor = office.stranger()
  await visitor.press('/', '/ask', { topic: 'wages' })
  const { matter } = await visitor.does(ask, { topic: 'wages', told: '三个月没发工资', choices: [] })
  const administrator = await office.as('weiTheAdministrator')
  const { kiosk } = await administrator.does(enrolKiosk, { place: office.places.legalHome, name: '大厅' })
  theirs = {
    matter,
    kiosk,
    place: office.places.community,
    account: office.people.luoTheMediator,
    worker: office.people.luoTheMediator,
    office: office.places.street,
  }
})
afterAll(() => office.close())

const others = ['sunOfTheOtherOffice', 'tangOfTheOtherOffice'] as const

/** The first office's id for every named part of the path; another id where that office has none of the kind. */
const pathOf = (endpoint: Endpoint): Record<string, string> =>
  Object.fromEntries(
    [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name]) => [name!, theirs[name!] ?? office.people.chenTheClerk]),
  )

const opened = endpoints.filter(({ path, door }) => path.includes(':') && !door)
const listed = endpoints.filter(({ path, writes, gives, door }) => !path.includes(':') && !writes && !gives && !door)

describe.each(others)('%s', (name) => {
  test.each(opened.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
    '%s opens nothing of the first office',
    async (_, endpoint) => {
      const person = await office.as(name)
      const reply = await person.ask(endpoint, pathOf(endpoint))
      const text = JSON.stringify(reply.body ?? '')
      if (reply.status === 200) for (const id of Object.values(theirs)) expect(text).not.toContain(id)
      else expect([400, 403, 404, 409]).toContain(reply.status)
    },
  )

  test.each(listed.map((endpoint) => [endpoint.path, endpoint] as const))(
    'GET %s lists nothing of the first office',
    async (_, endpoint) => {
      const person = await office.as(name)
      const text = JSON.stringify((await person.ask(endpoint, {})).body ?? '')
      for (const id of Object.values(theirs)) expect(text).not.toContain(id)
    },
  )
})

test('nothing of the first office was changed by the others', async () => {
  const { rows } = await office.database.owner.query(
    `select (select ended_at from identity.kiosks where id = $1) kiosk, (select ended_at from identity.accounts where id = $2) account,
      (select version from casework.matters where id = $3) version`,
    [theirs['kiosk'], theirs['account'], theirs['matter']],
  )
  expect(rows).toEqual([{ kiosk: null, account: null, version: 1 }])
})

test('a bureau reads the matters of its district’s offices; a partner only what was shared', async () => {
  const bureau = await office.as('dingOfTheBureau')
  const partner = await office.as('maoThePartner')
  const matter = theirs['matter']!
  expect((await bureau.ask(showMatter, { matter })).status).toBe(200)
  const refused = await partner.ask(showMatter, { matter })
  expect([refused.status, refused.refused.code]).toEqual([404, 'not-found'])
  expect((await partner.does(findMatters, {})).rows).toEqual([])
})

test('a matter shared with a partner body opens for its people: the parties, no side’s own words; a share recalled closes it', async () => {
  const clerk = await office.as('chenTheClerk')
  const partner = await office.as('maoThePartner')
  const { matter } = await clerk.does(apply, {
    committee: office.places.communityCommittee,
    disputeType: 'neighbour',
    asked: 'oral',
    summary: '楼上漏水，天花板掉了一块',
    requests: '修好天花板',
    place: office.places.community,
    parties: [
      { name: '何有田', role: 'applicant', phone: '13800006021' },
      { name: '冉小军', role: 'respondent', phone: '13800006022' },
    ],
    happenedOn: '2026-11-24',
  })
  const { side } = (await clerk.does(showMatter, { matter })).parties[0]!
  await clerk.does(addNote, { matter, side: 'all', body: '约好周四上门看' })
  await clerk.does(addNote, { matter, side, body: '其实只想要个道歉' })
  const { rows } = await office.database.owner.query(
    `insert into casework.access (id, office_id, matter_id, principal_id, purpose, since, granted_by)
      values (gen_random_uuid(), $1, $2, $3, 'share', $4, $5) returning id`,
    [office.places.street, matter, office.places.police, office.house.clock.now(), office.people.zhouTheDirector],
  )
  const shown = await partner.does(showMatter, { matter })
  expect(shown.parties.map(({ name }) => name).sort()).toEqual(['何有田', '冉小军'].sort())
  const said = shown.notes.map(({ body }) => body)
  expect([said.includes('约好周四上门看'), said.includes('其实只想要个道歉')]).toEqual([true, false])
  expect(shown.history.map(({ by, words }) => [by, words])).toEqual(shown.history.map(() => ['陈静', null]))
  expect(shown.can).toEqual([])
  expect(JSON.stringify(shown)).not.toContain('13800006021')
  expect((await partner.does(findMatters, {})).rows.map(({ id }) => id)).toEqual([matter])
  await office.database.owner.query('update casework.access set until = $2 where id = $1', [
    rows[0].id,
    office.house.clock.now(),
  ])
  expect((await partner.ask(showMatter, { matter })).status).toBe(404)
})

describe('every role and every move of every machine', () => {
  const moves = [...machines.values()].flatMap((machine) =>
    Object.keys(machine.moves).map((move) => [`${machine.machine}.${move}`, machine, move] as const),
  )
  test.each(moves)('%s is made by the roles of its row and by no other', (_, machine, move) => {
    const row = (machine.moves as Record<string, { from: readonly string[] | null; by: readonly string[] }>)[move]!
    for (const state of row.from ?? [null])
      for (const role of roles) {
        const facts = new Proxy({}, { get: () => undefined })
        const guarded = (() => {
          try {
            return judge(machine as never, move as never, {
              state: state as never,
              roles: [role],
              facts: facts as never,
            })
          } catch {
            // the role was let in and a guard then missed its facts
            return { ok: true } as const
          }
        })()
        const refused = !guarded.ok && guarded.code === 'not-yours-to-do'
        expect([role, refused]).toEqual([role, !row.by.includes(role)])
      }
  })
})
