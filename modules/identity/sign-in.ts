import { sql } from 'kysely'
import { preparedAction } from '@fengqiao/kernel/action.ts'
import { verifySecondFactor } from '@fengqiao/kernel/one-time-password.ts'
import { verifyPassword } from '@fengqiao/kernel/password.ts'
import { Refused, refusedButKept } from '@fengqiao/kernel/refused.ts'
import { newToken } from '@fengqiao/kernel/secret-token.ts'
import { signIn as contract } from './contract.ts'
import { openSession } from './sessions.ts'

type Account = {
  id: string
  office_id: string
  password_hash: string | null
  totp_sealed: Buffer | null
  totp_last_step: number | null
  failed: number
  locked_until: string | null
}

/** Five wrong passwords lock the account for fifteen minutes (the office's own rule, configuration later). */
const triesBeforeLock = 5
const lockMinutes = 15
/** A working day: nobody signs in twice before the evening. */
const sessionHours = 12

const after = (instant: string, minutes: number) =>
  new Date(new Date(instant).getTime() + minutes * 60_000).toISOString()

export const signIn = preparedAction(
  contract,
  async ({ input, look }) => {
    const found = await look((tx) =>
      sql<Account>`select id, office_id, password_hash, totp_sealed, totp_last_step, failed, locked_until
      from identity.accounts where user_name = ${input.user} and ended_at is null`.execute(tx),
    )
    const account = found.rows[0]
    const right = await verifyPassword(input.password, account?.password_hash ?? undefined)
    return { account, right }
  },
  async ({ tx, input, now, vault, prepared: { account, right } }) => {
    if (account?.locked_until && new Date(account.locked_until) > new Date(now)) {
      throw new Refused('account-locked', { until: account.locked_until, minutes: lockMinutes })
    }
    if (!account || !right) {
      if (account) await countFailure(tx, account, now)
      throw refusedButKept('wrong-password', {}, 'password')
    }
    if (account.totp_sealed) {
      if (!input.totp) throw new Refused('totp-needed', {}, 'totp')
      const secret = vault.openReply(account.totp_sealed)
      const step = verifySecondFactor({ secret, code: input.totp, at: now, lastUsedStep: account.totp_last_step })
      if (step === undefined) {
        await countFailure(tx, account, now)
        throw refusedButKept('totp-wrong', {}, 'totp')
      }
      await sql`update identity.accounts set totp_last_step = ${step} where id = ${account.id}`.execute(tx)
    }
    await sql`update identity.accounts set failed = 0, locked_until = null where id = ${account.id}`.execute(tx)
    const token = newToken()
    await openSession(tx, {
      token,
      kind: 'desk',
      principal: account.id,
      office: account.office_id,
      now,
      expires: after(now, sessionHours * 60),
    })
    return { session: token }
  },
)

const countFailure = async (tx: Parameters<typeof openSession>[0], account: Account, now: string) => {
  const failed = account.failed + 1
  const lock = failed >= triesBeforeLock
  await sql`update identity.accounts set failed = ${lock ? 0 : failed}, locked_until = ${lock ? after(now, lockMinutes) : null} where id = ${account.id}`.execute(
    tx,
  )
}
