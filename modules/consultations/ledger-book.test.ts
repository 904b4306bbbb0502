import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { workbookPath } from '@fengqiao/kernel/contract.ts'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { ledger, register, registerBatch } from './contract.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  const chen = await office.as('chenTheClerk')
  const where = { channel: 'window', happenedOn: '2026-11-20', place: office.places.community }
  await chen.does(register, { ...where, topic: 'family', line: '=HYPERLINK("http://a","点我")' })
  await chen.does(register, { ...where, topic: 'home', line: '楼上漏水，物业不管' })
  await chen.does(registerBatch, { ...where, channel: 'chatGroup', rows: [{ topic: 'home', heads: 12 }] })
})
afterAll(() => office.close())

const take = async (person: Browser, query: Record<string, string>) => {
  const response = await person.fetch(`/api${workbookPath(ledger)}?${new URLSearchParams(query)}`)
  const book = new ExcelJS.Workbook()
  if (response.status === 200) await book.xlsx.load(await response.arrayBuffer())
  return { response, sheet: book.worksheets[0]! }
}
const textOf = (row: ExcelJS.Row) => (row.values as unknown[]).slice(1)

test('a ledger is taken as a workbook with the same filters, its cover says what, who and when', async () => {
  const zhou = await office.as('zhouTheDirector')
  const { response, sheet } = await take(zhou, { topic: 'home', place: office.places.community })
  expect(response.headers.get('content-type')).toContain('spreadsheetml')
  expect(decodeURIComponent(response.headers.get('content-disposition')!)).toContain('咨询台账 2026-11-24.xlsx')
  expect(sheet.getCell('A1').value).toBe('咨询台账')
  expect(sheet.getCell('A2').value).toBe('筛选：什么事：房子和邻居；社区或服务点：银杏园社区（共 2 行）')
  expect(sheet.getCell('A3').value).toBe('天回镇司法所　周晓岚 于 2026-11-24 09:00 导出，仅限工作使用')
  expect(textOf(sheet.getRow(4)).slice(0, 5)).toEqual(['查询码', '咨询时间', '事情', '类别', '渠道'])
  expect(sheet.actualRowCount).toBe(6)
  expect(textOf(sheet.getRow(5)).slice(2, 9)).toEqual([
    '房子和邻居咨询（12 人）',
    '房子和邻居',
    '微信群',
    12,
    '银杏园社区',
    '陈静',
    '已答复',
  ])
  expect(sheet.getCell('B5').value).toEqual(new Date('2026-11-20T12:00:00Z'))
  expect(sheet.getCell('A5').numFmt).toBe('@')
})

test('the ledger is planned for the filter it is asked with: a day is not read like a year', async () => {
  const zhou = await office.as('zhouTheDirector')
  for (const from of ['2026-11-24', '2026-11-20', '2026-01-01', '2025-01-01']) await zhou.does(ledger, { from })
  // one after the other, all went over one connection
  const { rows } = await office.database.app.query(
    `select sum(generic_plans)::int generic, sum(custom_plans)::int custom from pg_prepared_statements where statement like '%with kept as%heads%'`,
  )
  expect(rows[0].custom).toBeGreaterThan(0)
  expect(rows[0].generic).toBe(0)
})

test('what looks like a formula stays a text', async () => {
  const { sheet } = await take(await office.as('zhouTheDirector'), { topic: 'family' })
  expect(sheet.getCell('C5').value).toBe(`'=HYPERLINK("http://a","点我")`)
  expect(sheet.getCell('C5').type).toBe(ExcelJS.ValueType.String)
})

test('it holds what its taker may read and nothing more, and taking it is recorded', async () => {
  const { sheet } = await take(await office.as('liuTheLawyer'), {})
  expect(sheet.actualRowCount).toBe(4)
  expect((await take(await office.as('sunOfTheOtherOffice'), {})).sheet.actualRowCount).toBe(4)
  expect((await take(office.stranger(), {})).response.status).toBe(401)
  const { rows } = await office.database.owner.query(
    'select principal_id, outcome from kernel.audit where endpoint = $1 order by at',
    [workbookPath(ledger)],
  )
  expect(rows.at(-2)).toEqual({ principal_id: office.people.sunOfTheOtherOffice, outcome: 'read' })
  expect(rows.at(-1).outcome).toBe('refused:not-signed-in')
})

test('in English, every word of it is English', async () => {
  const zhou = await office.as('zhouTheDirector')
  const response = await zhou.fetch(`/api${workbookPath(ledger)}?topic=home`, { headers: { 'accept-language': 'en' } })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await response.arrayBuffer())
  const sheet = book.worksheets[0]!
  expect(sheet.getCell('A1').value).toBe('Ledger of consultations')
  expect(textOf(sheet.getRow(5)).slice(3, 5)).toEqual(['Home and neighbours', 'chat group'])
})

test('more rows than a workbook holds are refused with the way to take them in parts', async () => {
  await office.database.owner.query(
    `with m as (
       insert into casework.matters (id, office_id, kind, channel, receipt_code, title, state, happened_at, recorded_at, recorded_by)
       select gen_random_uuid(), $1, 'consultation', 'letter', 'L' || n, '来信', 'answered', now(), now(), $2 from generate_series(1, 20001) n returning id)
     insert into consultations.records (matter_id, office_id, topic, channel, told, happened_at, recorded_at, recorded_by)
     select id, $1, 'other', 'letter', '来信', now(), now(), $2 from m`,
    [office.places.street, office.people.chenTheClerk],
  )
  const { response } = await take(await office.as('zhouTheDirector'), { channel: 'letter' })
  expect(response.status).toBe(413)
  expect(await response.json()).toMatchObject({
    sentence: '一共 20001 行，一个表最多放 20000 行。请缩小日期或别的筛选，分几次导出。',
  })
})
