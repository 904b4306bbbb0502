import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Office } from '@fengqiao/testing/office.ts'
import { enterFigure, listFigures, sumEndpoints } from './contract.ts'
import { computeSum } from './compute.ts'
import { figuresWith, nationalFigures } from './figures.ts'

describe('published figures', () => {
  it.each([
    ['2019-08-19', undefined],
    ['2019-08-20', 425],
    ['2020-08-20', 385],
    ['2024-10-20', 335],
    ['2024-10-21', 310],
    ['2026-05-19', 300],
    ['2026-05-20', undefined],
  ])('the LPR of %s is %s hundredths of a percent, or nobody has said', (day, value) => {
    expect(nationalFigures.find('lpr1y', day)?.value).toBe(value)
  })
  it('takes a statistic of the year before', () => {
    expect(nationalFigures.find('nationalIncome', '2026-01-01')?.value).toBe(5_650_200)
    expect(nationalFigures.find('nationalIncome', '2025-12-31')?.value).toBe(5_418_800)
    expect(nationalFigures.find('nationalIncome', '2027-01-01')).toBeUndefined()
  })
  it('never ships a local one', () => {
    expect(nationalFigures.find('minimumWage', '2026-11-24')).toBeUndefined()
    expect(nationalFigures.find('localAverageWage', '2026-11-24')).toBeUndefined()
  })
  it('puts what the office entered first, the last word on a day before the earlier one', () => {
    const row = { figure: 'lpr1y', from: '2026-09-21', source: '公告' } as const
    const known = figuresWith([
      { ...row, value: 290 },
      { ...row, value: 295 },
    ])
    expect(known.find('lpr1y', '2026-11-24')).toMatchObject({ value: 290, mark: 'local' })
    expect(known.find('lpr1y', '2026-09-20')).toBeUndefined()
  })
})

describe('a figure nobody has checked', () => {
  const loan = { principal: 10_000_000, rate: 24, contractDate: '2025-06-01', to: '2025-12-01' }
  const notesOf = (figures: typeof nationalFigures) =>
    computeSum('loanInterest', loan, { today: '2026-11-24', figures }).notes.map(({ zh }) => zh)

  it('is named in the sum, and one of the office’s own is not', () => {
    expect(notesOf(nationalFigures)).toContain(
      '“一年期贷款市场报价利率（LPR）”用的数还没有核对官方公布，以公布的为准。',
    )
    const own = figuresWith([{ figure: 'lpr1y', from: '2025-05-20', value: 300, source: '公告' }])
    expect(notesOf(own).join()).not.toContain('还没有核对')
  })
  it('ends with the day it was looked up, and the office is told how to add what came later', () => {
    const late = { ...loan, contractDate: '2026-06-01', to: '2026-09-01' }
    const asked = () => computeSum('loanInterest', late, { today: '2026-11-24', figures: nationalFigures })
    expect(asked).toThrow('只到2026-05-19，以后的由本所在“算一算 → 公布的数据”里补上')
  })
})

describe('at an office', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.close())

  const workInjury = sumEndpoints.get('workInjury')!
  const care = { wage: 600_000, level: '1', care: 'full' }
  const average = {
    figure: 'localAverageWage',
    from: '2025-01-01',
    value: '9,000',
    source: '市统计局 2026 年通知',
  } as const

  it('asks for a local figure with where it is published, and uses it once the office has entered it', async () => {
    const somebody = office.stranger()
    const before = await somebody.ask(workInjury, care)
    expect(before.status).toBe(422)
    expect(before.refused).toMatchObject({ code: 'sum-refused', field: 'averageWage' })
    expect(before.refused.sentence).toContain('12333')
    const director = await office.as('zhouTheDirector')
    await director.does(enterFigure, average)
    const after = await somebody.does(workInjury, care)
    expect(after.monthly).toEqual({ least: 540_000 + 450_000, most: 540_000 + 450_000 })
  })

  it('keeps every entry with who made it; a correction stands before what it corrects', async () => {
    const director = await office.as('zhouTheDirector')
    await director.does(enterFigure, { ...average, value: '9100' })
    const { figures } = await director.does(listFigures, {})
    const found = figures.find(({ figure }) => figure === 'localAverageWage')!
    expect(found.holding).toMatchObject({ value: 910_000, mark: 'local', source: average.source })
    expect(found.holding!.by).toBeTruthy()
    expect(found.entries.map(({ value }) => value)).toEqual([910_000, 900_000])
  })

  it.each([
    ['a word', { ...average, value: '九千' }, 'figure-value-wrong'],
    ['nothing', { ...average, value: '0' }, 'figure-value-wrong'],
    ['a rate of a hundred percent', { ...average, figure: 'lpr1y', value: '100' }, 'figure-value-wrong'],
    ['a statistic of a year not over', { ...average, from: '2026-01-01' }, 'figure-day-wrong'],
    ['a statistic that begins in March', { ...average, from: '2025-03-01' }, 'figure-day-wrong'],
    ['a minimum wage of tomorrow', { ...average, figure: 'minimumWage', from: '2026-11-25' }, 'figure-day-wrong'],
  ])('refuses %s', async (_, input, code) => {
    const director = await office.as('zhouTheDirector')
    expect((await director.ask(enterFigure, input)).refused.code).toBe(code)
  })

  it('lets a clerk read but not enter', async () => {
    const clerk = await office.as('chenTheClerk')
    expect((await clerk.ask(listFigures, {})).status).toBe(200)
    expect((await clerk.ask(enterFigure, average)).status).toBe(403)
  })

  it('keeps nothing of what somebody worked out', async () => {
    const text = JSON.stringify(
      (
        await office.database.owner.query(
          "select endpoint, matter_id from kernel.audit where endpoint like '/law/sums/%' and outcome = 'read'",
        )
      ).rows,
    )
    expect(text).toBe('[]')
  })

  it('names a field that does not fit by its title', async () => {
    const somebody = office.stranger()
    const { status, refused } = await somebody.ask(sumEndpoints.get('overtime')!, { monthlyWage: -1, restHours: 1 })
    expect([status, refused.sentence]).toEqual([400, '“每月工资”不能是负数。'])
  })
})
