import { sql } from 'kysely'
import { personFindableBy } from '@fengqiao/casework'
import { action } from '@fengqiao/kernel/action.ts'
import type { Given } from '@fengqiao/kernel/action.ts'
import { bigrams } from '@fengqiao/kernel/bigrams.ts'
import { dayOf } from '@fengqiao/kernel/clock.ts'
import { maskIdentityNumber, readIdentityNumber } from '@fengqiao/kernel/identity-number.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { maskPhone, readPhone } from '@fengqiao/kernel/phone.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { openPersonField, refuseBirthDay } from './add-person.ts'
import { guardPhone } from './guard-phone.ts'
import { traceLook } from './trace-look.ts'
import { correctPerson as contract, personCorrections as traceContract } from './contract.ts'
import type { Correction } from './contract.ts'

/** Field of the contract → column, for those written as they are. */
const plain = {
  name: 'name',
  sex: 'sex',
  ethnicity: 'ethnicity',
  birthDay: 'birth_day',
  age: 'age_said',
  occupation: 'occupation',
  employer: 'employer',
  address: 'address',
  representative: 'representative',
  representativePost: 'representative_post',
  registrationCode: 'registration_code',
  needs: 'needs',
} as const
type Plain = keyof typeof plain

/** The birthday as it will stand lies behind us and agrees with the identity number that will stand beside it. */
const refuseAgainstStanding = async (given: Given<unknown, unknown>, person: string, birthDay: unknown) => {
  const number = await openPersonField(given, person, 'identity')
  if (birthDay) refuseBirthDay(String(birthDay), number, dayOf(given.now))
}

type Row = Record<string, string | number | null> & { office_id: string }

/**
 * Puts right what was said of a person's entry and keeps what stood, sealed, with the reason. Returns the names of the
 * fields that changed. Refuses `not-found`, `nothing-to-correct`, `phone-by-office`, `birth-day-ahead` and
 * `birth-day-differs`.
 */
export const correctEntry = async (
  given: Given<unknown, unknown>,
  input: Correction & { readonly person: string },
): Promise<string[]> => {
  const { tx, me, now, vault } = given
  const today = dayOf(now)
  const found = await sql<Row>`select * from people.persons where id = ${input.person} for update`.execute(tx)
  const row = found.rows[0]
  const key = (
    await sql<{
      wrapped: Buffer | null
    }>`select wrapped from people.person_keys where person_id = ${input.person}`.execute(tx)
  ).rows[0]
  if (!row || !key?.wrapped) throw new Refused('not-found', {}, 'person')
  const subject = { kind: 'person', id: input.person, wrapped: key.wrapped } as const
  const before: Record<string, unknown> = {}
  const emptied = new Set<string>(input.emptied)
  for (const name of Object.keys(plain) as Plain[]) {
    const typed = emptied.has(name) ? null : input[name]
    if (typed === undefined || typed === '' || typed === row[plain[name]]) continue
    before[name] = row[plain[name]]
    await sql`update people.persons set ${sql.ref(plain[name])} = ${typed} where id = ${input.person}`.execute(tx)
  }
  if ('name' in before) {
    await sql`update people.persons set name_search = ${bigrams(String(input.name))} where id = ${input.person}`.execute(
      tx,
    )
    personFindableBy(given, input.person, String(input.name))
  }
  const numbers = [
    ['phone', 'phone', input.phone, (typed: string) => readPhone(typed), maskPhone],
    [
      'identityNumber',
      'identity',
      input.identityNumber,
      (typed: string) => readIdentityNumber(typed, today),
      maskIdentityNumber,
    ],
  ] as const
  for (const [name, what, typed, read, mask] of numbers) {
    const seen = read(typed ?? '')
    if (!seen.ok) continue
    const { number } = seen
    const old = (await openPersonField(given, input.person, what)) ?? null
    if (number === old) continue
    before[name] = old
    if (name === 'phone') await guardPhone(given, { person: input.person, office: row.office_id, old, now: number })
    await sql`update people.persons set ${sql.ref(`${what}_sealed`)} = ${vault.seal(subject, what, number)},
      ${sql.ref(`${what}_hash`)} = ${vault.lookUp(what, number)}, ${sql.ref(`${what}_mask`)} = ${mask(number)} where id = ${input.person}`.execute(
      tx,
    )
  }
  const changed = Object.keys(before)
  if (changed.length === 0) throw new Refused('nothing-to-correct')
  if ('birthDay' in before || 'identityNumber' in before)
    await refuseAgainstStanding(
      given,
      input.person,
      emptied.has('birthDay') ? null : (input.birthDay ?? row['birth_day']),
    )
  await sql`insert into people.corrections (id, office_id, person_id, fields, before, reason, recorded_at, recorded_by, on_behalf_of)
    values (${newId()}, ${row.office_id}, ${input.person}, ${changed}, ${vault.seal(subject, 'correction', JSON.stringify(before))}, ${input.reason}, ${now}, ${me.id}, ${me.onBehalfOf ?? null})`.execute(
    tx,
  )
  return changed
}

export const correctPerson = action(contract, async (given) => ({ changed: await correctEntry(given, given.input) }))

type Trace = { fields: string[]; reason: string; at: string; by: string | null }

/** When, why and by whom an entry was corrected, newest first; what stood before stays sealed. */
export const correctionsOf = async ({ tx }: Pick<Given<unknown, unknown>, 'tx'>, person: string): Promise<Trace[]> => {
  const found = await sql<Trace>`
    select c.fields, c.reason, c.recorded_at at, (select w.name from people.workers w where w.id = c.recorded_by) "by"
    from people.corrections c where c.person_id = ${person} order by c.recorded_at desc, c.id desc`.execute(tx)
  return found.rows
}

export const personCorrections = action(traceContract, async (given) => {
  await traceLook(given, traceContract, [given.input.person])
  return { rows: await correctionsOf(given, given.input.person) }
})
