import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { Refused, refusedButKept } from '@fengqiao/kernel/refused.ts'
import { asTyped, inGroups, newSlipSecret, newToken, tokenHash } from '@fengqiao/kernel/secret-token.ts'
import type { Vault } from '@fengqiao/kernel/vault.ts'
import {
  endKiosk as endContract,
  enrolKiosk as enrolContract,
  listKioskPlaces as placesContract,
  listKiosks as listContract,
  pairKiosk as pairContract,
  renewKioskCode as renewContract,
} from './contract.ts'
import type { KioskRow } from './contract.ts'
import { checkTries, countTry } from './tries.ts'

/** The code is carried from the desk to the kiosk by hand: a day is long enough. */
const codeHours = 24
const wrongCodes = { what: 'kiosk', most: 30, minutes: 15 } as const

const hashOf = (vault: Vault, typed: string) => vault.lookUp('code', `kiosk ${asTyped(typed)}`)

const newCode = (vault: Vault, now: string) => {
  const code = newSlipSecret(8)
  return {
    code: inGroups(code, 4),
    hash: hashOf(vault, code),
    until: new Date(new Date(now).getTime() + codeHours * 3_600_000).toISOString(),
  }
}

export const listKiosks = action(listContract, async ({ tx, now }) => {
  const found = await sql<KioskRow>`
    select k.id kiosk, k.name, k.place_id place, coalesce((select p.name from published.places p where p.id = k.place_id), '') "placeName", k.seen_at "seenAt", k.enrol_until "codeUntil",
      case when k.ended_at is not null then 'ended' when k.paired then 'paired' when k.enrol_until > ${now} then 'waiting' else 'lapsed' end state
    from identity.kiosks k order by k.ended_at is not null, k.name, k.id limit 500`.execute(tx)
  return { rows: found.rows }
})

export const listKioskPlaces = action(placesContract, async ({ tx, me }) => {
  const found = await sql<{ place: string; name: string }>`select id place, name from published.places
    where office_id = any (${[...me.offices]}) and kind in ('legalHome', 'station', 'street') order by kind, code limit 500`.execute(
    tx,
  )
  return { rows: found.rows }
})

export const enrolKiosk = action(enrolContract, async ({ tx, me, input, now, vault, touches }) => {
  const place = await sql<{ office: string }>`select office_id office from published.places
    where id = ${input.place} and kind in ('legalHome', 'station', 'street', 'community')`.execute(tx)
  const office = place.rows[0]?.office
  if (!office) throw new Refused('not-found', {}, 'place')
  const kiosk = newId()
  const { code, hash, until } = newCode(vault, now)
  await sql`insert into identity.kiosks (id, office_id, place_id, name, enrol_hash, enrol_until, recorded_at, recorded_by)
    values (${kiosk}, ${office}, ${input.place}, ${input.name}, ${hash}, ${until}, ${now}, ${me.id})`.execute(tx)
  touches(kiosk)
  return { kiosk, code, until }
})

/** For a kiosk whose browser was replaced: the old device stops at once. */
export const renewKioskCode = action(renewContract, async ({ tx, input, now, vault, touches }) => {
  const { code, hash, until } = newCode(vault, now)
  const kept = await sql`update identity.kiosks set enrol_hash = ${hash}, enrol_until = ${until}, key_hash = null
    where id = ${input.kiosk} and ended_at is null returning id`.execute(tx)
  if (kept.rows.length === 0) throw new Refused('not-found', {}, 'kiosk')
  touches(input.kiosk)
  return { kiosk: input.kiosk, code, until }
})

export const endKiosk = action(endContract, async ({ tx, input, now, touches }) => {
  const kept = await sql`update identity.kiosks set ended_at = ${now}, key_hash = null, enrol_hash = null
    where id = ${input.kiosk} and ended_at is null returning id`.execute(tx)
  if (kept.rows.length === 0) throw new Refused('not-found', {}, 'kiosk')
  await sql`update identity.sessions set ended_at = ${now} where kiosk_id = ${input.kiosk} and ended_at is null`.execute(
    tx,
  )
  touches(input.kiosk)
  return {}
})

/** The browser that types the code becomes the kiosk; the code opens once. */
export const pairKiosk = action(pairContract, async ({ tx, input, now, vault }) => {
  await checkTries(tx, wrongCodes, 'anybody', now)
  const key = newToken()
  const paired = await sql<{ id: string }>`
    update identity.kiosks set key_hash = ${tokenHash(key)}, enrol_hash = null, enrol_until = null, seen_at = ${now}
    where enrol_hash = ${hashOf(vault, input.code)} and enrol_until > ${now} and ended_at is null returning id`.execute(
    tx,
  )
  const kiosk = paired.rows[0]?.id
  if (!kiosk) {
    await countTry(tx, wrongCodes.what, 'anybody', now)
    throw refusedButKept('kiosk-code-wrong', {}, 'code')
  }
  return { kiosk, key }
})
