import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { searchTerms } from '@fengqiao/kernel/bigrams.ts'
import { readReceiptCode } from '@fengqiao/kernel/receipt-code.ts'
import { findMatters as contract } from './contract.ts'

type Row = {
  id: string
  kind: string
  channel: string
  receipt_code: string
  number: string | null
  title: string
  topic: string | null
  state: string
  place: string | null
  holder_name: string | null
  amount_fen: number | null
  happened_at: string
  next_due: string | null
  closed_at: string | null
  total: number
}

export const findMatters = action(contract, async ({ tx, me, input }) => {
  const code = readReceiptCode(input.words)
  const receipt = code.ok ? code.code : null
  const terms = searchTerms(input.words)
  const found = await sql<Row>`
    with hits as materialized (
      select id, happened_at from casework.matters
      where office_id = any (${[...me.offices]})
        and (${input.words} = '' or receipt_code = ${receipt} or number ilike ${`%${input.words.replace(/[%_\\]/g, '\\$&')}%`} or (cardinality(${terms}::text[]) > 0 and search @> ${terms}::text[]))
        and (${input.place ?? null}::uuid is null or place_id = ${input.place ?? null}::uuid)
        and (${input.state ?? null}::text is null or state = ${input.state ?? null}::text)
        and (${input.kind ?? null}::text is null or kind = ${input.kind ?? null}::text)
    )
    select m.id, m.kind, m.channel, m.receipt_code, m.number, m.title, m.topic, m.state, m.holder_name, m.amount_fen, m.happened_at, m.next_due, m.closed_at,
      (select p.name from published.places p where p.id = m.place_id) place, (select count(*)::int from hits) total
    from (select id from hits order by happened_at desc, id desc limit ${input.size} offset ${(input.page - 1) * input.size}) h
    join casework.matters m on m.id = h.id order by m.happened_at desc, m.id desc`.execute(tx)
  const rows = found.rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    channel: row.channel,
    receiptCode: row.receipt_code,
    number: row.number,
    title: row.title,
    topic: row.topic,
    state: row.state,
    place: row.place,
    holder: row.holder_name,
    amountFen: row.amount_fen,
    happenedAt: row.happened_at,
    nextDue: row.next_due,
    closedAt: row.closed_at,
  }))
  return { rows, total: found.rows[0]?.total ?? 0 }
})
