import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { entrance as contract } from './contract.ts'
import { promisedTime } from './promise.ts'
import { findOnDuty } from './store.ts'

type Row = { office: string | null; place: string | null; hotline: unknown; phone: unknown; helping: string | null }

export const entrance = action(contract, async ({ tx, me, now, ports }) => {
  const office = me.offices[0] ?? null
  const found = await sql<Row>`
    select (select p.name from published.places p where p.office_id = ${office}::uuid and p.kind = 'street' limit 1) office,
      (select p.name from published.places p where p.id = ${me.places[0] ?? null}::uuid) place,
      ${me.onBehalfOf ? sql`(select p.name from published.persons p where p.id = ${me.onBehalfOf})` : sql`null`} helping,
      (select s.value from published.office_settings s where s.office_id = ${office}::uuid and s.name = 'office.hotline') hotline,
      (select s.value from published.office_settings s where s.office_id = ${office}::uuid and s.name = 'office.phone') phone`.execute(
    tx,
  )
  const row = found.rows[0]
  const onDuty = office ? await findOnDuty(tx, office, now) : []
  const name = row?.office ?? '司法所'
  return {
    office: name,
    place: row?.place ?? name,
    onDuty: onDuty.map((each) => each.name),
    hotline: row?.hotline ? String(row.hotline) : '12348',
    phone: row?.phone ? String(row.phone) : null,
    promisedAt: promisedTime(now),
    helping: row?.helping ?? null,
    lawAsks: ports.outsideModel?.host ?? null,
  }
})
