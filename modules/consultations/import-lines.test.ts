import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findUser } from '@fengqiao/identity'
import type { Principal } from '@fengqiao/kernel/principal.ts'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Office } from '@fengqiao/testing/office.ts'
import { findMatters } from '@fengqiao/casework/contract'
import { ledger } from './contract.ts'
import { drawn, importLines, topicOf } from './import-lines.ts'

let office: Office
let chen: Principal
beforeAll(async () => {
  office = await openOffice()
  chen = (await findUser(office.house.pool, office.house.clock.now(), { user: 'chenTheClerk', roles: ['clerk'] }))!
})
afterAll(() => office.close())

const asked = (lines: readonly string[]) => ({ me: chen, channel: 'hotline', day: '2026-11-20', lines })
const line = (row: Record<string, unknown>) => JSON.stringify(row)
const lines = [
  line({ id: 'a1', text: '隔壁装空调外机吵得睡不着，能不能要求挪走？', topic: '相邻关系' }),
  '{"id": "a2", "text": ',
  line({ id: 'a3', text: '厂里拖了两个月工资，怎么要？', topic: '劳动纠纷', day: '2026-11-18' }),
  '',
  line({ id: 'a5', text: '' }),
  line({ id: 'a6', note: '没有内容' }),
  line({ id: 'a7', text: '门口的路灯归谁管？' }),
]

test('good lines are registered, bad ones are named with their number, and a second run adds nothing', async () => {
  const first = await importLines(office.house, asked(lines))
  expect(first).toMatchObject({ read: 6, registered: 3, known: 0 })
  expect(first.faults.map(({ line: at, error }) => [at, error.code])).toEqual([
    [2, 'line-not-json'],
    [5, 'bad-input'],
    [6, 'line-without-text'],
  ])
  expect(await importLines(office.house, { ...asked(lines), day: '2026-11-24' })).toMatchObject({
    registered: 0,
    known: 3,
  })
  const zhou = (await findUser(office.house.pool, office.house.clock.now(), {
    user: 'zhouTheDirector',
    roles: ['director'],
  }))!
  expect(await importLines(office.house, { ...asked(lines), me: zhou })).toMatchObject({ registered: 0, known: 3 })
})

test('what came in stands in the ledger under its channel, topic, day and community, and is found by its words', async () => {
  const person = await office.as('zhouTheDirector')
  const all = await person.does(ledger, { channel: 'hotline' })
  expect([all.total, all.totals.heads]).toEqual([3, 3])
  expect(all.byTopic).toEqual([
    { topic: 'home', heads: 1 },
    { topic: 'other', heads: 1 },
    { topic: 'wages', heads: 1 },
  ])
  expect(all.rows.every((row) => row.place === '银杏园社区' && row.adviser === '陈静')).toBe(true)
  expect((await person.does(ledger, { until: '2026-11-19', channel: 'hotline' })).rows[0]?.title).toContain('工资')
  expect((await person.does(findMatters, { words: '空调外机' })).total).toBe(1)
  expect((await (await office.as('sunOfTheOtherOffice')).does(ledger, {})).total).toBe(0)
})

test('the community is drawn by the row, the same every time, over all communities', () => {
  const draws = Array.from({ length: 800 }, (_, n) => drawn(`row ${n}`, 16))
  expect(draws).toEqual(Array.from({ length: 800 }, (_, n) => drawn(`row ${n}`, 16)))
  expect(new Set(draws).size).toBe(16)
})

test('topics are read in our words and in those of other systems; an unknown one is “something else”', () => {
  expect(['wages', '家里的事', '交通事故', '海事海商', undefined].map(topicOf)).toEqual([
    'wages',
    'family',
    'injury',
    'other',
    'other',
  ])
})

const real = resolve(process.env['FENGQIAO_QUESTIONS'] ?? '../shared/data/questions/consultations.jsonl')
test.skipIf(!existsSync(real))(
  'every real question is registered and counted (skipped where the file is not)',
  async () => {
    const rows = readFileSync(real, 'utf8').trim().split('\n')
    const done = await importLines(office.house, { ...asked(rows), day: '2026-11-23' })
    expect([done.read, done.registered + done.known, done.faults]).toEqual([rows.length, rows.length, []])
    const person = await office.as('zhouTheDirector')
    expect((await person.does(ledger, { from: '2026-11-23', channel: 'hotline' })).total).toBe(done.registered)
  },
  180_000,
)
