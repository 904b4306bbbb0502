import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  answer,
  accept as takeCall,
  ask,
  askCallBack,
  follow,
  joinQueue,
  queue,
  standDuty,
} from '@fengqiao/consultations/contract'
import { consultations } from '@fengqiao/consultations'
import { worklist } from '@fengqiao/casework/contract'
import { perform } from '@fengqiao/kernel/action.ts'
import type { Endpoint } from '@fengqiao/kernel/contract.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import type { Principal } from '@fengqiao/kernel/principal.ts'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { disputesIn } from '@fengqiao/testing/stories/in-the-office.ts'
import {
  accept,
  addPartyTo,
  apply,
  applyFromConsultation,
  archive,
  assign,
  beginning,
  choices,
  contact,
  decline,
  endPartyOf,
  feedBack,
  recordStand,
  serveNotice,
  showMediation,
} from './contract.ts'
import { seriesOf } from './committee.ts'
import { declineReasons, declineRoutes } from './facts.ts'

let office: Office
let chen: Browser
let zhou: Browser
let luo: Browser
let pu: Browser
let gao: Browser
let story: Awaited<ReturnType<typeof disputesIn>>
beforeAll(async () => {
  office = await openOffice()
  story = await disputesIn(office)
  chen = await office.as('chenTheClerk')
  zhou = await office.as('zhouTheDirector')
  luo = await office.as('luoTheMediator')
  pu = await office.as('puTheMediator')
  gao = await office.as('gaoTheGridWorker')
})
afterAll(() => office.close())

const two = [
  { name: '甲一', role: 'applicant' },
  { name: '乙二', role: 'respondent' },
]
const opening = () => ({
  committee: office.places.committee,
  disputeType: 'damages',
  summary: '停车场刮擦',
  requests: '赔偿修车费',
  parties: two,
})

test('a referral needs sender and letter, is confirmed in three working days, and is answered', async () => {
  const origin = 'courtReferral'
  expect((await chen.ask(apply, { ...opening(), origin })).refused).toMatchObject({
    code: 'referral-needs-sender',
    field: 'referredBy',
  })
  expect((await chen.ask(apply, { ...opening(), origin, referredBy: '天回人民法庭' })).refused.code).toBe(
    'referral-needs-letter',
  )
  const full = {
    origin,
    referredBy: '天回人民法庭',
    referralLetter: '（2026）川0106诉前调12号',
    referralReceivedOn: '2026-11-24',
    feedbackDue: '2026-12-18',
  }
  expect((await gao.ask(apply, { ...opening(), ...full })).refused.code).toBe('referral-not-yours')
  const { matter, state } = await chen.does(apply, { ...opening(), ...full })
  expect(state).toBe('applied')
  const rules = await office.database.owner.query(
    'select rule, last_day from casework.deadlines where matter_id = $1 order by rule',
    [matter],
  )
  expect(rules.rows).toEqual([
    { rule: 'confirmReferral', last_day: '2026-11-27' },
    { rule: 'decide', last_day: '2026-11-27' },
    { rule: 'feedBack', last_day: '2026-12-18' },
  ])
  const lifted = await chen.ask(decline, { matter, reason: 'alreadyHandled' })
  expect(lifted.refused).toMatchObject({ code: 'reason-lifted', field: 'reason' })
  await chen.does(feedBack, { matter, kind: 'receipt', words: '来函收到' })
  const left = async () =>
    (
      await office.database.owner.query(
        `select rule from casework.deadlines where matter_id = $1 and status = 'open' order by rule`,
        [matter],
      )
    ).rows.map(({ rule }) => rule)
  expect(await left()).toEqual(['decide', 'feedBack'])
  await chen.does(feedBack, { matter, words: '双方正在调解' })
  expect(await left()).toEqual(['decide'])
  expect((await chen.does(showMediation, { matter })).referral).toMatchObject({
    from: '天回人民法庭',
    feedback: '双方正在调解',
  })
  const again = await chen.ask(feedBack, { matter, words: '双方正在调解' })
  expect(again.refused).toMatchObject({ code: 'fed-back-before', field: 'words', facts: { on: '2026-11-24' } })
  const drawn = await office.database.owner.query('select number from mediation.letters where matter_id = $1', [matter])
  expect(drawn.rows).toHaveLength(1)
  const { can } = await chen.does(showMediation, { matter })
  expect(can.map(({ move }) => move)).not.toContain('feedBack')
})

