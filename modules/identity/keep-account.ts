import { sql } from 'kysely'
import type { Role } from '@fengqiao/kernel/principal.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { tokenHash } from '@fengqiao/kernel/secret-token.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'

export type AccountRow = {
  /** The worker whose account it is. */
  readonly worker: string
  readonly office: string
  readonly user: string
  readonly passwordHash: string
  readonly roles: readonly Role[]
  readonly offices?: readonly string[]
  readonly mustChange?: boolean
}

/** Writes an account at the door; one that exists keeps its password, and then the answer is false. `by` is who arranged it. */
export const keepAccount = async (
  tx: Tx,
  account: AccountRow,
  given: { now: string; by: string },
): Promise<boolean> => {
  const kept =
    await sql`insert into identity.accounts (id, office_id, user_name, password_hash, roles, offices, must_change, recorded_at, recorded_by)
    values (${account.worker}, ${account.office}, ${account.user}, ${account.passwordHash}, ${[...account.roles]}, ${[...(account.offices ?? [])]}, ${account.mustChange ?? false}, ${given.now}, ${given.by})
    on conflict do nothing returning id`.execute(tx)
  return kept.rows.length > 0
}

/** Enrols a kiosk of a place under a device key; one of that name there is given the new key. Returns its id. */
export const keepKiosk = async (
  tx: Tx,
  kiosk: { office: string; place: string; name: string; key: string },
  given: { now: string; by: string },
): Promise<string> => {
  const before = await sql<{
    id: string
  }>`select id from identity.kiosks where place_id = ${kiosk.place} and name = ${kiosk.name} and ended_at is null`.execute(
    tx,
  )
  const id = before.rows[0]?.id ?? newId()
  await sql`insert into identity.kiosks (id, office_id, place_id, name, key_hash, recorded_at, recorded_by)
    values (${id}, ${kiosk.office}, ${kiosk.place}, ${kiosk.name}, ${tokenHash(kiosk.key)}, ${given.now}, ${given.by})
    on conflict (id) do update set key_hash = excluded.key_hash`.execute(tx)
  return id
}
