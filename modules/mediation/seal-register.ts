import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import { addDays } from '@fengqiao/kernel/days.ts'
import { plannedForValues } from '@fengqiao/kernel/tx.ts'
import { sealRegister as contract } from './contract.ts'

type Row = {
  id: string
  matter: string
  number: string | null
  committee: string
  purpose: string
  copies: number
  usedBy: string
  approvedBy: string
  happenedAt: string
  recordedAt: string
  total: number
  all: number
}

/** Every use of a committee's seal, newest first; `copies` is the sum over all that the filter keeps. */
export const sealRegister = action(contract, async ({ tx, me, input }) => {
  const from = input.from === undefined ? null : `${input.from}T00:00:00+08:00`
  const until = input.until === undefined ? null : `${addDays(input.until, 1)}T00:00:00+08:00`
  plannedForValues(tx)
  const found = await sql<Row>`
    select u.id, u.matter_id matter, m.number, coalesce((select p.name from published.places p where p.id = u.committee_id), '') committee, u.purpose, u.copies,
      u.used_by_name "usedBy", u.approved_by_name "approvedBy", u.happened_at "happenedAt", u.recorded_at "recordedAt", (count(*) over ())::int total, (sum(u.copies) over ())::int "all"
    from mediation.seal_uses u join published.matters m on m.id = u.matter_id
    where u.office_id = any (${[...me.offices]}::uuid[]) and (${input.committee ?? null}::uuid is null or u.committee_id = ${input.committee ?? null}::uuid)
      and (${from}::timestamptz is null or u.happened_at >= ${from}::timestamptz) and (${until}::timestamptz is null or u.happened_at < ${until}::timestamptz)
    order by u.happened_at desc, u.id desc limit ${input.size} offset ${(input.page - 1) * input.size}`.execute(tx)
  const first = found.rows[0]
  return {
    rows: found.rows.map(({ total: _, all: __, ...row }) => row),
    total: first?.total ?? 0,
    copies: first?.all ?? 0,
  }
})
