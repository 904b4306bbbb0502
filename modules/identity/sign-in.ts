import { sql } from 'kysely'
import { preparedAction } from '@fengqiao/kernel/action.ts'
import { verifySecondFactor } from '@fengqiao/kernel/one-time-password.ts'
import { hashPassword, needsRehash, verifyPassword } from '@fengqiao/kernel/password.ts'
import { Refused, refusedButKept } from '@fengqiao/kernel/refused.ts'
import { newToken } from '@fengqiao/kernel/secret-token.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import { signIn as contract } from './contract.ts'
import { refuseWeak } from './account-rules.ts'
import { openDesk } from './sessions.ts'

type Account = {
  id: string
  office_id: string
  password_hash: string | null
  totp_sealed: Buffer | null
  totp_last_step: number | null
  locked_until: string | null
  must_change: boolean
}

/** Five wrong passwords lock the account for fifteen minutes (the office's own rule, configuration later). */
const triesBeforeLock = 5
const lockMinutes = 15

const after = (instant: string, minutes: number) =>
  new Date(new Date(instant).getTime() + minutes * 60_000).toISOString()

export const signIn = preparedAction(
  contract,
  async ({ input, look, now }) => {
    const found = await look((tx) =>
      sql<Account>`select id, office_id, password_hash, totp_sealed, totp_last_step, locked_until, must_change
      from identity.accounts where user_name = ${input.user} and ended_at is null`.execute(tx),
    )
    const account = found.rows[0]
    const locked = account?.locked_until != null && new Date(account.locked_until) > new Date(now)
    if (locked) return { account, locked, right: false, next: undefined }
    const right = await verifyPassword(input.password, account?.password_hash ?? undefined)
    const next = right && account ? await nextHash(account, input) : undefined
    return { account, locked, right, next }
  },
  async ({ tx, input, now, vault, prepared: { account, locked, right, next } }) => {
    // read again under a lock: of guesses made side by side none after the fifth is answered, and no code opens twice
    const stands = account && (await lockLatest(tx, account.id))
    if (locked || (stands?.locked_until && new Date(stands.locked_until) > new Date(now)))
      throw new Refused('account-locked', { minutes: lockMinutes })
    if (!account || !stands || !right || stands.password_hash !== account.password_hash) {
      if (account) await countFailure(tx, account, now)
      throw refusedButKept('wrong-password', {}, 'password')
    }
    if (account.totp_sealed) {
      if (!input.totp) throw new Refused('totp-needed', {}, 'totp')
      const secret = vault.openReply(account.totp_sealed)
      const step = verifySecondFactor({ secret, code: input.totp, at: now, lastUsedStep: stands.totp_last_step })
      if (step === undefined) {
        await countFailure(tx, account, now)
        throw refusedButKept('totp-wrong', {}, 'totp')
      }
      await sql`update identity.accounts set totp_last_step = ${step} where id = ${account.id}`.execute(tx)
    }
    if (account.must_change && !input.newPassword) throw new Refused('new-password-needed', {}, 'newPassword')
    await sql`update identity.accounts set failed = 0, locked_until = null, must_change = false,
      password_hash = coalesce(${next ?? null}, password_hash) where id = ${account.id}`.execute(tx)
    return { session: await openDesk(tx, { token: newToken(), account: account.id, office: account.office_id, now }) }
  },
)

type Latest = Pick<Account, 'password_hash' | 'totp_last_step' | 'locked_until'>

const lockLatest = async (tx: Tx, id: string): Promise<Latest | undefined> => {
  const found =
    await sql<Latest>`select password_hash, totp_last_step, locked_until from identity.accounts where id = ${id} and ended_at is null for update`.execute(
      tx,
    )
  return found.rows[0]
}

/** The hash to store from now on: a first password is replaced here, an old cost is renewed. */
const nextHash = async (
  account: Account,
  input: { user: string; password: string; newPassword?: string | undefined },
) => {
  if (account.must_change && input.newPassword) {
    refuseWeak(input.newPassword, input.user, 'newPassword')
    if (input.newPassword === input.password) throw new Refused('password-same', {}, 'newPassword')
    return hashPassword(input.newPassword)
  }
  return needsRehash(account.password_hash!) ? hashPassword(input.password) : undefined
}

const countFailure = async (tx: Tx, account: Account, now: string) => {
  await sql`update identity.accounts set failed = case when failed + 1 >= ${triesBeforeLock} then 0 else failed + 1 end,
    locked_until = case when failed + 1 >= ${triesBeforeLock} then ${after(now, lockMinutes)}::timestamptz end where id = ${account.id}`.execute(
    tx,
  )
}
