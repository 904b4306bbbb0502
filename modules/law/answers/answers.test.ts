import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { answerQuestion, askTheLaw, correctTriage, listCards, longestAsked, readLaw, reviewCard } from '../contract.ts'

const wages = '老板拖欠我三个月工资怎么办'
const lamps = '示例街道楼道灯条例'
let office: Office
let liu: Browser
let chen: Browser
beforeAll(async () => {
  office = await openOffice()
  ;[liu, chen] = [await office.as('liuTheLawyer'), await office.as('chenTheClerk')]
})
afterAll(() => office.close())

test('without statutes a question still gets its card, its periods and the way on', async () => {
  const proof = await office.stranger().does(askTheLaw, { question: wages })
  expect([proof.state, proof.kind, proof.articles]).toEqual(['no-corpus', 'question', []])
  expect(proof.card?.id).toBe('wages-unpaid')
  expect(proof.periods.map(({ rule }) => rule)).toContain('labor.arbitration.pay')
  expect(proof.ways[0]?.service).toBe('laborArbitration')
})

test('with statutes the articles stand in front, their words marked and their neighbours beside them', async () => {
  await office.importStatutes()
  const { articles, state } = await office.stranger().does(askTheLaw, { question: '楼道灯的电费怎么分担' })
  expect([state, articles[0]?.id, articles[0]?.before?.number, articles[0]?.after?.number]).toEqual([
    'ready',
    `${lamps}#9`,
    '第八条之一',
    '第十条',
  ])
  expect(articles[0]!.excerpt.some(({ hit, words }) => hit && words.includes('电费'))).toBe(true)
}, 30_000)

test('a number is answered with that article alone, a name with that law; neither is sorted as a trouble', async () => {
  const byNumber = await liu.does(answerQuestion, { question: `${lamps}第七条` })
  expect([byNumber.kind, byNumber.articles.map(({ number }) => number), byNumber.card, byNumber.ways]).toEqual([
    'article',
    ['第七条'],
    null,
    [],
  ])
  const byName = await liu.does(answerQuestion, { question: `《${lamps}》` })
  expect([byName.kind, byName.law?.law, byName.card]).toEqual(['law', lamps, null])
  const whole = await office.stranger().does(readLaw, { law: lamps })
  expect([whole.articles[0]?.number, whole.articles.length, whole.more]).toEqual(['第一条', 23, false])
  expect((await liu.ask(readLaw, { law: '没有的法' })).refused.code).toBe('law-unknown')
})

test('a start day gives the last day by the deadline engine; a day that is none is told and the rest goes on', async () => {
  const of = async (start: string) => {
    const { periods } = await liu.does(answerQuestion, { question: wages, starts: { 'labor.arbitration.pay': start } })
    return periods.find(({ rule }) => rule === 'labor.arbitration.pay')!
  }
  const counted = await of('2026-08-31')
  expect(counted.lastDay ?? counted.provisional).toBe('2027-08-31')
  expect(counted.daysLeft).toBe(280)
  expect(counted.length).toEqual({ zh: '1 年', en: '1 year' })
  expect(counted.basis[0]).toMatchObject({ law: '劳动争议调解仲裁法' })
  expect((await of('2026-02-30')).problem?.zh).toContain('2026-02-30')
  expect((await of('2027-08-31')).problem?.zh).toContain('年份')
  const old = await of('2020-08-31')
  expect([old.daysLeft! < 0, old.notes[0]?.zh.includes('可能'), old.notes[0]?.zh.includes('尽快')]).toEqual([
    true,
    true,
    true,
  ])
})

test('the end of a wait is no day to be missed: it says from when, and nothing has passed', async () => {
  const starts = { 'divorce.resue': '2026-02-10', 'reconsider.decide': '2026-02-10' }
  const { periods } = await liu.does(answerQuestion, { question: '起诉离婚没判离怎么办', starts })
  const wait = periods.find(({ rule }) => rule === 'divorce.resue')!
  expect([wait.lastDay, wait.daysLeft, wait.over.zh]).toEqual(['2026-08-10', null, '要等到哪一天满'])
  expect(wait.notes.map(({ zh }) => zh).join()).not.toContain('过了')
  const asked = await liu.does(answerQuestion, { question: '怎么申请行政复议', starts })
  const theirs = asked.periods.find(({ rule }) => rule === 'reconsider.decide')!
  expect([theirs.over.zh, theirs.daysLeft! < 0, theirs.notes[0]?.zh.includes('对方')]).toEqual([
    '对方最晚哪一天办完',
    true,
    true,
  ])
})

