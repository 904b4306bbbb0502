import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Office } from '@fengqiao/testing/office.ts'
import { ledger, register, registerBatch, whereAndWho } from './contract.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

test('advice given at the window is one line and a topic, keeps the day it happened, and is answered already', async () => {
  const chen = await office.as('chenTheClerk')
  const done = await chen.does(register, {
    channel: 'window',
    happenedOn: '2026-11-20',
    topic: 'family',
    line: '李大爷问赡养费怎么要，告知先申请调解',
    place: office.places.community,
  })
  expect(done.state).toBe('answered')
  const { rows } = await office.database.owner.query(
    'select happened_at, recorded_at, adviser_name, heads from consultations.records where matter_id = $1',
    [done.matter],
  )
  expect(rows[0]).toMatchObject({ adviser_name: '陈静', heads: 1 })
  expect(new Date(rows[0].happened_at).toISOString()).toBe('2026-11-20T04:00:00.000Z')
  expect(new Date(rows[0].recorded_at).toISOString()).toMatch(/^2026-11-24/)
})

test('tomorrow’s advice and another office’s place are refused with a remedy; a stranger and an auditor may not register', async () => {
  const chen = await office.as('chenTheClerk')
  const line = { channel: 'window', topic: 'home', line: '漏水' }
  expect((await chen.ask(register, { ...line, happenedOn: '2026-11-25' })).refused.sentence).toBe(
    '“哪天咨询的”不能晚于今天（2026-11-24）。请改成实际咨询的那天。',
  )
  expect(
    (await chen.ask(register, { ...line, happenedOn: '2026-11-24', place: office.places.otherStreet })).refused.code,
  ).toBe('place-elsewhere')
  expect((await (await office.as('hanTheAuditor')).ask(register, { ...line, happenedOn: '2026-11-24' })).status).toBe(
    403,
  )
  expect((await office.stranger().ask(register, { ...line, happenedOn: '2026-11-24' })).status).toBe(401)
})

test('typed for a colleague, it stands under the colleague’s name, and who typed it stays on record', async () => {
  const chen = await office.as('chenTheClerk')
  const liu = office.people.liuTheLawyer
  const line = { channel: 'visit', happenedOn: '2026-11-19', topic: 'money', line: '借条怎么写' }
  const { matter } = await chen.does(register, { ...line, onBehalfOf: liu })
  const { rows } = await office.database.owner.query(
    `select r.adviser_name, r.recorded_by, r.on_behalf_of, h.actor_id, h.on_behalf_of history_for
    from consultations.records r join casework.history h using (matter_id) where matter_id = $1`,
    [matter],
  )
  const chenId = office.people.chenTheClerk
  expect(rows).toEqual([
    { adviser_name: '刘思远', recorded_by: chenId, on_behalf_of: liu, actor_id: chenId, history_for: liu },
  ])
  const mine = await (await office.as('liuTheLawyer')).does(ledger, { adviser: liu })
  expect(mine.rows.map((row) => row.matter)).toContain(matter)
  const elsewhere = await chen.ask(register, { ...line, onBehalfOf: office.people.sunOfTheOtherOffice })
  expect([elsewhere.refused.code, elsewhere.refused.sentence.includes('谁答的')]).toEqual(['worker-elsewhere', true])
})

test('the choices of place and adviser are the office’s own', async () => {
  const gao = await office.as('gaoTheGridWorker')
  const { places, workers, today } = await gao.does(whereAndWho, {})
  expect(today).toBe('2026-11-24')
  expect(places.map(({ name }) => name)).toEqual(['银杏园社区', '银杏园社区法律之家', '街道公共法律服务工作站'])
  expect(workers[0]?.name).toBe('高敏')
  expect(workers.map(({ name }) => name)).not.toContain('孙海')
})

test('a chat group’s day is registered by head-count, and the ledger counts people and entries apart', async () => {
  const liu = await office.as('liuTheLawyer')
  const done = await liu.does(registerBatch, {
    channel: 'chatGroup',
    happenedOn: '2026-11-23',
    rows: [
      { topic: 'home', heads: 12, line: '物业费涨价能不能不交' },
      { topic: 'wages', heads: 3 },
    ],
  })
  expect(done).toMatchObject({ heads: 15 })
  expect(done.matters).toHaveLength(2)
  const zhou = await office.as('zhouTheDirector')
  const day = await zhou.does(ledger, { from: '2026-11-23', until: '2026-11-23', channel: 'chatGroup' })
  expect(day.totals).toMatchObject({ matters: 2, heads: 15, answered: 2, rated: 0, averageRating: null })
  expect(day.byTopic).toEqual([
    { topic: 'home', heads: 12 },
    { topic: 'wages', heads: 3 },
  ])
})

test('the ledger finds Chinese words, filters, pages with exact totals, and keeps other offices out', async () => {
  const zhou = await office.as('zhouTheDirector')
  const found = await zhou.does(ledger, { words: '赡养费' })
  expect(found.rows.map((row) => row.topic)).toEqual(['family'])
  expect(found.rows[0]).toMatchObject({ place: '银杏园社区', adviser: '陈静', state: 'answered' })
  expect((await zhou.does(ledger, { words: '没人说过的话' })).total).toBe(0)
  expect((await zhou.does(ledger, { topic: 'home', place: office.places.community })).total).toBe(0)
  const second = await zhou.does(ledger, { size: 2, page: 2 })
  expect([second.rows.length, second.total, second.totals.heads]).toEqual([2, 4, 17])
  expect((await zhou.ask(ledger, { rating: 9 })).status).toBe(400)
  const sun = await office.as('sunOfTheOtherOffice')
  expect((await sun.does(ledger, {})).total).toBe(0)
})

test('a lawyer’s ledger holds their own entries alone; the auditor reads the office’s', async () => {
  expect((await (await office.as('liuTheLawyer')).does(ledger, {})).totals.heads).toBe(16)
  expect((await (await office.as('hanTheAuditor')).does(ledger, {})).totals.heads).toBe(17)
})
