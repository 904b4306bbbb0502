import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parse } from 'hono/utils/cookie'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { accept, ask, joinQueue, standDuty } from '@fengqiao/consultations/contract'
import { openListening, openPool } from '@fengqiao/database/pool.ts'
import { atTheDoor, openSession, sessionsOf } from '@fengqiao/identity'
import type { House } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { sharedLive } from '@fengqiao/kernel/live.ts'
import { createLog } from '@fengqiao/kernel/log.ts'
import { newToken } from '@fengqiao/kernel/secret-token.ts'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { talk } from './mount.ts'
import { openSocket } from './socket.ts'
import { sessionIn } from './visitors.ts'

/** One server process as the database and the other processes see it: a pool, a listening connection, a socket. */
type Process = { readonly port: number; readonly house: House; stop(): Promise<void> }

const processOn = async (office: Office): Promise<Process> => {
  const pool = openPool(office.database.appConfig)
  const live = await sharedLive(openListening(office.database.appConfig), newId())
  const house: House = { ...office.house, pool, live }
  const server: Server = createServer()
  const sessions = sessionsOf(pool, house.clock)
  const sockets = openSocket({
    server,
    house,
    talk,
    log: createLog({ now: house.clock.now, write: (line) => void office.logged.push(line) }),
    whoIs: (request) => {
      const cookies = parse(request.headers.cookie ?? '')
      return sessionIn(sessions, (name) => cookies[name])
    },
    onRecall: sessions.onForget,
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    port: (server.address() as AddressInfo).port,
    house,
    stop: async () => {
      sockets.close()
      server.close()
      await live.stop()
      await pool.end()
    },
  }
}

let office: Office
let one: Process
let other: Process
beforeAll(async () => {
  office = await openOffice()
  one = await processOn(office)
  other = await processOn(office)
})
afterAll(async () => {
  await one.stop()
  await other.stop()
  await office.close()
})

type Message = Record<string, unknown>
const dial = async ({ port }: Process, browser: Browser) => {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const socket = new WebSocket(`ws://127.0.0.1:${port}/live`, { headers: { cookie } })
  const heard: Message[] = []
  let wake = () => {}
  socket.on('message', (data) => {
    heard.push(JSON.parse(String(data)) as Message)
    wake()
  })
  await new Promise<void>((ready, failed) => {
    socket.on('open', ready)
    socket.on('error', failed)
  })
  return {
    say: (message: object) => socket.send(JSON.stringify(message)),
    next: async (name: string): Promise<Message> => {
      for (;;) {
        const at = heard.findIndex((message) => name in message)
        if (at >= 0) return heard.splice(0, at + 1).at(-1)!
        await new Promise<void>((arrived) => (wake = arrived))
      }
    },
    close: () => socket.close(),
  }
}

const visitor = async (): Promise<Browser> => {
  const token = newToken()
  const now = office.house.clock.now()
  const expires = new Date(new Date(now).getTime() + 3_600_000).toISOString()
  await atTheDoor(office.house.pool, now, true, (tx) =>
    openSession(tx, { token, kind: 'visitor', principal: newId(), office: office.places.street, now, expires }),
  )
  const browser = office.stranger()
  browser.cookies.set('fq_visitor', token)
  return browser
}

const connection = '0'.repeat(32)

test('a call whose two sides are connected to two server processes: seats, offer, answer, candidates and hanging up all cross', async () => {
  const asker = await visitor()
  const { matter } = await asker.does(ask, { topic: 'wages', told: '工资没发', choices: [] })
  await asker.does(joinQueue, { matter })
  const liu = await office.as('liuTheLawyer')
  await liu.does(standDuty, { hours: 4 })
  await liu.does(accept, { matter })
  const [hers, his] = [await dial(one, asker), await dial(other, liu)]
  hers.say({ call: matter, join: true })
  const she = String((await hers.next('seat'))['seat'])
  his.say({ call: matter, join: true })
  const he = await his.next('seat')
  expect(he).toMatchObject({ side: 'adviser', other: she })
  expect(await hers.next('other')).toMatchObject({ other: he['seat'] })
  his.say({ call: matter, said: { to: she, signal: { kind: 'offer', connection, sdp: 'v=0 offer' } } })
  expect(await hers.next('signal')).toMatchObject({ from: he['seat'], signal: { sdp: 'v=0 offer' } })
  hers.say({ call: matter, said: { to: he['seat'], signal: { kind: 'answer', connection, sdp: 'v=0 answer' } } })
  expect(await his.next('signal')).toMatchObject({ from: she, signal: { sdp: 'v=0 answer' } })
  for (let at = 0; at < 5; at++) {
    const candidates = [{ candidate: `c${at}`, sdpMid: '0', sdpMLineIndex: 0 }]
    hers.say({ call: matter, said: { to: he['seat'], signal: { kind: 'candidates', connection, candidates } } })
  }
  for (let at = 0; at < 5; at++)
    expect(await his.next('signal')).toMatchObject({ signal: { candidates: [{ candidate: `c${at}` }] } })
  his.say({ call: matter, hangUp: true })
  expect(await hers.next('hungUp')).toMatchObject({ hungUp: true })
  hers.close()
  expect(await his.next('other')).toMatchObject({ other: null })
  his.close()
})

test('a change made through one process is heard at the desk of another', async () => {
  const desk = await dial(other, await office.as('zhouTheDirector'))
  const matter = newId()
  one.house.live.publish([{ matter, version: 7, office: office.places.street }])
  expect(await desk.next('matter')).toMatchObject({ matter, version: 7 })
  desk.close()
})
