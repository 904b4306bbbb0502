import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSetUp } from '@fengqiao/identity'
import { signIn, whoAmI } from '@fengqiao/identity/contract'
import { openBare } from '@fengqiao/testing/office.ts'
import type { Bare, Browser } from '@fengqiao/testing/office.ts'
import { setUp } from './contract.ts'

let bare: Bare
beforeAll(async () => {
  bare = await openBare()
})
afterAll(() => bare.close())

const wanted = {
  district: '金牛区',
  office: '天回镇司法所',
  phone: '028-83570000',
  hotline: '12348',
  name: '魏强',
  user: 'weiqiang',
  password: '银杏树下的第三张石凳',
}

const sent = async (browser: Browser, form: Record<string, string>): Promise<{ status: number; html: string }> => {
  const response = await browser.press('/setup', '/setup', form)
  return { status: response.status, html: await response.text() }
}

test('on an empty installation every page leads to the set-up', async () => {
  const browser = bare.stranger()
  for (const path of ['/', '/desk/', '/desk/worklist', '/follow', '/kiosk']) {
    const response = await browser.fetch(path)
    expect([response.status, response.headers.get('location')]).toEqual([303, '/setup'])
  }
  expect((await browser.fetch('/healthz')).status).toBe(200)
  const english = await browser.fetch('/setup', { headers: { 'accept-language': 'en' } })
  expect(await english.text()).toContain('Set up your justice office')
})

test('before a code was printed nothing can be founded', async () => {
  const reply = await bare.stranger().ask(setUp, { ...wanted, code: 'AAAACCCC' })
  expect([reply.status, reply.refused.code]).toEqual([409, 'already-set-up'])
})

test('a wrong code founds nothing and keeps what was typed, but never the password', async () => {
  await openSetUp(bare.house)
  const { status, html } = await sent(bare.stranger(), { ...wanted, code: 'AAAA CCCC' })
  expect(status).toBe(400)
  expect(html).toContain('启用码不对')
  expect(html).toContain('value="天回镇司法所"')
  expect(html).not.toContain(wanted.password)
  const { rows } = await bare.database.owner.query('select count(*)::int n from offices.nodes')
  expect(rows[0].n).toBe(0)
})

test('every fault is named with its field: a weak password, a phone without area code, a short name', async () => {
  const code = (await openSetUp(bare.house))!
  const faults = await sent(bare.stranger(), { ...wanted, code, phone: '83570000', name: '' })
  expect(faults.html).toContain('缺区号')
  expect(faults.html).toContain('第一个管理员的姓名')
  const weak = await sent(bare.stranger(), { ...wanted, code, password: 'fengqiao123' })
  expect(weak.html).toContain('请换一句只有您知道的话')
})

test('a form without the page’s own token is refused', async () => {
  const browser = bare.stranger()
  await browser.fetch('/setup')
  const response = await browser.fetch('/setup', {
    method: 'POST',
    body: new URLSearchParams({ ...wanted, csrf: 'x' }),
  })
  expect(response.status).toBe(400)
})

test('an older code no longer opens; the newest founds the office and signs its administrator in', async () => {
  const older = (await openSetUp(bare.house))!
  const code = (await openSetUp(bare.house))!
  expect((await sent(bare.stranger(), { ...wanted, code: older })).status).toBe(400)
  const browser = bare.stranger()
  const { status, html } = await sent(browser, { ...wanted, code })
  expect(status).toBe(200)
  expect(html).toContain('/desk/network/import')
  const me = await browser.does(whoAmI, {})
  expect([me.name, me.roles, me.office?.name]).toEqual(['魏强', ['administrator'], '天回镇司法所'])
  await bare.stranger().does(signIn, { user: 'weiqiang', password: wanted.password })
  expect((await bare.stranger().fetch('/')).status).toBe(200)
})

test('afterwards the set-up is refused and leads to the desk', async () => {
  expect(await openSetUp(bare.house)).toBeUndefined()
  const reply = await bare.stranger().ask(setUp, { ...wanted, code: 'AAAACCCC', user: 'second' })
  expect([reply.status, reply.refused.code]).toEqual([409, 'already-set-up'])
  const page = await bare.stranger().fetch('/setup')
  expect([page.status, page.headers.get('location')]).toEqual([303, '/desk/'])
})
