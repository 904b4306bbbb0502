import { sql } from 'kysely'
import { preparedAction } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { hashPassword } from '@fengqiao/kernel/password.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { firstPassword, keepAccount } from '@fengqiao/identity'
import { foundWorker } from '@fengqiao/people'
import { foundOffice as contract } from './contract.ts'
import { placeNameOf, streetCode } from './set-up.ts'

/** At the door, which may found below a district its asker administers; row-level security holds it to that. */
export const foundOffice = preparedAction(
  contract,
  async () => {
    const password = firstPassword()
    return { password, hash: await hashPassword(password) }
  },
  async ({ tx, me, input, now, prepared, touches }) => {
    const found = await sql<{
      id: string
    }>`select id from offices.nodes where kind = 'district' and id = any (${[...me.offices]}) limit 1`.execute(tx)
    const district = found.rows[0]?.id
    if (!district) throw new Refused('no-district')
    const office = newId()
    await sql`insert into offices.nodes (id, office_id, parent_id, kind, code, name, path, facts, recorded_at) values
      (${office}, ${office}, ${district}, 'street', ${streetCode}, ${input.office}, array[${district}, ${office}]::uuid[], ${JSON.stringify({ placeName: placeNameOf(input.office) })}, ${now})`.execute(
      tx,
    )
    const worker = await foundWorker(tx, { office, name: input.name, phone: null, now })
    const kept = await keepAccount(
      tx,
      { worker, office, user: input.user, passwordHash: prepared.hash, roles: ['administrator'], mustChange: true },
      { now, by: me.id },
    )
    if (!kept) throw new Refused('user-name-taken', {}, 'user')
    touches(office)
    return { office, firstPassword: prepared.password }
  },
)
