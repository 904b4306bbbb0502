import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { checkRoles, keepOneAdministrator, lockAccount } from './account-rules.ts'
import { changeRoles as contract } from './contract.ts'

export const changeRoles = action(contract, async ({ tx, me, input, touches }) => {
  const account = await lockAccount({ tx, me }, input.account)
  checkRoles(me, input.roles)
  if (!(input.roles as readonly string[]).includes('administrator')) await keepOneAdministrator(tx, account)
  await sql`update identity.accounts set roles = ${input.roles} where id = ${account.id}`.execute(tx)
  touches(account.id)
  return {}
})
