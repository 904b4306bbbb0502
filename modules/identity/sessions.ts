import { sql } from 'kysely'
import type { Pool } from 'pg'
import { action } from '@fengqiao/kernel/action.ts'
import type { Clock } from '@fengqiao/kernel/clock.ts'
import type { Principal } from '@fengqiao/kernel/principal.ts'
import { tokenHash } from '@fengqiao/kernel/secret-token.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import { inTransaction } from '@fengqiao/kernel/tx.ts'
import { signOut as signOutContract } from './contract.ts'
import { findResident, findSession, findStaff, visitorOf } from './store.ts'

type Opening = {
  token: string
  kind: 'desk' | 'visitor' | 'resident'
  principal: string
  office: string
  now: string
  expires: string
  place?: string | null
  kiosk?: string | null
  matter?: string | null
}

export const openSession = async (tx: Tx, given: Opening): Promise<void> => {
  await sql`insert into identity.sessions (token_hash, kind, principal_id, office_id, place_id, kiosk_id, matter_id, created_at, expires_at)
    values (${tokenHash(given.token)}, ${given.kind}, ${given.principal}, ${given.office}, ${given.place ?? null}, ${given.kiosk ?? null}, ${given.matter ?? null}, ${given.now}, ${given.expires})`.execute(
    tx,
  )
}

/** A working day: nobody signs in twice before the evening. */
const deskHours = 12

/** A session at the desk for this account; returns its token. */
export const openDesk = async (
  tx: Tx,
  given: { token: string; account: string; office: string; now: string },
): Promise<string> => {
  const { token, account, office, now } = given
  const expires = new Date(new Date(now).getTime() + deskHours * 3_600_000).toISOString()
  await openSession(tx, { token, kind: 'desk', principal: account, office, now, expires })
  await sql`update identity.accounts set signed_in_at = ${now} where id = ${account}`.execute(tx)
  return token
}

/** Ends every open session of whoever asks; at a kiosk those opened there alone, so that their own phone stays signed in. */
export const signOut = action(signOutContract, async ({ tx, me, now }) => {
  const atKiosk = me.roles.includes('kiosk')
  await sql`update identity.sessions set ended_at = ${now}
    where principal_id = ${me.id} and ended_at is null and (not ${atKiosk} or kiosk_id = any (${[...me.groups]}))`.execute(
    tx,
  )
  return {}
})

/** The door has no matter and no office; row-level security lets it see accounts, sessions and codes. */
const theDoor: Principal = {
  id: '00000000-0000-7000-8000-00000000d00a',
  name: 'door',
  roles: ['visitor'],
  offices: [],
  places: [],
  groups: [],
  breadth: 'own',
}

export const atTheDoor = <T>(pool: Pool, now: string, writes: boolean, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(pool, { me: theDoor, now, writes, as: 'fq_door' }, work)

const secondsKept = 10
const mostKept = 5_000

export type Sessions = {
  /** Who holds this token; undefined for an unknown, ended or expired one. */
  principalOf(token: string): Promise<Principal | undefined>
  /** Forgets every answer: somebody was recalled. */
  forget(): void
  /** Calls `hear` each time that happens: what stands open is asked again who it is. */
  onForget(hear: () => void): () => void
}

/** Reads sessions, and remembers an answer for ten seconds, so that a busy desk costs one look-up and a recall is prompt. */
export const sessionsOf = (pool: Pool, clock: Clock): Sessions => {
  const kept = new Map<string, { until: number; principal: Principal | undefined }>()
  const listeners = new Set<() => void>()
  const find = (hash: string) =>
    atTheDoor(pool, clock.now(), false, async (tx) => {
      const row = await findSession(tx, hash, clock.now())
      if (!row) return undefined
      if (row.kind === 'resident') return findResident(tx, row)
      return row.kind === 'desk' ? findStaff(tx, row.principal_id) : visitorOf(row)
    })
  return {
    principalOf: async (token) => {
      const hash = tokenHash(token)
      const known = kept.get(hash)
      if (known && known.until > performance.now()) return known.principal
      const principal = await find(hash)
      if (kept.size >= mostKept) kept.clear()
      kept.set(hash, { until: performance.now() + secondsKept * 1000, principal })
      return principal
    },
    forget: () => {
      kept.clear()
      for (const hear of listeners) hear()
    },
    onForget: (hear) => {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
  }
}
