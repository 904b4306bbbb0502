import { sql } from 'kysely'
import { action, preparedAction } from '@fengqiao/kernel/action.ts'
import { enrolSecondFactor, verifySecondFactor } from '@fengqiao/kernel/one-time-password.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { beginTotp as beginContract, confirmTotp as confirmContract, endTotp as endContract } from './contract.ts'
import { isOwnPassword, refuseWrongOwn } from './my-account.ts'

type Row = { user: string; pending: Buffer | null; totp: boolean }

const ownRow = (id: string) =>
  sql<Row>`select user_name "user", totp_pending pending, has_totp totp from identity.accounts where id = ${id} for update`

/** A secret to put into an authenticator app; it counts only once a code from it was typed. */
export const beginTotp = action(beginContract, async ({ tx, me, vault }) => {
  const row = (await ownRow(me.id).execute(tx)).rows[0]
  if (!row) throw new Refused('not-found')
  if (row.totp) throw new Refused('totp-there')
  const made = enrolSecondFactor({ issuer: 'Fengqiao', account: row.user })
  await sql`update identity.accounts set totp_pending = ${vault.sealReply(made.secret)} where id = ${me.id}`.execute(tx)
  return made
})

export const confirmTotp = action(confirmContract, async ({ tx, me, input, now, vault }) => {
  const row = (await ownRow(me.id).execute(tx)).rows[0]
  if (!row?.pending) throw new Refused('totp-not-begun')
  const step = verifySecondFactor({ secret: vault.openReply(row.pending), code: input.totp, at: now })
  if (step === undefined) throw new Refused('totp-wrong', {}, 'totp')
  await sql`update identity.accounts set totp_sealed = totp_pending, totp_pending = null, totp_last_step = ${step} where id = ${me.id}`.execute(
    tx,
  )
  return {}
})

export const endTotp = preparedAction(
  endContract,
  (before) => isOwnPassword(before, before.input.password),
  async (given) => {
    await refuseWrongOwn(given, given.me.id, given.prepared.right)
    await sql`update identity.accounts set totp_sealed = null, totp_pending = null, totp_last_step = null where id = ${given.me.id}`.execute(
      given.tx,
    )
    return {}
  },
)
