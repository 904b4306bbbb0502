import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { computePeriod, listPeriods } from './contract.ts'

let office: Office
let passerBy: Browser
beforeAll(async () => {
  office = await openOffice()
  passerBy = office.stranger()
})
afterAll(() => office.close())

test('anybody counts a period without signing in, and hears it in plain words with its article', async () => {
  const { counted } = await passerBy.does(computePeriod, { rule: 'civil.appeal.judgment', start: '2026-11-18' })
  expect(counted).toMatchObject({
    lastDay: '2026-12-03',
    rolled: false,
    daysLeft: 9,
    basis: [{ article: '民事诉讼法#171', law: '民事诉讼法', number: '第一百七十一条' }],
    extension: { id: 'civil.reinstate' },
    startEvent: { zh: '判决书送达之日' },
  })
  expect(counted?.told.zh.sentence).toContain('的第二天起数 15 天')
  expect(counted?.calendarVersion).toContain('2026')
})

test('at the desk an interruption and an obstacle are told, and what they changed', async () => {
  const clerk = await office.as('chenTheClerk')
  const asked = { rule: 'limitation.general', start: '2022-11-10', interrupted: '2023-05-06' }
  const { counted } = await clerk.does(computePeriod, asked)
  expect(counted).toMatchObject({ lastDay: '2026-05-06', countedFrom: '2023-05-06', changes: ['interrupted'] })
})

test('a year without a notice is unknown, with a day to plan with', async () => {
  const { counted } = await passerBy.does(computePeriod, { rule: 'confirm.apply', start: '2026-12-20' })
  expect(counted).toMatchObject({ lastDay: null, lastInstant: null, provisional: '2027-01-19' })
})

test('a claim without limitation is told as one', async () => {
  const { counted, unlimited } = await passerBy.does(computePeriod, { rule: 'limitation.none', start: '2020-01-01' })
  expect([counted, unlimited?.basis[0]?.number]).toEqual([null, '第一百九十六条'])
})

test.each([
  [{ rule: 'civil.apeal.judgment', start: '2026-01-05' }, 404, 'period-unknown', 'civil.appeal.judgment', 'rule'],
  [{ rule: 'confirm.apply', start: '2026-02-30' }, 400, 'period-day', '2026-02-30', 'start'],
  [{ rule: 'divorce.withdraw', start: '2020-05-05' }, 409, 'period-before-the-law', '2021-01-01', 'start'],
  [
    { rule: 'labor.arbitration', start: '2025-05-05', suspendedFrom: '2026-02-02', suspendedUntil: '2026-01-02' },
    400,
    'period-days-crossed',
    '开始以前',
    'suspendedUntil',
  ],
])('%j is refused with %i, its field and its remedy', async (asked, status, code, words, field) => {
  const answer = await passerBy.ask(computePeriod, asked)
  expect([answer.status, answer.refused.code, answer.refused.field]).toEqual([status, code, field])
  expect(answer.refused.sentence).toContain(words)
})

test('the rules are listed, and found by what happened', async () => {
  const all = await passerBy.does(listPeriods, {})
  expect(all.periods.length).toBeGreaterThan(180)
  expect(new Set(all.periods.map(({ id }) => id)).size).toBe(all.periods.length)
  const found = await passerBy.does(listPeriods, { words: '收到判决书' })
  expect(found.periods[0]?.id).toBe('civil.appeal.judgment')
  expect((await passerBy.does(listPeriods, { words: '抚养费' })).unlimited[0]?.id).toBe('limitation.none')
})
