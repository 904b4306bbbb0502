import { sql } from 'kysely'
import type { Given } from '@fengqiao/kernel/action.ts'
import { leaveMessage } from '@fengqiao/kernel/message.ts'
import { readPhone } from '@fengqiao/kernel/phone.ts'
import { showReceiptCode } from '@fengqiao/kernel/receipt-code.ts'
import { openPersonField } from '@fengqiao/people'

const usefulDays = 3

/**
 * A text message that the answer is there, to whoever left a mobile number for a call back, where they were told of it.
 * It names neither the person nor the matter; the answer itself opens with the secret on the slip only.
 */
export const tellAsker = async (
  given: Given<unknown, unknown>,
  asked: { id: string; office: string; receiptCode: string },
): Promise<void> => {
  const { tx, ways } = given
  if (!ways.includes('sms')) return
  const found = await sql<{
    person: string | null
  }>`select person_id person from consultations.records where matter_id = ${asked.id}`.execute(tx)
  const person = found.rows[0]?.person
  const number = readPhone((person && (await openPersonField(given, person, 'phone'))) || '')
  if (!number.ok || number.kind !== 'mobile') return
  await leaveMessage(given, {
    way: 'sms',
    purpose: 'consultation.answered',
    office: asked.office,
    matter: asked.id,
    to: number.number,
    words: `您问的事，律师写好答复了。查询码 ${showReceiptCode(asked.receiptCode)}，凭它和回执单上的密码看；回执单丢了，带身份证到所里。`,
    usefulSeconds: usefulDays * 24 * 3600,
  })
}
