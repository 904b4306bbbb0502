import { sql } from 'kysely'
import { action } from '@fengqiao/kernel/action.ts'
import type { DeadlineRule, State } from '@fengqiao/kernel/judge.ts'
import { boundedMisses } from '@fengqiao/kernel/misses.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import type { Tx } from '@fengqiao/kernel/tables.ts'
import { follow as contract } from './contract.ts'
import { findSlip, readCode } from './slips.ts'
import type { Slip } from './slips.ts'
import { stepInside } from './store.ts'

type Own = { code: string; asked: string; answered: boolean }
type Row = {
  kind: string
  state: string
  since: string | null
  holder: string | null
  due: string | null
  duty: string | null
  provisional: boolean
  office: string
  phone: unknown
  hotline: unknown
}

/** Codes that check but do not exist are guesses. */
const countMiss = boundedMisses()

/** Steps on from inside a matter to where it is dealt with now, if it was handed on. Returns that matter. */
const stepOn = async (tx: Tx, { matter, office }: Pick<Slip, 'matter' | 'office'>): Promise<string> => {
  const found = await sql<{
    to: string
  }>`select to_matter "to" from published.handed_on where matter_id = ${matter}`.execute(tx)
  const [next] = found.rows
  if (!next) return matter
  const there = { matter: next.to, office }
  await stepInside(tx, there)
  return stepOn(tx, there)
}

/** Any matter of the house by its receipt code, also where it was handed on: its machine's own words for where it stands and what is due. */
export const follow = action(contract, async (given) => {
  const { tx, input, now, machines } = given
  const slip = await findSlip(given, readCode(input.code))
  if (!slip) {
    countMiss(now)
    throw new Refused('not-found', {}, 'code')
  }
  await stepInside(tx, slip)
  const own = await sql<Own>`
    select m.receipt_code code, m.happened_at asked, exists (select from consultations.records r where r.matter_id = m.id and r.answer is not null) answered
    from published.matters m where m.id = ${slip.matter}`.execute(tx)
  const [asked] = own.rows
  if (!asked) throw new Refused('not-found', {}, 'code')
  const stands = await stepOn(tx, slip)
  const found = await sql<Row>`
    select m.kind, m.state, (select k.since from published.machines k where k.matter_id = m.id and k.machine = m.kind) since,
      m.holder_name holder, m.next_due due, m.next_duty duty, m.next_provisional provisional,
      coalesce((select p.name from published.places p where p.office_id = m.office_id and p.kind = 'street' limit 1), '') office,
      (select s.value from published.office_settings s where s.office_id = m.office_id and s.name = 'office.phone') phone,
      (select s.value from published.office_settings s where s.office_id = m.office_id and s.name = 'office.hotline') hotline
    from published.matters m where m.id = ${stands}`.execute(tx)
  const row = found.rows[0]
  if (!row) throw new Refused('not-found', {}, 'code')
  const state = (machines.get(row.kind)?.states as Record<string, State> | undefined)?.[row.state]
  const [machine = '', rule = ''] = (row.duty ?? '').split('.')
  const duty = (machines.get(machine)?.deadlines as Record<string, DeadlineRule<string>> | undefined)?.[rule]?.duty
  return {
    kind: row.kind,
    receiptCode: asked.code,
    state: { zh: state?.zh ?? row.state, en: state?.en ?? row.state },
    over: state?.final ?? false,
    since: row.since ?? asked.asked,
    askedAt: asked.asked,
    holder: row.holder,
    office: row.office,
    phone: row.phone ? String(row.phone) : null,
    hotline: row.hotline ? String(row.hotline) : '12348',
    due:
      row.due && duty
        ? { at: row.due, duty, late: Date.parse(row.due) < Date.parse(now), provisional: row.provisional }
        : null,
    next: state?.forResident?.next ?? null,
    ifItSlips: state?.forResident?.ifItSlips ?? null,
    hasAnswer: asked.answered,
  }
})
