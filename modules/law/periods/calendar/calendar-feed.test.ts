import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { readCalendar } from '@fengqiao/testing/read-ical.ts'
import { tellAll } from '@fengqiao/testing/resident-pages.ts'
import { endCalendar, myCalendar, openCalendar } from '../contract.ts'

let office: Office
let clerk: Browser
beforeAll(async () => {
  office = await openOffice()
  clerk = await office.as('chenTheClerk')
  await tellAll(office.stranger(), '王小明说老板三个月没发工资')
})
afterAll(() => office.close())

const readBy = async (path: string) => {
  const response = await office.stranger().fetch(path)
  const text = await response.text()
  return { status: response.status, text, type: response.headers.get('content-type') ?? '' }
}

test('a calendar program reads the open deadlines at the address, without a session and without anything of a person', async () => {
  expect(await clerk.does(myCalendar, {})).toEqual({ since: null })
  const { path } = await clerk.does(openCalendar, {})
  expect((await clerk.does(myCalendar, {})).since).toMatch(/^2026-11-24/)
  const read = await readBy(path)
  expect([read.status, read.type]).toEqual([200, 'text/calendar; charset=utf-8'])
  const { events, head } = readCalendar(read.text)
  expect(head['X-WR-CALNAME']).toBe('司法所期限')
  expect(events.length).toBeGreaterThan(0)
  for (const event of events) expect(event['SUMMARY']).toMatch(/^[A-Z0-9〔〕\p{Script=Han}]+ /u)
  for (const personal of ['王小明', '老板', '工资']) expect(read.text.replaceAll('\r\n ', '')).not.toContain(personal)
})

test('a new address ends the one before; ended, nothing is read there any more', async () => {
  const before = (await clerk.does(openCalendar, {})).path
  const after = (await clerk.does(openCalendar, {})).path
  expect((await readBy(before)).status).toBe(404)
  expect((await readBy(after)).status).toBe(200)
  expect(await clerk.does(endCalendar, {})).toEqual({ ended: true })
  expect(await clerk.does(endCalendar, {})).toEqual({ ended: false })
  const gone = await readBy(after)
  expect([gone.status, gone.text.includes('重新生成')]).toEqual([404, true])
})

test('addresses made at once: one is left, and nobody is told of an error', async () => {
  const made = await Promise.all(Array.from({ length: 12 }).map(() => clerk.does(openCalendar, {})))
  const read = await Promise.all(made.map(({ path }) => readBy(path)))
  expect(read.map(({ status }) => status).toSorted()).toEqual([200, ...Array.from({ length: 11 }).fill(404)])
  await clerk.does(endCalendar, {})
})

test('an address reads what its owner may read, no more: another office’s matters are not in it', async () => {
  const sun = await office.as('sunOfTheOtherOffice')
  const { events } = readCalendar((await readBy((await sun.does(openCalendar, {})).path)).text)
  expect(events).toEqual([])
})

test('nobody has an address without an account', async () => {
  expect((await office.stranger().ask(openCalendar, {})).status).toBe(401)
  expect((await readBy('/calendar/guessed/deadlines.ics')).status).toBe(404)
})
