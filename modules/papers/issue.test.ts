import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { lockMatter } from '@fengqiao/casework'
import { addFile } from '@fengqiao/casework/contract'
import { preparedAction } from '@fengqiao/kernel/action.ts'
import { command } from '@fengqiao/kernel/contract.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { openBareMatter, performed } from '@fengqiao/testing/bare-matter.ts'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { downloadPaper, listPapers, verifyPaper } from './contract.ts'
import { sm3 } from './digest.ts'
import { discardPrinted, keepIssued, printForIssue } from './issue.ts'
import { line, name } from './model.ts'
import { samplePaper } from './sample-paper.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

/** Issues the sample paper for somebody of a given name: what a module's own action does, without the module. */
const issue = preparedAction(
  command('/bare/:matter/papers', {
    title: { zh: '出具', en: 'Issue' },
    by: ['clerk'],
    input: z.object({ matter: z.uuid(), who: z.string(), reason: z.string().default('') }),
    output: z.object({ paper: z.string() }),
  }),
  (before) =>
    printForIssue(before, {
      matter: before.input.matter,
      kind: 'sample',
      nth: 0,
      reason: before.input.reason,
      paper: samplePaper([{ block: 'para', text: line`${name(before.input.who, '被申请人姓名')}` }], {
        identity: { paperId: newId(), verifyAt: `${before.address}/v` },
      }),
    }),
  async (given) => {
    const matter = await lockMatter(given, given.input.matter)
    await keepIssued(given as never, matter, given.prepared)
    return { paper: given.prepared.paper.identity.paperId }
  },
  discardPrinted,
)

let office: Office
let clerk: Browser
let matter: string
beforeAll(async () => {
  office = await openOffice()
  clerk = await office.as('chenTheClerk')
  matter = (await openBareMatter(office)).matter
})
afterAll(() => office.close())

const issued = (input: { who: string; reason?: string }, id?: string) =>
  performed<{ paper: string }>(office, issue, { matter, ...input }, id)
const filesOnDisk = () =>
  readdirSync(office.filesDir, { recursive: true })
    .map(String)
    .filter((each) => /[0-9a-f]{64}$/.test(each))
    .toSorted()
const verifyOnPage = async (paper: string, headers: Record<string, string> = {}) => {
  const response = await office.stranger().fetch(`/v/${paper}`, { headers })
  return { status: response.status, text: await response.text() }
}

let first: string
test('an issued paper is listed, comes back as PDF and as Word under its title, and its bytes are the digest anybody can check', async () => {
  first = (await issued({ who: '冯淑琴' })).paper
  const { rows } = await clerk.does(listPapers, { matter })
  expect(rows).toMatchObject([
    { id: first, kind: 'sample', nth: 0, version: 1, state: 'issued', pages: 1, by: '陈静', scans: [] },
  ])
  const pdf = await clerk.does(downloadPaper, { matter, paper: first, format: 'pdf' })
  expect(pdf.type).toBe('application/pdf')
  expect(pdf.name).toMatch(/^人民调解记录 [0-9A-F]{4}-[0-9A-F]{4}\.pdf$/)
  expect(sm3(pdf.bytes)).toBe(rows[0]!.digest)
  const docx = await clerk.does(downloadPaper, { matter, paper: first, format: 'docx' })
  expect(Buffer.from(docx.bytes.subarray(0, 2)).toString()).toBe('PK')
  expect(docx.name).toMatch(/\.docx$/)
})

test('the public page knows it without script and names nobody', async () => {
  const { status, text } = await verifyOnPage(first)
  expect(status).toBe(200)
  expect(text).toContain('这份文书是真的')
  expect(text).toContain('《人民调解记录》')
  expect(text).toContain('（2026）天回人调字第163号')
  expect(text).toContain((await clerk.does(listPapers, { matter })).rows[0]!.digest)
  expect(text).not.toMatch(/冯淑琴|何有田|陈静/)
  const seen = await office.stranger().does(verifyPaper, { paper: first.toUpperCase() })
  expect(Object.keys(seen).toSorted()).toEqual([
    'content',
    'digest',
    'found',
    'issuedOn',
    'issuer',
    'number',
    'office',
    'replaced',
    'title',
  ])
  const { rows } = await office.database.owner.query(`select content_digest from papers.issued`)
  expect(rows[0].content_digest.startsWith(seen.content)).toBe(true)
})

