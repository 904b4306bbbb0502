import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accept, answer, ask, standDuty } from '@fengqiao/consultations/contract'
import { theClock } from '@fengqiao/kernel/principal.ts'
import { inTransaction } from '@fengqiao/kernel/tx.ts'
import { articleLabel, citedByMatters, importCorpus, readCorpus } from '@fengqiao/law'
import { checkLawChange, listLawChanges, showArticle, showLawChange } from '@fengqiao/law/contract'
import { exampleJsonl, newerVersion, olderVersion } from '@fengqiao/law/example-statute'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Office } from '@fengqiao/testing/office.ts'

const lamps = '示例街道楼道灯条例'
let office: Office
let matter: string
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const bringIn = async (files: { laws: string; articles: string }) => {
  const folder = await mkdtemp(join(tmpdir(), 'fq-changes-'))
  await writeFile(join(folder, 'laws.jsonl'), files.laws)
  await writeFile(join(folder, 'articles.jsonl'), files.articles)
  await importCorpus(join(dirname(office.filesDir), 'law'), await readCorpus(folder))
  await rm(folder, { recursive: true })
}

/** A law by the name of one the product cites, with words of our own. */
const mediationLaw = (day: string, texts: readonly string[]) => {
  const law = { law: '人民调解法', title: '人民调解法', date: day, status: 'in-force' }
  const line = (row: object) => `${JSON.stringify(row)}\n`
  return {
    laws: line({ ...law, validFrom: day, articles: texts.length }),
    articles: texts
      .map((text, at) => line({ ...law, id: `人民调解法#${at + 1}`, no: at + 1, article: articleLabel(at + 1), text }))
      .join(''),
  }
}
const written = Array.from(
  { length: 35 },
  (_, at) => `示例的第${at + 1}件事，${'甲乙丙丁戊己庚辛'.at(at % 8)?.repeat(9)}。`,
)
/** Three articles change: 17 in its words, 33 moves down by a new one, and with it the two after it. */
const rewritten = written.flatMap((text, at) =>
  at === 16 ? [`${text}应当在十日内办。`] : at === 32 ? ['全新的一件事，说明司法确认。', text] : [text],
)

test('where nothing was imported, or every law has one text, there is nothing to check', async () => {
  const zhou = await office.as('zhouTheDirector')
  expect(await zhou.does(listLawChanges, {})).toEqual({ state: 'no-corpus', rows: [], open: 0 })
  expect((await zhou.ask(showLawChange, { law: lamps })).refused.code).toBe('statutes-missing')
  await bringIn(exampleJsonl([olderVersion]))
  expect(await zhou.does(listLawChanges, {})).toEqual({ state: 'ready', rows: [], open: 0 })
  const unchanged = await zhou.ask(showLawChange, { law: lamps })
  expect([unchanged.status, unchanged.refused.sentence.includes(lamps)]).toEqual([404, true])
}, 30_000)

test('a newer text keeps the older: an answer given under it is listed by its number, with what became of the article', async () => {
  const liu = await office.as('liuTheLawyer')
  await liu.does(standDuty, { hours: 8 })
  const told = await office.stranger().does(ask, { topic: 'home', told: '楼道灯三天不亮' })
  matter = told.matter
  await liu.does(accept, { matter })
  const cite = async (id: string) => {
    const { version, digest } = (await liu.does(showArticle, { article: id })).article
    return { article: id, version, digest }
  }
  await liu.does(answer, {
    matter,
    summary: '灯不亮',
    answer: '物业该换。',
    close: true,
    citations: [await cite(`${lamps}#7`), await cite(`${lamps}#9`)],
  })
  await bringIn(exampleJsonl([newerVersion]))
  const zhou = await office.as('zhouTheDirector')
  await expect.poll(async () => (await zhou.does(listLawChanges, {})).rows.length, { timeout: 20_000 }).toBe(1)
  const { rows, open } = await zhou.does(listLawChanges, {})
  expect(open).toBe(1)
  expect(rows[0]).toMatchObject({
    law: lamps,
    from: '2019-03-01',
    to: '2024-05-20',
    since: '2024-07-01',
    counts: { changed: 2, moved: 0, vanished: 0, new: 1, unchanged: 20 },
    cited: [
      {
        kind: 'matter',
        id: matter,
        articles: [{ article: `${lamps}#7`, version: '2019-03-01', fate: 'changed', now: null }],
        checked: [],
        open: [{ office: office.places.street, officeName: '天回镇司法所' }],
      },
    ],
  })
  expect(rows[0]?.cited[0]?.title.zh).toMatch(/^\S{6,}$/)
}, 40_000)

test('the command line reads what matters cite as the clock does: numbers and articles of every office, no words', async () => {
  const { pool, clock } = office.house
  const cited = await inTransaction(pool, { me: theClock, now: clock.now(), writes: false }, citedByMatters)
  expect(cited.map(({ matter: of, article, version }) => [of, article, version])).toEqual([
    [matter, `${lamps}#7`, '2019-03-01'],
    [matter, `${lamps}#9`, '2019-03-01'],
  ])
  expect(Object.keys(cited[0]!).toSorted()).toEqual(['article', 'asOf', 'matter', 'number', 'office', 'version'])
})

