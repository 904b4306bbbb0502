import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { readCalendar } from '@fengqiao/testing/read-ical.ts'
import { get, post } from '@fengqiao/testing/resident-pages.ts'
import { chosenAt, residentGroups } from './resident-groups-data.ts'
import { periodRules, unlimitedClaims } from '../rules/rules-data.ts'

let office: Office
let passerBy: Browser
beforeAll(async () => {
  office = await openOffice()
  passerBy = office.stranger()
})
afterAll(() => office.close())

const dayOf = (name: string, day: string) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { [`${name}.year`]: year, [`${name}.month`]: month, [`${name}.day`]: date }
}

test('every happening a resident may choose leads to a rule, six at most to a page', () => {
  const ids = new Set([...periodRules, ...unlimitedClaims].map(({ id }) => id))
  const groups = Object.values(residentGroups)
  expect(groups.flatMap(({ happened }) => happened.map(({ id }) => id)).filter((id) => !ids.has(id))).toEqual([])
  expect(Math.max(groups.length, ...groups.map(({ happened }) => happened.length))).toBeLessThanOrEqual(6)
})

test('the day is asked as it is counted: onwards, back from a hearing, or by the hour', async () => {
  const asked = async (rule: string) => (await get(passerBy, `/periods/of/${rule}`)).text
  expect(await asked('civil.appeal.judgment')).toContain('从这一天的第二天开始数')
  const back = await asked('corrections.leave.ask')
  expect([back.includes('往回数'), back.includes('从这一天算起')]).toEqual([true, false])
  expect(await asked('protectionOrder.decide')).toContain('按小时算')
})

test('without script, from what happened to the last day: choose, tell the day, read', async () => {
  expect((await get(passerBy, '/periods')).text).toContain('href="/periods/court"')
  expect((await get(passerBy, '/periods/court')).text).toContain('href="/periods/of/civil.appeal.judgment"')
  const question = await get(passerBy, '/periods/of/civil.appeal.judgment')
  expect(question.text).toContain('收到判决书是哪一天？')
  const path = '/periods/of/civil.appeal.judgment'
  const sent = await post(passerBy, path, path, dayOf('start', '2026-11-18'))
  expect([sent.status, sent.to]).toEqual([303, `${path}/2026-11-18`])
  const page = await get(passerBy, sent.to!)
  for (const words of ['2026年12月3日', '星期四', '还有 9 天', '第 15 天', '第一百七十一条', '可能'])
    expect(page.text).toContain(words)
})

test('every happening names its day in words that stand in a sentence', () => {
  for (const { happened } of Object.values(residentGroups))
    for (const { id, day } of happened) {
      expect(day.zh, id).toMatch(/是哪一天？/)
      expect(chosenAt(id)?.called, id).not.toMatch(/[？（]/)
    }
})

test('a day that is none keeps what was typed and says what to write', async () => {
  const path = '/periods/of/civil.appeal.judgment'
  const refused = await post(passerBy, path, path, dayOf('start', '2026-02-30'))
  expect(refused.status).toBe(400)
  expect(refused.text).toContain('2026-01-31')
  expect(refused.text).toContain('value="30"')
  const empty = await post(passerBy, path, path, dayOf('start', ''))
  expect([empty.status, empty.text.includes('field-error')]).toEqual([400, true])
})

test('a limitation asks for the last demand, and runs anew from it', async () => {
  const path = '/periods/of/limitation.general'
  const sent = await post(passerBy, path, path, {
    ...dayOf('start', '2022-11-10'),
    ...dayOf('interrupted', '2023-05-06'),
  })
  expect(sent.to).toBe(`${path}/2022-11-10?again=2023-05-06`)
  const page = await get(passerBy, sent.to!)
  expect(page.text).toContain('时效在 2023年5月6日 中断')
  expect(page.text).toContain('约定还钱的最后一天，当天不算')
  expect(page.text).toContain('已经过了')
  expect(page.text).toContain('不等于权利没有了')
})

test('large print is kept with the day that was typed', async () => {
  const path = '/periods/of/civil.appeal.judgment'
  const large = await post(passerBy, path, path, { ...dayOf('start', '2026-11-18'), print: 'large' })
  expect([large.status, large.text.includes('value="18"')]).toEqual([200, true])
})

test('own words find a rule; nonsense is told what to do; an address of nothing leads back', async () => {
  const sent = await post(passerBy, '/periods/find', '/periods/find', { q: '收到判决书' })
  expect((await get(passerBy, sent.to!)).text).toContain('/periods/of/civil.appeal.judgment')
  expect((await get(passerBy, '/periods/find?q=qqqq')).text).toContain('没有找到')
  expect((await get(passerBy, '/periods/of/no.such.rule')).status).toBe(404)
  expect((await get(passerBy, '/periods/of/confirm.apply/2026-02-30')).status).toBe(400)
})

test('a claim without limitation is told as one', async () =>
  expect((await get(passerBy, '/periods/of/limitation.none')).text).toContain('没有诉讼时效'))

test('a year without a notice is not certain, with a day to plan with', async () =>
  expect((await get(passerBy, '/periods/of/confirm.apply/2026-12-20')).text).toContain('还不能确定'))

test('the day goes into the phone’s calendar, with nothing of a person', async () => {
  const file = await passerBy.fetch('/periods/of/civil.appeal.judgment/2026-11-18/calendar.ics')
  expect(file.headers.get('content-type')).toContain('text/calendar')
  const { events, alarms } = readCalendar(await file.text())
  expect([events.length, alarms.length, events[0]?.['DTSTART;VALUE=DATE']]).toEqual([1, 2, '20261203'])
  expect(events[0]?.['SUMMARY']).toContain('对一审判决上诉')
})

test('in English every page speaks English', async () => {
  const english = office.stranger()
  english.cookies.set('fq_look', 'en')
  const page = await get(english, '/periods/of/civil.appeal.judgment/2026-11-18')
  expect(page.text).toContain('9 days left')
  expect(page.text).toContain('Counting 15 days from the day after')
})
