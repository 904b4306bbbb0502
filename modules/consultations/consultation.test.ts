import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { perform } from '@fengqiao/kernel/action.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import type { Principal } from '@fengqiao/kernel/principal.ts'
import { openOffice, theDay } from '@fengqiao/testing/office.ts'
import type { Office } from '@fengqiao/testing/office.ts'
import { worklist } from '@fengqiao/casework/contract'
import { showArticle } from '@fengqiao/law/contract'
import type { Action } from '@fengqiao/kernel/action.ts'
import {
  accept,
  answer,
  ask,
  askCallBack,
  cancel,
  close,
  follow,
  joinQueue,
  myAnswer,
  myPlace,
  noteFact,
  queue,
  rate,
  showConsultation,
  standDuty,
} from './contract.ts'
import { consultations } from './index.ts'

let office: Office
const wages = {
  topic: 'wages',
  told: '恒居家具厂六七八月工资没发，一共一万九千五',
  choices: [{ question: '拖了多久？', answer: '三个月到半年' }],
}
const later = (minutes: number) => new Date(new Date(theDay).getTime() + minutes * 60_000).toISOString()
const sweep = (name: string) => consultations.sweeps!.find((each) => each.name === name)!.run(office.house)

/** Somebody at a screen, past the door, with a session but no account. */
const visitor = () => {
  const me: Principal = {
    id: newId(),
    name: '',
    roles: ['visitor'],
    offices: [office.places.street],
    places: [office.places.legalHome],
    groups: [],
    breadth: 'own',
  }
  return {
    me,
    does: async <T>(endpoint: { path: string; method: string }, input: object): Promise<T> => {
      const action = consultations.actions.find((each) => each.endpoint === endpoint) as Action
      return (await perform(office.house, action, {
        me,
        input,
        command: { id: newId(), at: office.house.clock.now() },
      })) as T
    },
  }
}
type Asked = { matter: string; version: number; state: string; receiptCode: string; secret: string; replyBy: string }
const asked = async () => {
  const her = visitor()
  return { her, told: await her.does<Asked>(ask, wages) }
}

beforeAll(async () => {
  office = await openOffice()
  await office.importStatutes()
})
beforeEach(async () => {
  office.travelTo(theDay)
  await office.database.owner.query('delete from consultations.duty')
})
afterAll(() => office.close())

test('a question left without account gets a code, a secret and a day for the answer', async () => {
  const { told } = await asked()
  expect(told.receiptCode).toMatch(/^[2-9A-Y]{8}$/)
  expect(told).toMatchObject({ state: 'told', replyBy: '2026-11-25' })
  const { rows } = await office.database.owner.query(
    'select secret_hash, channel from casework.matters where id = $1',
    [told.matter],
  )
  expect(rows[0].channel).toBe('online')
  expect(rows[0].secret_hash).not.toContain(told.secret)
})

test('nothing told is refused with a remedy, by the public API too', async () => {
  const reply = await office.stranger().ask(ask, { topic: 'wages', told: '  ' })
  expect(reply.status).toBe(400)
  expect(reply.refused.sentence).toBe('还没有说遇到了什么事。请选一项，或者写一两句话，再提交。')
})

