import { sql } from 'kysely'
import { newId } from '@fengqiao/kernel/ids.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'

export type Bound = { readonly what: string; readonly most: number; readonly minutes: number }

const minutesBefore = (instant: string, minutes: number) =>
  new Date(new Date(instant).getTime() - minutes * 60_000).toISOString()

/** Refuses when `who` has used up this bound; runs at the door. */
export const checkTries = async (tx: Tx, bound: Bound, who: string, now: string): Promise<void> => {
  const found = await sql<{
    n: number
  }>`select count(*)::int n from identity.tries where what = ${bound.what} and who = ${who} and at > ${minutesBefore(now, bound.minutes)}`.execute(
    tx,
  )
  if (found.rows[0]!.n >= bound.most) throw new Refused('too-many-tries', { minutes: bound.minutes })
}

/** Counts one; a refusal after it must keep it (`refusedButKept`). */
export const countTry = async (tx: Tx, what: string, who: string, now: string): Promise<void> => {
  await sql`insert into identity.tries (id, what, who, at) values (${newId()}, ${what}, ${who}, ${now})`.execute(tx)
}
