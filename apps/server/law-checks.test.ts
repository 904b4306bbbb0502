import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accept, answer, ask, standDuty } from '@fengqiao/consultations/contract'
import type { Principal } from '@fengqiao/kernel/principal.ts'
import { inTransaction } from '@fengqiao/kernel/tx.ts'
import { importCorpus, readCorpus } from '@fengqiao/law'
import { checkLawChange, countLawChanges, listLawChanges, showArticle } from '@fengqiao/law/contract'
import { exampleJsonl, newerVersion, olderVersion } from '@fengqiao/law/example-statute'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'

const lamps = '示例街道楼道灯条例'
let office: Office
let zhou: Browser
let matter: string

const bringIn = async (files: { laws: string; articles: string }) => {
  const folder = await mkdtemp(join(tmpdir(), 'fq-checks-'))
  await writeFile(join(folder, 'laws.jsonl'), files.laws)
  await writeFile(join(folder, 'articles.jsonl'), files.articles)
  await importCorpus(join(dirname(office.filesDir), 'law'), await readCorpus(folder))
  await rm(folder, { recursive: true })
}

/** A law by the name of one the product cites, each article with words of its own. */
const mediationLaw = (day: string, word: string) => {
  const law = { law: '人民调解法', title: '人民调解法', date: day, status: 'in-force' }
  const rows = Array.from({ length: 35 }, (_, at) => ({
    ...law,
    id: `人民调解法#${at + 1}`,
    no: at + 1,
    article: `第${at + 1}条`,
    text: at === 16 ? `示例：${word}。` : `示例的第 ${at + 1} 件事。`,
  }))
  return {
    laws: `${JSON.stringify({ ...law, validFrom: day, articles: rows.length })}\n`,
    articles: rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
  }
}

beforeAll(async () => {
  office = await openOffice()
  await bringIn(exampleJsonl([olderVersion]))
  const liu = await office.as('liuTheLawyer')
  await liu.does(standDuty, { hours: 8 })
  matter = (await office.stranger().does(ask, { topic: 'home', told: '楼道灯三天不亮' })).matter
  await liu.does(accept, { matter })
  const { version, digest } = (await liu.does(showArticle, { article: `${lamps}#7` })).article
  const citations = [{ article: `${lamps}#7`, version, digest }]
  await liu.does(answer, { matter, summary: '灯不亮', answer: '物业该换。', close: true, citations })
  await bringIn(exampleJsonl([newerVersion]))
  await bringIn(mediationLaw('2010-08-28', '从前的话'))
  await bringIn(mediationLaw('2026-06-30', '换成完全不同的说法，一个字也不留'))
  // the director of the street is in charge of the other street as well
  const { people, places } = office
  await office.database.owner.query('update identity.accounts set offices = $1 where id = $2', [
    [places.street, places.otherStreet],
    people.zhouTheDirector,
  ])
  zhou = await office.as('zhouTheDirector')
}, 60_000)
afterAll(() => office.close())

const step = { law: '人民调解法', to: '2026-06-30', kind: 'workflow' } as const
const rowsOf = async (who: Browser) => (await who.does(listLawChanges, {})).rows.flatMap(({ cited }) => cited)
const find = async (who: Browser, id: string) => (await rowsOf(who)).find((row) => row.id === id)!
const officesOf = (rows: readonly { office: string }[]) => rows.map((each) => each.office).toSorted()

