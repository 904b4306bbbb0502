import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { House } from '@fengqiao/kernel/action.ts'
import type { Log } from '@fengqiao/kernel/log.ts'
import { sessionsOf, setUpOf } from '@fengqiao/identity'
import type { Sessions } from '@fengqiao/identity'
import { apiOf } from './api.ts'
import { calendarAddress } from './calendar-address.ts'
import { dictionary, modules } from './mount.ts'
import { fault } from './fault-page.ts'
import { openApiOf } from './openapi.ts'
import { lost, pagesOf } from './pages.ts'
import { visitorsOf } from './visitors.ts'
import type { Visitors } from './visitors.ts'

export const version = '0.1.0'

export type Parts = {
  house: House
  log: Log
  secure: boolean
  /** Where the office says residents reach it; without it a page takes the host it was asked at. */
  publicAddress?: string | undefined
  /** How many of the office’s own proxies stand in front; none unless said. */
  proxies?: number
  assets: Readonly<Record<string, string>>
  /** Routes that stand before the modules' own: the demo's open kiosk. */
  first?: (app: Hono) => void
}
export type Composed = { app: Hono; visitors: Visitors; sessions: Sessions }

/** What an empty installation serves besides its set-up: how the page looks, and what it is made of. */
const beforeSetUp = /^\/(?:setup|preferences|resident\/|healthz|api\/)/

/** The web application over one house: API, pages, health. The socket and static files are added where it is served. */
export const compose = ({ house, log, secure, publicAddress, proxies = 0, assets, first }: Parts): Composed => {
  const sessions = sessionsOf(house.pool, house.clock)
  const visitors = visitorsOf({ pool: house.pool, clock: house.clock, sessions, secure })
  const isSetUp = setUpOf(house)
  const actions = modules.flatMap((module) => module.actions)
  const app = new Hono()
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        baseUri: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
      permissionsPolicy: { camera: ['self'], microphone: ['self'], geolocation: [] },
      referrerPolicy: 'same-origin',
    }),
  )
  app.get('/healthz', (c) => c.json({ ok: true, version }))
  app.get('/api/openapi.json', (c) => c.json(openApiOf(actions, version)))
  // a lent desk and a kiosk keep nothing of what was read here
  app.use('/api/*', async (c, next) => {
    c.header('cache-control', 'no-store')
    return next()
  })
  // a script on another site can't set this header without being asked first: it closes cross-site posting for the API
  app.use('/api/*', async (c, next) => {
    if (c.req.method !== 'GET' && c.req.header('x-fengqiao') !== '1')
      return c.json(
        { code: 'header-missing', sentence: '请求缺少 x-fengqiao: 1 请求头。 / Send the header x-fengqiao: 1.' },
        400,
      )
    return next()
  })
  app.route('/api', apiOf({ house, actions, dictionary, visitors, log, secure, proxies }))
  app.use(async (c, next) => (beforeSetUp.test(c.req.path) || (await isSetUp()) ? next() : c.redirect('/setup', 303)))
  app.route('/', calendarAddress(house))
  first?.(app)
  const pages = modules.flatMap((module) => module.pages ?? [])
  const reached = { configured: publicAddress, listens: house.address, secure }
  app.route('/', pagesOf({ house, pages, dictionary, visitors, assets, log, secure, reached, proxies, fault }))
  app.notFound(lost({ visitors, assets, secure, fault, dictionary }))
  return { app, visitors, sessions }
}
