import { sql } from 'kysely'
import { action, preparedAction } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { hashPassword } from '@fengqiao/kernel/password.ts'
import { newToken } from '@fengqiao/kernel/secret-token.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import { closeSetUp, keepAccount, openDesk, refuseWeak, spendSetUpCode } from '@fengqiao/identity'
import { foundWorker } from '@fengqiao/people'
import { setUp as contract, standing as standingContract } from './contract.ts'

type Founding = { office: string; district: string; name: string; now: string; by: string }

const districtCode = 'QU'
export const streetCode = 'JD'

/** The street's own name, as the workbook will have it: 天回镇 of 天回镇司法所. */
export const placeNameOf = (office: string): string => office.replace(/(?:中心)?司法所$/u, '') || office

const insertFirst = async (tx: Tx, { office, district, name, now }: Founding, districtName: string) => {
  await sql`insert into offices.nodes (id, office_id, parent_id, kind, code, name, path, facts, recorded_at) values
    (${district}, ${district}, null, 'district', ${districtCode}, ${districtName}, array[${district}]::uuid[], ${JSON.stringify({ placeName: districtName })}, ${now}),
    (${office}, ${office}, ${district}, 'street', ${streetCode}, ${name}, array[${district}, ${office}]::uuid[], ${JSON.stringify({ placeName: placeNameOf(name) })}, ${now})`.execute(
    tx,
  )
}

const keepSettings = async (tx: Tx, founding: Founding, settings: Readonly<Record<string, string>>) => {
  for (const [name, value] of Object.entries(settings))
    if (value !== '')
      await sql`insert into offices.settings (office_id, name, value, mark, recorded_at, recorded_by)
        values (${founding.office}, ${name}, ${JSON.stringify(value)}, 'design', ${founding.now}, ${founding.by})`.execute(
        tx,
      )
}

/** Whether this installation waits for its first office. */
export const standing = action(standingContract, async ({ tx }) => {
  const found = await sql`select from offices.nodes where kind = 'street' limit 1`.execute(tx)
  return { waiting: found.rows.length === 0 }
})

/**
 * Founds the first office with its district and its first administrator, who is signed in at once. Runs at the door,
 * which may found only while the set-up is open; the code comes from the console of whoever started the program.
 */
export const setUp = preparedAction(
  contract,
  async ({ input }) => {
    refuseWeak(input.password, input.user, 'password')
    return { hash: await hashPassword(input.password) }
  },
  async ({ tx, input, now, vault, prepared }) => {
    await spendSetUpCode({ tx, vault, now }, input.code)
    const [office, district] = [newId(), newId()]
    const founding = { office, district, name: input.office, now, by: office }
    await insertFirst(tx, founding, input.district)
    await keepSettings(tx, founding, { 'office.phone': input.phone, 'office.hotline': input.hotline })
    const worker = await foundWorker(tx, { office, name: input.name, phone: null, now })
    await keepAccount(
      tx,
      {
        worker,
        office,
        user: input.user,
        passwordHash: prepared.hash,
        roles: ['administrator'],
        offices: [office, district],
      },
      { now, by: worker },
    )
    await closeSetUp({ tx, now })
    return { session: await openDesk(tx, { token: newToken(), account: worker, office, now }) }
  },
)
