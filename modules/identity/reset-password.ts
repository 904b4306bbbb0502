import { sql } from 'kysely'
import { preparedAction } from '@fengqiao/kernel/action.ts'
import { hashPassword } from '@fengqiao/kernel/password.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { endSessions, firstPassword, lockAccount } from './account-rules.ts'
import { resetPassword as contract } from './contract.ts'

export const resetPassword = preparedAction(
  contract,
  async () => {
    const password = firstPassword()
    return { password, hash: await hashPassword(password) }
  },
  async ({ tx, me, input, now, prepared, touches }) => {
    const account = await lockAccount({ tx, me }, input.account)
    if (account.ended) throw new Refused('account-ended', {}, 'account')
    await sql`update identity.accounts set password_hash = ${prepared.hash}, must_change = true, failed = 0, locked_until = null where id = ${account.id}`.execute(
      tx,
    )
    if (input.alsoTotp)
      await sql`update identity.accounts set totp_sealed = null, totp_pending = null, totp_last_step = null where id = ${account.id}`.execute(
        tx,
      )
    await endSessions({ tx, now }, account.id)
    touches(account.id)
    return { firstPassword: prepared.password }
  },
)
