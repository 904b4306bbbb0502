import type { IncomingMessage, Server } from 'node:http'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import type { House } from '@fengqiao/kernel/action.ts'
import type { Notice } from '@fengqiao/kernel/live.ts'
import type { Log } from '@fengqiao/kernel/log.ts'
import type { Talk } from '@fengqiao/kernel/module.ts'
import type { Principal } from '@fengqiao/kernel/principal.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'

export type SocketParts = {
  server: Server
  house: House
  talk: Talk
  log: Log
  /** Who a request's cookies belong to. */
  whoIs(request: IncomingMessage): Promise<Principal | undefined>
  /** Calls back when somebody's session, account or device was ended. */
  onRecall(hear: () => void): () => void
}

const aliveSeconds = 30
const mostBytes = 64 * 1024
/** Messages a browser may send at once, and how many more each second. A call's beginning takes about ten. */
const burst = 60
const perSecond = 10
const mostWatched = 20
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const outside: readonly string[] = ['visitor', 'receiptHolder', 'resident', 'helper']
const brokenRule = 1008

type Held = {
  me: Principal
  readonly request: IncomingMessage
  answered: boolean
  left: number
  leftAt: number
  readonly watches: Set<string>
  /** Matter → the seat this browser has in its talk. */
  readonly seats: Map<string, string>
  /** What one browser said is done in the order it said it. */
  turn: Promise<void>
}

/** Staff hear of every change in their offices; ids and versions only. */
const ofOwnOffice = ({ me }: Held, notice: Notice): boolean =>
  !me.roles.some((role) => outside.includes(role)) && notice.office !== null && me.offices.includes(notice.office)

/** Takes one from a browser's allowance, which fills again with time. */
const maySpeak = (held: Held): boolean => {
  const at = performance.now()
  held.left = Math.min(burst, held.left + ((at - held.leftAt) / 1000) * perSecond)
  held.leftAt = at
  held.left -= 1
  return held.left >= 0
}

type Heard = { watch?: unknown; call?: unknown; join?: unknown; said?: unknown; hangUp?: unknown; leave?: unknown }

const readHeard = (data: unknown): Heard | undefined => {
  try {
    const read: unknown = JSON.parse(String(data))
    return typeof read === 'object' && read !== null ? read : undefined
  } catch {
    return undefined
  }
}

/** A browser names the page's origin, a program none; “null” and what is no address at all are another's. */
const fromHere = ({ headers: { origin, host } }: IncomingMessage): boolean =>
  origin === undefined || (URL.canParse(origin) && new URL(origin).host === host)

const matterOf = (value: unknown): string | undefined =>
  typeof value === 'string' && uuid.test(value) ? value : undefined

/**
 * The one socket. Server to browser: `{matter, version}` after commit, whoever may read it fetches it again; and
 * `{call: matter, …}` of a talk. Browser to server: `{watch: matter}`, and `{call: matter}` with `join`, `said`,
 * `hangUp` or `leave`.
 */
