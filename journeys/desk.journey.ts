import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { openBrowser, sizes, startDemo, violations } from './demo.ts'
import type { Demo } from './demo.ts'
import { registerOne } from './walk.ts'

let demo: Demo
let browser: Browser
beforeAll(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  await demo.stop()
})

test('the demo answers for itself and describes its API', async () => {
  expect(await (await fetch(`${demo.url}/healthz`)).json()).toMatchObject({ ok: true })
  const document = (await (await fetch(`${demo.url}/api/openapi.json`)).json()) as { openapi: string }
  expect(document.openapi).toBe('3.1.0')
  expect(demo.accounts.map((account) => account.role)).toEqual(
    expect.arrayContaining(['director', 'clerk', 'mediator', 'lawyer', 'administrator']),
  )
})

test('a clerk signs in at the desk; a wrong password says what to look at', async () => {
  const context = await browser.newContext({ viewport: sizes.desk, locale: 'zh-CN' })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  await page.goto(demo.desk)
  await page.getByLabel('用户名').fill('chenjing')
  await page.getByLabel('密码').fill('not the password')
  await page.keyboard.press('Enter')
  await page.getByText('连错五次会锁十五分钟').waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByLabel('密码').fill(demo.accounts.find((account) => account.user === 'chenjing')!.password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /待办/ }).waitFor()
  expect(await violations(page)).toEqual([])

  await registerOne(page, '老板欠三个月工资，答可先调解，也可申请劳动仲裁', async () =>
    expect(await violations(page)).toEqual([]),
  )
  await page.getByRole('link', { name: '咨询台账' }).click()
  await page.getByText('老板欠三个月工资').first().waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByText('老板欠三个月工资').first().click()
  await page.getByText('补录咨询').first().waitFor()
  await page
    .getByText(/补录：|补录 /)
    .first()
    .waitFor()
  expect(await violations(page)).toEqual([])
  await context.close()
  expect(problems).toEqual([])
})
