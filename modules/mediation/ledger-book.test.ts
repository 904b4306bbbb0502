import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { workbookPath } from '@fengqiao/kernel/contract.ts'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Office } from '@fengqiao/testing/office.ts'
import type { CastName } from '@fengqiao/testing/arrange.ts'
import { worklist } from '@fengqiao/casework/contract'
import { apply, mediationLedger } from './contract.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  await (
    await office.as('chenTheClerk')
  ).does(apply, {
    committee: office.places.communityCommittee,
    place: office.places.community,
    disputeType: 'neighbour',
    summary: '楼上漏水泡坏天花板',
    requests: '请求赔偿',
    amountFen: 123_450,
    parties: [
      { role: 'applicant', name: '甲某' },
      { role: 'respondent', name: '乙某' },
      { role: 'respondent', name: '丙某' },
    ],
  })
})
afterAll(() => office.close())

const rowOf = async (name: CastName) => {
  const person = await office.as(name)
  const response = await person.fetch(`/api${workbookPath(mediationLedger)}?disputeType=neighbour`)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await response.arrayBuffer())
  const sheet = book.worksheets[0]!
  const titles = (sheet.getRow(4).values as string[]).slice(1)
  return (title: string) => sheet.getRow(5).getCell(titles.indexOf(title) + 1).value
}

test('the mediation ledger is taken as a workbook in the office’s words, money as a number, days as days', async () => {
  const cell = await rowOf('zhouTheDirector')
  expect(['类型', '来源', '状态', '申请人', '被申请人', '涉及金额（元）'].map(cell)).toEqual([
    '邻里',
    '当事人申请',
    '已申请',
    '甲某',
    '乙某、丙某',
    1234.5,
  ])
  expect(cell('申请日期')).toEqual(new Date('2026-11-24T00:00:00Z'))
})

test('a last day stands in the ledger and its workbook as it does in the worklist, not the midnight after', async () => {
  const clerk = await office.as('chenTheClerk')
  const [due] = (await clerk.does(worklist, {})).rows
  expect((await clerk.does(mediationLedger, {})).rows[0]!.nextDue).toBe(due!.on)
  expect((await rowOf('chenTheClerk'))('下一期限')).toEqual(new Date(`${due!.on}T00:00:00Z`))
})

test('an auditor’s holds no names, as their ledger does', async () => {
  const cell = await rowOf('hanTheAuditor')
  expect([cell('申请人'), cell('被申请人'), cell('类型')]).toEqual([null, null, '邻里'])
})
