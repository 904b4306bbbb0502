import { sql } from 'kysely'
import type { Given } from '@fengqiao/kernel/action.ts'
import { bigrams } from '@fengqiao/kernel/bigrams.ts'
import { maskIdentityNumber, readIdentityNumber } from '@fengqiao/kernel/identity-number.ts'
import { dayOf } from '@fengqiao/kernel/clock.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { maskPhone, readPhone } from '@fengqiao/kernel/phone.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import type { PersonInput } from './contract.ts'

const numberOf = (read: { ok: true; number: string } | { ok: false }): string | null => (read.ok ? read.number : null)
const orNull = (text: string): string | null => (text === '' ? null : text)

/** A birthday lies behind us and agrees with the identity number beside it. */
export const refuseBirthDay = (
  birthDay: string | undefined,
  identityNumber: string | undefined,
  today: string,
): void => {
  if (birthDay === undefined) return
  if (birthDay > today || birthDay < '1900-01-01') throw new Refused('birth-day-ahead', {}, 'birthDay')
  const read = readIdentityNumber(identityNumber ?? '', today)
  if (read.ok && read.birthday !== birthDay) throw new Refused('birth-day-differs', {}, 'birthDay')
}

/**
 * Writes a person or organisation down, with phone and identity number sealed under a key of their own and found
 * again by keyed hash. Returns the person's id. `happenedAt` is when they told it, if that was before now.
 */
export const addPerson = async (
  given: Given<unknown, unknown>,
  office: string,
  person: PersonInput,
  happenedAt?: string,
): Promise<string> => {
  const { tx, me, now, vault } = given
  refuseBirthDay(person.birthDay, person.identityNumber, dayOf(now))
  const id = newId()
  const key = vault.newKey('person', id)
  const phone = numberOf(readPhone(person.phone))
  const identity = numberOf(readIdentityNumber(person.identityNumber, dayOf(now)))
  await sql`
    with keyed as (insert into people.person_keys (person_id, office_id, wrapped) values (${id}, ${office}, ${key.wrapped}))
    insert into people.persons (id, office_id, kind, name, sex, ethnicity, birth_day, age_said, occupation, employer, address, representative, representative_post, registration_code,
      phone_sealed, phone_hash, phone_mask, identity_sealed, identity_hash, identity_mask, name_search, needs, happened_at, recorded_at, recorded_by, on_behalf_of)
    values (${id}, ${office}, ${person.kind}, ${person.name}, ${orNull(person.sex)}, ${orNull(person.ethnicity)}, ${person.birthDay ?? null}, ${person.age ?? null}, ${orNull(person.occupation)},
      ${orNull(person.employer)}, ${orNull(person.address)}, ${orNull(person.representative)}, ${orNull(person.representativePost)}, ${orNull(person.registrationCode)},
      ${phone ? vault.seal(key, 'phone', phone) : null}, ${phone ? vault.lookUp('phone', phone) : null}, ${phone ? maskPhone(phone) : null},
      ${identity ? vault.seal(key, 'identity', identity) : null}, ${identity ? vault.lookUp('identity', identity) : null}, ${identity ? maskIdentityNumber(identity) : null},
      ${bigrams(person.name)}, ${orNull(person.needs)}, ${happenedAt ?? now}, ${now}, ${me.id}, ${me.onBehalfOf ?? null})`.execute(
    tx,
  )
  return id
}

/** A sealed field in the clear; undefined where nothing was written or the key was shredded. */
export const openPersonField = async (
  given: Pick<Given<unknown, unknown>, 'tx' | 'vault'>,
  person: string,
  what: 'phone' | 'identity',
): Promise<string | undefined> => {
  const found = await sql<{
    sealed: Buffer | null
    wrapped: Buffer | null
  }>`select case ${what} when 'phone' then p.phone_sealed else p.identity_sealed end sealed, k.wrapped
    from people.persons p left join people.person_keys k on k.person_id = p.id where p.id = ${person}`.execute(given.tx)
  const row = found.rows[0]
  return row?.sealed && row.wrapped
    ? given.vault.open({ kind: 'person', id: person, wrapped: row.wrapped }, what, row.sealed)
    : undefined
}
