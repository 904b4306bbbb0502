import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { searchTerms } from '@fengqiao/kernel/bigrams.ts'
import type { InputOf } from '@fengqiao/kernel/contract.ts'
import { readReceiptCode } from '@fengqiao/kernel/receipt-code.ts'
import { findMatters as contract } from './contract.ts'
import type { MatterRow } from './contract.ts'

type Input = InputOf<typeof contract>

/** A receipt code finds its matter; anything else is looked for in titles, stories, names and numbers. */
const byWords = (words: string): RawBuilder<unknown> => {
  const code = readReceiptCode(words)
  const terms = searchTerms(words)
  const found = terms.length > 0 ? sql`search @> ${terms}::text[]` : sql`false`
  return code.ok ? sql`(receipt_code = ${code.code} or ${found})` : found
}

/** Only what is asked for stands in the statement, so that an index fits it. */
const conditions = (offices: readonly string[], { words, place, state, kind }: Input): RawBuilder<unknown> =>
  sql.join(
    [
      sql`office_id = any (${[...offices]}::uuid[])`,
      ...(kind === undefined ? [] : [sql`kind = ${kind}`]),
      ...(place === undefined ? [] : [sql`place_id = ${place}`]),
      ...(state === undefined ? [] : [sql`state = ${state}`]),
      ...(words === '' ? [] : [byWords(words)]),
    ],
    sql` and `,
  )

type Row = { [K in keyof MatterRow]: MatterRow[K] | null } & { total: number }

/**
 * Without words, count and page come each from an index; with words, the few that hold them are gathered once.
 * The total is exact, and is told for a page after the last as well.
 */
export const findMatters = action(contract, async ({ tx, me, input }) => {
  const kept = conditions(me.offices, input)
  const hits = input.words === '' ? sql`not materialized` : sql`materialized`
  const found = await sql<Row>`
    with hits as ${hits} (select id, happened_at from casework.matters where ${kept})
    select t.total, m.id, m.kind, m.channel, m.receipt_code "receiptCode", m.number, m.title, m.topic, m.state, m.holder_name holder, m.amount_fen "amountFen",
      m.happened_at "happenedAt", m.next_due "nextDue", m.closed_at "closedAt", (select p.name from published.places p where p.id = m.place_id) place
    from (select count(*)::int total from hits) t
      left join (select id, happened_at from hits order by happened_at desc, id desc limit ${input.size} offset ${(input.page - 1) * input.size}) h on true
      left join casework.matters m on m.id = h.id
    order by m.happened_at desc, m.id desc`.execute(tx)
  const rows = found.rows.filter((row) => row.id !== null).map(({ total: _, ...row }) => row as MatterRow)
  return { rows, total: found.rows[0]?.total ?? 0 }
})
