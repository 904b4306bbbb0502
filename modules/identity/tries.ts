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

/**
 * Counts one against each of these bounds; refuses by the first that is used up, with its own code where it has one.
 * Who asks at the same moment waits, so that none slips past side by side.
 */
export const takeTries = async (
  tx: Tx,
  uses: readonly { readonly bound: Bound & { readonly refusal?: string }; readonly who: string }[],
  now: string,
): Promise<void> => {
  const keys = [...new Set(uses.map(({ bound, who }) => `${bound.what} ${who}`))].sort()
  for (const key of keys) await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 13))`.execute(tx)
  for (const { bound, who } of uses)
    await checkTries(tx, bound, who, now).catch((error: unknown) => {
      throw bound.refusal ? new Refused(bound.refusal, { most: bound.most }, 'phone') : error
    })
  const rows = keys.map((key) => ({ id: newId(), what: key.split(' ')[0], who: key.split(' ')[1] }))
  await sql`insert into identity.tries (id, what, who, at)
    select id, what, who, ${now} from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r (id uuid, what text, who text)`.execute(
    tx,
  )
}

/** Counts one; a refusal after it must keep it (`refusedButKept`). */
export const countTry = async (tx: Tx, what: string, who: string, now: string): Promise<void> => {
  await sql`insert into identity.tries (id, what, who, at) values (${newId()}, ${what}, ${who}, ${now})`.execute(tx)
}
