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
  const found = await sql<Row>`
    select m.id matter, m.version, m.receipt_code "receiptCode", m.title, r.topic, coalesce(k.state, m.state) state, (select p.name from published.places p where p.id = m.place_id) place, r.channel,
      q.joined_at "joinedAt", r.promised_at "promisedAt", coalesce(q.alerted[cardinality(q.alerted)] = ${me.id} and q.left_at is null, false) "alertedMe",
      case when q.left_at is null then q.alert_until end "alertUntil",
      case when q.left_at is null then greatest(0, ceil(extract(epoch from q.alert_until - ${now}::timestamptz)))::int end "alertSeconds", r.adviser_name adviser, (count(*) over ())::int total, (count(*) filter (where m.state = 'waiting') over ())::int waiting
    from published.matters m join consultations.records r on r.matter_id = m.id left join consultations.queue q on q.matter_id = m.id
      left join published.machines k on k.matter_id = m.id and k.machine = 'consultation' and m.kind <> 'consultation'
    where m.office_id = any (${[...me.offices]}) and (m.kind = 'consultation' and m.state in ('told', 'waiting', 'unaccepted', 'inCall', 'callBack')
      -- turned into a mediation while they spoke: the answer is still to be written
      or k.state in ('inCall', 'callBack'))
    order by (m.state = 'waiting') desc, (coalesce(k.state, m.state) = 'inCall') desc, coalesce(r.promised_at, q.joined_at, m.happened_at), m.id
    limit ${input.size} offset ${(input.page - 1) * input.size}`.execute(tx)
  const onDuty = await findOnDuty(tx, me.offices[0]!, now)
  return {
    rows: found.rows.map(({ total: _, waiting: __, ...row }) => row),
    total: found.rows[0]?.total ?? 0,
    waiting: found.rows[0]?.waiting ?? 0,
    onDuty: onDuty.map(({ name }) => name),
  }
})
