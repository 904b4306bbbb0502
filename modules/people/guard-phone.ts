import { sql } from 'kysely'
import { opensMoreThanMine } from '@fengqiao/casework'
import type { Given } from '@fengqiao/kernel/action.ts'
import { leaveMessage } from '@fengqiao/kernel/message.ts'
import { holds } from '@fengqiao/kernel/principal.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'

const daySeconds = 86_400

type House = { name: string; phone: string | null }

const tellHolder = async (
  given: Given<unknown, unknown>,
  { office, old, next }: { office: string; old: string; next: string },
): Promise<void> => {
  const { tx, ways } = given
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

/**
 * Whoever proves a number reads by it everything of the person it is written down with: another number hands that on.
 * So a proven number, or one of somebody with a matter that who acts may not read, is set only by those who keep the
 * office's papers; any other by whoever works on the matter. Whoever has the proven one is told. Refuses
 * `phone-by-office`, which does not say which of the two it is. See docs/decisions/0024.
 */
export const guardPhone = async (
  given: Given<unknown, unknown>,
  { person, office, old, now: next }: { person: string; office: string; old: string | null; now: string },
): Promise<void> => {
  const { tx, me, vault } = given
  const found =
    old === null
      ? undefined
      : await sql`select from published.proven_phones where phone_hash = ${vault.lookUp('phone', old)}`.execute(tx)
  const proven = found !== undefined && found.rows.length > 0
  if (!holds(me, ['clerk', 'director']) && (proven || (await opensMoreThanMine(given, person))))
    throw new Refused('phone-by-office', {}, 'phone')
  if (old !== null && proven) await tellHolder(given, { office, old, next })
}
