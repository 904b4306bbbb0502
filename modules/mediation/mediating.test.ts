import { afterAll, beforeAll, expect, test } from 'vitest'
import { follow } from '@fengqiao/consultations/contract'
import { showMatter } from '@fengqiao/casework/contract'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { disputesIn } from '@fengqiao/testing/stories/in-the-office.ts'
import {
  accept,
  addEvidence,
  agreeOrally,
  assign,
  draftAgreement,
  extend,
  flagRisk,
  investigate,
  mediationFigures,
  mediationLedger,
  mediationStatistics,
  recordReply,
  recordSession,
  recordTalk,
  recuse,
  showMediation,
  signAgreement,
  terminate,
  transfer,
  useSeal,
} from './contract.ts'
import { mediation } from './workflow.ts'

let office: Office
let chen: Browser
let zhou: Browser
let luo: Browser
let gao: Browser
let story: Awaited<ReturnType<typeof disputesIn>>
beforeAll(async () => {
  office = await openOffice()
  story = await disputesIn(office)
  chen = await office.as('chenTheClerk')
  zhou = await office.as('zhouTheDirector')
  luo = await office.as('luoTheMediator')
  gao = await office.as('gaoTheGridWorker')
})
afterAll(() => office.close())

test('only people’s mediators of the committee or the street are named, without a conflict; one who withdraws sees nothing more', async () => {
  const { puTheMediator, luoTheMediator, liuTheLawyer, gaoTheGridWorker } = office.people
  const { matter } = await story('accepted')
  const named = { matter, chosen: 'committee', noConflict: true }
  expect((await chen.ask(assign, { ...named, workers: [liuTheLawyer] })).refused.code).toBe('not-a-mediator')
  expect((await chen.ask(assign, { ...named, workers: [gaoTheGridWorker] })).refused.code).toBe('not-a-mediator')
  const silent = await chen.ask(assign, { ...named, workers: [luoTheMediator], noConflict: false })
  expect(silent.refused).toMatchObject({ code: 'conflict-undeclared', field: 'noConflict' })
  expect((await luo.ask(showMediation, { matter })).status).toBe(404)
  await chen.does(assign, { ...named, workers: [luoTheMediator, puTheMediator] })
  expect((await luo.does(showMediation, { matter })).mediators.map(({ name }) => name)).toEqual(['罗秀兰', '蒲明芳'])
  const relative = { matter, worker: luoTheMediator, ground: 'nearRelative', words: '申请人是她表妹' }
  expect((await chen.does(recuse, relative)).state).toBe('assigned')
  expect((await luo.ask(showMediation, { matter })).status).toBe(404)
  expect((await chen.ask(assign, { ...named, workers: [luoTheMediator] })).refused.code).toBe('recused-before')
  expect((await chen.does(recuse, { matter, worker: puTheMediator, ground: 'interest' })).state).toBe('accepted')
  expect((await chen.ask(recuse, { ...relative, worker: puTheMediator })).refused.code).toBe('mediator-not-named')
})

test('a clerk writes a session down in the mediator’s name, a grid worker does not mediate at all', async () => {
  const { matter } = await story('assigned')
  const session = {
    matter,
    place: '调解室',
    present: '双方',
    record: '各说各的',
    result: 'toContinue',
    nextOn: '2026-11-26',
  }
  expect((await chen.ask(recordSession, session)).refused).toMatchObject({
    code: 'whose-mediation',
    field: 'onBehalfOf',
  })
  expect((await gao.ask(recordSession, session)).status).toBe(403)
  const pu = { ...session, onBehalfOf: office.people.puTheMediator }
  expect((await chen.ask(recordSession, pu)).refused.facts).toMatchObject({ missing: ['leads-the-case'] })
  const done = await chen.does(recordSession, {
    ...session,
    onBehalfOf: office.people.luoTheMediator,
    happenedOn: '2026-11-20',
    happenedTime: '14:30',
  })
  expect(done).toMatchObject({ seq: 1, state: 'investigating' })
  expect((await luo.does(recordSession, { ...session, result: 'notAgreed' })).seq).toBe(2)
  const shown = await luo.does(showMediation, { matter })
  expect(shown.sessions[0]).toMatchObject({
    happenedAt: '2026-11-20T14:30:00+08:00',
    by: '陈静',
    onBehalfOf: '罗秀兰',
    nextOn: '2026-11-26',
  })
})