test('on the committee’s own initiative consent is asked from the start, also of the first side', async () => {
  const { matter, parties } = await gao.does(apply, { ...opening(), origin: 'initiative' })
  const shown = await chen.does(showMediation, { matter })
  expect(shown).toMatchObject({ state: 'awaitingConsent', origin: 'initiative' })
  expect(shown.parties.map(({ stand }) => stand)).toEqual([null, null])
  await chen.does(recordStand, { matter, party: parties[0]!, stand: 'consent', how: 'phone' })
  expect((await chen.ask(accept, { matter })).refused.facts).toMatchObject({ missing: ['all-consent'] })
})

test('a consultation becomes a mediation with one click: same matter, same code, the asker known', async () => {
  const resident: Principal = {
    id: newId(),
    name: '',
    roles: ['visitor'],
    offices: [office.places.street],
    places: [office.places.legalHome],
    groups: [],
    breadth: 'own',
  }
  const atTheKiosk = async (endpoint: Endpoint, input: object) => {
    const action = consultations.actions.find((each) => each.endpoint === endpoint)!
    const command = { id: newId(), at: office.house.clock.now() }
    return (await perform(office.house, action, { me: resident, input, command })) as {
      matter: string
      receiptCode: string
    }
  }
  const asked = await atTheKiosk(ask, {
    topic: 'wages',
    told: '老板欠我三个月工资',
    choices: [{ question: '您最想怎么样？', answer: '把钱要回来' }],
  })
  const liu = await office.as('liuTheLawyer')
  await liu.does(standDuty, { hours: 4 })
  await atTheKiosk(joinQueue, { matter: asked.matter })
  await atTheKiosk(askCallBack, { matter: asked.matter, name: '何师傅', phone: '13900001111' })
  await liu.does(takeCall, { matter: asked.matter })
  await liu.does(answer, { matter: asked.matter, summary: '欠三个月工资', answer: '可以先调解', close: true })
  const known = await liu.does(beginning, { matter: asked.matter })
  expect(known).toMatchObject({
    receiptCode: asked.receiptCode,
    disputeType: 'otherLabor',
    summary: '欠三个月工资',
    requests: '把钱要回来',
    applicant: { name: '何师傅' },
    alreadyMediation: false,
  })
  const input = {
    matter: asked.matter,
    committee: known.committee!,
    disputeType: 'migrantWages',
    summary: known.summary,
    requests: known.requests,
    parties: [
      { person: known.applicant!.person, name: known.applicant!.name, role: 'applicant' },
      { name: '成都恒居家具厂', kind: 'organisation', role: 'respondent' },
    ],
  }
  const turned = await liu.does(applyFromConsultation, input)
  expect(turned).toMatchObject({ matter: asked.matter, receiptCode: asked.receiptCode, state: 'applied' })
  expect((await liu.ask(applyFromConsultation, input)).refused.code).toBe('already-a-mediation')
  const { rows } = await office.database.owner.query('select closed_at from casework.matters where id = $1', [
    asked.matter,
  ])
  expect(rows, 'the closed question is an open dispute').toEqual([{ closed_at: null }])
  const shown = await liu.does(showMediation, { matter: asked.matter })
  expect(shown.parties.find(({ role }) => role === 'applicant')).toMatchObject({
    person: known.applicant!.person,
    stand: 'consent',
  })
  // turned while they still speak, it stays in the queue until the answer is written: its deadline runs as long
  const midway = await atTheKiosk(ask, { topic: 'wages', told: '还有一个月没发', choices: [] })
  await atTheKiosk(joinQueue, { matter: midway.matter })
  await liu.does(takeCall, { matter: midway.matter })
  const parties = [{ name: '何师傅', role: 'applicant' as const }, input.parties[1]!]
  await liu.does(applyFromConsultation, { ...input, matter: midway.matter, summary: '还有一个月没发', parties })
  const listed = async () => (await liu.does(queue, {})).rows.find((row) => row.matter === midway.matter)?.state
  expect(await listed()).toBe('inCall')
  await liu.does(answer, { matter: midway.matter, summary: '少发一个月', answer: '一起调解' })
  expect(await listed()).toBeUndefined()
  const followed = await office.stranger().does(follow, { code: asked.receiptCode })
  expect(followed).toMatchObject({
    kind: 'mediation',
    state: { zh: '已申请' },
    next: { zh: '工作人员联系对方，问愿不愿意调解。' },
  })
})

