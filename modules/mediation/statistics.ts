import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import type { OutputOf } from '@fengqiao/kernel/contract.ts'
import { plannedForValues } from '@fengqiao/kernel/tx.ts'
import { mediationStatistics as contract } from './contract.ts'
import { keptCases } from './ledger.ts'

const rules = {
  accepted: { zh: '按受理日期统计', en: 'Counted by the day of acceptance' },
  requested: { zh: '按申请日期统计', en: 'Counted by the day of the request' },
} as const

type Row = OutputOf<typeof contract>['rows'][number]

export const mediationStatistics = action(contract, async ({ tx, me, input }) => {
  const { from, until, day } = input
  plannedForValues(tx)
  const found = await sql<Row>`
    select t.dispute_type "disputeType", t.outcome, t.place_id place, p.name community, t.n, t."amountFen"
    from (
      select k.dispute_type, k.outcome, k.place_id, count(*)::int n, coalesce(sum(k.amount_fen), 0)::bigint "amountFen"
      from (${keptCases(me, { from, until, dated: day })}) k group by 1, 2, 3
    ) t left join published.places p on p.id = t.place_id
    order by p.name, t.dispute_type, t.outcome`.execute(tx)
  const sum = (figure: 'n' | 'amountFen') => found.rows.reduce((total, row) => total + row[figure], 0)
  return {
    rule: rules[day],
    opens: day === 'accepted' ? { from, until, accepted: 'true' } : null,
    total: sum('n'),
    amountFen: sum('amountFen'),
    rows: found.rows,
  }
})