test('what one side said alone is read by who leads the case and by nobody else', async () => {
  const { matter, parties } = await story('assigned')
  await luo.does(recordTalk, { matter, party: parties[0]!, place: '她家', words: '三万就肯了结' })
  expect((await luo.does(showMediation, { matter })).talks[0]).toMatchObject({ words: '三万就肯了结' })
  const clerks = await chen.does(showMediation, { matter })
  expect(clerks.talks[0]).toMatchObject({ party: parties[0], by: '罗秀兰', words: null })
  expect(JSON.stringify(await chen.does(showMatter, { matter }))).not.toContain('三万')
  const { rows } = await office.database.owner.query(
    `select string_agg(row_to_json(h)::text, '') t from casework.history h where matter_id = $1`,
    [matter],
  )
  expect(rows[0].t).not.toContain('三万')
})

test('investigations and evidence are kept in their order; a scan of another matter is refused', async () => {
  const { matter, parties } = await story('assigned')
  await luo.does(investigate, { matter, place: '楼上', person: '邹建国', record: '问：哪里漏？答：卫生间。' })
  const piece = { matter, name: '水渍照片', party: parties[0]!, form: 'original', pages: 3, proves: '漏水' }
  expect((await luo.does(addEvidence, piece)).seq).toBe(1)
  expect((await luo.does(addEvidence, piece)).seq).toBe(2)
  expect((await luo.ask(addEvidence, { ...piece, file: matter })).refused).toMatchObject({
    code: 'file-elsewhere',
    field: 'file',
  })
  const shown = await luo.does(showMediation, { matter })
  expect(shown).toMatchObject({ state: 'investigating', evidence: [{ seq: 1, receivedBy: '罗秀兰' }, { seq: 2 }] })
})

test('the month is extended only by consent of both: both days are kept and the deadline moves', async () => {
  const { matter } = await story('assigned', { from: '2026-10-10' })
  const before = await luo.does(showMediation, { matter })
  expect(before.limitDay).toBe('2026-11-12')
  const late = await luo.ask(recordSession, {
    matter,
    place: '调解室',
    present: '双方',
    record: '再谈',
    result: 'notAgreed',
  })
  expect(late.refused.sentence).toBe('还差条件：调解期限已过，先商量延期，或者终止。补齐后再办这一步。')
  const longer = { matter, until: '2026-12-11', reason: '等鉴定结果', bothConsent: true }
  expect((await luo.ask(extend, { ...longer, bothConsent: false })).refused.code).toBe('both-must-consent')
  expect((await luo.ask(extend, { ...longer, until: '2026-11-12' })).refused).toMatchObject({
    code: 'not-later',
    facts: { old: '2026-11-12' },
  })
  await luo.does(extend, longer)
  const shown = await luo.does(showMediation, { matter })
  expect(shown).toMatchObject({ limitDay: '2026-12-11', extensions: [{ oldDay: '2026-11-12', newDay: '2026-12-11' }] })
  const open = await office.database.owner.query(
    `select last_day, status from casework.deadlines where matter_id = $1 and rule = 'conclude' order by id`,
    [matter],
  )
  expect(open.rows).toEqual([
    { last_day: '2026-11-12', status: 'ended' },
    { last_day: '2026-12-11', status: 'open' },
  ])
})

test('a new version takes the signatures away; on screen only where agreed, bound to the version, never in family matters', async () => {
  const { matter, parties } = await story('inSession')
  const [applicant, respondent] = parties as [string, string]
  const terms = [{ debtor: respondent, creditor: applicant, what: '修好漏水处', how: '请工人', due: '2026-12-01' }]
  const one = { matter, facts: '漏水', terms, screenAgreed: true }
  const first = await luo.does(draftAgreement, one)
  const onScreen = { matter, party: applicant, mode: 'screen', digest: first.digest }
  expect((await luo.ask(signAgreement, onScreen)).refused.code).toBe('screen-needs-image')
  await luo.does(signAgreement, { matter, party: respondent })
  const second = await luo.does(draftAgreement, { ...one, facts: '卫生间漏水', why: '写明地方' })
  expect(second.agreementVersion).toBe(2)
  expect(second.digest).not.toBe(first.digest)
  expect((await luo.does(showMediation, { matter })).agreement).toMatchObject({
    versions: 2,
    signatures: [],
    missing: [{}, {}, {}],
  })
  expect((await luo.ask(signAgreement, { matter, party: respondent, digest: first.digest })).refused).toMatchObject({
    code: 'other-version',
    facts: { version: 2 },
  })
  await luo.does(draftAgreement, { ...one, screenAgreed: false })
  expect((await luo.ask(signAgreement, { ...onScreen, file: matter })).refused.code).toBe('file-elsewhere')
  expect((await luo.ask(signAgreement, { ...onScreen })).refused.code).toBe('screen-not-agreed')
  await luo.does(draftAgreement, { ...one, personalRelation: true })
  expect((await luo.ask(signAgreement, onScreen)).refused.code).toBe('paper-only')
})

