import type { IncomingMessage, Server } from 'node:http'
import { WebSocketServer } from 'ws'
import type { WebSocket } from 'ws'
import type { Live, Notice } from '@fengqiao/kernel/live.ts'
import type { Principal } from '@fengqiao/kernel/principal.ts'

export type SocketParts = {
  server: Server
  live: Live
  /** Who a request's cookies belong to. */
  whoIs(request: IncomingMessage): Promise<Principal | undefined>
}

const aliveSeconds = 30

/** Staff hear of every change in their offices, a visitor of the one matter their page named; ids and versions only. */
const concerns = (me: Principal, notice: Notice): boolean =>
  me.roles.includes('visitor') || me.roles.includes('resident')
    ? notice.matter === me.matter
    : notice.office !== null && me.offices.includes(notice.office)

/** The one socket: `{matter, version}` after commit; whoever may read the matter fetches it again. */
export const openSocket = ({ server, live, whoIs }: SocketParts): { close(): void } => {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 })
  const held = new Map<WebSocket, { me: Principal; answered: boolean }>()
  server.on('upgrade', (request, stream, head) => {
    const sameOrigin = !request.headers.origin || new URL(request.headers.origin).host === request.headers.host
    if (!sameOrigin || !request.url?.startsWith('/live')) return stream.destroy()
    whoIs(request).then(
      (me) => {
        if (!me) return stream.destroy()
        sockets.handleUpgrade(request, stream, head, (socket) => {
          held.set(socket, { me, answered: true })
          socket.on('pong', () => {
            const known = held.get(socket)
            if (known) known.answered = true
          })
          socket.on('close', () => held.delete(socket))
          socket.on('error', () => socket.terminate())
        })
      },
      () => stream.destroy(),
    )
  })
  const stop = live.listen((notice) => {
    const text = JSON.stringify({ matter: notice.matter, version: notice.version })
    for (const [socket, { me }] of held) if (concerns(me, notice)) socket.send(text)
  })
  const beat = setInterval(() => {
    for (const [socket, known] of held) {
      if (!known.answered) socket.terminate()
      known.answered = false
      socket.ping()
    }
  }, aliveSeconds * 1000)
  return {
    close: () => {
      clearInterval(beat)
      stop()
      for (const socket of held.keys()) socket.terminate()
      sockets.close()
    },
  }
}
