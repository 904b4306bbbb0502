import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { answerQuestion, assistantOffered, draftAnswer, listDrafts, wordsToSend } from '../contract.ts'
import { assistantOf } from './assistant.ts'

const law = '示例街道楼道灯条例'
const asked = '楼道灯的电费怎么分担'
const honest = `电费由大家一起出。《${law}》第九条规定：「楼道灯的电费由同一单元的住户平均分担。」`
const invents = `${honest}《${law}》第九十九条规定房东全付。《租客优待法》第三条也这样说。`
const misquotes = `《${law}》第九条规定：「楼道灯的电费由房东承担。」先和邻居商量。`

type Got = { path: string; key: string | undefined; body: { model: string; messages: { content: string }[] } }
const got: Got[] = []
let answers: { status?: number; body: string } | 'hangs'
const saying = (content: string) => ({ body: JSON.stringify({ choices: [{ message: { content } }] }) })

const server = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    got.push({
      path: request.url ?? '',
      key: request.headers.authorization,
      body: JSON.parse(Buffer.concat(parts).toString('utf8')) as Got['body'],
    })
    if (answers !== 'hangs') response.writeHead(answers.status ?? 200).end(answers.body)
  })
})

let office: Office
let liu: Browser
let address: string
const configure = (seconds: string) =>
  Object.assign(office.house.ports, {
    assistant: assistantOf({
      FENGQIAO_ASSISTANT_URL: `${address}/v1/`,
      FENGQIAO_ASSISTANT_MODEL: 'a-model',
      FENGQIAO_ASSISTANT_KEY: 'a-key',
      FENGQIAO_ASSISTANT_SECONDS: seconds,
    }),
  })

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  office = await openOffice()
  await office.importStatutes()
  liu = await office.as('liuTheLawyer')
}, 60_000)
/** One person may ask for six drafts a minute. */
let minute = 0
const minutesLater = () => {
  minute += 2
  office.travelTo(`2026-11-24T09:${String(minute).padStart(2, '0')}:00+08:00`)
}
beforeEach(() => {
  got.splice(0)
  minutesLater()
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await office.close()
})

const rowsOf = async () =>
  (
    await office.database.owner.query<{ outcome: string; matter_id: string | null; transcript: Buffer | null }>(
      'select outcome, matter_id, transcript, shown, withheld, recorded_by, asked_by_name from law.assistant_drafts order by id',
    )
  ).rows

test('where none is set up nothing is offered or sent, and the proof is there as ever', async () => {
  expect(await liu.does(assistantOffered, {})).toEqual({ offered: null, reads: false })
  expect((await liu.ask(draftAnswer, { question: asked })).refused.code).toBe('assistant-off')
  expect((await liu.ask(wordsToSend, { question: asked })).refused.code).toBe('assistant-off')
  expect((await liu.does(answerQuestion, { question: asked })).articles.length).toBeGreaterThan(0)
  expect(got).toEqual([])
})

test('a setting that can’t be used is told with its name; nothing but http and https is asked', () => {
  const of = (env: Record<string, string>) => () =>
    assistantOf({ FENGQIAO_ASSISTANT_URL: 'https://models.example/v1', FENGQIAO_ASSISTANT_MODEL: 'm', ...env })
  expect(of({ FENGQIAO_ASSISTANT_URL: 'file:///etc/passwd' })).toThrow('FENGQIAO_ASSISTANT_URL')
  expect(of({ FENGQIAO_ASSISTANT_MODEL: '' })).toThrow('FENGQIAO_ASSISTANT_MODEL')
  expect(of({ FENGQIAO_ASSISTANT_SECONDS: '301' })).toThrow('FENGQIAO_ASSISTANT_SECONDS')
  expect(of({})()?.host).toBe('models.example')
  expect(assistantOf({})).toBeUndefined()
})

test('an honest draft is shown whole; only the articles found and a question without numbers of persons were sent', async () => {
  configure('20')
  answers = saying(`<think>想一想</think>${honest}`)
  const { question } = await liu.does(wordsToSend, { question: `${asked}，我电话13800138000` })
  expect(question).toBe(`${asked}，我电话〔号码〕`)
  const draft = await liu.does(draftAnswer, { question: `${asked}，我电话13800138000` })
  expect([draft.kept.map(({ sentence }) => sentence).join(''), draft.withheld]).toEqual([honest, []])
  expect(draft.kept.map(({ cites }) => cites)).toEqual([[], [`${law}#9`]])
  const [{ path, key, body } = got[0]!] = got
  expect([path, key, body.model, got.length]).toEqual(['/v1/chat/completions', 'Bearer a-key', 'a-model', 1])
  const sent = JSON.stringify(body.messages)
  expect([sent.includes('13800138000'), sent.includes('楼道灯的电费由同一单元的住户平均分担')]).toEqual([false, true])
})

