import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assistantOf } from '@fengqiao/law'
import { assistantOffered, draftAnswer, listDrafts, wordsToSend } from '@fengqiao/law/contract'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { tellAll } from '@fengqiao/testing/resident-pages.ts'
import { accept, queue, standDuty } from './contract.ts'

const draft = '《示例街道楼道灯条例》第九条说要平均分担。《示例街道楼道灯条例》第九十九条说房东全付。'
let heard = ''
let answers = true
const server = createServer((request, response) => {
  request.on('data', (part: Buffer) => (heard += part.toString('utf8')))
  request.on('end', () =>
    response.writeHead(answers ? 200 : 500).end(JSON.stringify({ choices: [{ message: { content: draft } }] })),
  )
})
let office: Office
let liu: Browser
let matter: string
const question = '万户乐的楼道灯电费怎么分担，电话13800001234'

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  office = await openOffice()
  await office.importStatutes()
  Object.assign(office.house.ports, {
    assistant: assistantOf({
      FENGQIAO_ASSISTANT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      FENGQIAO_ASSISTANT_MODEL: 'a-model',
    }),
  })
  liu = await office.as('liuTheLawyer')
  await liu.does(standDuty, { hours: 4 })
  await tellAll(office.stranger(), question)
  matter = (await liu.does(queue, {})).rows[0]!.matter
  await liu.does(accept, { matter })
}, 60_000)
afterAll(async () => {
  server.close()
  await office.close()
})

test('the names of a matter’s people do not leave the house, nor their numbers', async () => {
  await office.database.owner.query(
    `with who as (select gen_random_uuid() id, office_id, now() at, recorded_by from casework.matters where id = $1),
      person as (insert into people.persons (id, office_id, kind, name, name_search, address, happened_at, recorded_at, recorded_by)
        select id, office_id, 'person', '万户乐', '{}', '回龙巷七号', at, at, recorded_by from who returning id, office_id)
     insert into casework.parties (id, matter_id, office_id, person_id, role, side, recorded_at)
       select gen_random_uuid(), $1, office_id, id, 'applicant', 'applicant', now() from person`,
    [matter],
  )
  const { question: words } = await liu.does(wordsToSend, { question: `${question}，住回龙巷七号`, matter })
  expect(words).toBe('〔申请人〕的楼道灯电费怎么分担，电话〔号码〕，住〔住址〕')
  const { recorded, kept, withheld } = await liu.does(draftAnswer, { question, matter })
  expect([recorded, kept.length, withheld.length]).toEqual([true, 1, 1])
  expect(heard).toContain('〔申请人〕的楼道灯电费')
  for (const secret of ['万户乐', '13800001234']) expect(heard).not.toContain(secret)
})

test('what was sent, what came and what was withheld is sealed with the matter; the auditor reads it, which is recorded', async () => {
  const { rows } = await office.database.owner.query<{ row: string }>(
    `select t::text || encode(t.transcript, 'escape') "row" from law.assistant_drafts t`,
  )
  expect(rows).toHaveLength(1)
  for (const word of ['电费', '平均', '房东']) expect(rows[0]!.row).not.toContain(word)
  const auditor = await office.as('hanTheAuditor')
  expect(await auditor.does(assistantOffered, {})).toEqual({ offered: null, reads: true })
  const [kept] = (await auditor.does(listDrafts, { matter })).drafts
  expect(kept).toMatchObject({ by: '刘思远', model: 'a-model', outcome: 'answered', came: draft })
  expect(kept?.sent[1]?.content).toContain('〔申请人〕')
  expect(kept?.withheld[0]?.why[0]?.reason).toBe('article-unknown')
  const { rows: looked } = await office.database.owner.query(
    `select principal_id from kernel.audit where endpoint = '/law/assistant/drafts/:matter' and matter_id = $1`,
    [matter],
  )
  expect(looked).toEqual([{ principal_id: office.people.hanTheAuditor }])
})

test('what was sent stays on record where nothing came back', async () => {
  answers = false
  expect((await liu.ask(draftAnswer, { question, matter })).refused.code).toBe('assistant-away')
  const [last] = (await liu.does(listDrafts, { matter })).drafts
  expect([last?.outcome, last?.came, last?.sent[1]?.content.includes('电费')]).toEqual(['assistant-away', null, true])
  answers = true
})

test('another office and who gives no legal advice neither read the record nor send the matter out', async () => {
  const sun = await office.as('sunOfTheOtherOffice')
  expect((await sun.ask(listDrafts, { matter })).status).toBe(404)
  expect((await (await office.as('hanTheAuditor')).ask(draftAnswer, { question, matter })).status).toBe(403)
  expect((await (await office.as('gaoTheGridWorker')).ask(listDrafts, { matter })).status).toBe(403)
})

test('once the matter’s key is gone nothing of it is sent or read', async () => {
  await office.database.owner.query('update casework.matter_keys set wrapped = null where matter_id = $1', [matter])
  const before = heard
  expect((await liu.ask(draftAnswer, { question, matter })).refused.code).toBe('file-erased')
  expect((await (await office.as('hanTheAuditor')).ask(listDrafts, { matter })).refused.code).toBe('file-erased')
  expect(heard).toBe(before)
})
