import { afterAll, beforeAll, expect, test } from 'vitest'
import { worklist } from '@fengqiao/casework/contract'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { disputesIn } from '@fengqiao/testing/stories/in-the-office.ts'
import { confirmationPeriod } from './confirmation.ts'
import {
  adviseEnforcement,
  applyConfirmation,
  archive,
  breach,
  closeCase,
  courtTakes,
  draftAgreement,
  followUp,
  placeItem,
  recordPerformance,
  recordRuling,
  recordSession,
  remediate,
  remind,
  sealAgreement,
  showMediation,
  signAgreement,
} from './contract.ts'
import { routesOf } from './routes.ts'

let office: Office
let chen: Browser
let zhou: Browser
let luo: Browser
let story: Awaited<ReturnType<typeof disputesIn>>
beforeAll(async () => {
  office = await openOffice()
  story = await disputesIn(office, {
    disputeType: 'damages',
    summary: '装修砸坏隔壁的门',
    requests: '赔偿三千元',
    terms: {
      what: '赔偿3000元',
      how: '银行转账',
      instalments: [
        { after: 20, amountFen: 100_000 },
        { after: 40, amountFen: 200_000 },
      ],
    },
  })
  chen = await office.as('chenTheClerk')
  zhou = await office.as('zhouTheDirector')
  luo = await office.as('luoTheMediator')
})
afterAll(() => office.close())

const court = { court: '金牛区人民法院', courtTie: 'domicile', bothSign: true }

test('the thirty days for confirmation are counted by the calendar, and are provisional where there is none', () => {
  expect(confirmationPeriod('2026-01-31T10:00:00+08:00')).toEqual({ lastDay: '2026-03-02', provisional: false })
  expect(confirmationPeriod('2026-12-10T10:00:00+08:00')).toEqual({ lastDay: '2027-01-11', provisional: true })
})

test('both apply within the thirty days; the ruling makes the agreement enforceable for two years', async () => {
  const { matter } = await story('performing')
  expect((await chen.ask(applyConfirmation, { matter, ...court, bothSign: false })).refused).toMatchObject({
    code: 'both-must-apply',
    field: 'bothSign',
  })
  const applied = await chen.does(applyConfirmation, { matter, ...court })
  expect(applied.state).toBe('pendingCourt')
  expect((await chen.ask(applyConfirmation, { matter, ...court })).refused.code).toBe('not-now')
  const duties = (await chen.does(worklist, { size: 200 })).rows.filter((row) => row.matter === matter)
  expect(duties.map(({ rule }) => rule)).toContain('ruling')
  expect(duties.map(({ rule }) => rule)).not.toContain('confirmApply')
  await chen.does(recordRuling, { matter, result: 'valid', rulingNumber: '（2026）川0106民特9号' })
  const shown = await chen.does(showMediation, { matter })
  expect(shown).toMatchObject({ state: 'performing', confirmation: { state: 'confirmed', ruledOn: '2026-11-24' } })
  expect(shown.routes).toMatchObject([{ code: 'enforcement', from: '2026-12-20', basis: { article: '第二百五十条' } }])
})

test('too late, or with a clause on title, the court is not asked; the refusal says what to do instead', async () => {
  const late = await story('performing', { from: '2026-10-01' })
  const refused = await chen.ask(applyConfirmation, { matter: late.matter, ...court })
  expect(refused.refused).toMatchObject({ code: 'past-thirty-days', facts: { lastDay: '2026-11-06' } })
  const { matter, parties } = await story('inSession')
  const terms = [{ debtor: parties[1]!, what: '门归唐素珍所有', how: '当面', due: '2026-12-01' }]
  const draft = await luo.does(draftAgreement, {
    matter,
    facts: '门',
    terms,
    titleClause: true,
    wantsConfirmation: true,
  })
  expect(draft.warnings.map(({ code }) => code)).toContain('title-clause')
  expect((await chen.ask(applyConfirmation, { matter, ...court })).refused.code).toBe('not-effective')
  for (const party of [...parties, undefined]) await luo.does(signAgreement, { matter, party })
  const { chenTheClerk, zhouTheDirector } = office.people
  await chen.does(sealAgreement, { matter, usedBy: chenTheClerk, approvedBy: zhouTheDirector })
  const title = await chen.ask(applyConfirmation, { matter, ...court })
  expect(title.refused.code).toBe('excluded-title')
  expect(title.refused.sentence).toContain('第三百五十五条')
})

test('a seal put on before the last signature brings nothing into force before it', async () => {
  const { matter, parties } = await story('inSession')
  const terms = [{ debtor: parties[1]!, what: '当面赔礼', how: '当面', due: '2026-12-01' }]
  await luo.does(draftAgreement, { matter, facts: '门', terms, happenedOn: '2026-11-20' })
  for (const party of [...parties, undefined])
    await luo.does(signAgreement, { matter, party, happenedOn: '2026-11-23' })
  const { chenTheClerk: usedBy, zhouTheDirector: approvedBy } = office.people
  const sealed = await chen.does(sealAgreement, { matter, usedBy, approvedBy, happenedOn: '2026-11-21' })
  expect(sealed.effectiveAt.slice(0, 10)).toBe('2026-11-23')
})

