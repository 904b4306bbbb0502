import { afterAll, beforeAll, expect, test } from 'vitest'
import { openOffice } from '@fengqiao/testing/office.ts'
import type { Browser, Office } from '@fengqiao/testing/office.ts'
import { endKiosk, enrolKiosk, listKiosks, pairKiosk, renewKioskCode, whoAmI } from './contract.ts'

let office: Office
let administrator: Browser
beforeAll(async () => {
  office = await openOffice()
  administrator = await office.as('weiTheAdministrator')
})
afterAll(() => office.close())

/** Types a code on the page a machine opens. */
const typed = (machine: Browser, code: string): Promise<Response> => machine.press('/kiosk?again', '/kiosk', { code })

const enrolled = (name: string) => administrator.does(enrolKiosk, { place: office.places.legalHome, name })
const rowOf = async (kiosk: string) =>
  (await administrator.does(listKiosks, {})).rows.find((row) => row.kiosk === kiosk)

test('the browser that types the code becomes the kiosk of that legal home, until it is ended', async () => {
  const { kiosk, code } = await enrolled('大厅一号')
  expect((await rowOf(kiosk))?.state).toBe('waiting')
  const machine = office.stranger()
  const response = await typed(machine, code.toLowerCase())
  expect([response.status, response.headers.get('location')]).toEqual([303, '/'])
  expect((await machine.does(whoAmI, {})).roles).toContain('kiosk')
  expect(await rowOf(kiosk)).toMatchObject({ state: 'paired', placeName: '银杏园社区法律之家' })
  expect((await rowOf(kiosk))?.seenAt).toBeTruthy()
  await administrator.does(endKiosk, { kiosk })
  expect((await machine.does(whoAmI, {})).roles).toEqual(['visitor'])
  expect((await rowOf(kiosk))?.state).toBe('ended')
})

test('a code opens once, and not after a day', async () => {
  const { code } = await enrolled('大厅二号')
  await office.stranger().does(pairKiosk, { code })
  expect((await office.stranger().ask(pairKiosk, { code })).refused.code).toBe('kiosk-code-wrong')
  const late = await enrolled('大厅三号')
  office.travelTo('2026-11-25T09:30:00+08:00')
  expect((await office.stranger().ask(pairKiosk, { code: late.code })).refused.code).toBe('kiosk-code-wrong')
  expect((await rowOf(late.kiosk))?.state).toBe('lapsed')
  const fresh = await administrator.does(renewKioskCode, { kiosk: late.kiosk })
  await office.stranger().does(pairKiosk, { code: fresh.code })
})

test('a new code puts the old device out at once', async () => {
  const { kiosk, code } = await enrolled('大厅四号')
  const old = office.stranger()
  await typed(old, code)
  await administrator.does(renewKioskCode, { kiosk })
  expect((await old.does(whoAmI, {})).roles).toEqual(['visitor'])
})

test('a wrong code keeps what was typed, says so, and guessing ends after thirty tries', async () => {
  const machine = office.stranger()
  const response = await typed(machine, 'AAAA CCCC')
  const html = await response.text()
  expect(response.status).toBe(400)
  expect(html).toContain('配对码不对')
  expect(html).toContain('value="AAAA CCCC"')
  const statuses: number[] = []
  for (let at = 0; at < 31; at++) statuses.push((await machine.ask(pairKiosk, { code: 'AAAACCCC' })).status)
  expect(statuses.at(-1)).toBe(429)
})
