import { sql } from 'kysely'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import { breadthOf } from '@fengqiao/kernel/principal.ts'
import { personsWithPhone } from '@fengqiao/people'
import type { Principal, Role } from '@fengqiao/kernel/principal.ts'

export type SessionRow = {
  kind: 'desk' | 'visitor' | 'resident'
  principal_id: string
  office_id: string
  place_id: string | null
  kiosk_id: string | null
  matter_id: string | null
}

export const findSession = async (tx: Tx, tokenHash: string, now: string): Promise<SessionRow | undefined> => {
  const found =
    await sql<SessionRow>`select kind, principal_id, office_id, place_id, kiosk_id, matter_id from identity.sessions
    where token_hash = ${tokenHash} and ended_at is null and expires_at > ${now}`.execute(tx)
  return found.rows[0]
}

type AccountRow = {
  id: string
  office_id: string
  name: string
  roles: Role[]
  offices: string[] | null
  groups: string[] | null
}

/**
 * The principal behind an account. Offices: its own first, then every office below those it was given (a bureau's are
 * all of its district). Groups: the committees, desks and places served, and of a community or anything smaller also
 * the places below; a committee is nobody's below, its own members alone are in it (PML 7, 8).
 */
export const findStaff = async (tx: Tx, accountId: string): Promise<Principal | undefined> => {
  const found = await sql<AccountRow>`
    select a.id, a.office_id, w.name, a.roles,
      (select array_agg(distinct p.office_id) from published.places p where p.path && (a.offices || a.office_id)) offices,
      (select array_agg(distinct g.id) from published.assignments s join published.places own on own.id = s.place_id,
        lateral (select own.id union all select p.id from published.places p where p.path @> array[own.id]
          and own.kind in ('community', 'estate', 'grid', 'legalHome') and p.kind in ('estate', 'grid', 'building', 'residentGroup', 'legalHome', 'kiosk')) g
        where s.worker_id = a.id) groups
    from identity.accounts a join published.workers w on w.id = a.id where a.id = ${accountId} and a.ended_at is null`.execute(
    tx,
  )
  const row = found.rows[0]
  if (!row) return undefined
  const groups = row.groups ?? []
  return {
    id: row.id,
    name: row.name,
    roles: row.roles,
    offices: [row.office_id, ...(row.offices ?? []).filter((office) => office !== row.office_id)],
    places: groups,
    groups,
    breadth: breadthOf(row.roles),
  }
}

/** Somebody who walked up: may open matters of this office and read those they opened, or the one their slip opened. */
export const visitorOf = (row: SessionRow): Principal => ({
  id: row.principal_id,
  name: '',
  roles: [
    row.kind === 'resident' ? 'resident' : 'visitor',
    ...(row.kiosk_id ? (['kiosk'] as const) : []),
    ...(row.matter_id ? (['receiptHolder'] as const) : []),
  ],
  offices: [row.office_id],
  places: row.place_id ? [row.place_id] : [],
  groups: row.kiosk_id ? [row.kiosk_id] : [],
  breadth: 'own',
  ...(row.matter_id ? { matter: row.matter_id } : {}),
})

/**
 * Somebody who has proven a phone: every person written down with it, the visitor this browser was before, and
 * whoever they act for at the moment.
 */
export const findResident = async (tx: Tx, row: SessionRow): Promise<Principal> => {
  const found = await sql<{ visitors: string[]; phone: string; behalf: string | null }>`
    select r.visitors, r.phone_hash phone, (select h.person_id from identity.helps h where h.helper_id = r.id and h.ended_at is null limit 1) behalf
    from identity.residents r where r.id = ${row.principal_id}`.execute(tx)
  const resident = found.rows[0]
  const base = visitorOf(row)
  return {
    ...base,
    roles: [
      'resident',
      ...(resident?.behalf ? (['helper'] as const) : []),
      ...(row.kiosk_id ? (['kiosk'] as const) : []),
    ],
    groups: [
      ...base.groups,
      ...(resident ? [...resident.visitors, ...(await personsWithPhone(tx, resident.phone))] : []),
    ],
    ...(resident?.behalf ? { onBehalfOf: resident.behalf } : {}),
  }
}

export type Kiosk = {
  readonly id: string
  readonly office: string
  readonly place: string
  readonly name: string
  readonly placeName: string
}

/** The kiosk that holds this device key; that it was seen is written down. */
export const findKiosk = async (tx: Tx, keyHash: string, now: string): Promise<Kiosk | undefined> => {
  const found = await sql<Kiosk>`
    with seen as (update identity.kiosks set seen_at = ${now} where key_hash = ${keyHash} and ended_at is null returning id, office_id, place_id, name)
    select k.id, k.office_id office, k.place_id place, k.name, p.name "placeName" from seen k join published.places p on p.id = k.place_id`.execute(
    tx,
  )
  return found.rows[0]
}

/** The office a browser without a kiosk belongs to: that of the legal home its poster named, else the installation's first. */
export const findEntrance = async (
  tx: Tx,
  place: string | undefined,
): Promise<{ office: string; place: string | null } | undefined> => {
  const found = await sql<{
    id: string
    office_id: string
    kind: string
  }>`select id, office_id, kind from published.places
    where id = ${place ?? null}::uuid or kind = 'street' order by (id = ${place ?? null}::uuid) desc nulls last, code limit 1`.execute(
    tx,
  )
  const row = found.rows[0]
  return row && { office: row.office_id, place: row.kind === 'street' ? null : row.id }
}