export const openSocket = ({ server, house, talk, log, whoIs, onRecall }: SocketParts): { close(): void } => {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: mostBytes })
  const all = new Map<WebSocket, Held>()
  const seated = new Map<string, { socket: WebSocket; matter: string }>()

  const leave = async (held: Held, matter: string): Promise<void> => {
    const seat = held.seats.get(matter)
    if (!seat) return
    held.seats.delete(matter)
    seated.delete(seat)
    await talk.leave(house, held.me, { matter, seat })
  }
  const join = async (socket: WebSocket, held: Held, matter: string): Promise<void> => {
    const { seat, reply } = await talk.join(house, held.me, matter)
    const before = held.seats.get(matter)
    if (before) seated.delete(before)
    held.seats.set(matter, seat)
    seated.set(seat, { socket, matter })
    socket.send(JSON.stringify({ call: matter, ...reply }))
    // the other side may have spoken to this seat before it was known here
    deliver(seat)
  }
  const watch = async (held: Held, matter: string): Promise<void> => {
    if (held.watches.size < mostWatched && (await talk.mayWatch(house, held.me, matter))) held.watches.add(matter)
  }
  const answer = async (socket: WebSocket, held: Held, heard: Heard): Promise<void> => {
    const watched = matterOf(heard.watch)
    if (watched) return watch(held, watched)
    const matter = matterOf(heard.call)
    if (!matter) return
    if (heard.join) return join(socket, held, matter)
    const seat = held.seats.get(matter)
    if (heard.leave) return leave(held, matter)
    if (!seat) throw new Refused('not-now')
    if (heard.hangUp) return talk.hangUp(house, held.me, { matter, seat })
    if (heard.said !== undefined) return talk.say(house, held.me, { matter, seat, said: heard.said })
  }
  const inTurn = (socket: WebSocket, held: Held, work: () => Promise<void>, matter?: string): void => {
    held.turn = held.turn.then(work).catch((error: unknown) => {
      if (error instanceof Refused) socket.send(JSON.stringify({ call: matter, refused: error.code }))
      else log.error('socket.failed', error)
    })
  }
  const hold = (socket: WebSocket, request: IncomingMessage, me: Principal): void => {
    const held: Held = {
      me,
      request,
      answered: true,
      left: burst,
      leftAt: performance.now(),
      watches: new Set(),
      seats: new Map(),
      turn: Promise.resolve(),
    }
    all.set(socket, held)
    socket.on('message', (data) => {
      if (!maySpeak(held)) return socket.close(brokenRule)
      const heard = readHeard(data)
      if (!heard) return socket.close(brokenRule)
      inTurn(socket, held, () => answer(socket, held, heard), matterOf(heard.call))
    })
    socket.on('pong', () => {
      held.answered = true
    })
    socket.on('close', () => {
      all.delete(socket)
      for (const matter of held.seats.keys()) inTurn(socket, held, () => leave(held, matter))
    })
    socket.on('error', () => socket.terminate())
  }
  server.on('upgrade', (request, stream, head) => {
    // a browser that goes away while it is asked who it is must not take the server along
    const gone = () => stream.destroy()
    stream.on('error', gone)
    if (!fromHere(request) || !request.url?.startsWith('/live')) return stream.destroy()
    whoIs(request).then(
      (me) => {
        if (!me) return stream.destroy()
        stream.off('error', gone)
        sockets.handleUpgrade(request, stream, head, (socket) => hold(socket, request, me))
      },
      () => stream.destroy(),
    )
  })

  const deliver = (seat: string): void => {
    const sits = seated.get(seat)
    const held = sits && all.get(sits.socket)
    if (!sits || !held) return
    const { socket, matter } = sits
    inTurn(socket, held, async () => {
      // a browser that asked twice for a seat has left this one by now; only another one is elsewhere
      if (held.seats.get(matter) !== seat) return
      for (const body of await talk.take(house, held.me, { matter, seat }))
        socket.send(JSON.stringify({ call: matter, ...body }))
    })
  }
  /** Whether they may is asked each time: a share may have been recalled since the page named the matter. */
  const tellWatcher = (socket: WebSocket, held: Held, { matter, text }: { matter: string; text: string }): void =>
    inTurn(socket, held, async () => {
      if (await talk.mayWatch(house, held.me, matter)) socket.send(text)
      else held.watches.delete(matter)
    })
  const stop = house.live.listen((notice) => {
    if (notice.seat) return deliver(notice.seat)
    const text = JSON.stringify({ matter: notice.matter, version: notice.version })
    for (const [socket, held] of all) {
      if (ofOwnOffice(held, notice)) socket.send(text)
      else if (held.watches.has(notice.matter)) tellWatcher(socket, held, { matter: notice.matter, text })
    }
  })
  /** A session that ended (signed out, account closed, kiosk wiped) hears nothing more. */
  const whoStays = (): void => {
    for (const [socket, held] of all)
      whoIs(held.request).then(
        (me) => (me ? (held.me = me) : socket.close()),
        () => socket.close(),
      )
  }
  const forgetRecalled = onRecall(whoStays)
  const beat = setInterval(() => {
    for (const [socket, held] of all) {
      if (!held.answered) socket.terminate()
      held.answered = false
      socket.ping()
    }
    whoStays()
  }, aliveSeconds * 1000)
  return {
    close: () => {
      clearInterval(beat)
      stop()
      forgetRecalled()
      for (const socket of all.keys()) socket.terminate()
      sockets.close()
    },
  }
}