test('a wrong check digit and a day that is none are refused with field and remedy', async () => {
  const withNumber = [{ ...two[0], identityNumber: '510106199001010012' }, two[1]]
  const wrong = await chen.ask(apply, { ...opening(), parties: withNumber })
  expect([wrong.status, wrong.refused.sentence]).toEqual([400, '“身份证号”最后一位不对，请对照证件再看一遍。'])
  const unreal = await chen.ask(apply, { ...opening(), happenedOn: '2026-02-30' })
  expect(unreal.refused.sentence).toBe('“哪天的事”没有这一天，请按 2026-11-24 这样填。')
  const future = await chen.ask(apply, { ...opening(), happenedOn: '2026-11-25' })
  expect(future.refused).toMatchObject({ code: 'happened-in-future', field: 'happenedOn' })
})

test('agents come with their authority, a minor with a statutory agent; a side never loses its last party', async () => {
  const { matter, parties } = await story('applied')
  const [applicant] = parties as [string, string]
  const agent = { matter, name: '李代理', role: 'agent', forParty: applicant }
  expect((await chen.ask(addPartyTo, { ...agent, forParty: undefined })).refused.code).toBe('agent-for-whom')
  expect((await chen.ask(addPartyTo, agent)).refused).toMatchObject({ code: 'authority-needed', field: 'authority' })
  const scope = { scope: 'general', powers: ['代为参加调解'], until: '2026-12-31' }
  await chen.does(addPartyTo, { ...agent, authority: scope })
  const son = await chen.does(addPartyTo, {
    matter,
    name: '唐小宝',
    role: 'applicant',
    relation: '继承人',
    capacity: 'limited',
  })
  await chen.does(addPartyTo, { matter, name: '唐妈妈', role: 'statutoryAgent', forParty: son.party, relation: '母亲' })
  const shown = await chen.does(showMediation, { matter })
  expect(shown.parties.find(({ name }) => name === '李代理')?.authority).toMatchObject({
    scope: 'general',
    until: '2026-12-31',
  })
  expect(shown.parties.find(({ name }) => name === '唐小宝')).toMatchObject({ capacity: 'limited', relation: '继承人' })
  const only = await chen.ask(endPartyOf, { matter, party: parties[1]!, reason: '搬走' })
  expect(only.refused.code).toBe('last-of-its-side')
  await chen.does(endPartyOf, { matter, party: son.party, reason: '不是继承人' })
  expect((await chen.does(showMediation, { matter })).parties.map(({ name }) => name)).not.toContain('唐小宝')
})

test('a refusal in so many words declines with its route, needs the written notice, and a later consent reopens it', async () => {
  const { matter, parties } = await story('declined')
  const shown = await chen.does(showMediation, { matter })
  expect(shown.decline).toMatchObject({
    reason: 'partyRefuses',
    route: { basis: { law: '人民调解法', article: '第十七条' } },
  })
  expect(shown.routes.map(({ code }) => code)).toEqual(['suit'])
  expect((await zhou.ask(archive, { matter })).refused.facts).toMatchObject({ missing: ['refusal-served'] })
  expect(shown.noticesNow).toEqual(['refusal', 'rights'])
  const ended = await chen.ask(serveNotice, { matter, kind: 'termination', way: 'inPerson', receivedBy: '唐素珍' })
  expect(ended.refused).toMatchObject({ code: 'notice-not-now', field: 'kind' })
  await chen.does(serveNotice, { matter, kind: 'refusal', way: 'inPerson', receivedBy: '唐素珍' })
  const reopened = await chen.does(recordStand, { matter, party: parties[1]!, stand: 'consent', how: 'phone' })
  expect(reopened.state).toBe('awaitingConsent')
  const refusal = { matter, kind: 'refusal', way: 'inPerson', receivedBy: '唐素珍' }
  expect((await chen.ask(serveNotice, refusal)).refused.code).toBe('notice-not-now')
  expect((await chen.does(accept, { matter })).state).toBe('accepted')
})

test('every reason not to accept has an organ to go to and an article or a mark', async () => {
  const { matter } = await story('applied')
  expect((await chen.ask(decline, { matter, reason: 'partyRefuses' })).refused.code).toBe('refusal-is-a-stand')
  const done = await chen.does(decline, { matter, reason: 'administrativeDispute', words: '对拆迁决定不服' })
  expect(done.state).toBe('declined')
  expect((await chen.does(showMediation, { matter })).decline).toMatchObject({
    route: { organ: { zh: '行政复议机关或人民法院' } },
  })
  for (const reason of declineReasons) {
    expect(declineRoutes[reason].organ.zh).not.toBe('')
    expect(declineRoutes[reason].basis.law).toBeTruthy()
  }
})

