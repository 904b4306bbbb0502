import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { queue as contract } from './contract.ts'
import { findOnDuty } from './store.ts'

type Row = {
  matter: string
  version: number
  receiptCode: string
  title: string
  topic: string
  state: string
  place: string | null
  channel: string
  joinedAt: string | null
  promisedAt: string | null
  alertedMe: boolean
  alertUntil: string | null
  alertSeconds: number | null
  adviser: string | null
  total: number
  waiting: number
}

/** Nothing taken by another adviser is listed; a clerk or director sees those too, with their names. */
export const queue = action(contract, async ({ tx, me, input, now }) => {
  // two selects, each with an index of its own: one condition over both would read every matter of the office
  const found = await sql<Row>`
    with open as (
      select m.id, m.state from published.matters m
      where m.office_id = any (${[...me.offices]}::uuid[]) and m.kind = 'consultation' and m.state in ('told', 'waiting', 'unaccepted', 'inCall', 'callBack')
      union all
      -- turned into a mediation while they spoke: the answer is still to be written
      select k.matter_id, k.state from published.machines k join published.matters m on m.id = k.matter_id
      where k.office_id = any (${[...me.offices]}::uuid[]) and k.machine = 'consultation' and k.state in ('inCall', 'callBack') and m.kind <> 'consultation')
    select m.id matter, m.version, m.receipt_code "receiptCode", m.title, r.topic, o.state, (select p.name from published.places p where p.id = m.place_id) place, r.channel,
      q.joined_at "joinedAt", r.promised_at "promisedAt", coalesce(q.alerted[cardinality(q.alerted)] = ${me.id} and q.left_at is null, false) "alertedMe",
      case when q.left_at is null then q.alert_until end "alertUntil",
      case when q.left_at is null then greatest(0, ceil(extract(epoch from q.alert_until - ${now}::timestamptz)))::int end "alertSeconds", r.adviser_name adviser, (count(*) over ())::int total, (count(*) filter (where m.state = 'waiting') over ())::int waiting
    from open o join published.matters m on m.id = o.id join consultations.records r on r.matter_id = o.id left join consultations.queue q on q.matter_id = o.id
    order by (m.state = 'waiting') desc, (o.state = 'inCall') desc, coalesce(r.promised_at, q.joined_at, m.happened_at), m.id
    limit ${input.size} offset ${(input.page - 1) * input.size}`.execute(tx)
  const onDuty = await findOnDuty(tx, me.offices[0]!, now)
  return {
    rows: found.rows.map(({ total: _, waiting: __, ...row }) => row),
    total: found.rows[0]?.total ?? 0,
    waiting: found.rows[0]?.waiting ?? 0,
    onDuty: onDuty.map(({ name }) => name),
  }
})