test('somebody in danger is told whom to call before anything else', async () => {
  const { triage } = await office.stranger().does(askTheLaw, { question: '老公正在打我，我把自己反锁在卫生间' })
  expect(triage.urgency).toBe('now')
  expect(triage.emergency?.numbers).toContain('110')
})

test('an empty question is refused with its field; a very long one is cut with a notice', async () => {
  expect((await liu.ask(answerQuestion, { question: '  ' })).refused.code).toBe('bad-input')
  const long = await liu.does(answerQuestion, { question: '楼道灯坏了没人修。'.repeat(5000) })
  expect([longestAsked > 45_000, long.notices[0]?.code]).toEqual([true, 'question-cut'])
})

test('a network may ask thirty questions a minute, then waits; another network and the next minute are free', async () => {
  const somebody = office.stranger('203.0.113.7')
  for (let n = 0; n < 30; n += 1) await somebody.does(askTheLaw, { question: '电费' })
  const refused = await somebody.ask(askTheLaw, { question: '电费' })
  expect([refused.status, refused.refused.code]).toEqual([429, 'many-law-questions'])
  expect((await office.stranger('203.0.113.8').ask(askTheLaw, { question: '电费' })).status).toBe(200)
  office.travelTo('2026-11-24T09:05:00+08:00')
  expect((await somebody.ask(askTheLaw, { question: '电费' })).status).toBe(200)
}, 60_000)

test('nothing of a question is written anywhere: no table, no audit line, no log holds its words', async () => {
  const secret = '邻居吴桂兰的鹦鹉'
  await office.stranger().does(askTheLaw, { question: secret })
  await chen.does(correctTriage, { question: secret, part: 'service', was: 'lawyer', is: 'mediation' })
  const { rows } = await office.database.owner.query(
    `select table_schema || '.' || table_name name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  for (const { name } of rows) {
    const found = await office.database.owner.query(`select count(*)::int n from ${name} t where t::text like $1`, [
      '%鹦鹉%',
    ])
    expect([name, found.rows[0].n]).toEqual([name, 0])
  }
  expect(office.logged.join('\n')).not.toContain('鹦鹉')
})

test('a triage set right stays right for that question, for whoever asks it at the desk again', async () => {
  const question = '隔壁天天放音响，居委会也不管'
  const before = await chen.does(answerQuestion, { question })
  const was = before.triage.services[0]!.service
  await chen.does(correctTriage, { question, part: 'service', was, is: 'notary' })
  await chen.does(correctTriage, { question, part: 'disputeType', was: before.triage.disputeType, is: 'pollution' })
  const after = await liu.does(answerQuestion, { question: `${question} ` })
  expect([after.triage.services[0]?.service, after.ways[0]?.service, after.triage.disputeType]).toEqual([
    'notary',
    'notary',
    'pollution',
  ])
  expect(after.triage.corrected.toSorted()).toEqual(['disputeType', 'service'])
  const wrong = await chen.ask(correctTriage, { question, part: 'service', was: 'lawyer', is: 'magician' })
  expect(wrong.refused.code).toBe('no-such-class')
})

test('a card is unreviewed until a lawyer stands for its words; residents see by whom and when', async () => {
  const first = await chen.does(listCards, { card: 'wages-unpaid' })
  expect([first.card?.review.state, first.mayReview, first.rows.length >= 80]).toEqual(['unreviewed', false, true])
  const { digest } = first.card!
  expect((await chen.ask(reviewCard, { card: 'wages-unpaid', digest, stands: true })).status).toBe(403)
  const stale = await liu.ask(reviewCard, { card: 'wages-unpaid', digest: '0'.repeat(64), stands: true })
  expect(stale.refused.code).toBe('card-reworded')
  await liu.does(reviewCard, { card: 'wages-unpaid', digest, stands: true })
  const seen = await office.stranger().does(askTheLaw, { question: wages })
  expect(seen.card?.review).toMatchObject({ state: 'reviewed', on: '2026-11-24' })
  await office.database.owner.query(`update law.card_reviews set digest = repeat('1', 64)`)
  expect((await chen.does(listCards, { card: 'wages-unpaid' })).card?.review.state).toBe('changed')
  await liu.does(reviewCard, { card: 'wages-unpaid', digest, stands: false })
  expect((await chen.does(listCards, { card: 'wages-unpaid' })).card?.review.state).toBe('unreviewed')
})
