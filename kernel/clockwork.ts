import type { Given, House } from './action.ts'
import { dayOf } from './clock.ts'
import type { Notice } from './live.ts'
import { waysOf } from './message.ts'
import { theClock } from './principal.ts'
import { inTransaction } from './tx.ts'

/** One transaction of a sweep, as the clock; what it touches is told to the screens after commit. */
export const asTheClock = async <T>(house: House, work: (given: Given<undefined>) => Promise<T>): Promise<T> => {
  const now = house.clock.now()
  const notices: Notice[] = []
  const done = await inTransaction(house.pool, { me: theClock, now, writes: true }, (tx) =>
    work({
      tx,
      me: theClock,
      input: undefined,
      now,
      today: dayOf(now),
      command: undefined,
      vault: house.vault,
      machines: house.machines,
      ports: house.ports,
      ways: waysOf(house.outside),
      prepared: undefined,
      touches: (matter, version, office) =>
        void (version !== undefined && notices.push({ matter, version, office: office ?? null })),
    }),
  )
  house.live.publish(notices)
  return done
}