test('a lawyer on duty sees the question, takes it, notes facts, answers with articles and closes; the asker reads and rates it', async () => {
  const liu = await office.as('liuTheLawyer')
  await liu.does(standDuty, { hours: 8 })
  const { her, told } = await asked()
  expect(await her.does(joinQueue, { matter: told.matter })).toMatchObject({ state: 'waiting', inFront: 0 })
  const waiting = await liu.does(queue, {})
  expect(waiting.rows.find((row) => row.matter === told.matter)).toMatchObject({ state: 'waiting', alertedMe: true })
  await liu.does(accept, { matter: told.matter })
  expect(await her.does(myPlace, { matter: told.matter })).toMatchObject({ state: 'inCall', lawyer: '刘思远' })
  await liu.does(noteFact, { matter: told.matter, body: '每月 6500 元，三个月没发' })
  expect((await her.does<{ facts: string[] }>(myPlace, { matter: told.matter })).facts).toEqual([
    '每月 6500 元，三个月没发',
  ])
  await expect(her.does(rate, { matter: told.matter, score: 5 })).rejects.toMatchObject({ code: 'not-answered-yet' })
  const { article: seventh } = await liu.does(showArticle, { article: '示例街道楼道灯条例#7' })
  const done = await liu.does(answer, {
    matter: told.matter,
    summary: '三个月工资没发',
    answer: '可以先申请调解，不收费。',
    close: true,
    citations: [{ article: seventh.id, version: seventh.version, digest: seventh.digest }],
  })
  expect(done.state).toBe('closed')
  const read = await office.stranger().does(myAnswer, { code: told.receiptCode.toLowerCase(), secret: told.secret })
  expect(read).toMatchObject({
    answer: '可以先申请调解，不收费。',
    adviser: '刘思远',
    told: ['拖了多久？ 三个月到半年', wages.told],
  })
  expect(read.citations).toEqual([
    {
      article: '示例街道楼道灯条例#7',
      law: '示例街道楼道灯条例',
      number: '第七条',
      version: '2024-05-20',
      digest: seventh.digest,
      text: '物业服务人应当在接到报修后十二小时内更换不亮的楼道灯。',
      plain: '',
    },
  ])
  await her.does(rate, { matter: told.matter, score: 5, words: '说得清楚' })
  await expect(her.does(rate, { matter: told.matter, score: 1 })).rejects.toMatchObject({ code: 'rated-already' })
})

test('an answer cites only what the statutes here hold, in these words, as law of the day; the refusal names it', async () => {
  const liu = await office.as('liuTheLawyer')
  await liu.does(standDuty, { hours: 8 })
  const { told } = await asked()
  const { matter } = told
  await liu.does(accept, { matter })
  const { article } = await liu.does(showArticle, { article: '示例街道楼道灯条例#7' })
  const cite = (change: object) =>
    liu.ask(answer, {
      matter,
      summary: '灯不亮',
      answer: '物业该换。',
      citations: [{ article: article.id, version: article.version, digest: article.digest, ...change }],
    })
  const unknown = await cite({ article: '示例街道楼道灯条例#99' })
  expect([unknown.status, unknown.refused.code]).toEqual([404, 'article-unknown'])
  expect(unknown.refused.sentence).toContain('示例街道楼道灯条例#99')
  const reworded = await cite({ digest: 'a'.repeat(64) })
  expect([reworded.refused.code, reworded.refused.field]).toEqual(['article-reworded', 'citations'])
  expect(reworded.refused.sentence).toContain('《示例街道楼道灯条例》第七条')
  const { article: old } = await liu.does(showArticle, { article: article.id, version: '2019-03-01' })
  expect(old.standing.state).toBe('superseded')
  const superseded = await cite({ version: old.version, digest: old.digest })
  expect([superseded.refused.code, superseded.refused.sentence.includes('2019-03-01')]).toEqual([
    'article-superseded',
    true,
  ])
  expect((await liu.does(showConsultation, { matter })).state).toBe('inCall')
})

test('the auditor reads a consultation as the adviser does, and may do nothing to it', async () => {
  const liu = await office.as('liuTheLawyer')
  await liu.does(standDuty, { hours: 8 })
  const { told } = await asked()
  await liu.does(accept, { matter: told.matter })
  await liu.does(noteFact, { matter: told.matter, body: '有工资条' })
  const seen = await (await office.as('hanTheAuditor')).does(showConsultation, { matter: told.matter })
  expect(seen).toMatchObject({ can: [], mine: false, queued: false, next: { on: '2026-11-25' } })
  expect(seen.noted.map(({ body }) => body)).toEqual(['有工资条'])
  const mine = await liu.does(showConsultation, { matter: told.matter })
  expect([mine.mine, mine.can.includes('answer'), mine.ownWords]).toEqual([true, true, wages.told])
})

