import { sql } from 'kysely'
import { hasAccess } from '@fengqiao/casework'
import { newId } from '@fengqiao/kernel/ids.ts'
import type { Seat } from '@fengqiao/kernel/media.ts'
import type { Principal } from '@fengqiao/kernel/principal.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'

export type Side = 'asker' | 'adviser'
type In = { readonly tx: Tx; readonly me: Principal; readonly now: string }

/** Where somebody may sit in a matter's room: the asker of it, or the adviser who took it, and only while it is talked about. */
export const sideIn = async (
  given: In,
  matter: string,
  { over = false } = {},
): Promise<{ side: Side; office: string }> => {
  const { tx, me } = given
  const found = await sql<{
    state: string
    office: string
    adviser: string | null
  }>`select k.state, r.office_id office, r.adviser_id adviser
    from consultations.records r join published.machines k on k.matter_id = r.matter_id and k.machine = 'consultation' where r.matter_id = ${matter}`.execute(
    tx,
  )
  const row = found.rows[0]
  if (!row) throw new Refused('not-found', {}, 'matter')
  if (row.state !== 'inCall' && !over) throw new Refused('not-now', { state: row.state })
  if (me.roles.includes('lawyer') && row.adviser === me.id) return { side: 'adviser', office: row.office }
  if (me.matter === matter || (await hasAccess(given, { matter, purpose: 'ask' })))
    return { side: 'asker', office: row.office }
  throw new Refused('not-found', {}, 'matter')
}

type SeatRow = { side: Side; seat: string; left: boolean; hungUp: boolean }

const seatsOf = async ({ tx }: In, matter: string): Promise<SeatRow[]> => {
  const found =
    await sql<SeatRow>`select side, seat_id seat, left_at is not null "left", hung_up "hungUp" from consultations.call_seats
    where matter_id = ${matter} order by side for update`.execute(tx)
  return found.rows
}

/** Leaves something for the browser in a seat. */
export const leaveFor = async (
  { tx, now }: In,
  given: { matter: string; office: string; to: string; body: object },
): Promise<void> => {
  await sql`insert into consultations.call_signals (id, matter_id, office_id, to_seat, body, recorded_at)
    values (${newId()}, ${given.matter}, ${given.office}, ${given.to}, ${JSON.stringify(given.body)}, ${now})`.execute(
    tx,
  )
}

export type Taken = { readonly mine: Seat; readonly other: string | null; readonly replaced: string | null }

/** Sits down in a new seat. The browser that sat there before is told it is elsewhere now, the other side that somebody came. */
export const takeSeat = async (given: In, matter: string): Promise<Taken & { office: string }> => {
  const { tx, now } = given
  const { side, office } = await sideIn(given, matter)
  // two who sit down for the first time at once have no row to wait for each other at
  await sql`select pg_advisory_xact_lock(hashtextextended(${matter}, 9))`.execute(tx)
  const seats = await seatsOf(given, matter)
  const mine: Seat = { id: newId(), side }
  await sql`insert into consultations.call_seats (matter_id, side, office_id, seat_id, joined_at) values (${matter}, ${side}, ${office}, ${mine.id}, ${now})
    on conflict (matter_id, side) do update set seat_id = excluded.seat_id, joined_at = excluded.joined_at, left_at = null, hung_up = false`.execute(
    tx,
  )
  const before = seats.find((seat) => seat.side === side && !seat.left)
  const other = seats.find((seat) => seat.side !== side && !seat.left)
  if (before) await leaveFor(given, { matter, office, to: before.seat, body: { elsewhere: true } })
  if (other) await leaveFor(given, { matter, office, to: other.seat, body: { other: mine.id } })
  return { mine, office, other: other?.seat ?? null, replaced: before?.seat ?? null }
}

/** The seats of a matter as the one sitting in `seat` sees them; refuses where that seat is no longer theirs. */
export const seatsAround = async (
  given: In,
  { matter, seat, over = false }: { matter: string; seat: string; over?: boolean },
): Promise<{ office: string; mine: SeatRow; other: SeatRow | undefined }> => {
  const { side, office } = await sideIn(given, matter, { over })
  const seats = await seatsOf(given, matter)
  const mine = seats.find((each) => each.side === side && each.seat === seat)
  if (!mine) throw new Refused('not-now', { seat: 'elsewhere' })
  return { office, mine, other: seats.find((each) => each.side !== side && !each.left) }
}