test('whoever works in two offices looks in one of them, then in the other; what is the product’s is looked at in each', async () => {
  await expect.poll(async () => (await zhou.does(listLawChanges, {})).rows.length, { timeout: 20_000 }).toBe(2)
  const { street, otherStreet } = office.places
  const both = [street, otherStreet].toSorted()
  const [first, second] = (await rowsOf(zhou)).filter(({ kind }) => kind === 'workflow')
  expect([officesOf(first!.open), first!.checked]).toEqual([both, []])
  const item = { ...step, item: first!.id } as const
  const before = await zhou.does(countLawChanges, {})
  await zhou.does(checkLawChange, { ...item, office: otherStreet, note: '那边不受影响' })
  const half = await find(zhou, first!.id)
  expect([officesOf(half.open), officesOf(half.checked)]).toEqual([[street], [otherStreet]])
  expect(await zhou.does(countLawChanges, {})).toEqual(before)
  const [chenLooks, sunLooks] = [await office.as('chenTheClerk'), await office.as('sunOfTheOtherOffice')]
  expect((await find(chenLooks, first!.id)).checked).toEqual([])
  expect((await find(sunLooks, first!.id)).checked).toMatchObject([{ by: '周晓岚', note: '那边不受影响' }])
  await zhou.does(checkLawChange, item)
  const done = await find(zhou, first!.id)
  expect([officesOf(done.open), officesOf(done.checked)]).toEqual([[], both])
  // what was found in the other office stays as it was found there
  expect((await find(sunLooks, first!.id)).checked).toMatchObject([{ note: '那边不受影响' }])
  expect((await zhou.does(countLawChanges, {})).open).toBe(before.open - 1)
  await zhou.does(checkLawChange, { ...item, item: second!.id })
  expect(officesOf((await find(zhou, second!.id)).checked)).toEqual(both)
}, 40_000)

test('a matter is looked at in its own office, and nobody looks for an office that is not theirs', async () => {
  const { street, otherStreet } = office.places
  const item = { law: lamps, to: '2024-05-20', kind: 'matter', item: matter } as const
  expect(officesOf((await find(zhou, matter)).open)).toEqual([street])
  const elsewhere = await zhou.ask(checkLawChange, { ...item, office: otherStreet })
  expect([elsewhere.status, elsewhere.refused.code, elsewhere.refused.field]).toEqual([
    403,
    'office-elsewhere',
    'office',
  ])
  await zhou.does(checkLawChange, { ...item, note: '答复仍然对' })
  expect(officesOf((await find(zhou, matter)).checked)).toEqual([street])
  const liu = await office.as('liuTheLawyer')
  const workflow = (await rowsOf(liu)).find(({ kind }) => kind === 'workflow')!
  const foreign = await liu.ask(checkLawChange, {
    ...step,
    item: workflow.id,
    office: otherStreet,
  })
  expect(foreign.refused.code).toBe('office-elsewhere')
})

/** What the database shows of the notes to a lawyer of the street, whatever the product asks. */
const notesFor = (lawyer: string) => {
  const me: Principal = {
    id: lawyer,
    name: '',
    roles: ['lawyer'],
    offices: [office.places.street],
    places: [],
    groups: [lawyer],
    breadth: 'own',
  }
  return inTransaction(office.house.pool, { me, now: office.house.clock.now(), writes: false }, async (tx) => {
    const found = await sql<{ kind: string; note: string }>`
      select kind, note from law.checks where note is not null and office_id = ${office.places.street} order by kind`.execute(
      tx,
    )
    return found.rows
  })
}

test('the note on a matter is read by whoever may read the matter, the note on a step by the whole office', async () => {
  const { people } = office
  const liu = await office.as('liuTheLawyer')
  const first = (await rowsOf(liu)).find(({ kind, open }) => kind === 'workflow' && open.length > 0)!
  await liu.does(checkLawChange, { ...step, item: first.id, note: '这里不受影响' })
  expect(await notesFor(people.liuTheLawyer)).toEqual([
    { kind: 'matter', note: '答复仍然对' },
    { kind: 'workflow', note: '这里不受影响' },
  ])
  // a lawyer of the same office who has nothing to do with the matter
  expect(await notesFor(people.wuTheLawyer)).toEqual([{ kind: 'workflow', note: '这里不受影响' }])
})

test('a view of the worklist compares nothing and reads no statute: that was done once', async () => {
  const { law } = office.house.ports
  const { articlesOf } = law
  let read = 0
  Object.assign(law, {
    articlesOf: (...asked: Parameters<typeof articlesOf>) => {
      read += 1
      return articlesOf(...asked)
    },
  })
  for (const who of [zhou, await office.as('liuTheLawyer'), zhou]) {
    expect((await who.does(countLawChanges, {})).laws).toBeGreaterThan(0)
    await who.does(listLawChanges, {})
  }
  expect(read).toBe(0)
  // and the count would tell
  await law.articlesOf(lamps, '2024-05-20')
  expect(read).toBe(1)
  Object.assign(law, { articlesOf })
})
