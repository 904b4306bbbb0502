import { sql } from 'kysely'
import { action, preparedAction } from '@fengqiao/kernel/action.ts'
import type { Before } from '@fengqiao/kernel/action.ts'
import { hashPassword, verifyPassword } from '@fengqiao/kernel/password.ts'
import { Refused, refusedButKept } from '@fengqiao/kernel/refused.ts'
import { newToken } from '@fengqiao/kernel/secret-token.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import { endSessions, refuseWeak } from './account-rules.ts'
import {
  changePassword as changeContract,
  endOtherSessions as othersContract,
  myAccount as mineContract,
} from './contract.ts'
import { openDesk } from './sessions.ts'
import { checkTries, countTry } from './tries.ts'

const wrongPasswords = { what: 'own-password', most: 5, minutes: 15 } as const

export const myAccount = action(mineContract, async ({ tx, me, now }) => {
  const found = await sql<{ user: string; totp: boolean; at: string | null; sessions: number }>`
    select a.user_name "user", a.has_totp totp, a.signed_in_at at,
      (select count(*)::int from identity.sessions s where s.principal_id = a.id and s.ended_at is null and s.expires_at > ${now}) sessions
    from identity.accounts a where a.id = ${me.id}`.execute(tx)
  const row = found.rows[0]
  if (!row) throw new Refused('not-found')
  return { user: row.user, roles: [...me.roles], totp: row.totp, signedInAt: row.at, sessions: row.sessions }
})

/** Whether the password typed is the asker's own; slow, so it is done before the transaction. */
export const isOwnPassword = async ({ me, look }: Pick<Before<unknown>, 'me' | 'look'>, password: string) => {
  const found = await look((tx) =>
    sql<{
      user: string
      hash: string | null
    }>`select user_name "user", password_hash hash from identity.accounts where id = ${me.id} and ended_at is null`.execute(
      tx,
    ),
  )
  const account = found.rows[0]
  return { user: account?.user ?? '', right: await verifyPassword(password, account?.hash ?? undefined) }
}

/** Refuses a wrong own password and counts it: a desk left open is not a place to guess. */
export const refuseWrongOwn = async (given: { tx: Tx; now: string }, who: string, right: boolean): Promise<void> => {
  await checkTries(given.tx, wrongPasswords, who, given.now)
  if (right) return
  await countTry(given.tx, wrongPasswords.what, who, given.now)
  throw refusedButKept('own-password-wrong', {}, 'password')
}

export const changePassword = preparedAction(
  changeContract,
  async (before) => {
    const { user, right } = await isOwnPassword(before, before.input.password)
    if (right) refuseWeak(before.input.newPassword, user, 'newPassword')
    if (right && before.input.newPassword === before.input.password)
      throw new Refused('password-same', {}, 'newPassword')
    return { right, hash: right ? await hashPassword(before.input.newPassword) : '' }
  },
  async (given) => {
    const { tx, me, now, prepared } = given
    await refuseWrongOwn(given, me.id, prepared.right)
    await sql`update identity.accounts set password_hash = ${prepared.hash} where id = ${me.id}`.execute(tx)
    await endSessions({ tx, now }, me.id)
    return { session: await openDesk(tx, { token: newToken(), account: me.id, office: me.offices[0]!, now }) }
  },
)

export const endOtherSessions = action(othersContract, async ({ tx, me, now }) => {
  await endSessions({ tx, now }, me.id)
  return { session: await openDesk(tx, { token: newToken(), account: me.id, office: me.offices[0]!, now }) }
})
