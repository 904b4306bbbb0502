import { sql } from 'kysely'
import { openSession } from '@fengqiao/identity'
import { action } from '@fengqiao/kernel/action.ts'
import type { Given } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { readReceiptCode } from '@fengqiao/kernel/receipt-code.ts'
import { Refused, refusedButKept } from '@fengqiao/kernel/refused.ts'
import { asTyped, newToken } from '@fengqiao/kernel/secret-token.ts'
import { myAnswer as answerContract, openSlip as openContract, showAnswer as showContract } from './contract.ts'
import { readAnswer } from './read-answer.ts'
import { stepInside } from './store.ts'

export type Slip = { matter: string; office: string; secretHash: string | null }

export const readCode = (typed: string): string => {
  const read = readReceiptCode(typed)
  if (!read.ok) throw new Refused(read.problem, read.character ? { character: read.character } : {}, 'code')
  return read.code
}

export const findSlip = async ({ tx }: Pick<Given<unknown>, 'tx'>, code: string): Promise<Slip | undefined> => {
  const found =
    await sql<Slip>`select matter_id matter, office_id office, secret_hash "secretHash" from published.slips where receipt_code = ${code}`.execute(
      tx,
    )
  return found.rows[0]
}

const mostTries = 6
const minutes = 15

/** The matter a code and its secret open. Wrong secrets are counted; after six the slip rests for a quarter of an hour. */
const proveSlip = async (
  given: Pick<Given<{ code: string; secret: string }>, 'tx' | 'input' | 'now' | 'vault'>,
): Promise<Slip> => {
  const { tx, input, now, vault } = given
  const slip = await findSlip(given, readCode(input.code))
  if (!slip) throw new Refused('wrong-secret', {}, 'secret')
  if (slip.secretHash === null) throw new Refused('slip-has-no-secret', {}, 'secret')
  const since = new Date(new Date(now).getTime() - minutes * 60_000).toISOString()
  await sql`select pg_advisory_xact_lock(hashtextextended(${slip.matter}, 7))`.execute(tx)
  const tried = await sql<{
    n: number
  }>`select count(*)::int n from consultations.slip_tries where matter_id = ${slip.matter} and at > ${since}`.execute(
    tx,
  )
  if (tried.rows[0]!.n >= mostTries) throw new Refused('too-many-tries', { minutes })
  if (vault.lookUp('slip', asTyped(input.secret)) === slip.secretHash) return slip
  await sql`insert into consultations.slip_tries (id, matter_id, at) values (${newId()}, ${slip.matter}, ${now})`.execute(
    tx,
  )
  throw refusedButKept('wrong-secret', {}, 'secret')
}

export const myAnswer = action(answerContract, async (given) => {
  const slip = await proveSlip(given)
  await stepInside(given.tx, slip)
  given.touches(slip.matter)
  return readAnswer(given.tx, slip.matter)
})

const sessionHours = 1

export const openSlip = action(openContract, async (given) => {
  const { tx, me, now } = given
  const slip = await proveSlip(given)
  const session = newToken()
  const expires = new Date(new Date(now).getTime() + sessionHours * 3_600_000).toISOString()
  await openSession(tx, {
    token: session,
    kind: 'visitor',
    principal: newId(),
    office: slip.office,
    place: me.places[0] ?? null,
    kiosk: null,
    matter: slip.matter,
    now,
    expires,
  })
  given.touches(slip.matter)
  return { matter: slip.matter, session }
})

export const showAnswer = action(showContract, async ({ tx, input, touches }) => {
  const found = await readAnswer(tx, input.matter)
  touches(input.matter)
  return found
})
