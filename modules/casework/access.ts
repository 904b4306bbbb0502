import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { Given } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { write } from '@fengqiao/kernel/tx.ts'

export type Grant = {
  readonly matter: string
  readonly office: string
  /** A person, a worker, a committee, a place or the duty desk. */
  readonly to: string
  readonly purpose: 'ask' | 'party' | 'holder' | 'duty' | 'share' | 'committee' | 'place'
  /** `all`, or the party whose side it is. */
  readonly side?: string
  readonly until?: string
}

type Who = Pick<Given<unknown, unknown>, 'me' | 'now'>

/** The statement that writes access rows, alone or as a part of a larger one. */
export const grants = ({ me, now }: Who, rows: readonly Grant[]): RawBuilder<unknown> =>
  sql`insert into casework.access (id, office_id, matter_id, principal_id, purpose, side, since, until, granted_by)
    select r.id, r.office, r.matter, r."to", r.purpose, coalesce(r.side, 'all'), ${now}, r.until, ${me.id}
    from jsonb_to_recordset(${JSON.stringify(rows.map((row) => ({ id: newId(), ...row })))}::jsonb)
      r (id uuid, office uuid, matter uuid, "to" uuid, purpose text, side text, until timestamptz)`

/** Lets somebody read a matter, for a purpose, until it is ended. */
export const grantAccess = (given: Who & Pick<Given<unknown, unknown>, 'tx'>, grant: Grant): void => {
  write(given.tx, grants(given, [grant]))
}

/** Whether who acts holds an open access row for this purpose. */
export const hasAccess = async (
  given: Pick<Given<unknown, unknown>, 'tx' | 'me' | 'now'>,
  which: { matter: string; purpose: Grant['purpose'] },
): Promise<boolean> => {
  const found = await sql`select from casework.access where matter_id = ${which.matter} and purpose = ${which.purpose}
    and principal_id = any (${[given.me.id, ...given.me.groups]}) and (until is null or until > ${given.now})`.execute(
    given.tx,
  )
  return found.rows.length > 0
}

/** Those outside the network with an open access row for this purpose, and until when: askers and their helpers. */
export const outsidersWith = async (
  given: Pick<Given<unknown, unknown>, 'tx' | 'now'>,
  which: { matter: string; purpose: Grant['purpose'] },
): Promise<Pick<Grant, 'to' | 'purpose' | 'until'>[]> => {
  const found = await sql<{ to: string; until: string | null }>`
    select distinct on (a.principal_id) a.principal_id "to", a.until from casework.access a
    where a.matter_id = ${which.matter} and a.purpose = ${which.purpose} and (a.until is null or a.until > ${given.now})
      and not exists (select from published.worker_names w where w.id = a.principal_id)
    order by a.principal_id, a.until desc nulls first`.execute(given.tx)
  return found.rows.map(({ to, until }) => ({ to, purpose: which.purpose, ...(until === null ? {} : { until }) }))
}

/** Whether a person's rows open a matter to them that who acts may not read; which one is not said. */
export const opensMoreThanMine = async (
  given: Pick<Given<unknown, unknown>, 'tx' | 'now'>,
  person: string,
): Promise<boolean> => {
  const found = await sql`select from casework.access a
    where a.principal_id = ${person} and (a.until is null or a.until > ${given.now})
      and not exists (select from casework.matters m where m.id = a.matter_id) limit 1`.execute(given.tx)
  return found.rows.length > 0
}

/** Recalls a share or an assignment: its row ends now, and is kept. */
export const endAccess = async (
  given: Pick<Given<unknown, unknown>, 'tx' | 'now'>,
  which: { matter: string; to?: string; purpose?: Grant['purpose'] },
): Promise<void> => {
  await sql`update casework.access set until = ${given.now}
    where matter_id = ${which.matter} and (until is null or until > ${given.now})
      and (${which.to ?? null}::uuid is null or principal_id = ${which.to ?? null}::uuid)
      and (${which.purpose ?? null}::text is null or purpose = ${which.purpose ?? null}::text)`.execute(given.tx)
}
