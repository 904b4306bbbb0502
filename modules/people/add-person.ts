import { sql } from 'kysely'
import type { Given } from '@fengqiao/kernel/action.ts'
import { bigrams } from '@fengqiao/kernel/bigrams.ts'
import { maskIdentityNumber, readIdentityNumber } from '@fengqiao/kernel/identity-number.ts'
import { dayOf } from '@fengqiao/kernel/clock.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { maskPhone, readPhone } from '@fengqiao/kernel/phone.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { write } from '@fengqiao/kernel/tx.ts'
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

const rowOf = ({ now, vault }: Given<unknown, unknown>, person: PersonInput) => {
  refuseBirthDay(person.birthDay, person.identityNumber, dayOf(now))
  const id = newId()
  const key = vault.newKey('person', id)
  const phone = numberOf(readPhone(person.phone))
  const identity = numberOf(readIdentityNumber(person.identityNumber, dayOf(now)))
  const sealed = (what: 'phone' | 'identity', number: string) => vault.seal(key, what, number).toString('base64')
  return {
    id,
    wrapped: key.wrapped.toString('base64'),
    kind: person.kind,
    name: person.name,
    sex: orNull(person.sex),
    ethnicity: orNull(person.ethnicity),
    birth_day: person.birthDay ?? null,
    age_said: person.age ?? null,
    occupation: orNull(person.occupation),
    employer: orNull(person.employer),
    address: orNull(person.address),
    representative: orNull(person.representative),
    representative_post: orNull(person.representativePost),
    registration_code: orNull(person.registrationCode),
    phone_sealed: phone && sealed('phone', phone),
    phone_hash: phone && vault.lookUp('phone', phone),
    phone_mask: phone && maskPhone(phone),
    identity_sealed: identity && sealed('identity', identity),
    identity_hash: identity && vault.lookUp('identity', identity),
    identity_mask: identity && maskIdentityNumber(identity),
    name_search: bigrams(person.name),
    needs: orNull(person.needs),
  }
}

/**
 * Writes persons or organisations down, with phone and identity number sealed under a key of their own and found
 * again by keyed hash. Returns their ids in that order. `happenedAt` is when they told it, if that was before now.
 */
export const addPersons = (
  given: Given<unknown, unknown>,
  office: string,
  persons: readonly PersonInput[],
  happenedAt?: string,
): string[] => {
  if (persons.length === 0) return []
  const { tx, me, now } = given
  const rows = persons.map((person) => rowOf(given, person))
  write(
    tx,
    sql`
    with told as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r (id uuid, wrapped text, kind text, name text, sex text, ethnicity text, birth_day date, age_said int, occupation text, employer text, address text,
        representative text, representative_post text, registration_code text, phone_sealed text, phone_hash text, phone_mask text, identity_sealed text, identity_hash text, identity_mask text, name_search text[], needs text)
    ), keyed as (insert into people.person_keys (person_id, office_id, wrapped) select id, ${office}, decode(wrapped, 'base64') from told)
    insert into people.persons (id, office_id, kind, name, sex, ethnicity, birth_day, age_said, occupation, employer, address, representative, representative_post, registration_code,
      phone_sealed, phone_hash, phone_mask, identity_sealed, identity_hash, identity_mask, name_search, needs, happened_at, recorded_at, recorded_by, on_behalf_of)
    select id, ${office}, kind, name, sex, ethnicity, birth_day, age_said, occupation, employer, address, representative, representative_post, registration_code,
      decode(phone_sealed, 'base64'), phone_hash, phone_mask, decode(identity_sealed, 'base64'), identity_hash, identity_mask, name_search, needs, ${happenedAt ?? now}, ${now}, ${me.id}, ${me.onBehalfOf ?? null} from told`,
  )
  return rows.map(({ id }) => id)
}

/** As `addPersons`, of one. */
export const addPerson = (
  given: Given<unknown, unknown>,
  office: string,
  person: PersonInput,
  happenedAt?: string,
): string => addPersons(given, office, [person], happenedAt)[0]!

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