test('an unknown number is told what to do, in both languages, and sixty guesses a minute close the counter', async () => {
  expect(await verifyOnPage(newId())).toMatchObject({ status: 404, text: expect.stringContaining('查不到这份文书') })
  expect(await verifyOnPage('nonsense', { 'accept-language': 'en' })).toMatchObject({
    status: 404,
    text: expect.stringContaining('This paper is not on record'),
  })
  for (let tries = 0; tries < 60; tries++) await office.stranger().ask(verifyPaper, { paper: newId() })
  expect((await office.stranger().ask(verifyPaper, { paper: newId() })).status).toBe(429)
  expect(await verifyOnPage(newId())).toMatchObject({ status: 429 })
  expect((await verifyOnPage(first)).status).toBe(200)
})

test('a second issue needs a reason; then the first is superseded, kept, and leads to the second', async () => {
  await expect(issued({ who: '冯素琴' })).rejects.toMatchObject({ code: 'reason-for-reissue', field: 'reason' })
  const second = (await issued({ who: '冯素琴', reason: '姓名写错' })).paper
  const { rows } = await clerk.does(listPapers, { matter })
  expect(
    rows.map(({ id, version, state, reason, supersededBy }) => [id, version, state, reason, supersededBy]),
  ).toEqual([
    [second, 2, 'issued', '姓名写错', null],
    [first, 1, 'superseded', null, second],
  ])
  expect((await clerk.does(downloadPaper, { matter, paper: first, format: 'pdf' })).type).toBe('application/pdf')
  const third = (await issued({ who: '冯淑琴', reason: '又改回' })).paper
  const { text } = await verifyOnPage(first)
  expect(text).toContain('这份文书已经换了新的')
  expect(text).toContain(`/v/${third}`)
})

test('the signed scan that came back shows with its paper', async () => {
  const [latest] = (await clerk.does(listPapers, { matter })).rows
  const scan = new File([new Uint8Array(png)], '签字件.png')
  const { file } = await clerk.does(addFile, { matter, purpose: 'signedScan', about: latest!.id, file: scan })
  const [signed] = (await clerk.does(listPapers, { matter })).rows
  expect(signed).toMatchObject({ state: 'signed', scans: [{ file, name: '签字件.png', pages: 1 }] })
})

test('a name no font can draw stops the paper: the character, its field and the remedy are named, nothing is stored', async () => {
  const before = filesOnDisk()
  const refused = await issued({ who: '王\uE000明', reason: '更正' }).catch((error: unknown) => error)
  expect(refused).toMatchObject({ code: 'name-without-glyph', facts: { where: '被申请人姓名', character: ['\uE000'] } })
  expect(filesOnDisk()).toEqual(before)
})

test('the same command issues once; of two at the same time one stands and the other is told, with no file left over', async () => {
  const id = newId()
  const once = await issued({ who: '甲', reason: '一' }, id)
  expect(await issued({ who: '甲', reason: '一' }, id)).toEqual(once)
  const before = filesOnDisk()
  const both = await Promise.allSettled([issued({ who: '乙', reason: '二' }), issued({ who: '丙', reason: '三' })])
  const lost = both.filter((each) => each.status === 'rejected')
  expect(lost.length).toBeLessThanOrEqual(1)
  for (const each of lost) expect(each.reason).toMatchObject({ code: 'changed-meanwhile' })
  expect(filesOnDisk()).toHaveLength(before.length + 2 * (2 - lost.length))
})

test('nobody changes an issued row, and another office sees none', async () => {
  await expect(office.database.owner.query(`update papers.issued set title = 'x'`)).rejects.toThrow(/append-only/)
  const stranger = await office.as('sunOfTheOtherOffice')
  expect((await stranger.ask(listPapers, { matter })).status).toBe(404)
  expect((await stranger.ask(downloadPaper, { matter, paper: first, format: 'pdf' })).status).toBe(404)
})
