import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { codeOf, get, post, secretOf, tellAll } from '@fengqiao/testing/resident-pages.ts'
import { theClock } from '@fengqiao/kernel/principal.ts'
import { inTransaction } from '@fengqiao/kernel/tx.ts'
import { readCorrected } from '@fengqiao/law'
import { correctTriage } from '@fengqiao/law/contract'
import { wordsOf } from './words-of.ts'
import { accept, answer, ask, myAnswer, queue, showConsultation, showProof, standDuty } from './contract.ts'

let office: Office
let liu: Browser
let matter: string
let slip: { code: string; secret: string }
const starts = { 'labor.arbitration.pay': '2026-08-31' }
const sums = { wageArrears: { monthlyWage: '6500', months: '3' } }

beforeAll(async () => {
  office = await openOffice()
  liu = await office.as('liuTheLawyer')
  await liu.does(standDuty, { hours: 4 })
  const asker = office.stranger()
  await tellAll(asker, '老板拖欠我三个月工资怎么办')
  const { text } = await get(asker, '/receipt')
  slip = { code: codeOf(text), secret: secretOf(text) }
  matter = (await liu.does(queue, {})).rows[0]!.matter
  await liu.does(accept, { matter })
}, 60_000)
afterAll(() => office.close())

test('beside the consultation the law answers its own story: triage, card, periods; days and figures are filled in there', async () => {
  const bare = await liu.does(showProof, { matter })
  expect([bare.card?.id, bare.triage.topics[0], bare.question.includes('三个月工资')]).toEqual([
    'wages-unpaid',
    '劳动纠纷',
    true,
  ])
  const filled = await liu.does(showProof, { matter, starts, sums })
  expect(filled.sums.find(({ result }) => result)?.result?.most).toBe(1_950_000)
  expect((await (await office.as('gaoTheGridWorker')).ask(showProof, { matter })).status).toBe(403)
})

test('a correction beside a consultation names it and keeps none of its words; who may not read it may not correct it', async () => {
  const { question, triage } = await liu.does(showProof, { matter })
  const was = triage.disputeType
  await liu.does(correctTriage, { question, matter, part: 'disputeType', was, is: 'otherLabor' })
  const after = await liu.does(showProof, { matter })
  expect([after.triage.disputeType, after.triage.corrected]).toEqual(['otherLabor', ['disputeType']])
  const { rows } = await office.database.owner.query('select * from law.triage_corrections')
  expect(JSON.stringify(rows)).not.toContain('工资')
  const gao = await office.as('gaoTheGridWorker')
  const refused = await gao.ask(correctTriage, { question, matter, part: 'disputeType', was, is: 'other' })
  expect(refused.status).toBe(404)
})

test('corrections are written out for retraining with the words of their consultation, long numbers struck out', async () => {
  await office.database.owner.query(
    `update consultations.records set told = told || '，我电话 13800001234' where matter_id = $1`,
    [matter],
  )
  const as = { me: theClock, now: office.house.clock.now(), writes: false }
  const corrected = await inTransaction(office.house.pool, as, readCorrected)
  expect(corrected).toMatchObject([{ matter, part: 'disputeType', is: 'otherLabor' }])
  const words = await inTransaction(office.house.pool, as, (tx) => wordsOf(tx, [matter]))
  expect(words.get(matter)).toContain('三个月工资')
  expect(words.get(matter)).not.toContain('13800001234')
})

test('the proof goes under the receipt code, worked out by the server on the day of the answer, and stays as it was', async () => {
  await liu.does(answer, { matter, answer: '先投诉，再仲裁。', proof: { card: 'wages-unpaid', starts, sums } })
  office.travelTo('2027-03-01T09:00:00+08:00')
  const { proof } = await office.stranger().does(myAnswer, slip)
  expect(proof?.card?.id).toBe('wages-unpaid')
  expect(proof?.periods.map(({ rule, daysLeft }) => [rule, daysLeft])).toEqual([['labor.arbitration.pay', 280]])
  expect(proof?.sums.map(({ calculator, result }) => [calculator, result?.most])).toEqual([['wageArrears', 1_950_000]])
  office.travelTo('2026-11-24T10:00:00+08:00')
})

