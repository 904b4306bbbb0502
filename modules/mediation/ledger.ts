import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import type { Given } from '@fengqiao/kernel/action.ts'
import { searchTerms } from '@fengqiao/kernel/bigrams.ts'
import { addDays } from '@fengqiao/kernel/days.ts'
import { readsPersons } from '@fengqiao/kernel/principal.ts'
import { readReceiptCode } from '@fengqiao/kernel/receipt-code.ts'
import { plannedForValues } from '@fengqiao/kernel/tx.ts'
import { mediationLedger as contract } from './contract.ts'
import type { datings, LedgerRow } from './contract.ts'
import { referrals } from './facts.ts'

/** The first instant of a day in Shanghai. */
const startOf = (day: string): string => `${day}T00:00:00+08:00`

export type Filter = {
  from?: string | undefined
  until?: string | undefined
  dated?: keyof typeof dayColumns | undefined
  disputeType?: string | undefined
  origin?: string | undefined
  committee?: string | undefined
  place?: string | undefined
  placeless?: boolean | undefined
  mediator?: string | undefined
  outcome?: string | undefined
  agreement?: string | undefined
  performed?: boolean | undefined
  entrusted?: boolean | undefined
  confirmationApplied?: boolean | undefined
  confirmation?: string | undefined
  accepted?: boolean | undefined
  state?: string | undefined
  words?: string | undefined
}

/** `requested` is a day statistics count by; the ledger, which is of the accepted, asks only by the contract's own. */
const dayColumns = {
  requested: 'c.requested_at',
  accepted: 'c.accepted_at',
  agreed: 'c.effective_at',
  performed: 'c.performed_at',
  ended: 'c.ended_at',
} satisfies Readonly<Record<(typeof datings)[number] | 'requested', string>>

/** A condition where the filter asks for one, in the order of the ledger's own fields. */
const conditions = (filter: Filter): RawBuilder<unknown>[] => {
  const when = <V>(value: V | undefined, condition: (value: V) => RawBuilder<unknown>) =>
    value === undefined ? [] : [condition(value)]
  const code = readReceiptCode(filter.words ?? '')
  const terms = searchTerms(filter.words ?? '')
  const like = `%${(filter.words ?? '').replace(/[%_\\]/g, '\\$&')}%`
  const dated = sql.ref(dayColumns[filter.dated ?? 'accepted'])
  return [
    ...when(filter.from, (day) => sql`${dated} >= ${startOf(day)}`),
    ...when(filter.until, (day) => sql`${dated} < ${startOf(addDays(day, 1))}`),
    ...when(filter.disputeType, (type) => sql`c.dispute_type = ${type}`),
    ...when(filter.origin, (origin) => sql`c.origin = ${origin}`),
    ...when(filter.committee, (id) => sql`c.committee_id = ${id}`),
    ...when(filter.place, (id) => sql`m.place_id = ${id}`),
    ...when(filter.placeless, (placeless) => sql`(m.place_id is null) = ${placeless}`),
    ...when(
      filter.mediator,
      (id) =>
        sql`exists (select from mediation.mediators d where d.matter_id = c.matter_id and d.worker_id = ${id} and d.until is null)`,
    ),
    ...when(
      filter.outcome,
      (outcome) => sql`c.accepted_at is not null and coalesce(m.outcome, 'pending') = ${outcome}`,
    ),
    ...when(filter.agreement, (kind) => sql`m.outcome = 'succeeded' and c.agreement_kind = ${kind}`),
    ...when(
      filter.performed,
      (performed) => sql`(m.outcome = 'succeeded' and c.performed_at is not null) = ${performed}`,
    ),
    ...when(filter.entrusted, (entrusted) => sql`(c.origin = any (${[...referrals]}::text[])) = ${entrusted}`),
    ...when(
      filter.confirmationApplied,
      (applied) => sql`exists (select from mediation.confirmations f where f.matter_id = c.matter_id) = ${applied}`,
    ),
    ...when(
      filter.confirmation,
      (state) =>
        sql`exists (select from published.machines k where k.matter_id = c.matter_id and k.machine = 'confirmation' and k.state = ${state})`,
    ),
    ...when(filter.accepted, (accepted) => sql`(c.accepted_at is not null) = ${accepted}`),
    ...when(filter.state, (state) => sql`m.state = ${state}`),
    ...when(
      filter.words === '' ? undefined : filter.words,
      () =>
        sql`(m.receipt_code = ${code.ok ? code.code : null} or m.number like ${like} or (cardinality(${terms}::text[]) > 0 and m.search @> ${terms}::text[]))`,
    ),
  ]
}

