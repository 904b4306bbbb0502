import { sql } from 'kysely'
import type { House } from '@fengqiao/kernel/action.ts'
import { Refused, refusedButKept } from '@fengqiao/kernel/refused.ts'
import { asTyped, inGroups, newSlipSecret } from '@fengqiao/kernel/secret-token.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import type { Vault } from '@fengqiao/kernel/vault.ts'
import { atTheDoor } from './sessions.ts'
import { checkTries, countTry } from './tries.ts'

const wrongCodes = { what: 'set-up', most: 10, minutes: 60 } as const
const hashOf = (vault: Vault, typed: string) => vault.lookUp('code', `set-up ${asTyped(typed)}`)

const officeThere = (tx: Tx) => sql`select from published.places where kind = 'street' limit 1`.execute(tx)

/** True from the moment the first office stands; remembered, since it never turns back. */
export const setUpOf = (house: Pick<House, 'pool' | 'clock'>): (() => Promise<boolean>) => {
  let done = false
  return async () => {
    done ||= (await atTheDoor(house.pool, house.clock.now(), false, officeThere)).rows.length > 0
    return done
  }
}

/**
 * For an installation without an office: a new one-time code for the console of whoever started it, in groups of four;
 * undefined where an office stands. Only its keyed hash is kept, and an older code no longer opens.
 */
export const openSetUp = (house: House): Promise<string | undefined> => {
  const now = house.clock.now()
  return atTheDoor(house.pool, now, true, async (tx) => {
    if ((await officeThere(tx)).rows.length > 0) return undefined
    const code = newSlipSecret(8)
    await sql`insert into identity.set_up (code_hash, made_at) values (${hashOf(house.vault, code)}, ${now})
      on conflict (one) do update set code_hash = excluded.code_hash, made_at = excluded.made_at where set_up.done_at is null`.execute(
      tx,
    )
    return inGroups(code, 4)
  })
}

/** Ends the set-up in the caller's transaction; refuses a second one and a wrong code. */
export const spendSetUpCode = async (given: { tx: Tx; vault: Vault; now: string }, typed: string): Promise<void> => {
  const { tx, vault, now } = given
  const found = await sql<{
    code_hash: string
    done: boolean
  }>`select code_hash, done_at is not null done from identity.set_up for update`.execute(tx)
  const row = found.rows[0]
  if (!row || row.done) throw new Refused('already-set-up')
  await checkTries(tx, wrongCodes, 'anybody', now)
  if (row.code_hash !== hashOf(vault, typed)) {
    await countTry(tx, wrongCodes.what, 'anybody', now)
    throw refusedButKept('set-up-code-wrong', {}, 'code')
  }
}

/** The last step of founding: from here on the door founds nothing more. */
export const closeSetUp = async (given: { tx: Tx; now: string }): Promise<void> => {
  await sql`update identity.set_up set done_at = ${given.now}`.execute(given.tx)
}
