import { formatDay, todayIn } from '@fengqiao/kernel/days.ts'
import type { Day } from '@fengqiao/kernel/days.ts'
import { leaveMessage } from '@fengqiao/kernel/message.ts'
import { readPhone } from '@fengqiao/kernel/phone.ts'
import { showReceiptCode } from '@fengqiao/kernel/receipt-code.ts'
import { openPersonField } from '@fengqiao/people'
import { tables } from './record.ts'
import type { StepInput, Taking } from './record.ts'

const daySeconds = 86_400

/**
 * A text message of the next session's day to each party who left a mobile number, and to those who speak for one. It
 * names neither people nor what it is about: others in the family read a phone too.
 */
export const tellPartiesOfSession = async (
  { given, matter }: Pick<Taking<StepInput>, 'given' | 'matter'>,
  on: Day,
): Promise<void> => {
  const { tx, ways, now, today } = given
  if (!ways.includes('sms') || on < today) return
  const parties = await tables(tx)
    .selectFrom('published.parties')
    .select('person_id')
    .distinct()
    .where('matter_id', '=', matter.id)
    .where('role', 'in', ['applicant', 'respondent', 'agent', 'statutoryAgent'])
    .where('phone_mask', 'is not', null)
    .execute()
  const numbers = new Set<string>()
  for (const { person_id: person } of parties) {
    const read = readPhone((person && (await openPersonField(given, person, 'phone'))) || '')
    if (read.ok && read.kind === 'mobile') numbers.add(read.number)
  }
  const until = (Date.parse(`${on}T24:00:00+08:00`) - Date.parse(now)) / 1000
  for (const to of numbers)
    await leaveMessage(given, {
      way: 'sms',
      purpose: 'mediation.session',
      office: matter.office,
      matter: matter.id,
      to,
      words: `您的调解定在 ${formatDay(on, 'zh')}${on === todayIn(now) ? '（今天）' : ''}，请带身份证；几点、在哪里，听调解员通知。查询码 ${showReceiptCode(matter.receiptCode)}，凭它能看进度；来不了的，请提前告诉调解员。`,
      usefulSeconds: Math.min(until, 60 * daySeconds),
    })
}