/** The cases a filter keeps, with what is counted of them: every figure and the ledger it opens read the same rows. */
export const keptCases = (me: Given<unknown>['me'], filter: Filter): RawBuilder<unknown> => sql`
  select c.matter_id, c.committee_id, c.dispute_type, c.origin, c.agreement_kind, c.performed_at, m.place_id, c.accepted_at is not null accepted, coalesce(m.outcome, 'pending') outcome, m.amount_fen,
    coalesce(c.accepted_at, c.requested_at) at
  from mediation.cases c join published.matters m on m.id = c.matter_id
  where ${sql.join([sql`c.office_id = any (${[...me.offices]}::uuid[])`, ...conditions(filter)], sql` and `)}`

type Totals = {
  total: number
  accepted: number
  succeeded: number
  failed: number
  transferred: number
  pending: number
  amount: number
}

type Names = Pick<LedgerRow, 'matter' | 'applicants' | 'respondents' | 'mediators'>

/** Who takes part in these matters and who mediates them, in one statement; an auditor is told no party. */
const namesOf = async ({ tx, me }: Pick<Given<unknown>, 'tx' | 'me'>, matters: readonly string[]) => {
  const parties = readsPersons(me)
    ? sql`select y.matter_id, y.role, y.name, null::timestamptz since, y.id from published.parties y
        where y.matter_id = any (${[...matters]}::uuid[]) and y.role in ('applicant', 'respondent') union all`
    : sql``
  const as = (role: string) =>
    sql`coalesce(array_agg(t.name order by t.since, t.id) filter (where t.role = ${role}), '{}')`
  const found = await sql<Names>`
    select t.matter_id matter, ${as('applicant')} applicants, ${as('respondent')} respondents, ${as('mediator')} mediators
    from (${parties} select d.matter_id, 'mediator' role, d.name, d.since, d.id from mediation.mediators d
      where d.matter_id = any (${[...matters]}::uuid[]) and d.until is null) t
    group by t.matter_id`.execute(tx)
  return new Map(found.rows.map((row) => [row.matter, row]))
}

export const mediationLedger = action(contract, async (given) => {
  const { tx, me, input, today } = given
  const kept = keptCases(me, input)
  const counted = sql<Totals>`
    with kept as (${kept})
    select count(*)::int total, (count(*) filter (where accepted))::int accepted, coalesce(sum(amount_fen) filter (where accepted), 0)::bigint amount,
      (count(*) filter (where accepted and outcome = 'succeeded'))::int succeeded, (count(*) filter (where accepted and outcome = 'failed'))::int failed,
      (count(*) filter (where accepted and outcome = 'transferred'))::int transferred, (count(*) filter (where accepted and outcome = 'pending'))::int pending from kept`
  const listed = sql<Omit<LedgerRow, keyof Names> & { matter: string }>`
    with kept as (${kept})
    select m.id matter, m.receipt_code "receiptCode", m.number, (c.accepted_at at time zone 'Asia/Shanghai')::date "acceptedOn", (c.requested_at at time zone 'Asia/Shanghai')::date "requestedOn",
      coalesce(b.name, '') committee, p.name place, m.title, c.dispute_type "disputeType", c.origin,
      m.amount_fen "amountFen", m.state, case when c.accepted_at is not null then k.outcome end outcome, c.agreement_kind agreement,
      -- a last day ends at the midnight after it
      ((m.next_due - interval '1 second') at time zone 'Asia/Shanghai')::date "nextDue"
    from (select * from kept order by at desc, matter_id desc limit ${input.size} offset ${(input.page - 1) * input.size}) k
    join mediation.cases c on c.matter_id = k.matter_id join published.matters m on m.id = k.matter_id
    left join published.places b on b.id = c.committee_id left join published.places p on p.id = m.place_id
    order by k.at desc, k.matter_id desc`
  plannedForValues(tx)
  const [totals, rows] = await Promise.all([counted.execute(tx), listed.execute(tx)])
  const matters = rows.rows.map(({ matter }) => matter)
  const names = await namesOf(given, matters)
  const nobody = { applicants: [], respondents: [], mediators: [] }
  const { total, amount, ...counts } = totals.rows[0]!
  return {
    rows: rows.rows.map((row) => ({ ...row, ...(names.get(row.matter) ?? nobody) })),
    total,
    today,
    totals: { ...counts, amountFen: amount },
  }
})