test('what the assistant invented is withheld sentence by sentence, the reasons told', async () => {
  answers = saying(invents)
  const { kept, withheld } = await liu.does(draftAnswer, { question: asked })
  expect(kept.map(({ sentence }) => sentence).join('')).toBe(honest)
  expect(withheld.map(({ why }) => why[0])).toEqual([
    { reason: 'article-unknown', about: `《${law}》第九十九条` },
    { reason: 'article-unknown', about: '《租客优待法》第三条' },
  ])
})

test('a quotation that is not the article’s is withheld', async () => {
  answers = saying(misquotes)
  const { kept, withheld } = await liu.does(draftAnswer, { question: asked })
  expect([kept.map(({ sentence }) => sentence), withheld[0]?.why[0]?.reason]).toEqual([
    ['先和邻居商量。'],
    'quotation-differs',
  ])
})

test('an article that is in the corpus but was not found for the question is not the same as none', async () => {
  answers = saying(`《${law}》第二十一条由街道办事处解释。`)
  const question = '电费'
  const given = (await liu.does(draftAnswer, { question })).articles.map(({ article }) => article)
  expect(given).not.toContain(`${law}#21`)
  expect((await liu.does(draftAnswer, { question })).withheld[0]?.why[0]?.reason).toBe('article-not-given')
})

test('one that hangs, is away, or answers rubbish leaves a sentence and its line on record, no draft', async () => {
  configure('1')
  answers = 'hangs'
  expect((await liu.ask(draftAnswer, { question: asked })).refused.code).toBe('assistant-away')
  configure('20')
  for (const [reply, code] of [
    [{ status: 500, body: 'oops' }, 'assistant-away'],
    [{ body: '<html>sign in</html>' }, 'assistant-unusable'],
    [{ body: 'null' }, 'assistant-unusable'],
    [{ body: '{"choices":[]}' }, 'assistant-unusable'],
    [{ body: '{"choices":[{"message":{"content":["x"]}}]}' }, 'assistant-unusable'],
    [saying('   '), 'assistant-unusable'],
    [{ body: `"${'长'.repeat(400_000)}"` }, 'assistant-unusable'],
  ] as const) {
    answers = reply
    minutesLater()
    const { status, refused } = await liu.ask(draftAnswer, { question: asked })
    expect([status, refused.code, refused.sentence.includes('条文')]).toEqual([424, code, true])
  }
  expect((await rowsOf()).slice(-2).map(({ outcome }) => outcome)).toEqual(['assistant-unusable', 'assistant-unusable'])
})

test('one person asks for six drafts a minute, then nothing more is sent; a colleague and the next minute are free', async () => {
  answers = saying(honest)
  for (let n = 0; n < 6; n += 1) await liu.does(draftAnswer, { question: asked })
  const { status, refused } = await liu.ask(draftAnswer, { question: asked })
  expect([status, refused.code, refused.sentence]).toEqual([
    429,
    'many-drafts',
    '您这一分钟已经请助手起草了 6 次。请等一分钟再试，或者照条文自己写。',
  ])
  expect(got).toHaveLength(6)
  expect((await (await office.as('wuTheLawyer')).ask(draftAnswer, { question: asked })).status).toBe(200)
  minutesLater()
  expect((await liu.ask(draftAnswer, { question: asked })).status).toBe(200)
})

test('without a matter who asked and when is kept and not one word', async () => {
  const rows = await rowsOf()
  expect(rows.length).toBeGreaterThan(5)
  expect(rows.every(({ matter_id, transcript }) => matter_id === null && transcript === null)).toBe(true)
  expect(rows[0]).toMatchObject({ recorded_by: office.people.liuTheLawyer, asked_by_name: '刘思远' })
  const { rows: replies } = await office.database.owner.query(
    `select 1 from kernel.commands where endpoint like '/law/assistant%'`,
  )
  expect(replies).toEqual([])
})

test('a question no article answers is not sent; only a lawyer may send one', async () => {
  expect((await liu.ask(draftAnswer, { question: 'zzz qqq' })).refused.code).toBe('nothing-to-rest-on')
  const chen = await office.as('chenTheClerk')
  expect((await chen.ask(draftAnswer, { question: asked })).status).toBe(403)
  expect(await chen.does(assistantOffered, {})).toEqual({ offered: null, reads: false })
  expect((await (await office.as('hanTheAuditor')).ask(draftAnswer, { question: asked })).status).toBe(403)
  expect(got).toEqual([])
})

test('nothing listed for a matter that may not be read', async () => {
  const matter = '01900000-0000-7000-8000-000000000001'
  expect((await liu.ask(listDrafts, { matter })).status).toBe(404)
  expect((await liu.ask(draftAnswer, { question: asked, matter })).status).toBe(404)
  expect(got).toEqual([])
})
