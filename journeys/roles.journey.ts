import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { newId } from '@fengqiao/kernel/ids.ts'
import { openBrowser, sizes, startDemo } from './demo.ts'
import type { Demo } from './demo.ts'
import { signIn } from './walk.ts'

let demo: Demo
let browser: Browser
beforeAll(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  await demo.stop()
})

/** What the server refused of what the page asked for by itself. */
const refusedOn = (page: Page): string[] => {
  const refused: string[] = []
  page.on('response', (reply) => {
    if (reply.url().includes('/api/') && reply.status() >= 400)
      refused.push(`${new URL(page.url()).pathname}: ${reply.status()} ${new URL(reply.url()).pathname}`)
  })
  return refused
}

const begins: Readonly<Record<string, string>> = { xiangmingyuan: '/desk/accounts' }

test('everybody begins where their work is, and no page of anybody’s menu asks for what they may not read', async () => {
  for (const { user } of demo.accounts) {
    const context = await browser.newContext({ viewport: sizes.desk, locale: 'zh-CN', serviceWorkers: 'block' })
    const page = await context.newPage()
    await signIn(page, demo, user)
    const refused = refusedOn(page)
    expect(new URL(page.url()).pathname).toBe(begins[user] ?? '/desk/worklist')
    const paths = await page.locator('#menu a').evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
    for (const path of paths) {
      await page.locator(`#menu a[href="${path}"]`).click()
      await page.waitForURL(`**${path}`)
      await page.locator('#main:has(h1):not(:has(.loading))').waitFor()
    }
    expect([user, refused]).toEqual([user, []])
    await context.close()
  }
})

test('whoever only reads is offered nothing to change; a page of other posts says so without asking the server', async () => {
  const context = await browser.newContext({ viewport: sizes.desk, locale: 'zh-CN', serviceWorkers: 'block' })
  const page = await context.newPage()
  await signIn(page, demo, 'fangzhengping')
  const refused = refusedOn(page)
  for (const [path, offer] of [
    ['worklist', '登记调解'],
    ['settings', '改'],
    ['accounts', '开账号'],
    ['people', '添一个人'],
    ['kiosks', '登记自助机'],
    ['ledgers/mediations', '登记调解'],
  ] as const) {
    await page.goto(new URL(`/desk/${path}`, demo.desk).href, { waitUntil: 'networkidle' })
    await page.locator('#main h1').first().waitFor()
    expect([path, await page.getByText(offer, { exact: true }).count()]).toEqual([path, 0])
  }
  await page.goto(new URL('/desk/ledgers/mediations', demo.desk).href)
  await page.getByRole('button', { name: /调委会/ }).waitFor()
  await page.goto(new URL('/desk/register', demo.desk).href)
  await page.getByText('这一页不归您的岗位').waitFor()
  expect(refused).toEqual([])
  await context.close()
})

test('whoever may not read the proof of a consultation is not shown it: nothing is asked and no refusal stands there', async () => {
  const context = await browser.newContext({ viewport: sizes.desk, locale: 'zh-CN', serviceWorkers: 'block' })
  const asker = await context.newPage()
  await asker.goto(demo.resident)
  const told = await asker.request.post(`${demo.url}/api/consultations`, {
    headers: { 'x-fengqiao': '1' },
    data: { command: { id: newId(), at: new Date().toISOString() }, topic: 'wages', told: '老板拖欠我三个月工资' },
  })
  const { matter } = (await told.json()) as { matter: string }
  await context.close()
  const asked: Record<string, string[]> = {}
  const proofs: Record<string, number> = {}
  for (const user of ['liusiyuan', 'fangzhengping']) {
    const desk = await browser.newContext({ viewport: sizes.desk, locale: 'zh-CN', serviceWorkers: 'block' })
    const page = await desk.newPage()
    await signIn(page, demo, user)
    const refused = refusedOn(page)
    const mine: string[] = []
    asked[user] = mine
    page.on('request', (request) => {
      if (/\/api\/.*\/proof/.test(request.url())) mine.push(new URL(request.url()).pathname)
    })
    await page.goto(new URL(`/desk/consultations/${matter}`, demo.desk).href, { waitUntil: 'networkidle' })
    await page.getByText('老板拖欠我三个月工资').first().waitFor()
    await page.waitForLoadState('networkidle')
    proofs[user] = await page.locator('.consultation-proof').count()
    expect([user, refused]).toEqual([user, []])
    expect(await page.locator('[role=alert]').count()).toBe(0)
    await desk.close()
  }
  expect(proofs).toEqual({ liusiyuan: 1, fangzhengping: 0 })
  expect(new Set(asked['liusiyuan'])).toEqual(new Set([`/api/consultations/${matter}/proof`]))
  expect(asked['fangzhengping']).toEqual([])
})
