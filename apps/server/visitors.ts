import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Pool } from 'pg'
import { atTheDoor, findEntrance, findKiosk, openSession } from '@fengqiao/identity'
import type { Kiosk, Sessions } from '@fengqiao/identity'
import type { Clock } from '@fengqiao/kernel/clock.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import type { Principal } from '@fengqiao/kernel/principal.ts'
import { newToken, tokenHash } from '@fengqiao/kernel/secret-token.ts'
import { deskCookie, visitorCookie } from '@fengqiao/kernel/session-cookies.ts'

export const kioskCookie = 'fq_kiosk'
/** A legal home chosen by its poster's QR code. */
export const placeCookie = 'fq_place'

export type Visitors = {
  principalOf(c: Context): Promise<Principal>
  /** The kiosk this browser is enrolled as. */
  kioskOf(c: Context): Promise<Kiosk | undefined>
  /** A session of their own for somebody who walked up; wiped with the kiosk, or after a day on a phone. */
  begin(c: Context): Promise<Principal>
  /** Forgets what was remembered of sessions and kiosks: somebody was recalled. */
  forget(): void
}

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/
const kioskSeconds = 600
const phoneSeconds = 24 * 3600

/** Whose session a browser's cookies open: the desk's first; one that has ended stands in nobody's way. */
export const sessionIn = async (
  sessions: Sessions,
  cookie: (name: string) => string | undefined,
): Promise<Principal | undefined> => {
  for (const name of [deskCookie, visitorCookie]) {
    const token = cookie(name)
    const me = token ? await sessions.principalOf(token) : undefined
    if (me) return me
  }
  return undefined
}

/** Who is behind a request: a desk session, a visitor's session, or nobody yet. */
export const visitorsOf = ({
  pool,
  clock,
  sessions,
  secure,
}: {
  pool: Pool
  clock: Clock
  sessions: Sessions
  secure: boolean
}): Visitors => {
  const kiosks = new Map<string, { until: number; kiosk: Kiosk | undefined }>()
  const kioskOf = async (c: Context) => {
    const key = getCookie(c, kioskCookie)
    if (!key) return undefined
    const hash = tokenHash(key)
    const known = kiosks.get(hash)
    if (known && known.until > performance.now()) return known.kiosk
    const now = clock.now()
    const kiosk = await atTheDoor(pool, now, true, (tx) => findKiosk(tx, hash, now))
    if (kiosks.size > 1000) kiosks.clear()
    kiosks.set(hash, { until: performance.now() + 30_000, kiosk })
    return kiosk
  }
  const officeOf = async (
    c: Context,
  ): Promise<{ office: string | undefined; place: string | null; kiosk: string | null }> => {
    const kiosk = await kioskOf(c)
    if (kiosk) return { office: kiosk.office, place: kiosk.place, kiosk: kiosk.id }
    const chosen = getCookie(c, placeCookie)
    const entrance = await atTheDoor(pool, clock.now(), false, (tx) =>
      findEntrance(tx, chosen && uuid.test(chosen) ? chosen : undefined),
    )
    return { office: entrance?.office, place: entrance?.place ?? null, kiosk: null }
  }
  const nobody = async (c: Context): Promise<Principal> => {
    const { office, place, kiosk } = await officeOf(c)
    return {
      id: newId(),
      name: '',
      roles: kiosk ? ['visitor', 'kiosk'] : ['visitor'],
      offices: office ? [office] : [],
      places: place ? [place] : [],
      groups: kiosk ? [kiosk] : [],
      breadth: 'own',
    }
  }
  return {
    kioskOf,
    principalOf: async (c) => (await sessionIn(sessions, (name) => getCookie(c, name))) ?? nobody(c),
    begin: async (c) => {
      const token = newToken()
      const { office, place, kiosk } = await officeOf(c)
      if (!office) throw new Error('there is no office yet to receive anybody')
      const seconds = kiosk ? kioskSeconds * 6 : phoneSeconds
      const now = clock.now()
      await atTheDoor(pool, now, true, (tx) =>
        openSession(tx, {
          token,
          kind: 'visitor',
          principal: newId(),
          office,
          place,
          kiosk,
          now,
          expires: new Date(new Date(now).getTime() + seconds * 1000).toISOString(),
        }),
      )
      setCookie(c, visitorCookie, token, {
        httpOnly: true,
        sameSite: 'Lax',
        path: '/',
        secure,
        ...(kiosk ? {} : { maxAge: seconds }),
      })
      const me = await sessions.principalOf(token)
      if (!me) throw new Error('a session just opened is not there')
      return me
    },
    forget: () => {
      sessions.forget()
      kiosks.clear()
    },
  }
}
