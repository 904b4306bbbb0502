import { sql } from 'kysely'
import { passwordLength, passwordWeakness } from '@fengqiao/kernel/password.ts'
import type { Principal } from '@fengqiao/kernel/principal.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { inGroups, newSlipSecret } from '@fengqiao/kernel/secret-token.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'

/** Refuses a password that is easily guessed, with what to do instead. */
export const refuseWeak = (password: string, user: string, field: string): void => {
  const weakness = passwordWeakness(password, user)
  if (weakness) throw new Refused(`password-${weakness}`, { least: passwordLength.least }, field)
}

/** Handed over by word of mouth and changed at the first sign-in. */
export const firstPassword = (): string => inGroups(newSlipSecret(12), 4).replaceAll(' ', '-')

const guarded = ['administrator', 'auditor']

/** A director keeps the office's accounts, not those that watch over it; whoever audits does nothing else. */
export const checkRoles = (me: Principal, roles: readonly string[]): void => {
  if (!me.roles.includes('administrator') && roles.some((role) => guarded.includes(role)))
    throw new Refused('administrators-only', {}, 'roles')
  if (roles.includes('auditor') && roles.length > 1) throw new Refused('auditor-alone', {}, 'roles')
}

export type KeptAccount = { id: string; office: string; user: string; roles: string[]; ended: boolean }

/** The account, locked, if it is of an office of the asker's; refuses `not-found`, and a director at an administrator's. */
export const lockAccount = async (given: { tx: Tx; me: Principal }, id: string): Promise<KeptAccount> => {
  const found =
    await sql<KeptAccount>`select id, office_id office, user_name "user", roles, ended_at is not null ended from identity.accounts where id = ${id} for update`.execute(
      given.tx,
    )
  const account = found.rows[0]
  if (!account) throw new Refused('not-found', {}, 'account')
  checkRoles(given.me, account.roles)
  return account
}

/** Somebody must stay who can let others in: locks the office's administrators and refuses to lose the last. */
export const keepOneAdministrator = async (tx: Tx, account: KeptAccount): Promise<void> => {
  const others = await sql`select from identity.accounts where office_id = ${account.office} and id <> ${account.id}
    and ended_at is null and 'administrator' = any (roles) for update`.execute(tx)
  if (account.roles.includes('administrator') && others.rows.length === 0) throw new Refused('last-administrator')
}

export const endSessions = async (given: { tx: Tx; now: string }, principal: string): Promise<void> => {
  await sql`update identity.sessions set ended_at = ${given.now} where principal_id = ${principal} and ended_at is null`.execute(
    given.tx,
  )
}