test('word of mouth will do only when nobody wants writing, it is done at once, and the law does not ask for paper', async () => {
  const { matter, parties } = await story('assigned')
  const terms = [{ debtor: parties[1]!, what: '当面道歉', how: '当面' }]
  const oral = { matter, facts: '争吵', terms, waived: true }
  expect((await luo.ask(agreeOrally, { ...oral, waived: false })).refused.code).toBe('must-be-written')
  const later = { ...oral, terms: [{ ...terms[0], due: '2026-12-24' }] }
  expect((await luo.ask(agreeOrally, later)).refused.facts).toEqual({ why: 'later' })
  expect(await luo.does(agreeOrally, oral)).toMatchObject({ state: 'agreed' })
  const wages = await story('assigned', { disputeType: 'migrantWages' })
  expect(
    (await luo.ask(agreeOrally, { ...oral, matter: wages.matter, terms: [{ ...terms[0], debtor: wages.parties[1] }] }))
      .refused.facts,
  ).toEqual({ why: 'type' })
})

test('what may flare up is reported to somebody at once; a transfer that is refused comes back', async () => {
  const { matter } = await story('assigned')
  await luo.does(flagRisk, {
    matter,
    triggers: ['violence', 'weapon'],
    level: 'red',
    reportedTo: '天回派出所',
    happenedTime: '08:30',
  })
  expect((await luo.does(showMediation, { matter })).risks).toMatchObject([
    { reportedTo: '天回派出所', happenedAt: '2026-11-24T08:30:00+08:00' },
  ])
  expect((await luo.ask(recordReply, { matter, reply: 'taken', by: '某' })).refused.code).toBe('no-transfer-open')
  await luo.does(transfer, { matter, receiver: '区劳动仲裁委', reason: '须由仲裁处理' })
  const open = await office.database.owner.query(
    `select last_day from casework.deadlines where matter_id = $1 and rule = 'receipt'`,
    [matter],
  )
  expect(open.rows).toEqual([{ last_day: '2026-11-27' }])
  const back = await chen.does(recordReply, { matter, reply: 'refused', by: '李科员', words: '不属于我委' })
  expect(back.state).toBe('awaitingConsent')
  const { number } = await luo.does(showMediation, { matter })
  expect((await chen.does(accept, { matter })).number).toBe(number)
})

test('failed, it tells the ways that are open with their last days; past a limitation is a risk, never a loss', async () => {
  const wages = await story('terminated', { disputeType: 'migrantWages' })
  const shown = await chen.does(showMediation, { matter: wages.matter })
  expect(shown.termination).toMatchObject({ ground: 'noAgreementLikely' })
  expect(shown.routes).toMatchObject([
    {
      code: 'labourArbitration',
      lastDay: '2027-11-19',
      limitation: true,
      provisional: true,
      basis: { law: '劳动争议调解仲裁法', article: '第二十七条' },
    },
  ])
  const loan = await story('terminated', { disputeType: 'contract' })
  const routes = (await chen.does(showMediation, { matter: loan.matter })).routes
  expect(routes.map(({ code, lastDay }) => [code, lastDay])).toEqual([
    ['arbitration', null],
    ['suit', '2029-11-19'],
  ])
  expect(routes[1]!.note!.zh).toContain('只是风险')
  expect((await luo.ask(terminate, { matter: loan.matter, ground: 'other' })).refused.code).toBe('not-now')
})

