import { sql } from 'kysely'
import type { Given } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'

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

/** Lets somebody read a matter, for a purpose, until it is ended. */
export const grantAccess = async (
  given: Pick<Given<unknown, unknown>, 'tx' | 'me' | 'now'>,
  grant: Grant,
): Promise<void> => {
  await sql`insert into casework.access (id, office_id, matter_id, principal_id, purpose, side, since, until, granted_by)
    values (${newId()}, ${grant.office}, ${grant.matter}, ${grant.to}, ${grant.purpose}, ${grant.side ?? 'all'}, ${given.now}, ${grant.until ?? null}, ${given.me.id})`.execute(
    given.tx,
  )
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
