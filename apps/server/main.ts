import { createServer as createHttp } from 'node:http'
import type { Server } from 'node:http'
import { createServer as createHttps } from 'node:https'
import { hostname } from 'node:os'
import { getRequestListener } from '@hono/node-server'
import { parse } from 'hono/utils/cookie'
import type { Clock } from '@fengqiao/kernel/clock.ts'
import type { House } from '@fengqiao/kernel/action.ts'
import { demoOutside } from '@fengqiao/kernel/demo-outside.ts'
import { createLog } from '@fengqiao/kernel/log.ts'
import { demoPages, tellOnConsole } from './demo-messages.ts'
import { configuredAddress } from './address.ts'
import { builtAssets } from './build.ts'
import { proxiesOf } from './client-address.ts'
import { compose } from './compose.ts'
import { talk } from './mount.ts'
import { openHouse } from './open-house.ts'
import type { Installation } from './open-house.ts'
import { openSocket } from './socket.ts'
import { serveBuilt } from './static-files.ts'
import { answerTooLong } from './too-long.ts'
import { sweeping } from './sweeps.ts'
import { sessionIn } from './visitors.ts'
import { givenCertificate, localCertificate, namesOfThisMachine, tlsFolderFor } from './tls.ts'

export type Starting = {
  readonly dataDir: string
  readonly port: number
  readonly host: string
  readonly clock: Clock
  readonly env: NodeJS.ProcessEnv
  /** A browser that opens /kiosk becomes the invented legal home's kiosk. */
  readonly demo?: boolean
}

export type Started = {
  readonly url: string
  readonly installation: Installation
  readonly caPath: string | undefined
  stop(): Promise<void>
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

/** HTTPS wherever another machine can reach us: without it a browser gives neither camera nor service worker. */
const listenerFor = async (
  { host, env, clock }: Starting,
  keyFile: string,
  answer: Parameters<typeof createHttp>[1],
): Promise<{ server: Server; secure: boolean; caPath: string | undefined }> => {
  if (loopback.has(host)) return { server: createHttp({}, answer), secure: false, caPath: undefined }
  const given = givenCertificate(env)
  if (given) return { server: createHttps(given, answer) as unknown as Server, secure: true, caPath: undefined }
  const own = await localCertificate({ dir: tlsFolderFor(keyFile), names: namesOfThisMachine(), now: clock.now() })
  return {
    server: createHttps({ key: own.key, cert: own.cert }, answer) as unknown as Server,
    secure: true,
    caPath: own.caPath,
  }
}

/** Loads the statutes, where there are any, so that nobody's first question waits for them. */
const warmUp = async (law: House['ports']['law']): Promise<void> => {
  if ((await law.status()).state === 'not-loaded') await law.ready()
}

/** Opens the installation and serves it: API, resident pages, desk, live socket, sweeps. */
export const startServer = async (starting: Starting): Promise<Started> => {
  const { host, port, clock, dataDir, env } = starting
  const log = createLog({ now: clock.now, write: (line) => void process.stderr.write(line) })
  const assets = await builtAssets()
  const demo = starting.demo ? demoOutside(clock.now, tellOnConsole) : undefined
  const secure = !loopback.has(host)
  const reached = `${secure ? 'https' : 'http'}://${host === '0.0.0.0' ? hostname() : host}:${port}`
  const installation = await openHouse({
    dataDir,
    clock,
    env,
    address: reached,
    ...(demo ? { outside: demo.outside } : {}),
  })
  const { house } = installation
  const { app, sessions } = compose({
    house,
    log,
    secure,
    publicAddress: configuredAddress(env),
    proxies: proxiesOf(env),
    assets,
    ...(demo ? { first: (before) => void before.route('/', demoPages(demo.shown, assets)) } : {}),
  })
  serveBuilt(app)
  const { server, caPath } = await listenerFor(starting, installation.key.file, getRequestListener(app.fetch))
  answerTooLong(server)
  const socket = openSocket({
    server,
    house,
    talk,
    log,
    whoIs: (request) => {
      const cookies = parse(request.headers.cookie ?? '')
      return sessionIn(sessions, (name) => cookies[name])
    },
    onRecall: sessions.onForget,
  })
  const sweeps = sweeping(house, log)
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(port, host, listening)
  })
  let stopping = false
  warmUp(house.ports.law).catch((error: unknown) => stopping || log.error('law.unready', error))
  const address = server.address()
  const at = typeof address === 'object' && address ? address.port : port
  return {
    url: `${secure ? 'https' : 'http'}://${host === '0.0.0.0' ? 'localhost' : host}:${at}`,
    installation,
    caPath,
    stop: async () => {
      stopping = true
      sweeps.stop()
      socket.close()
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
      await installation.stop()
    },
  }
}