test('numbers run per committee and year without gaps, also when fifty are accepted at once and one is refused', async () => {
  const before = await office.database.owner.query(
    `select committee_id, last from mediation.series where kind = 'file'`,
  )
  const startOf = (committee: string): number => before.rows.find((row) => row.committee_id === committee)?.last ?? 0
  const { committee, communityCommittee } = office.places
  const ready = await Promise.all(
    Array.from({ length: 50 }, async (_, at) => {
      const { matter, parties } = await chen.does(apply, {
        ...opening(),
        committee: at % 2 ? committee : communityCommittee,
      })
      await chen.does(recordStand, { matter, party: parties[1]!, stand: 'consent', how: 'phone' })
      return matter
    }),
  )
  const unwilling = await chen.does(apply, { ...opening() })
  const replies = await Promise.all(
    [...ready.slice(0, 25), unwilling.matter, ...ready.slice(25)].map((matter) => chen.ask(accept, { matter })),
  )
  expect(replies.filter(({ status }) => status !== 200).map(({ refused }) => refused.code)).toEqual(['not-yet'])
  const drawn = await office.database.owner.query(
    'select committee_id, array_agg(serial order by serial) serials from mediation.cases where matter_id = any ($1) group by committee_id',
    [ready],
  )
  for (const { committee_id, serials } of drawn.rows)
    expect(serials).toEqual(Array.from({ length: 25 }, (_, at) => startOf(committee_id) + at + 1))
  const series = await office.database.owner.query(
    `select committee_id, last from mediation.series where kind = 'file'`,
  )
  for (const { committee_id, last } of series.rows) expect(last).toBe(startOf(committee_id) + 25)
}, 120_000)

test('a second click accepts nothing twice, and of two who decide on one state the later is told', async () => {
  const { matter, parties } = await story('awaitingConsent')
  await chen.does(recordStand, { matter, party: parties[1]!, stand: 'consent', how: 'phone' })
  const id = newId()
  const [first, second] = await Promise.all([
    chen.does(accept, { matter }, { id }),
    chen.does(accept, { matter }, { id }),
  ])
  expect(second).toEqual(first)
  expect((await chen.ask(accept, { matter })).refused.code).toBe('not-now')
  const { version } = await chen.does(showMediation, { matter })
  const talk = { matter, party: parties[0]!, how: 'phone', outcome: 'met' }
  const replies = await Promise.all([chen.ask(contact, talk, { version }), zhou.ask(contact, talk, { version })])
  expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
})

test('the series is the committee’s short name, as the network has it or as its full name leaves it', async () => {
  expect(seriesOf('银杏园社区人民调解委员会', {})).toBe('银杏园')
  expect(seriesOf('天回镇街道人民调解委员会', null)).toBe('天回')
  expect(seriesOf('天回镇街道人民调解委员会', { shortName: '天街' })).toBe('天街')
  const offered = await chen.does(choices, {})
  expect(offered.committees.map(({ series, street }) => [series, street])).toEqual([
    ['银杏园', false],
    ['天回', true],
  ])
  expect(offered.mediators.find(({ name }) => name === '蒲明芳')?.committees).toEqual([
    office.places.communityCommittee,
  ])
})

test('a mediator of the committee sees what waits for it, nobody of another committee does, and the worklist has it', async () => {
  const { matter } = await story('applied')
  expect((await luo.ask(showMediation, { matter })).refused.code).toBe('not-found')
  expect((await pu.ask(showMediation, { matter })).status).toBe(404)
  const street = await chen.does(apply, opening())
  expect((await luo.ask(showMediation, { matter: street.matter })).status).toBe(200)
  const mine = await luo.does(worklist, { size: 200 })
  expect(mine.rows.filter((row) => row.matter === street.matter).map(({ rule }) => rule)).toEqual(['decide'])
  const other = await office.as('sunOfTheOtherOffice')
  expect((await other.ask(showMediation, { matter })).refused.code).toBe('not-found')
  expect((await other.ask(contact, { matter, party: newId(), how: 'phone', outcome: 'met' })).refused.code).toBe(
    'not-found',
  )
})

test('a grid worker takes a dispute down and hands it over: with a mediator named it is no longer theirs to read', async () => {
  const { matter, parties } = await gao.does(apply, opening())
  expect((await gao.ask(accept, { matter })).status).toBe(403)
  await gao.does(contact, { matter, party: parties[1]!, how: 'visit', outcome: 'met' })
  await chen.does(recordStand, { matter, party: parties[1]!, stand: 'consent', how: 'phone' })
  await chen.does(accept, { matter })
  expect((await gao.ask(showMediation, { matter })).status).toBe(200)
  await chen.does(assign, { matter, workers: [office.people.luoTheMediator], chosen: 'parties', noConflict: true })
  expect((await gao.ask(showMediation, { matter })).refused.code).toBe('not-found')
})
