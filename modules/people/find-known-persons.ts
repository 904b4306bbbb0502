import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { readIdentityNumber } from '@fengqiao/kernel/identity-number.ts'
import { readPhone } from '@fengqiao/kernel/phone.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { findKnownPersons as contract } from './contract.ts'
import { traceLook } from './trace-look.ts'

type Row = {
  person: string
  kind: string
  name: string
  phone: string | null
  identityNumber: string | null
  address: string | null
}

/** By keyed hash, under the asker's row-level security: whoever may not see a person is told what a stranger is told. */
export const findKnownPersons = action(contract, async (given) => {
  const { tx, input, today, vault } = given
  const phone = readPhone(input.phone)
  const identity = readIdentityNumber(input.identityNumber, today)
  if (!phone.ok && !identity.ok) throw new Refused('nothing-to-find-by', {}, 'phone')
  const found = await sql<Row>`
    select distinct on (p.name, p.phone_hash, p.identity_hash) p.id person, p.kind, p.name, p.phone_mask phone, p.identity_mask "identityNumber", p.address from people.persons p
    where p.phone_hash = ${phone.ok ? vault.lookUp('phone', phone.number) : null} or p.identity_hash = ${identity.ok ? vault.lookUp('identity', identity.number) : null}
    order by p.name, p.phone_hash, p.identity_hash, p.recorded_at desc limit 20`.execute(tx)
  await traceLook(
    given,
    contract,
    found.rows.map(({ person }) => person),
  )
  return { rows: found.rows }
})
