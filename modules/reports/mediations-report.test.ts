import { afterAll, beforeAll, expect, test } from 'vitest'
import { ledger } from '@fengqiao/consultations/contract'
import { apply, disputeTypes, mediationLedger, origins } from '@fengqiao/mediation/contract'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Office } from '@fengqiao/testing/office.ts'
import { report } from './contract.ts'
import { bookOf } from './show-report.ts'
import type { Report } from './contract.ts'

let office: Office
let made: Report

/** How each case went: outcome, how it was agreed, whether it is performed, when it was accepted. */
const cases = [
  ['application', 'neighbour', 'succeeded', 'written', true, '2026-11-03'],
  ['application', 'migrantWages', 'succeeded', 'written', false, '2026-11-30'],
  ['initiative', 'neighbour', 'succeeded', 'oral', true, '2026-11-04'],
  ['courtReferral', 'contract', 'failed', null, false, '2026-11-05'],
  ['policeReferral', 'damages', 'transferred', null, false, '2026-11-06'],
  ['application', 'other', null, null, false, '2026-11-07'],
  ['application', 'other', 'succeeded', 'oral', true, '2026-10-31'],
  ['application', 'other', null, null, false, null],
] as const

beforeAll(async () => {
  office = await openOffice()
  const chen = await office.as('chenTheClerk')
  for (const [at, [origin, disputeType, outcome, kind, performed, accepted]] of cases.entries()) {
    const { matter } = await chen.does(apply, {
      committee: office.places.communityCommittee,
      place: office.places.community,
      disputeType,
      origin,
      referredBy: origin.endsWith('Referral') ? '区人民法院' : '',
      referralLetter: origin.endsWith('Referral') ? `移字${at}号` : '',
      summary: `第${at}件纠纷的经过`,
      requests: '请求调解',
      amountFen: 10_000,
      parties: [
        { role: 'applicant', name: '甲某' },
        { role: 'respondent', name: '乙某' },
      ],
    })
    // results as the months would have brought them
    await office.database.owner.query(
      `update mediation.cases set accepted_at = $2, agreement_kind = $3, performed_at = case when $4 then now() end, effective_at = case when $3::text is not null then $2::timestamptz end where matter_id = $1`,
      [matter, accepted && `${accepted}T23:59:00+08:00`, kind, performed],
    )
    await office.database.owner.query('update casework.matters set outcome = $2 where id = $1', [matter, outcome])
  }
  made = await (await office.as('zhouTheDirector')).does(report, { name: 'mediations', period: '2026-11' })
})
afterAll(() => office.close())

const valuesOf = (title: string) =>
  new Map(
    made.tables.find((table) => table.title.zh === title)!.rows.map((row) => [row.title.zh, row.figures[0]!.value]),
  )
const sumOf = (values: Map<string, number | null>, names: readonly string[] = [...values.keys()]) =>
  names.reduce((all, name) => all + (values.get(name) ?? 0), 0)

/** The figures whose ledger shows something else than they count; none is right. */
const wrongOpenings = async ({ tables }: Report): Promise<unknown[]> => {
  const zhou = await office.as('zhouTheDirector')
  const wrong: unknown[] = []
  for (const { value, unit, opens } of tables.flatMap((table) => [
    ...table.rows.flatMap((row) => row.figures),
    ...(table.total ?? []),
  ])) {
    const { totals, total } = await zhou.does(opens.ledger === 'mediations' ? mediationLedger : ledger, opens.filter)
    const counted = opens.counts === null ? total : ({ total, ...totals } as Record<string, number>)[opens.counts]
    // a share opens its part; what is counted within cases opens those cases
    const right = unit === 'percent' || opens.counts === null ? counted !== undefined : counted === value
    if (!right) wrong.push({ opens, value, counted })
  }
  return wrong
}

test('the return counts by the day of acceptance and says so', () => {
  const results = valuesOf('受理和结果')
  expect(results.get('受理')).toBe(6)
  expect(made.rules[0]?.zh).toContain('按受理日期统计')
  expect(made.answer.zh).toBe('2026年11月受理 6 件，调解成功 3 件（50%），未成 1 件，还在办 1 件。')
  expect(results.get('涉及金额（元）')).toBe(60_000)
  expect(results.get('当事人（人）')).toBe(12)
})

test('its identities hold: types and origins sum to the accepted, results too, oral and written to the settled', () => {
  const results = valuesOf('受理和结果')
  const byOrigin = valuesOf('按来源')
  const byType = valuesOf('按纠纷类型')
  const accepted = results.get('受理')
  const entrusted = byOrigin.get('其中接受委托移送')
  byOrigin.delete('其中接受委托移送')
  expect([byType.size, byOrigin.size]).toEqual([disputeTypes.length, origins.length])
  expect([sumOf(byType), sumOf(byOrigin)]).toEqual([accepted, accepted])
  expect(sumOf(byOrigin, ['法院委派、委托', '公安机关移送', '检察院移送', '信访移送', '其他单位移送'])).toBe(entrusted)
  expect(sumOf(results, ['调解成功', '未成', '移送', '在办'])).toBe(accepted)
  expect(sumOf(results, ['其中口头协议', '其中书面协议'])).toBe(results.get('调解成功'))
  expect(results.get('成功率')).toBe(50)
  expect(sumOf(valuesOf('按调委会'))).toBe(accepted)
})

test('every figure opens into exactly the rows it counts', async () => {
  expect(await wrongOpenings(made)).toEqual([])
})

test('the work report counts what the office did in the period, with the same figures', async () => {
  const zhou = await office.as('zhouTheDirector')
  const work = await zhou.does(report, { name: 'work', period: '2026-11' })
  const disputes = work.tables[1]!.rows.map((row) => row.figures[0]!.value)
  expect(disputes.slice(0, 2)).toEqual([6, 3])
  expect(work.answer.zh).toContain('受理纠纷 6 件')
  expect(await wrongOpenings(work)).toEqual([])
})

test('on the sheet a sum of money among counts is in yuan, and a share says so', () => {
  const [results] = bookOf(made, { by: '周晓岚', at: '2026-11-24T09:00:00+08:00' }).sheets
  const cells = new Map(results!.rows.map((row) => [row['name'], row['0']]))
  expect(cells.get('涉及金额（元）')).toBe(600)
  expect(cells.get('成功率（%）')).toBe(50)
})
