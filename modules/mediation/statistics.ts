import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import type { OutputOf } from '@fengqiao/kernel/contract.ts'
import { addDays } from '@fengqiao/kernel/days.ts'
import { plannedForValues } from '@fengqiao/kernel/tx.ts'
import { mediationStatistics as contract } from './contract.ts'
import { startOf } from './ledger.ts'

const rules = {
  accepted: { column: sql`c.accepted_at`, zh: '按受理日期统计', en: 'Counted by the day of acceptance' },
  requested: { column: sql`c.requested_at`, zh: '按申请日期统计', en: 'Counted by the day of the request' },
} as const

type Row = OutputOf<typeof contract>['rows'][number]

export const mediationStatistics = action(contract, async ({ tx, me, input }) => {
  const { from, until, day } = input
  const { column, zh, en } = rules[day]
  plannedForValues(tx)
  const found = await sql<Row>`
    select t.dispute_type "disputeType", t.outcome, t.place_id place, p.name community, t.n, t."amountFen"
    from (
      select c.dispute_type, coalesce(m.outcome, 'pending') outcome, m.place_id, count(*)::int n, coalesce(sum(m.amount_fen), 0)::bigint "amountFen"
      from mediation.cases c join published.matters m on m.id = c.matter_id
      where c.office_id = any (${[...me.offices]}::uuid[]) and ${column} >= ${startOf(from)} and ${column} < ${startOf(addDays(until, 1))}
      group by 1, 2, 3
    ) t left join published.places p on p.id = t.place_id
    order by p.name, t.dispute_type, t.outcome`.execute(tx)
  const sum = (figure: 'n' | 'amountFen') => found.rows.reduce((total, row) => total + row[figure], 0)
  return {
    rule: { zh, en },
    opens: day === 'accepted' ? { from, until, accepted: 'true' } : null,
    total: sum('n'),
    amountFen: sum('amountFen'),
    rows: found.rows,
  }
})
