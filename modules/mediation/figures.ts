import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import type { Given } from '@fengqiao/kernel/action.ts'
import type { OutputOf } from '@fengqiao/kernel/contract.ts'
import { plannedForValues } from '@fengqiao/kernel/tx.ts'
import { mediationFigures as contract, disputeTypes, origins } from './contract.ts'
import { referrals } from './facts.ts'
import { keptCases } from './ledger.ts'

type Row = {
  accepted: number
  succeeded: number
  failed: number
  transferred: number
  pending: number
  oral: number
  written: number
  performed: number
  applied: number
  confirmed: number
  persons: number
  amount: number
  types: { key: string; n: number }[] | null
  origins: { key: string; n: number }[] | null
  committees: { committee: string; name: string; n: number; succeeded: number; failed: number }[] | null
}

type Asked = { from: string; until: string; committee?: string | undefined }

/** Counts by the day of acceptance, as the return does; every figure carries the ledger's filter that lists it. */
export const countMediations = async (
  { tx, me }: Pick<Given<unknown>, 'tx' | 'me'>,
  { from, until, committee }: Asked,
): Promise<OutputOf<typeof contract>> => {
  plannedForValues(tx)
  const found = await sql<Row>`
    with kept as materialized (${keptCases(me, { from, until, committee, accepted: true })})
    select count(*)::int accepted, (count(*) filter (where outcome = 'succeeded'))::int succeeded, (count(*) filter (where outcome = 'failed'))::int failed,
      (count(*) filter (where outcome = 'transferred'))::int transferred, (count(*) filter (where outcome = 'pending'))::int pending,
      (count(*) filter (where outcome = 'succeeded' and agreement_kind = 'oral'))::int oral, (count(*) filter (where outcome = 'succeeded' and agreement_kind = 'written'))::int written,
      (count(*) filter (where outcome = 'succeeded' and performed_at is not null))::int performed,
      (select count(distinct f.matter_id)::int from mediation.confirmations f join kept k on k.matter_id = f.matter_id) applied,
      (select count(*)::int from published.machines n join kept k on k.matter_id = n.matter_id where n.machine = 'confirmation' and n.state = 'confirmed') confirmed,
      (select count(*)::int from published.party_roles y join kept k on k.matter_id = y.matter_id where y.role in ('applicant', 'respondent')) persons,
      coalesce(sum(amount_fen), 0)::bigint amount,
      (select json_agg(json_build_object('key', t.dispute_type, 'n', t.n)) from (select dispute_type, count(*)::int n from kept group by dispute_type) t) types,
      (select json_agg(json_build_object('key', t.origin, 'n', t.n)) from (select origin, count(*)::int n from kept group by origin) t) origins,
      (select json_agg(json_build_object('committee', t.committee_id, 'name', coalesce((select p.name from published.places p where p.id = t.committee_id), ''), 'n', t.n, 'succeeded', t.succeeded, 'failed', t.failed) order by t.n desc, t.committee_id)
        from (select committee_id, count(*)::int n, (count(*) filter (where outcome = 'succeeded'))::int succeeded, (count(*) filter (where outcome = 'failed'))::int failed from kept group by committee_id) t) committees
    from kept`.execute(tx)
  const row = found.rows[0]!
  const period = { from, until, accepted: 'true', ...(committee ? { committee } : {}) }
  const figure = (n: number, more: Record<string, string> = {}) => ({ n, opens: { ...period, ...more } })
  const countOf = (rows: Row['types'], key: string): number => rows?.find((each) => each.key === key)?.n ?? 0
  return {
    rule: { zh: '按受理日期统计', en: 'Counted by the day of acceptance' },
    accepted: figure(row.accepted),
    succeeded: figure(row.succeeded, { outcome: 'succeeded' }),
    failed: figure(row.failed, { outcome: 'failed' }),
    transferred: figure(row.transferred, { outcome: 'transferred' }),
    pending: figure(row.pending, { outcome: 'pending' }),
    oral: figure(row.oral, { agreement: 'oral' }),
    written: figure(row.written, { agreement: 'written' }),
    performed: figure(row.performed, { performed: 'true' }),
    confirmationApplied: figure(row.applied, { confirmationApplied: 'true' }),
    confirmed: figure(row.confirmed, { confirmation: 'confirmed' }),
    persons: row.persons,
    amountFen: row.amount,
    types: disputeTypes.map((type) => ({ type, ...figure(countOf(row.types, type), { disputeType: type }) })),
    origins: origins.map((origin) => ({ origin, ...figure(countOf(row.origins, origin), { origin }) })),
    entrusted: figure(
      referrals.reduce((sum, origin) => sum + countOf(row.origins, origin), 0),
      { entrusted: 'true' },
    ),
    committees: (row.committees ?? []).map(({ committee: id, name, n, succeeded, failed }) => ({
      committee: id,
      name,
      succeeded,
      failed,
      ...figure(n, { committee: id }),
    })),
  }
}

export const mediationFigures = action(contract, (given) => countMediations(given, given.input))