test('the resident reads it with code and secret, without script, and none of it without the secret', async () => {
  const elsewhere = office.stranger()
  await post(elsewhere, '/follow', '/follow', slip)
  const { text } = await get(elsewhere, '/answer')
  for (const said of [
    '先投诉，再仲裁。',
    '2027年8月31日',
    '19,500 元',
    '人民币壹万玖仟伍佰元整',
    '没有书面合同也可以要',
    '区劳动人事争议仲裁委员会',
  ])
    expect(text).toContain(said)
  const other = await get(office.stranger(), `/q/${slip.code}`)
  expect(other.text).not.toContain('19,500')
})

test('what a sum takes for granted, and a figure nobody has checked, is read with it by whoever is given it', async () => {
  const asker = office.stranger()
  const told = await asker.does(ask, { topic: 'money', told: '借给朋友十万元，约定利率百分之二十四' })
  await liu.does(accept, { matter: told.matter })
  const loan = { principal: '100000', rate: '24', contractDate: '2025-06-01', to: '2025-12-01' }
  await liu.does(answer, { matter: told.matter, answer: '一', proof: { sums: { loanInterest: loan }, starts: {} } })
  await post(asker, '/follow', '/follow', { code: told.receiptCode, secret: told.secret })
  expect((await get(asker, '/answer')).text).toContain('用的数还没有核对官方公布，以公布的为准')
})

test('an answer without proof has none', async () => {
  const asker = office.stranger()
  await tellAll(asker, '合同的事')
  const { text } = await get(asker, '/receipt')
  const [row] = (await liu.does(queue, {})).rows
  await liu.does(accept, { matter: row!.matter })
  await liu.does(answer, { matter: row!.matter, answer: '一' })
  const read = await office.stranger().does(myAnswer, { code: codeOf(text), secret: secretOf(text) })
  expect(read.proof).toBeNull()
})

test('days and figures filled in before the question was sent reach the lawyer as they were typed, beside the asker’s own words', async () => {
  const asker = office.stranger('198.51.100.7')
  const question = '老板拖欠我三个月工资怎么办'
  await post(asker, '/law', '/ask/from-law', {
    question,
    'start.labor.arbitration.pay.year': '2026',
    'start.labor.arbitration.pay.month': '8',
    'start.labor.arbitration.pay.day': '31',
    'start.nothing.of.the.kind.year': '2026',
    'start.nothing.of.the.kind.month': '8',
    'start.nothing.of.the.kind.day': '31',
    'sum.wageArrears.monthlyWage': '6,500',
    'sum.wageArrears.months': '3',
    'sum.severance.kind': 'severance',
  })
  await post(asker, '/ask/review', '/ask/send', {})
  const code = codeOf((await get(asker, '/receipt')).text)
  const row = (await liu.does(queue, {})).rows.find(({ receiptCode }) => receiptCode === code)!
  await liu.does(accept, { matter: row.matter })
  const { filledIn, ownWords } = await liu.does(showConsultation, { matter: row.matter })
  expect(ownWords).toBe(question)
  // a calculator of which only a choice stood there of itself, and a rule nobody has, are left out
  expect(filledIn).toEqual({ starts, sums: { wageArrears: { monthlyWage: '6,500', months: '3' } } })
  const proof = await liu.does(showProof, { matter: row.matter, ...filledIn })
  expect([proof.question, proof.triage.disputeType]).toEqual([question, 'migrantWages'])
  expect(proof.periods[0]?.provisional ?? proof.periods[0]?.lastDay).toBe('2027-08-31')
  expect(proof.sums[0]?.result?.most).toBe(1_950_000)
  expect((await (await office.as('gaoTheGridWorker')).ask(showConsultation, { matter: row.matter })).status).toBe(403)
})

test('what was filled in is shown worked out whatever the question is taken for', async () => {
  const proof = await liu.does(showProof, {
    matter,
    sums: { overtime: {} },
    starts: { 'limitation.general': '2026-01-05' },
  })
  expect(proof.periods[0]).toMatchObject({ rule: 'limitation.general', start: '2026-01-05' })
  expect(proof.sums.map(({ calculator }) => calculator)).toContain('overtime')
})