test('dismissed by the court it is mediated again, signed anew and asked anew', async () => {
  const { matter, parties } = await story('performing')
  await chen.does(applyConfirmation, { matter, ...court })
  await chen.does(recordRuling, { matter, result: 'dismissed', words: '内容不明确' })
  expect((await luo.does(remediate, { matter, words: '写明付款账户' })).state).toBe('assigned')
  expect((await chen.ask(applyConfirmation, { matter, ...court })).refused.code).toBe('not-effective')
  await luo.does(recordSession, { matter, place: '调解室', present: '双方', record: '写明账户', result: 'agreed' })
  const terms = [
    {
      debtor: parties[1]!,
      creditor: parties[0]!,
      what: '赔偿3000元',
      how: '转账',
      amountFen: 300_000,
      due: '2026-12-20',
    },
  ]
  expect(await luo.does(draftAgreement, { matter, facts: '门', terms, why: '写明账户' })).toMatchObject({
    agreementVersion: 2,
  })
  for (const party of [...parties, undefined]) await luo.does(signAgreement, { matter, party })
  const { chenTheClerk, zhouTheDirector } = office.people
  await chen.does(sealAgreement, { matter, usedBy: chenTheClerk, approvedBy: zhouTheDirector })
  expect((await chen.does(applyConfirmation, { matter, ...court })).state).toBe('pendingCourt')
  const shown = await chen.does(showMediation, { matter })
  expect(shown.instalments).toMatchObject([{ due: '2026-12-20', state: 'later' }])
})

test('not performed: reminded once after the day, then breached; enforcement or court are told with their days', async () => {
  const { matter } = await story('performing')
  const [first] = (await chen.does(showMediation, { matter })).instalments
  const words = '两次电话都说没钱'
  expect((await chen.ask(breach, { matter, words })).refused.facts).toMatchObject({
    missing: ['something-overdue', 'urged-once'],
  })
  await chen.does(remind, { matter, instalment: first!.id, how: 'phone' })
  office.travelTo('2026-12-05T09:00:00+08:00')
  expect((await chen.ask(breach, { matter, words })).refused.facts).toMatchObject({ missing: ['urged-once'] })
  await chen.does(remind, { matter, instalment: first!.id, how: 'visit', words: '上门催' })
  expect((await chen.does(breach, { matter, words })).state).toBe('breached')
  const shown = await luo.does(showMediation, { matter })
  expect(shown.instalments[0]).toMatchObject({ state: 'overdue', reminders: 2 })
  expect(shown.routes.map(({ code }) => code)).toEqual(['confirmation', 'suitOnAgreement'])
  expect(shown.can.map(({ move }) => move)).toEqual(
    expect.arrayContaining(['remediate', 'courtTakes', 'adviseEnforcement']),
  )
  await chen.does(adviseEnforcement, { matter, words: '告知起诉、申请执行' })
  await chen.does(placeItem, { matter, item: 'identity', where: '卷内', pages: 2 })
  await chen.does(closeCase, { matter, retention: 'long', words: '未履行，已告知途径' })
  expect((await zhou.does(showMediation, { matter })).retention).toEqual({ period: 'long', mark: 'unverified' })
  expect((await zhou.does(archive, { matter })).state).toBe('archived')
  office.travelTo('2026-11-24T09:00:00+08:00')
})

test('follow-ups are planned seven days after each due day and thirty after signing; a done one meets its deadline', async () => {
  const { matter } = await story('performing')
  const { followUpPlans } = await chen.does(showMediation, { matter })
  expect(followUpPlans.map(({ reason, due }) => [reason, due])).toEqual([
    ['afterDue', '2026-12-07'],
    ['afterSigning', '2026-12-16'],
    ['afterDue', '2026-12-28'],
  ])
  const visit = {
    matter,
    plan: followUpPlans[1]!.id,
    way: 'phone',
    visited: '唐素珍',
    performance: 'notDue',
    findings: '还没到期',
  }
  await luo.does(followUp, visit)
  expect((await luo.ask(followUp, visit)).refused.code).toBe('plan-elsewhere')
  const { rows } = await office.database.owner.query(
    `select rule, status from casework.deadlines where matter_id = $1 and subject = $2`,
    [matter, visit.plan],
  )
  expect(rows).toEqual([{ rule: 'followUpSigned', status: 'met' }])
})

test('a court that takes it over ends performance here; a payment after that is refused', async () => {
  const { matter } = await story('performing')
  const [first] = (await chen.does(showMediation, { matter })).instalments
  expect((await chen.does(courtTakes, { matter, words: '已起诉' })).state).toBe('closedByCourt')
  expect((await chen.ask(recordPerformance, { matter, instalment: first!.id, proof: '收条' })).refused.code).toBe(
    'not-now',
  )
})

test('an agreement on wages may go straight to a payment order; a family case has no limitation to fear', () => {
  const from = { endedAt: '2026-11-24T09:00:00+08:00', effectiveAt: null, lastDue: null, confirmed: false }
  const codes = (facts: Parameters<typeof routesOf>[0]) => routesOf(facts).map(({ code }) => code)
  expect(codes({ ...from, disputeType: 'migrantWages', effectiveAt: from.endedAt })).toContain('paymentOrder')
  expect(codes({ ...from, disputeType: 'marriageFamily' })).toEqual(['familySuit'])
  expect(routesOf({ ...from, disputeType: 'marriageFamily' })[0]).toMatchObject({ lastDay: null, limitation: false })
  expect(codes({ ...from, disputeType: 'expropriation' })).toEqual(['reconsideration', 'suit'])
})
