import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { searchTerms } from '@fengqiao/kernel/bigrams.ts'
import { addDays } from '@fengqiao/kernel/days.ts'
import { readReceiptCode } from '@fengqiao/kernel/receipt-code.ts'
import { plannedForValues } from '@fengqiao/kernel/tx.ts'
import { ledger as contract } from './contract.ts'
import type { LedgerRow } from './contract.ts'

type Totals = {
  matters: number
  heads: number
  answered: number
  rated: number
  satisfied: number
  average: number | null
  by_topic: { topic: string; heads: number }[] | null
  by_place: { place: string; name: string; heads: number }[] | null
}

const startOf = (day: string): string => `${day}T00:00:00+08:00`

/** Totals count every row the filters keep, whatever the page; heads count people, matters count entries. */
export const ledger = action(contract, async ({ tx, me, input }) => {
  const code = readReceiptCode(input.words)
  const receipt = code.ok ? code.code : null
  const terms = searchTerms(input.words)
  const kept = sql`
    select r.matter_id, r.topic, m.place_id, r.heads, r.rating, r.answered_at, r.happened_at from consultations.records r join published.matters m on m.id = r.matter_id
    where r.office_id = any (${[...me.offices]}::uuid[])
      and (${input.from ? startOf(input.from) : null}::timestamptz is null or r.happened_at >= ${input.from ? startOf(input.from) : null}::timestamptz)
      and (${input.until ?? null}::text is null or r.happened_at < ${input.until ? startOf(addDays(input.until, 1)) : null}::timestamptz)
      and (${input.topic ?? null}::text is null or r.topic = ${input.topic ?? null}::text)
      and (${input.channel ?? null}::text is null or r.channel = ${input.channel ?? null}::text)
      and (${input.place ?? null}::uuid is null or m.place_id = ${input.place ?? null}::uuid)
      and (${input.adviser ?? null}::uuid is null or r.adviser_id = ${input.adviser ?? null}::uuid)
      and (${input.state ?? null}::text is null or exists (select from published.machines k where k.matter_id = m.id and k.machine = 'consultation' and k.state = ${input.state ?? null}::text))
      and (${input.rating ?? null}::int is null or r.rating = ${input.rating ?? null}::int)
      and (${input.answered ?? null}::boolean is null or (r.answered_at is not null) = ${input.answered ?? null}::boolean)
      and (${input.placeless ?? null}::boolean is null or (m.place_id is null) = ${input.placeless ?? null}::boolean)
      and (${input.words} = '' or m.receipt_code = ${receipt} or (cardinality(${terms}::text[]) > 0 and m.search @> ${terms}::text[]))`
  plannedForValues(tx)
  const totals = await sql<Totals>`
    with kept as (${kept})
    select count(*)::int matters, coalesce(sum(heads), 0)::int heads, (count(*) filter (where answered_at is not null))::int answered, count(rating)::int rated,
      (count(*) filter (where rating >= 4))::int satisfied, round(avg(rating), 2)::float average,
      (select json_agg(t order by t.heads desc, t.topic) from (select topic, sum(heads)::int heads from kept group by topic) t) by_topic,
      (select json_agg(t order by t.heads desc, t.name) from (select p.id place, p.name, sum(k.heads)::int heads from kept k join published.places p on p.id = k.place_id group by p.id, p.name) t) by_place from kept`.execute(
    tx,
  )
  const rows = await sql<LedgerRow>`
    with kept as (${kept})
    select m.id matter, m.receipt_code "receiptCode", m.title, r.topic, r.channel, r.heads, (select k.state from published.machines k where k.matter_id = m.id and k.machine = 'consultation') state, (select p.name from published.places p where p.id = m.place_id) place,
      r.adviser_name adviser, r.happened_at "happenedAt", r.recorded_at "recordedAt", r.answered_at "answeredAt", r.rating
    from (select matter_id, happened_at from kept order by happened_at desc, matter_id desc limit ${input.size} offset ${(input.page - 1) * input.size}) k
    join consultations.records r on r.matter_id = k.matter_id join published.matters m on m.id = k.matter_id order by k.happened_at desc, k.matter_id desc`.execute(
    tx,
  )
  const sum = totals.rows[0]!
  return {
    rows: rows.rows,
    total: sum.matters,
    totals: {
      matters: sum.matters,
      heads: sum.heads,
      answered: sum.answered,
      rated: sum.rated,
      satisfied: sum.satisfied,
      averageRating: sum.average,
    },
    byTopic: sum.by_topic ?? [],
    byPlace: sum.by_place ?? [],
  }
})
