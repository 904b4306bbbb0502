import { action } from '@fengqiao/kernel/action.ts'
import { tablesOf } from '@fengqiao/kernel/tables.ts'
import { whoAmI as contract } from './contract.ts'

const tables = tablesOf<'identity'>()

export const whoAmI = action(contract, async ({ tx, me, today }) => {
  const office = me.offices[0]
    ? await tables(tx)
        .selectFrom('published.places')
        .select(['id', 'name'])
        .where('id', '=', me.offices[0])
        .executeTakeFirst()
    : undefined
  return {
    id: me.id,
    name: me.name,
    roles: [...me.roles],
    office: office ? { id: office.id!, name: office.name! } : null,
    today,
  }
})
