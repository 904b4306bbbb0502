import { sql } from 'kysely'
import { preparedAction } from '@fengqiao/kernel/action.ts'
import { hashPassword } from '@fengqiao/kernel/password.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { checkRoles, firstPassword } from './account-rules.ts'
import { createAccount as contract } from './contract.ts'

export const createAccount = preparedAction(
  contract,
  async () => {
    const password = firstPassword()
    return { password, hash: await hashPassword(password) }
  },
  async ({ tx, me, input, now, prepared, touches }) => {
    checkRoles(me, input.roles)
    const worker = await sql<{
      office: string
    }>`select office_id office from published.workers where id = ${input.worker}`.execute(tx)
    const office = worker.rows[0]?.office
    if (!office) throw new Refused('not-found', {}, 'worker')
    const before = await sql`select from identity.accounts where id = ${input.worker}`.execute(tx)
    if (before.rows.length > 0) throw new Refused('has-account', {}, 'worker')
    const kept =
      await sql`insert into identity.accounts (id, office_id, user_name, password_hash, roles, must_change, recorded_at, recorded_by)
      values (${input.worker}, ${office}, ${input.user}, ${prepared.hash}, ${input.roles}, true, ${now}, ${me.id}) on conflict (user_name) do nothing returning id`.execute(
        tx,
      )
    if (kept.rows.length === 0) throw new Refused('user-name-taken', {}, 'user')
    touches(input.worker)
    return { account: input.worker, firstPassword: prepared.password }
  },
)