test('figures: types and origins add up to the accepted, oral and written to the succeeded, and each opens its ledger', async () => {
  await story('performed', { oral: true })
  await story('performing', {
    terms: { what: '赔三千元', how: '转账', instalments: [{ after: 30, amountFen: 300_000 }] },
    origin: 'policeReferral',
    referredBy: '派出所',
    referralLetter: '3号',
  })
  const figures = await zhou.does(mediationFigures, { from: '2026-01-01', until: '2026-12-31' })
  const sum = (rows: readonly { n: number }[]) => rows.reduce((total, { n }) => total + n, 0)
  const { accepted, succeeded, failed, transferred, pending, oral, written } = figures
  expect(sum(figures.types)).toBe(accepted.n)
  expect(sum(figures.origins)).toBe(accepted.n)
  expect(sum(figures.committees)).toBe(accepted.n)
  expect(oral.n + written.n).toBe(succeeded.n)
  expect(succeeded.n + failed.n + transferred.n + pending.n).toBe(accepted.n)
  expect(figures.entrusted.n).toBe(sum(figures.origins.filter(({ origin }) => origin.endsWith('Referral'))))
  const opened = [
    accepted,
    succeeded,
    failed,
    pending,
    oral,
    written,
    figures.performed,
    ...figures.types,
    ...figures.origins,
    ...figures.committees,
  ]
  for (const { n, opens } of opened)
    expect([n, opens]).toEqual([(await zhou.does(mediationLedger, opens)).total, opens])
  const { totals, total } = await zhou.does(mediationLedger, {})
  expect(totals.succeeded + totals.failed + totals.transferred + totals.pending).toBe(totals.accepted)
  expect(total).toBeGreaterThanOrEqual(totals.accepted)
  const auditor = await office.as('hanTheAuditor')
  expect((await auditor.does(mediationLedger, {})).rows[0]).toMatchObject({ applicants: [] })
  expect((await auditor.does(mediationFigures, { from: '2026-01-01', until: '2026-12-31' })).accepted.n).toBe(
    accepted.n,
  )
  const other = await office.as('sunOfTheOtherOffice')
  expect((await other.does(mediationLedger, {})).total).toBe(0)
}, 120_000)

test('statistics by type, outcome and community add up to the figures, and every row is what its ledger lists', async () => {
  await story('accepted', { amountFen: 12_345 })
  await story('terminated', { disputeType: 'contract', amountFen: 700 })
  const { matter: fromAnywhere } = await story('accepted', { amountFen: 12_345 })
  await office.database.owner.query('update casework.matters set place_id = null where id = $1', [fromAnywhere])
  const year = { from: '2026-01-01', until: '2026-12-31' }
  const statistics = await zhou.does(mediationStatistics, year)
  const { accepted, amountFen } = await zhou.does(mediationFigures, year)
  expect([statistics.total, statistics.amountFen]).toEqual([accepted.n, amountFen])
  expect(statistics.rows.length).toBeGreaterThan(2)
  expect(new Set(statistics.rows.map(({ place }) => place === null))).toEqual(new Set([true, false]))
  for (const { disputeType, outcome, place, community, n, amountFen: sum } of statistics.rows) {
    const where = place === null ? { placeless: 'true' } : { place }
    const asked = { ...statistics.opens, disputeType, outcome, ...where }
    const { total, totals, rows } = await zhou.does(mediationLedger, asked)
    expect([total, totals.amountFen, rows[0]!.place]).toEqual([n, sum, community])
  }
  const requested = await zhou.does(mediationStatistics, { ...year, day: 'requested' })
  expect([requested.total, requested.opens]).toEqual([(await zhou.does(mediationLedger, {})).total, null])
  expect((await zhou.does(mediationStatistics, { from: '2025-01-01', until: '2025-12-31' })).rows).toEqual([])
  const other = await office.as('sunOfTheOtherOffice')
  expect((await other.does(mediationStatistics, year)).total).toBe(0)
}, 120_000)

test('every use of the seal needs two people and stands in the register', async () => {
  const { matter } = await story('accepted')
  const { chenTheClerk, zhouTheDirector } = office.people
  await chen.does(useSeal, { matter, purpose: '受理登记表', usedBy: chenTheClerk, approvedBy: zhouTheDirector })
  expect(
    (await chen.ask(useSeal, { matter, purpose: '受理登记表', usedBy: chenTheClerk, approvedBy: chenTheClerk })).refused
      .field,
  ).toBe('approvedBy')
  expect((await chen.does(showMediation, { matter })).sealUses).toMatchObject([{ purpose: '受理登记表', copies: 1 }])
})

test('with the receipt code alone every state says what comes next and what to do if it slips', async () => {
  for (const [name, state] of Object.entries(mediation.states)) {
    expect([name, state.forResident?.next.zh, state.forResident?.ifItSlips.zh]).toEqual([
      name,
      expect.any(String),
      expect.any(String),
    ])
  }
  const { matter } = await story('performing', {
    terms: { what: '赔三千元', how: '转账', instalments: [{ after: 30, amountFen: 300_000 }] },
  })
  const { receiptCode } = await chen.does(showMediation, { matter })
  const seen = await office.stranger().does(follow, { code: receiptCode })
  expect(seen).toMatchObject({
    state: { zh: '履行中' },
    holder: '罗秀兰',
    over: false,
    next: { zh: expect.stringContaining('一期一期履行') },
  })
  expect(JSON.stringify(seen)).not.toContain('唐素珍')
})
