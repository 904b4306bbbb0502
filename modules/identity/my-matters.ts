import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import type { DeadlineRule } from '@fengqiao/kernel/judge.ts'
import { myMatters as contract } from './contract.ts'

type Row = {
  code: string
  kind: string
  state: string
  asked: string
  holder: string | null
  office: string
  due: string | null
  duty: string | null
  provisional: boolean
  behalf: boolean
}

const helped = sql`(select p.name from identity.helps h join published.persons p on p.id = h.person_id where h.helper_id = `

/** Row-level security decides which they are: this resident's as party, asker or helper. No other party is named. */
export const myMatters = action(contract, async ({ tx, me, now, machines }) => {
  const found = await sql<Row>`
    select m.receipt_code code, m.kind, m.state, m.happened_at asked, m.holder_name holder, m.next_due due, m.next_duty duty, m.next_provisional provisional,
      coalesce((select p.name from published.places p where p.id = m.office_id), '') office, m.recorded_by = ${me.id} and m.on_behalf_of is not null behalf
    from published.matters m order by m.closed_at is not null, m.happened_at desc limit 100`.execute(tx)
  const helping = await sql<{
    name: string | null
  }>`select ${helped}${me.id} and h.ended_at is null limit 1) name`.execute(tx)
  return {
    helping: helping.rows[0]?.name ?? null,
    rows: found.rows.map((row) => {
      const machine = machines.get(row.kind)
      const state = (machine?.states as Record<string, { zh: string; en: string; final?: boolean }> | undefined)?.[
        row.state
      ]
      const [of = '', rule = ''] = (row.duty ?? '').split('.')
      const duty = (machines.get(of)?.deadlines as Record<string, DeadlineRule<string>> | undefined)?.[rule]?.duty
      return {
        receiptCode: row.code,
        kind: machine?.title ?? { zh: row.kind, en: row.kind },
        state: { zh: state?.zh ?? row.state, en: state?.en ?? row.state },
        over: state?.final ?? false,
        askedAt: row.asked,
        holder: row.holder,
        office: row.office,
        due:
          row.due && duty
            ? { at: row.due, duty, late: Date.parse(row.due) < Date.parse(now), provisional: row.provisional }
            : null,
        forAnother: row.behalf,
      }
    }),
  }
})
