import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice, theDay } from '@fengqiao/testing/office.ts'
import type { Office } from '@fengqiao/testing/office.ts'
import type { House } from './action.ts'
import { gatewaysOf } from './http-gateway.ts'
import { leaveMessage } from './message.ts'
import type { NewMessage, Outside } from './message.ts'
import { outboxState, sendDue } from './outbox.ts'
import { theClock } from './principal.ts'
import { inTransaction } from './tx.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const phone = '13800006027'
const code = { way: 'sms', purpose: 'identity.code', to: phone, words: '验证码 482913', usefulSeconds: 300 } as const

const leave = (message: Omit<NewMessage, 'office'>, then: () => void = () => {}) => {
  const now = office.house.clock.now()
  return inTransaction(office.house.pool, { me: theClock, now, writes: true }, async (tx) => {
    await leaveMessage(
      { tx, me: theClock, now, vault: office.house.vault },
      { ...message, office: office.places.street },
    )
    then()
  })
}

const rows = async () =>
  (await office.database.owner.query('select way, state, tries, problem, sealed from kernel.messages order by id')).rows
const last = async () => (await rows()).at(-1)
const through = (outside: Outside): House => ({ ...office.house, outside })

/** A gateway on this machine that answers what it is told to. */
const gateway = async (answers: { status: number; body: string }[]) => {
  const heard: { body: string; key: string | undefined }[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      heard.push({ body: Buffer.concat(parts).toString(), key: request.headers['x-key'] as string | undefined })
      const { status, body } = answers.shift() ?? { status: 200, body: '{"code":0}' }
      response.writeHead(status).end(body)
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    heard,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`,
    close: () => new Promise((closed) => server.close(closed)),
  }
}

test('a message goes out after commit, once, and its number and words are then erased', async () => {
  await leave(code)
  const [row] = await rows()
  expect(row.state).toBe('waiting')
  expect(row.sealed.toString('latin1')).not.toContain(phone)
  expect(await sendDue(office.house)).toBe(1)
  expect(await sendDue(office.house)).toBe(0)
  expect(office.shown).toMatchObject([{ way: 'sms', to: phone, words: '验证码 482913' }])
  expect(await rows()).toMatchObject([{ state: 'sent', tries: 1, sealed: null }])
})

test('an action that fails leaves no message', async () => {
  const before = (await rows()).length
  await leave(code, () => {
    throw new Error('later in the same action')
  }).catch(() => {})
  expect(await rows()).toHaveLength(before)
})

test('the gateway gets header and template as configured; quotes in the words do not break its JSON', async () => {
  const stub = await gateway([])
  const outside = gatewaysOf({
    FENGQIAO_SMS_URL: stub.url,
    FENGQIAO_SMS_HEADERS: '{"x-key":"abc"}',
    FENGQIAO_SMS_BODY: '{"mobile":"{to}","content":"【司法所】{words}"}',
    FENGQIAO_SMS_TAKEN: '"code":0',
  })
  await leave({ ...code, words: '您说的“欠条”\n"已收到"' })
  await sendDue(through(outside))
  expect(stub.heard[0]?.key).toBe('abc')
  expect(JSON.parse(stub.heard[0]!.body)).toEqual({ mobile: phone, content: '【司法所】您说的“欠条”\n"已收到"' })
  expect(await last()).toMatchObject({ state: 'sent' })
  await stub.close()
})

test('a gateway that says no is tried again later, and after the last try the check hears of it', async () => {
  const no = { status: 200, body: '{"code":7}' }
  const stub = await gateway([{ status: 503, body: '' }, no, no, no, no])
  const house = through(gatewaysOf({ FENGQIAO_SMS_URL: stub.url, FENGQIAO_SMS_TAKEN: '"code":0' }))
  await leave({ ...code, usefulSeconds: 86_400 })
  await sendDue(house)
  expect(await last()).toMatchObject({ state: 'waiting', tries: 1, problem: 'gateway-status-503' })
  expect(await sendDue(house)).toBe(0)
  let at = new Date(theDay).getTime()
  for (let tries = 2; tries <= 5; tries += 1) {
    at += 3600_000
    office.travelTo(new Date(at).toISOString())
    await sendDue(house)
  }
  expect(await last()).toMatchObject({ state: 'dead', tries: 5, problem: 'gateway-said-no', sealed: null })
  const now = house.clock.now()
  const state = await inTransaction(house.pool, { me: theClock, now, writes: false }, (tx) => outboxState(tx, now))
  expect(state).toEqual({ dead: [{ way: 'sms', problem: 'gateway-said-no', count: 1 }], stuck: 0, numberless: [] })
  await stub.close()
  office.travelTo(theDay)
})

test('a code that has run out is not sent; a worker without a number is given up at once', async () => {
  await leave({ ...code, usefulSeconds: 0 })
  await sendDue(office.house)
  expect(await last()).toMatchObject({ state: 'late', sealed: null })
  await leave({ ...code, way: 'voice', to: { worker: office.people.liuTheLawyer } })
  await sendDue(office.house)
  expect(await last()).toMatchObject({ state: 'dead', problem: 'no-number' })
  // until the number is written down, the check asks for it by name
  const now = office.house.clock.now()
  const named = () =>
    inTransaction(
      office.house.pool,
      { me: theClock, now, writes: false },
      async (tx) => (await outboxState(tx, now)).numberless,
    )
  expect(await named()).toEqual(['刘思远'])
  await office.database.owner.query(`update people.workers set phone = '13800009001' where id = $1`, [
    office.people.liuTheLawyer,
  ])
  expect(await named()).toEqual([])
  await office.database.owner.query(`update people.workers set phone = null where id = $1`, [
    office.people.liuTheLawyer,
  ])
})

test.each([
  [{ FENGQIAO_SMS_URL: 'sms.example' }, 'FENGQIAO_SMS_URL'],
  [{ FENGQIAO_CHAT_URL: 'https://chat.example/', FENGQIAO_CHAT_BODY: '{}' }, '{words}'],
  [{ FENGQIAO_SMS_URL: 'https://sms.example/', FENGQIAO_SMS_HEADERS: 'x-key: abc' }, 'FENGQIAO_SMS_HEADERS'],
])('a gateway set up wrongly is one sentence naming the setting: %o', (env, named) => {
  expect(() => gatewaysOf(env)).toThrow(named)
})
