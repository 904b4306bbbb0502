import { sql } from 'kysely'
import type { House } from '@fengqiao/kernel/action.ts'
import type { Talk } from '@fengqiao/kernel/module.ts'
import type { Principal } from '@fengqiao/kernel/principal.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import { inTransaction } from '@fengqiao/kernel/tx.ts'
import { leaveFor, seatsAround, takeSeat } from './call-seats.ts'
import { Said } from './call-signal.ts'

type In = { readonly tx: Tx; readonly me: Principal; readonly now: string }

const within = <T>(house: House, me: Principal, work: (given: In) => Promise<T>): Promise<T> => {
  const now = house.clock.now()
  return inTransaction(house.pool, { me, now, writes: true }, (tx) => work({ tx, me, now }))
}

/** After commit: the process that holds the seat's socket fetches what was left for it. */
const call = (house: House, matter: string, seats: readonly (string | null | undefined)[]): void =>
  house.live.publish(seats.flatMap((seat) => (seat ? [{ matter, version: 0, office: null, seat }] : [])))

const join: Talk['join'] = async (house, me, matter) => {
  const taken = await within(house, me, (given) => takeSeat(given, matter))
  call(house, matter, [taken.other, taken.replaced])
  const { mine, other, office } = taken
  // the desk shows the call once the asker is there
  if (mine.side === 'asker') house.live.publish([{ matter, version: 0, office }])
  return { seat: mine.id, reply: { seat: mine.id, side: mine.side, ice: house.media.ice(mine), other } }
}

const say: Talk['say'] = async (house, me, { matter, seat, said }) => {
  const read = Said.safeParse(said)
  if (!read.success) throw new Refused('bad-input')
  const { to, signal } = read.data
  const around = await within(house, me, (given) => seatsAround(given, { matter, seat }))
  if (around.other?.seat !== to) return
  const told = await house.media.take({
    room: matter,
    from: { id: seat, side: around.mine.side },
    others: [{ id: to, side: around.other.side }],
    signal,
  })
  await within(house, me, async (given) => {
    for (const each of told)
      await leaveFor(given, {
        matter,
        office: around.office,
        to: each.to.id,
        body: { from: seat, signal: each.signal },
      })
  })
  call(
    house,
    matter,
    told.map((each) => each.to.id),
  )
}

/** The seat stays taken: whoever hung up still hears that the other side came back. */
const hangUp: Talk['hangUp'] = async (house, me, { matter, seat }) => {
  const other = await within(house, me, async (given) => {
    const around = await seatsAround(given, { matter, seat })
    await sql`update consultations.call_seats set hung_up = true where matter_id = ${matter} and seat_id = ${seat}`.execute(
      given.tx,
    )
    if (around.other)
      await leaveFor(given, { matter, office: around.office, to: around.other.seat, body: { hungUp: true } })
    return around.other?.seat
  })
  call(house, matter, [other])
}

const leave: Talk['leave'] = async (house, me, { matter, seat }) => {
  try {
    const other = await within(house, me, async (given) => {
      const around = await seatsAround(given, { matter, seat, over: true })
      await sql`update consultations.call_seats set left_at = ${given.now} where matter_id = ${matter} and seat_id = ${seat}`.execute(
        given.tx,
      )
      if (around.other)
        await leaveFor(given, {
          matter,
          office: around.office,
          to: around.other.seat,
          body: { other: null, hungUp: around.mine.hungUp },
        })
      return around.other?.seat
    })
    call(house, matter, [other])
  } catch (error) {
    // a browser that came back has taken the seat already, or the matter is another's now
    if (!(error instanceof Refused)) throw error
  }
}

const take: Talk['take'] = (house, me, { seat }) =>
  within(house, me, async ({ tx }) => {
    const taken = await sql<{ id: string; body: object }>`
      delete from consultations.call_signals where to_seat = ${seat} returning id, body`.execute(tx)
    return taken.rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((row) => row.body)
  })

const mayWatch: Talk['mayWatch'] = (house, me, matter) =>
  within(house, me, async ({ tx }) => {
    const found = await sql`select from published.matters where id = ${matter}`.execute(tx)
    return found.rows.length > 0
  })

export const talk: Talk = { join, say, hangUp, leave, take, mayWatch }
