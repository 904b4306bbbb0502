import { sql } from 'kysely'
import type { Given } from '@fengqiao/kernel/action.ts'
import { leaveMessage } from '@fengqiao/kernel/message.ts'
import { holds } from '@fengqiao/kernel/principal.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'

const daySeconds = 86_400

type House = { name: string; phone: string | null }

/**
 * Whoever has proven a number reads by it everything of the person written down with it; another number would hand that
 * on. So a proven one is changed only by those who keep the office's papers, and whoever has it is told. A number nobody
 * has proven is changed like any field. Refuses `phone-proven`.
 */
export const leaveProvenPhone = async (
  given: Given<unknown, unknown>,
  { office, old, now: next }: { office: string; old: string; now: string },
): Promise<void> => {
  const { tx, me, vault, ways } = given
  const proven =
    await sql`select from published.proven_phones where phone_hash = ${vault.lookUp('phone', old)}`.execute(tx)
  if (proven.rows.length === 0) return
  if (!holds(me, ['clerk', 'director'])) throw new Refused('phone-proven', {}, 'phone')
  if (!ways.includes('sms')) return
  const found = await sql<House>`
    select p.name, (select s.value #>> '{}' from published.office_settings s where s.office_id = p.office_id and s.name = 'office.phone') phone
    from published.places p where p.office_id = ${office} and p.kind = 'street' limit 1`.execute(tx)
  const [house] = found.rows
  await leaveMessage(given, {
    way: 'sms',
    purpose: 'people.phone-changed',
    office,
    to: old,
    words: `${house?.name ?? ''}把您登记的电话改成了尾号 ${next.slice(-4)} 的号码，这个号码以后查不到办件。不是您要改的，请带身份证到所里${house?.phone ? `，或打 ${house.phone}` : ''}。`,
    usefulSeconds: 3 * daySeconds,
  })
}