test('once taken, another lawyer on duty neither reads nor answers it', async () => {
  const [liu, wu] = [await office.as('liuTheLawyer'), await office.as('wuTheLawyer')]
  await liu.does(standDuty, { hours: 8 })
  await wu.does(standDuty, { hours: 8 })
  const { told } = await asked()
  await liu.does(accept, { matter: told.matter })
  expect((await wu.ask(showConsultation, { matter: told.matter })).status).toBe(404)
  expect((await wu.ask(answer, { matter: told.matter, summary: '一', answer: '一' })).status).toBe(404)
})

test('off duty a lawyer has the questions left behind and their deadlines, may take one, and sees nobody who waits; another office never does', async () => {
  const wu = await office.as('wuTheLawyer')
  const [left, waits] = [await asked(), await asked()]
  await waits.her.does(joinQueue, { matter: waits.told.matter })
  const listed = async (who: typeof wu) => (await who.does(queue, { size: 100 })).rows.map((row) => row.matter)
  const due = async (who: typeof wu) => (await who.does(worklist, { size: 200 })).rows.map((row) => row.matter)
  expect(await listed(wu)).toContain(left.told.matter)
  expect(await listed(wu)).not.toContain(waits.told.matter)
  expect(await due(wu)).toContain(left.told.matter)
  expect((await wu.ask(showConsultation, { matter: waits.told.matter })).status).toBe(404)
  expect((await wu.ask(accept, { matter: waits.told.matter })).status).toBe(404)
  await wu.does(accept, { matter: left.told.matter })
  const liu = await office.as('liuTheLawyer')
  expect(await listed(liu)).not.toContain(left.told.matter)
  const other = await office.as('sunOfTheOtherOffice')
  const third = await asked()
  expect((await other.ask(showConsultation, { matter: third.told.matter })).status).toBe(404)
  await expect(visitor().does(myPlace, { matter: third.told.matter })).rejects.toMatchObject({ code: 'not-found' })
})

test('a clerk may not take a call, nothing is answered before it is taken, and an answered one is not cancelled', async () => {
  const liu = await office.as('liuTheLawyer')
  await liu.does(standDuty, { hours: 1 })
  const { her, told } = await asked()
  expect((await (await office.as('chenTheClerk')).ask(accept, { matter: told.matter })).status).toBe(403)
  const early = await liu.ask(answer, { matter: told.matter, summary: '一', answer: '一' })
  expect([early.status, early.refused.code]).toEqual([409, 'not-now'])
  expect(early.refused.allowed).toContain('accept')
  await liu.does(accept, { matter: told.matter })
  await liu.does(answer, { matter: told.matter, summary: '一', answer: '一' })
  await expect(her.does(cancel, { matter: told.matter })).rejects.toMatchObject({ code: 'not-now' })
  await liu.does(close, { matter: told.matter })
})

test('not taken in sixty seconds the next on duty is alerted; then an answer is promised and the worklist has it', async () => {
  const [liu, wu] = [await office.as('liuTheLawyer'), await office.as('wuTheLawyer')]
  await liu.does(standDuty, { hours: 8 })
  office.travelTo(later(1))
  await wu.does(standDuty, { hours: 8 })
  const { her, told } = await asked()
  await her.does(joinQueue, { matter: told.matter })
  const mine = async (who: typeof liu) => (await who.does(queue, {})).rows.find((row) => row.matter === told.matter)
  office.travelTo(later(1.9))
  await sweep('consultations.move-on')
  expect(await mine(liu)).toMatchObject({ alertedMe: true })
  office.travelTo(later(2.2))
  await sweep('consultations.move-on')
  expect([(await mine(liu))?.alertedMe, (await mine(wu))?.alertedMe]).toEqual([false, true])
  office.travelTo(later(3.4))
  await sweep('consultations.move-on')
  expect(await her.does(myPlace, { matter: told.matter })).toMatchObject({
    state: 'unaccepted',
    promisedAt: expect.stringContaining('2026-11-24'),
  })
  const list = await (await office.as('zhouTheDirector')).does(worklist, { size: 200 })
  const row = list.rows.find((each) => each.matter === told.matter)
  expect(row).toMatchObject({ rule: 'reach', duty: { zh: '没接上的咨询：写出答复' } })
  expect(new Date(row!.lastInstant).toISOString()).toBe('2026-11-24T03:30:00.000Z')
})

