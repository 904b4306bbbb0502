import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ledger, register, registerBatch } from '@fengqiao/consultations/contract'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Office } from '@fengqiao/testing/office.ts'
import { report, reportWorkbook } from './contract.ts'
import type { Report } from './contract.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  const chen = await office.as('chenTheClerk')
  const liu = await office.as('liuTheLawyer')
  const at = office.places.community
  await chen.does(register, { channel: 'window', happenedOn: '2026-11-02', topic: 'family', line: '问离婚', place: at })
  await chen.does(register, { channel: 'hotline', happenedOn: '2026-10-31', topic: 'home', line: '上个月的' })
  await liu.does(register, {
    channel: 'visit',
    happenedOn: '2026-11-24',
    topic: 'wages',
    line: '上门答复工资',
    place: at,
  })
  await liu.does(registerBatch, {
    channel: 'chatGroup',
    happenedOn: '2026-11-23',
    rows: [
      { topic: 'home', heads: 12 },
      { topic: 'wages', heads: 3 },
    ],
  })
  const rated = await chen.does(register, { channel: 'letter', happenedOn: '2026-11-10', topic: 'money', line: '来信' })
  await office.database.owner.query('update consultations.records set rating = 5 where matter_id = $1', [rated.matter])
})
afterAll(() => office.close())

const figuresOf = (made: Report) =>
  made.tables.flatMap((table) => [...table.rows.flatMap((row) => row.figures), ...(table.total ?? [])])

test('a month’s consultations are answered in a sentence and counted by topic, channel, place and rating', async () => {
  const zhou = await office.as('zhouTheDirector')
  const made = await zhou.does(report, { name: 'consultations', period: '2026-11' })
  expect(made.answer.zh).toBe(
    '2026年11月咨询 5 件、18 人次，问得最多的是“房子和邻居”（12 人次）；评价 1 件，满意 100%。',
  )
  const [topics, channels, places, satisfaction] = made.tables
  expect(topics?.rows.map((row) => row.figures[1]?.value)).toEqual([4, 1, 12, 1, 0, 0])
  expect(channels?.rows.find((row) => row.title.zh === '微信群')?.figures.map((figure) => figure.value)).toEqual([
    2, 15, 2,
  ])
  expect(places?.rows.map((row) => row.title.zh)).toContain('银杏园社区')
  expect(satisfaction?.rows[0]?.figures.map((figure) => figure.value)).toEqual([1, 100])
  expect(made.rules[0]?.zh).toContain('按咨询发生的日子计')
})

test('every figure opens into exactly the rows it counts', async () => {
  const zhou = await office.as('zhouTheDirector')
  for (const period of ['2026-11', '2026Q4', '2026']) {
    const made = await zhou.does(report, { name: 'consultations', period })
    const figures = figuresOf(made)
    expect(figures.length).toBeGreaterThan(40)
    for (const { value, unit, opens } of figures) {
      const { totals } = await zhou.does(ledger, opens.filter)
      const counted = (totals as Record<string, number | null>)[opens.counts!]!
      const whole = made.tables[3]!.rows.reduce((sum, row) => sum + row.figures[0]!.value!, 0)
      expect([opens, unit === 'percent' ? (counted / whole) * 100 : counted]).toEqual([opens, value])
    }
  }
})

test('the parts of every table sum to its total', async () => {
  const zhou = await office.as('zhouTheDirector')
  const made = await zhou.does(report, { name: 'consultations', period: '2026' })
  for (const table of made.tables.filter((each) => each.total))
    for (const [at, total] of table.total!.entries())
      expect(table.rows.reduce((all, row) => all + row.figures[at]!.value!, 0)).toBe(total.value)
})

test('each reader counts what they may read; another office’s month is empty', async () => {
  const heads = async (name: 'liuTheLawyer' | 'hanTheAuditor' | 'sunOfTheOtherOffice') =>
    (await (await office.as(name)).does(report, { name: 'consultations', period: '2026-11' })).tables[0]!.total![1]!
      .value
  expect([await heads('liuTheLawyer'), await heads('hanTheAuditor'), await heads('sunOfTheOtherOffice')]).toEqual([
    16, 18, 0,
  ])
})

test('what is no period is refused with how to write one; none is this month', async () => {
  const zhou = await office.as('zhouTheDirector')
  expect((await zhou.ask(report, { name: 'consultations', period: '2026-13' })).refused.sentence).toBe(
    '“哪个月、季度或年”要写成 2026-11（月）、2026Q4（季度）或 2026（年）。请改好再看。',
  )
  expect((await zhou.does(report, { name: 'consultations' })).period.name).toBe('2026-11')
})

test('it is taken as a workbook, a sheet a table, with answer and counting rule above', async () => {
  const zhou = await office.as('zhouTheDirector')
  const path = reportWorkbook.path.replace(':name', 'consultations')
  const response = await zhou.fetch(`/api${path}?period=2026-11`)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await response.arrayBuffer())
  expect(book.worksheets.map((sheet) => sheet.name)).toEqual(['按事项', '按渠道', '按社区和服务点', '满意度'])
  const sheet = book.worksheets[0]!
  expect(sheet.getCell('A2').value).toContain('18 人次')
  expect(sheet.getCell('A3').value).toContain('按咨询发生的日子计')
  expect(sheet.getCell('A5').value).toBe('2026年11月（2026-11-01 至 2026-11-30）　周晓岚 于 2026-11-24 09:00 生成')
  expect((sheet.lastRow!.values as unknown[]).slice(1)).toEqual(['合计', 5, 18, 5])
})

test('a month in which nobody rated says so instead of a share of nothing', async () => {
  const zhou = await office.as('zhouTheDirector')
  const made = await zhou.does(report, { name: 'consultations', period: '2026-10' })
  expect(made.answer.zh).toBe('2026年10月咨询 1 件、1 人次，问得最多的是“房子和邻居”（1 人次）；还没有人评价。')
})
