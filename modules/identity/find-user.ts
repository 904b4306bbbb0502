import { sql } from 'kysely'
import type { Pool } from 'pg'
import type { Principal, Role } from '@fengqiao/kernel/principal.ts'
import { atTheDoor } from './sessions.ts'
import { findStaff } from './store.ts'

/**
 * Whose work a command on the command line is: the account named, else, where the installation has one office, the
 * first that holds one of `roles`, in their order.
 */
export const findUser = (
  pool: Pool,
  now: string,
  which: { user?: string | undefined; roles: readonly Role[] },
): Promise<Principal | undefined> =>
  atTheDoor(pool, now, false, async (tx) => {
    const found = await sql<{ id: string }>`
      select id from identity.accounts
      where ended_at is null and (user_name = ${which.user ?? null}::text
          or ${which.user ?? null}::text is null and (select count(distinct office_id) from identity.accounts) = 1)
        and roles && ${[...which.roles]}::text[]
      order by (select min(array_position(${[...which.roles]}::text[], r)) from unnest(roles) r), user_name limit 1`.execute(
      tx,
    )
    const id = found.rows[0]?.id
    return id ? findStaff(tx, id) : undefined
  })