test('with nobody on duty a call back is promised; only then name and phone are asked, sealed, and open to the lawyer who calls', async () => {
  const { her, told } = await asked()
  await her.does(joinQueue, { matter: told.matter })
  await sweep('consultations.move-on')
  await expect(her.does(askCallBack, { matter: told.matter, name: '王先生', phone: '1380000' })).rejects.toMatchObject({
    code: 'bad-input',
    field: 'phone',
  })
  expect(await her.does(askCallBack, { matter: told.matter, name: '王先生', phone: '13800006027' })).toMatchObject({
    state: 'callBack',
    promisedAt: '2026-11-24T11:00:00+08:00',
  })
  const liu = await office.as('liuTheLawyer')
  await liu.does(standDuty, { hours: 8 })
  const shown = await liu.does(showConsultation, { matter: told.matter })
  expect(shown.contact).toMatchObject({ name: '王先生', phone: '138****6027' })
  const { rows } = await office.database.owner.query('select row_to_json(p)::text as all from people.persons p')
  expect(rows.map((row) => row.all).join()).not.toContain('13800006027')
})

test('with the code alone one follows who has it and until when, and reads nothing of what was told', async () => {
  const liu = await office.as('liuTheLawyer')
  await liu.does(standDuty, { hours: 8 })
  const { told } = await asked()
  await liu.does(accept, { matter: told.matter })
  const seen = await office
    .stranger()
    .does(follow, { code: `${told.receiptCode.slice(0, 4)} ${told.receiptCode.slice(4)}` })
  expect(seen).toMatchObject({
    holder: '刘思远',
    state: { zh: '正在解答' },
    office: '天回镇司法所',
    hotline: '12348',
    due: { late: false },
  })
  expect(JSON.stringify(seen)).not.toMatch(/工资|恒居/)
  const slipped = told.receiptCode.slice(0, 7) + (told.receiptCode.endsWith('2') ? '3' : '2')
  expect((await office.stranger().ask(follow, { code: slipped })).refused.sentence).toContain('有一位不对')
})

test('a wrong secret is refused, counted, and after six the slip rests', async () => {
  const { told } = await asked()
  const stranger = office.stranger()
  for (let tried = 0; tried < 6; tried++) {
    expect((await stranger.ask(myAnswer, { code: told.receiptCode, secret: 'AAAAAA' })).status).toBe(401)
  }
  const rests = await stranger.ask(myAnswer, { code: told.receiptCode, secret: told.secret })
  expect([rests.status, rests.refused.sentence]).toEqual([429, '试的次数太多了，请过 15 分钟再试。'])
  office.travelTo(later(16))
  expect((await stranger.does(myAnswer, { code: told.receiptCode, secret: told.secret })).answer).toBeNull()
})

test('a week after the answer a quiet consultation closes itself; one with a follow-up ahead waits for it', async () => {
  const liu = await office.as('liuTheLawyer')
  await liu.does(standDuty, { hours: 8 })
  const answered = async (more: object) => {
    const { told } = await asked()
    await liu.does(accept, { matter: told.matter })
    await liu.does(answer, { matter: told.matter, summary: '一', answer: '一', ...more })
    return told.matter
  }
  expect(
    (
      await liu.ask(answer, {
        matter: (await asked()).told.matter,
        summary: '一',
        answer: '一',
        followUpOn: '2026-11-24',
      })
    ).refused.code,
  ).toBe('follow-up-past')
  const [quiet, followed] = [await answered({}), await answered({ followUpOn: '2026-12-10', close: true })]
  const states = async () =>
    (
      await office.database.owner.query('select state from casework.matters where id = any ($1) order by id = $2', [
        [quiet, followed],
        followed,
      ])
    ).rows.map((row) => row.state)
  office.travelTo(later(6 * 1440))
  await sweep('consultations.close-quiet')
  expect(await states()).toEqual(['answered', 'answered'])
  office.travelTo(later(8 * 1440))
  await sweep('consultations.close-quiet')
  expect(await states()).toEqual(['closed', 'answered'])
})
