import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyHistory } from '@fengqiao/casework'
import { theClock } from '@fengqiao/kernel/principal.ts'
import { inTransaction } from '@fengqiao/kernel/tx.ts'
import { showArticle, showArticleThen } from '@fengqiao/law/contract'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { codeOf, get, post, secretOf, tellAll } from '@fengqiao/testing/resident-pages.ts'
import { accept, answer, myPlace, queue, shareArticles, standDuty } from './contract.ts'

const seventh = '示例街道楼道灯条例#7'
let office: Office
let liu: Browser
let asker: Browser
let matter: string
let slip: { code: string; secret: string }
beforeAll(async () => {
  office = await openOffice()
  await office.importStatutes()
  liu = await office.as('liuTheLawyer')
  await liu.does(standDuty, { hours: 4 })
  asker = office.stranger()
  await tellAll(asker, '前年楼道灯不亮摔了一跤')
  const { text } = await get(asker, '/receipt')
  slip = { code: codeOf(text), secret: secretOf(text) }
  await post(asker, '/receipt', '/wait')
  matter = (await liu.does(queue, {})).rows[0]!.matter
  await liu.does(accept, { matter })
}, 60_000)
afterAll(() => office.close())

const old = async () => {
  const { version, digest } = (await liu.does(showArticle, { article: seventh, version: '2019-03-01' })).article
  return { article: seventh, version, digest, asOf: { day: '2024-06-30', reason: '摔伤在新条例施行以前' } }
}
const marks = ['行为时的法律（2019-04-01 施行的文本）', '二十四小时']

test('a day of the facts finds the text that was in force then; a day without one is told which text there is', async () => {
  const then = await liu.does(showArticleThen, { article: seventh, day: '2024-06-30' })
  expect([then.article.version, then.article.standing.state, then.from]).toEqual([
    '2019-03-01',
    'superseded',
    '2019-04-01',
  ])
  expect(await liu.does(showArticleThen, { article: seventh, day: '2024-07-01' })).toMatchObject({
    article: { version: '2024-05-20' },
    from: '2024-07-01',
  })
  const before = await liu.ask(showArticleThen, { article: seventh, day: '2019-03-31' })
  expect([before.refused.code, before.refused.field]).toEqual(['no-law-then', 'day'])
  expect((await liu.ask(showArticleThen, { article: seventh, day: '2026-11-25' })).refused.code).toBe('facts-in-future')
  const unknown = await liu.ask(showArticleThen, { article: '示例街道楼道灯条例#99', day: '2024-06-30' })
  expect(unknown.refused.code).toBe('article-unknown')
})

test('while talking, the asker’s screen says that it is the law of then', async () => {
  await liu.does(shareArticles, { matter, citations: [await old()] })
  const { text } = await get(asker, '/wait')
  for (const said of marks) expect(text).toContain(said)
  const { articles } = await asker.does(myPlace, { matter })
  expect(articles).toMatchObject([{ version: '2019-03-01', asOf: { day: '2024-06-30', from: '2019-04-01' } }])
})

test('under the receipt code the answer carries mark, day and reason, and its words are those of then', async () => {
  const { article } = await liu.does(showArticle, { article: '示例街道楼道灯条例#2' })
  const today = { article: article.id, version: article.version, digest: article.digest }
  await liu.does(answer, { matter, answer: '物业那时该在一天内换。', citations: [await old(), today] })
  const elsewhere = office.stranger()
  await post(elsewhere, '/follow', '/follow', slip)
  const { text } = await get(elsewhere, '/answer')
  for (const said of [...marks, '事情发生在 2024-06-30，按那天有效的法律：摔伤在新条例施行以前'])
    expect(text).toContain(said)
  // what is cited as law of today is not marked
  expect(text.match(/行为时的法律/g)).toHaveLength(1)
  expect(text).toContain('2024年5月20日的版本')
})

test('the history keeps as the law of which day it was cited, without the words of the reason, and its chain holds', async () => {
  const { rows } = await office.database.owner.query(
    `select facts from casework.history where matter_id = $1 and move = 'answer'`,
    [matter],
  )
  const facts = JSON.stringify(rows[0].facts)
  expect(facts).toMatch(/示例街道楼道灯条例#7@2019-03-01#[0-9a-f]{64}~2024-06-30/)
  expect(facts).not.toContain('摔伤')
  const as = { me: theClock, now: office.house.clock.now(), writes: false }
  expect((await inTransaction(office.house.pool, as, verifyHistory)).broken).toEqual([])
})
