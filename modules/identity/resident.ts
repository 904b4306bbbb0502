import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { leaveMessage } from '@fengqiao/kernel/message.ts'
import { judgePhoneCode, newPhoneCode, phoneCodeHash, phoneCodeRules } from '@fengqiao/kernel/one-time-password.ts'
import { maskPhone, readPhone } from '@fengqiao/kernel/phone.ts'
import { Refused, refusedButKept } from '@fengqiao/kernel/refused.ts'
import { newToken } from '@fengqiao/kernel/secret-token.ts'
import { addPerson } from '@fengqiao/people'
import { PersonInput } from '@fengqiao/people/contract'
import {
  beginHelp as helpContract,
  endHelp as endHelpContract,
  enterCode as enterContract,
  requestCode as requestContract,
} from './contract.ts'
import { openSession } from './sessions.ts'
import { takeTries } from './tries.ts'

/**
 * One a minute and six a day to a phone, ten an hour from a browser, sixty an hour from a network (a whole street office
 * may stand behind one address), three hundred an hour in all. Design; no law sets these.
 */
const bounds = {
  minute: { what: 'code-phone', most: 1, minutes: 1 },
  day: { what: 'code-phone', most: 6, minutes: 1440, refusal: 'codes-to-phone' },
  browser: { what: 'code-browser', most: 10, minutes: 60 },
  network: { what: 'code-network', most: 60, minutes: 60, refusal: 'codes-from-here' },
  all: { what: 'code-all', most: 300, minutes: 60 },
} as const

const phoneDays = 30
const kioskMinutes = 60

const after = (now: string, seconds: number) => new Date(new Date(now).getTime() + seconds * 1000).toISOString()

/** The same answer whether the phone is known or not: nobody learns from here who has a matter. */
export const requestCode = action(requestContract, async (given) => {
  const { tx, me, input, now, vault, from } = given
  const read = readPhone(input.phone)
  if (!read.ok || read.kind !== 'mobile') throw new Refused('no-mobile', {}, 'phone')
  const phoneHash = vault.lookUp('phone', read.number)
  await takeTries(
    tx,
    [
      { bound: bounds.minute, who: phoneHash },
      { bound: bounds.day, who: phoneHash },
      { bound: bounds.browser, who: me.id },
      // found again by its keyed hash alone: nobody reads from here where somebody sat
      ...(from ? [{ bound: bounds.network, who: vault.lookUp('network', from) }] : []),
      { bound: bounds.all, who: 'anybody' },
    ],
    now,
  )
  const [challenge, code] = [newId(), newPhoneCode()]
  const office = me.offices[0]
  if (!office) throw new Refused('not-found')
  await sql`insert into identity.phone_codes (id, office_id, phone_hash, code_hash, purpose, created_at, expires_at)
    values (${challenge}, ${office}, ${phoneHash}, ${phoneCodeHash(vault, challenge, code)}, 'sign-in', ${now}, ${after(now, phoneCodeRules.livesSeconds)})`.execute(
    tx,
  )
  await leaveMessage(given, {
    way: 'sms',
    purpose: 'identity.code',
    office,
    to: read.number,
    words: `验证码 ${code}，5 分钟内有效。查自己的办件用，工作人员不会向您要。`,
    usefulSeconds: phoneCodeRules.livesSeconds,
  })
  return { challenge, minutes: phoneCodeRules.livesSeconds / 60 }
})

type Sent = { phone: string; hash: string; wrongTries: number; sentAt: string; usedAt: string | null }

/** A right code makes this browser the phone's; what it asked as a visitor is the resident's from now on. */
export const enterCode = action(enterContract, async ({ tx, me, input, now, vault }) => {
  const { challenge } = input
  const found = await sql<Sent>`
    select phone_hash phone, code_hash hash, tries "wrongTries", created_at "sentAt", used_at "usedAt" from identity.phone_codes where id = ${challenge} for update`.execute(
    tx,
  )
  const sent = found.rows[0]
  const read = readPhone(input.phone)
  const phoneHash = read.ok ? vault.lookUp('phone', read.number) : ''
  if (!sent || sent.phone !== phoneHash) throw new Refused('code-over', {}, 'code')
  const verdict = judgePhoneCode(vault, { challenge, ...sent }, input.code, now)
  if (verdict === 'wrong') {
    await sql`update identity.phone_codes set tries = tries + 1 where id = ${challenge}`.execute(tx)
    throw refusedButKept('code-wrong', { left: phoneCodeRules.tries - sent.wrongTries - 1 }, 'code')
  }
  if (verdict !== 'right') throw new Refused('code-over', {}, 'code')
  await sql`update identity.phone_codes set used_at = ${now} where id = ${challenge}`.execute(tx)
  const number = read.ok ? read.number : ''
  const resident = await sql<{ id: string }>`
    insert into identity.residents (id, phone_hash, phone_sealed, phone_mask, visitors, recorded_at, signed_in_at)
    values (${newId()}, ${phoneHash}, ${vault.sealReply(number)}, ${maskPhone(number)}, array(select ${me.id}::uuid where exists (select from identity.sessions s where s.principal_id = ${me.id} and s.kind = 'visitor')), ${now}, ${now})
    on conflict (phone_hash) do update set signed_in_at = excluded.signed_in_at,
      visitors = array(select distinct v from unnest(residents.visitors || excluded.visitors) v) returning id`.execute(
    tx,
  )
  const token = newToken()
  const kiosk = me.roles.includes('kiosk')
  await openSession(tx, {
    token,
    kind: 'resident',
    principal: resident.rows[0]!.id,
    office: me.offices[0]!,
    place: me.places[0] ?? null,
    kiosk: kiosk ? (me.groups[0] ?? null) : null,
    now,
    expires: after(now, kiosk ? kioskMinutes * 60 : phoneDays * 86_400),
  })
  return { session: token }
})

/** From here on everything this resident does names the person helped, and what that person agreed to. */
export const beginHelp = action(helpContract, async (given) => {
  const { tx, me, input, now } = given
  const office = me.offices[0]!
  await sql`update identity.helps set ended_at = ${now} where helper_id = ${me.id} and ended_at is null`.execute(tx)
  const person = addPerson(given, office, PersonInput.parse({ name: input.name, phone: input.phone }))
  await sql`insert into identity.helps (id, office_id, helper_id, person_id, relation, reason, consent, began_at)
    values (${newId()}, ${office}, ${me.id}, ${person}, ${input.relation}, ${input.reason}, ${input.consent}, ${now})`.execute(
    tx,
  )
  return { person }
})

export const endHelp = action(endHelpContract, async ({ tx, me, now }) => {
  await sql`update identity.helps set ended_at = ${now} where helper_id = ${me.id} and ended_at is null`.execute(tx)
  return {}
})
