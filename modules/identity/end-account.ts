import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { endSessions, keepOneAdministrator, lockAccount } from './account-rules.ts'
import {
  endAccount as endContract,
  reopenAccount as reopenContract,
  unlockAccount as unlockContract,
} from './contract.ts'

/** The account stays on record: what it did keeps its name. */
export const endAccount = action(endContract, async ({ tx, me, input, now, touches }) => {
  const account = await lockAccount({ tx, me }, input.account)
  await keepOneAdministrator(tx, account)
  await sql`update identity.accounts set ended_at = ${now} where id = ${account.id} and ended_at is null`.execute(tx)
  await endSessions({ tx, now }, account.id)
  touches(account.id)
  return {}
})

export const reopenAccount = action(reopenContract, async ({ tx, me, input, touches }) => {
  const account = await lockAccount({ tx, me }, input.account)
  await sql`update identity.accounts set ended_at = null where id = ${account.id}`.execute(tx)
  touches(account.id)
  return {}
})

export const unlockAccount = action(unlockContract, async ({ tx, me, input, touches }) => {
  const account = await lockAccount({ tx, me }, input.account)
  await sql`update identity.accounts set failed = 0, locked_until = null where id = ${account.id}`.execute(tx)
  touches(account.id)
  return {}
})