test('cited as the law at the time of the facts, an old text is not asked after', async () => {
  const liu = await office.as('liuTheLawyer')
  const { matter: then } = await office.stranger().does(ask, { topic: 'home', told: '前年楼道灯三天不亮' })
  await liu.does(accept, { matter: then })
  const { version, digest } = (await liu.does(showArticle, { article: `${lamps}#7`, version: '2019-03-01' })).article
  const asOf = { day: '2023-05-01', reason: '灯是 2023 年坏的' }
  const citations = [{ article: `${lamps}#7`, version, digest, asOf }]
  await liu.does(answer, { matter: then, summary: '灯不亮', answer: '物业那时该换。', close: true, citations })
  const zhou = await office.as('zhouTheDirector')
  const listed = (await zhou.does(listLawChanges, {})).rows.flatMap(({ cited }) => cited)
  expect(listed.filter(({ kind }) => kind === 'matter').map(({ id }) => id)).toEqual([matter])
  const { pool, clock } = office.house
  const told = await inTransaction(pool, { me: theClock, now: clock.now(), writes: false }, citedByMatters)
  expect(told.find((each) => each.matter === then)).toMatchObject({ version: '2019-03-01', asOf: '2023-05-01' })
})

test('the changed articles are read word by word', async () => {
  const zhou = await office.as('zhouTheDirector')
  const { articles, total } = await zhou.does(showLawChange, { law: lamps })
  expect([total, articles.map(({ change, after }) => `${change} ${after?.number}`)]).toEqual([
    3,
    ['changed 第七条', 'new 第八条之一', 'changed 第二十二条'],
  ])
  expect(articles[0]?.words.filter(({ is }) => is !== 'same')).toEqual([
    { words: '二十四', is: 'gone' },
    { words: '十二', is: 'new' },
  ])
})

test('a law the product cites: three changed articles, and every card, rule, step, paper and field that names them', async () => {
  await bringIn(mediationLaw('2010-08-28', written))
  await bringIn(mediationLaw('2026-06-30', rewritten))
  const zhou = await office.as('zhouTheDirector')
  const find = async () => (await zhou.does(listLawChanges, {})).rows.find(({ law }) => law === '人民调解法')
  await expect.poll(async () => (await find())?.to, { timeout: 20_000 }).toBe('2026-06-30')
  const row = (await find())!
  expect(row.counts).toEqual({ changed: 1, moved: 3, vanished: 0, new: 1, unchanged: 31 })
  const fateOf = (kind: string, id: string) =>
    row.cited
      .find((each) => each.kind === kind && each.id === id)
      ?.articles.map(({ article, fate, now }) => [article, fate, now])
  expect(fateOf('workflow', 'mediation.accept')).toEqual([['人民调解法#17', 'changed', null]])
  expect(fateOf('period', 'confirm.apply')).toEqual([['人民调解法#33', 'moved', '人民调解法#34']])
  expect(fateOf('guide', 'mediation-effect')).toEqual([['人民调解法#33', 'moved', '人民调解法#34']])
  expect(fateOf('paper', 'mediation.confirmationApplication')).toEqual([['人民调解法#33', 'moved', '人民调解法#34']])
  expect(fateOf('advice', 'declined.partyRefuses')).toEqual([['人民调解法#17', 'changed', null]])
  expect(fateOf('field', 'POST /mediations')).toEqual([['人民调解法#17', 'changed', null]])
  expect(row.cited.some(({ articles }) => articles.some(({ article }) => article === '人民调解法#31'))).toBe(false)
}, 60_000)

test('a lawyer marks each as checked, by name and with the finding; what is not there to check is refused', async () => {
  const [liu, zhou] = [await office.as('liuTheLawyer'), await office.as('zhouTheDirector')]
  const one = { law: '人民调解法', to: '2026-06-30', kind: 'workflow', item: 'mediation.accept' }
  const before = (await zhou.does(listLawChanges, {})).open
  await liu.does(checkLawChange, { ...one, note: '流程不受影响' })
  const { rows, open } = await zhou.does(listLawChanges, {})
  expect(open).toBe(before - 1)
  const checked = rows.flatMap(({ cited }) => cited).find(({ id }) => id === one.item)?.checked
  expect(checked).toMatchObject([{ by: '刘思远', note: '流程不受影响', officeName: '天回镇司法所' }])
  await zhou.does(checkLawChange, one)
  expect((await zhou.does(listLawChanges, {})).open).toBe(open)
  expect((await liu.ask(checkLawChange, { ...one, item: 'mediation.archive' })).refused.code).toBe('nothing-to-check')
  expect((await liu.ask(checkLawChange, { ...one, to: '2031-01-01' })).status).toBe(404)
})

test('the marks and the matters of an office are its own', async () => {
  const elsewhere = await office.as('sunOfTheOtherOffice')
  const { rows } = await elsewhere.does(listLawChanges, {})
  expect(
    rows.flatMap(({ cited }) => cited).filter(({ kind, checked }) => kind === 'matter' || checked.length > 0),
  ).toEqual([])
})

test('a text known to be replaced, whose new text is not here, is listed with what cites it', async () => {
  const law = { law: '仲裁法', title: '仲裁法', date: '2017-09-01', status: 'in-force' }
  await bringIn({
    laws: `${JSON.stringify({ ...law, articles: 1 })}\n`,
    articles: `${JSON.stringify({ ...law, id: '仲裁法#4', no: 4, article: '第四条', text: '示例的一条，不是原文。' })}\n`,
  })
  const zhou = await office.as('zhouTheDirector')
  const find = async () => (await zhou.does(listLawChanges, {})).rows.find((row) => row.law === '仲裁法')
  await expect.poll(find, { timeout: 20_000 }).toMatchObject({ from: '2017-09-01', to: null, since: '2026-03-01' })
  const cited = (await find())!.cited
  expect(cited.map(({ kind, id }) => `${kind} ${id}`)).toContain('advice routes.arbitration')
  // the period of awards before the change cites the law of then, and rightly
  expect(cited.flatMap(({ articles }) => articles).some(({ article }) => article === '仲裁法#59')).toBe(false)
}, 40_000)
