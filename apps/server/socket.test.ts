import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { parse } from 'hono/utils/cookie'
import { WebSocket } from 'ws'
import { accept, ask, joinQueue, noteFact, standDuty } from '@fengqiao/consultations/contract'
import { endAccount, reopenAccount } from '@fengqiao/identity/contract'
import { atTheDoor, openSession } from '@fengqiao/identity'
import { newId } from '@fengqiao/kernel/ids.ts'
import { createLog } from '@fengqiao/kernel/log.ts'
import { newToken } from '@fengqiao/kernel/secret-token.ts'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { talk } from './mount.ts'
import { openSocket } from './socket.ts'
import { sessionIn } from './visitors.ts'

let office: Office
let server: Server
let sockets: { close(): void }
beforeAll(async () => {
  office = await openOffice()
  server = createServer()
  const { sessions } = office
  sockets = openSocket({
    server,
    house: office.house,
    talk,
    log: createLog({ now: office.house.clock.now, write: (line) => void office.logged.push(line) }),
    whoIs: (request) => {
      const cookies = parse(request.headers.cookie ?? '')
      return sessionIn(sessions, (name) => cookies[name])
    },
    onRecall: sessions.onForget,
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
})
afterAll(async () => {
  sockets.close()
  server.close()
  await office.close()
})

type Line = {
  say(message: object): void
  /** The next message that has this name; those before it are dropped. */
  next(name: string): Promise<Record<string, unknown>>
  /** How many of this name came so far, those dropped too. */
  came(name: string): number
  never(name: string): boolean
  closed: Promise<number>
  close(): void
}
const open: Line[] = []
afterEach(() => open.splice(0).forEach((line) => line.close()))

const dial = async (browser: Browser, headers: Record<string, string> = {}): Promise<Line> => {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/live`, {
    headers: { cookie, ...headers },
  })
  const heard: Record<string, unknown>[] = []
  const names: string[] = []
  let wake = () => {}
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as Record<string, unknown>
    heard.push(message)
    names.push(...Object.keys(message))
    wake()
  })
  const closed = new Promise<number>((done) => socket.on('close', done))
  await new Promise<void>((ready, failed) => {
    socket.on('open', ready)
    socket.on('error', failed)
  })
  const line: Line = {
    say: (message) => socket.send(JSON.stringify(message)),
    next: async (name) => {
      for (;;) {
        const at = heard.findIndex((message) => name in message)
        if (at >= 0) return heard.splice(0, at + 1).at(-1)!
        await new Promise<void>((arrived) => (wake = arrived))
      }
    },
    came: (name) => names.filter((each) => each === name).length,
    never: (name) => !names.includes(name),
    closed,
    close: () => socket.close(),
  }
  open.push(line)
  return line
}

/** Somebody with a browser of their own and no account. */
const visitor = async (): Promise<Browser> => {
  const token = newToken()
  const now = office.house.clock.now()
  const expires = new Date(new Date(now).getTime() + 3_600_000).toISOString()
  const { street } = office.places
  await atTheDoor(office.house.pool, now, true, (tx) =>
    openSession(tx, { token, kind: 'visitor', principal: newId(), office: street, now, expires }),
  )
  const browser = office.stranger()
  browser.cookies.set('fq_visitor', token)
  return browser
}

/** A question asked from a phone and taken by Liu. */
const inCall = async () => {
  const asker = await visitor()
  const { matter } = await asker.does(ask, { topic: 'wages', told: '工资没发', choices: [] })
  await asker.does(joinQueue, { matter })
  const liu = await office.as('liuTheLawyer')
  await liu.does(standDuty, { hours: 4 })
  await liu.does(accept, { matter })
  return { matter, asker, liu }
}

/** Both at their sockets, each knowing the other's seat. */
const seated = async () => {
  const { matter, asker, liu } = await inCall()
  const hers = await dial(asker)
  hers.say({ call: matter, join: true })
  const she = await hers.next('seat')
  const his = await dial(liu)
  his.say({ call: matter, join: true })
  const he = await his.next('seat')
  expect(he).toMatchObject({ side: 'adviser', other: she['seat'], ice: [] })
  expect(await hers.next('other')).toMatchObject({ other: he['seat'] })
  return { matter, asker, liu, hers, his, she: String(she['seat']), he: String(he['seat']) }
}
const connection = '0'.repeat(32)
const offer = { kind: 'offer', connection, sdp: 'v=0' }

test('what the adviser’s browser offers reaches the asker’s, and the answer comes back, in order', async () => {
  const { matter, hers, his, she, he } = await seated()
  his.say({ call: matter, said: { to: she, signal: offer } })
  const candidate = { candidate: 'a', sdpMid: '0', sdpMLineIndex: 0 }
  his.say({ call: matter, said: { to: she, signal: { kind: 'candidates', connection, candidates: [candidate] } } })
  expect(await hers.next('signal')).toEqual({ call: matter, from: he, signal: offer })
  expect(await hers.next('signal')).toMatchObject({ signal: { kind: 'candidates' } })
  hers.say({ call: matter, said: { to: he, signal: { kind: 'answer', connection, sdp: 'v=0' } } })
  expect(await his.next('signal')).toMatchObject({ from: she, signal: { kind: 'answer' } })
  const { rows } = await office.database.owner.query('select * from consultations.call_signals')
  expect(rows).toEqual([])
})

test('nobody else sits down: not another visitor, not a colleague, not the director, not another office', async () => {
  const { matter, hers, his } = await seated()
  const others = [
    await visitor(),
    await office.as('wuTheLawyer'),
    await office.as('zhouTheDirector'),
    await office.as('sunOfTheOtherOffice'),
    await office.as('hanTheAuditor'),
  ]
  for (const other of others) {
    const line = await dial(other)
    line.say({ call: matter, join: true })
    expect(await line.next('refused')).toMatchObject({ refused: 'not-found' })
    line.say({ call: matter, said: { to: '01900000-0000-7000-8000-000000000000', signal: offer } })
    expect(await line.next('refused')).toMatchObject({ refused: 'not-now' })
  }
  expect(hers.never('signal') && his.never('signal')).toBe(true)
})

test('before it is taken and after it is answered there is no call to join', async () => {
  const asker = await visitor()
  const { matter } = await asker.does(ask, { topic: 'wages', told: '工资没发', choices: [] })
  const line = await dial(asker)
  line.say({ call: matter, join: true })
  expect(await line.next('refused')).toMatchObject({ refused: 'not-now' })
})

test('a browser closed in the middle is told to the other side; coming back takes a new seat and is told too', async () => {
  const { matter, asker, his, hers } = await seated()
  hers.close()
  expect(await his.next('other')).toMatchObject({ other: null, hungUp: false })
  const again = await dial(asker)
  again.say({ call: matter, join: true })
  const { seat } = await again.next('seat')
  expect(await his.next('other')).toMatchObject({ other: seat })
})

test('a second window takes the call over, and the first is told so', async () => {
  const { matter, liu, hers, his, he } = await seated()
  const second = await dial(liu)
  second.say({ call: matter, join: true })
  const { seat } = await second.next('seat')
  expect(await his.next('elsewhere')).toMatchObject({ elsewhere: true })
  expect(await hers.next('other')).toMatchObject({ other: seat })
  his.say({ call: matter, said: { to: he, signal: offer } })
  expect(await his.next('refused')).toMatchObject({ refused: 'not-now' })
})

test('a seat asked for twice on one line, as a browser does that waits long for it, is no other device', async () => {
  const { matter, asker } = await inCall()
  const hers = await dial(asker)
  hers.say({ call: matter, join: true })
  hers.say({ call: matter, join: true })
  await hers.next('seat')
  const { seat } = await hers.next('seat')
  // refused after whatever was left for the first seat has come
  hers.say({ call: matter, said: { to: seat, signal: { kind: 'shell' } } })
  await hers.next('refused')
  expect(hers.never('elsewhere')).toBe(true)
})

test('two who sit down at the same instant find each other', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { matter, asker, liu } = await inCall()
    const lines = await Promise.all([dial(asker), dial(liu)])
    for (const line of lines) line.say({ call: matter, join: true })
    const seats = await Promise.all(lines.map((line) => line.next('seat')))
    // the first to sit sees nobody and is told of the second; the second sees the first
    expect(seats.filter((seat) => seat['other'] !== null)).toHaveLength(1)
    const first = seats.findIndex((seat) => seat['other'] === null)
    expect(await lines[first]!.next('other')).toMatchObject({ other: seats[1 - first]!['seat'] })
  }
})

test('hanging up keeps the seat, so that whoever hung up hears the other come back', async () => {
  const { matter, asker, hers, his } = await seated()
  his.say({ call: matter, hangUp: true })
  expect(await hers.next('hungUp')).toMatchObject({ hungUp: true })
  hers.close()
  await his.next('other')
  const again = await dial(asker)
  again.say({ call: matter, join: true })
  const { seat } = await again.next('seat')
  expect(await his.next('other')).toMatchObject({ other: seat })
})

test.each([
  ['an unknown kind', { kind: 'shell', sdp: 'x' }],
  ['a field more than needed', { kind: 'offer', connection, sdp: 'x', html: '<b>' }],
  ['an offer without end', { kind: 'offer', connection, sdp: 'x'.repeat(30_000) }],
])('%s is refused and reaches nobody', async (_, signal) => {
  const { matter, hers, his, she } = await seated()
  his.say({ call: matter, said: { to: she, signal } })
  expect(await his.next('refused')).toMatchObject({ refused: 'bad-input' })
  expect(hers.never('signal')).toBe(true)
})

test('a browser that floods, sends too much at once or no JSON is shut out', async () => {
  const { liu } = await inCall()
  const flood = await dial(liu)
  for (let at = 0; at < 200; at += 1) flood.say({ watch: 'x' })
  expect(await flood.closed).toBe(1008)
  const big = await dial(liu)
  big.say({ call: 'x'.repeat(70_000) })
  expect(await big.closed).toBe(1009)
})

test('a page of another site gets no socket', async () => {
  const liu = await office.as('liuTheLawyer')
  // a sandboxed frame says “null”, a program whatever it likes
  for (const origin of ['https://elsewhere.example', 'null', 'http://'])
    await expect(dial(liu, { origin })).rejects.toThrow()
  await dial(liu)
})

test('a note shows at the asker’s at once; another visitor watching the same matter hears nothing', async () => {
  const { matter, asker, liu } = await inCall()
  const hers = await dial(asker)
  hers.say({ watch: matter })
  const other = await dial(await visitor())
  other.say({ watch: matter })
  // its own watch is done once a later message of its own is answered
  for (const line of [hers, other]) line.say({ call: matter, said: {} })
  await Promise.all([hers.next('refused'), other.next('refused')])
  await liu.does(noteFact, { matter, body: '八月三十一日离厂' })
  expect(await hers.next('matter')).toMatchObject({ matter })
  expect(other.never('matter')).toBe(true)
})

test('a desk session that has ended stands in nobody’s way: the visitor’s own is taken at the socket as on the pages', async () => {
  const { matter, asker, liu } = await inCall()
  asker.cookies.set('fq_desk', newToken())
  const hers = await dial(asker)
  hers.say({ call: matter, join: true })
  expect(await hers.next('seat')).toMatchObject({ side: 'asker' })
  await liu.does(noteFact, { matter, body: '八月三十一日离厂' })
})

test('whoever watches a matter hears nothing more once their access to it has ended', async () => {
  const { matter, asker, liu } = await inCall()
  const hers = await dial(asker)
  hers.say({ watch: matter })
  hers.say({ call: matter, said: {} })
  await hers.next('refused')
  await liu.does(noteFact, { matter, body: '八月三十一日离厂' })
  expect(await hers.next('matter')).toMatchObject({ matter })
  const now = office.house.clock.now()
  await office.database.owner.query(`update casework.access set until = $2 where matter_id = $1 and purpose = 'ask'`, [
    matter,
    now,
  ])
  await liu.does(noteFact, { matter, body: '没有书面合同' })
  // what she says next is answered after whatever the note would have told her
  hers.say({ call: matter, said: {} })
  await hers.next('refused')
  expect(hers.came('matter')).toBe(1)
})

test('an account that is closed has its socket closed at once', async () => {
  const wu = await dial(await office.as('wuTheLawyer'))
  const director = await office.as('zhouTheDirector')
  await director.does(endAccount, { account: office.people.wuTheLawyer })
  expect(await wu.closed).toBe(1005)
  await director.does(reopenAccount, { account: office.people.wuTheLawyer })
})

test('two lawyers press at once: one has it, the other reads who took it', async () => {
  const asker = await visitor()
  const { matter } = await asker.does(ask, { topic: 'wages', told: '工资没发', choices: [] })
  await asker.does(joinQueue, { matter })
  const lawyers = await Promise.all([office.as('liuTheLawyer'), office.as('wuTheLawyer')])
  for (const lawyer of lawyers) await lawyer.does(standDuty, { hours: 4 })
  const replies = await Promise.all(lawyers.map((lawyer) => lawyer.ask(accept, { matter })))
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  const winner = replies.findIndex(({ status }) => status === 200)
  const { refused } = replies[1 - winner]!
  expect(refused.code).toBe('taken-already')
  expect(refused.sentence).toContain(['刘思远', '吴一鸣'][winner])
  const again = await lawyers[winner]!.ask(accept, { matter })
  expect(again.refused.code).toBe('not-now')
})
