import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openBrowser, sizes, startDemo, violations } from './demo.ts'
import type { Demo } from './demo.ts'
import { registerOne, signIn } from './walk.ts'

let demo: Demo
let browser: Browser
beforeAll(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  await demo.stop()
})

const signedIn = async (context: BrowserContext, user: string): Promise<Page> => {
  const page = await context.newPage()
  await signIn(page, demo, user)
  return page
}

/** The lists the device has written down, by their addresses; it does so within a second of reading one. */
const listsKept = (page: Page): Promise<string[]> =>
  page.evaluate(`new Promise((resolve) => {
    const opening = indexedDB.open('fengqiao-desk')
    opening.onsuccess = () => {
      const last = opening.result.transaction('lists').objectStore('lists').get('last')
      last.onsuccess = () => {
        opening.result.close()
        resolve((last.result?.state.queries ?? []).map(({ queryKey }) => queryKey[0]))
      }
    }
  })`)

const note = async (page: Page, words: string): Promise<void> => {
  await page.getByRole('button', { name: '记一笔' }).first().click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel(/内容/).fill(words)
  await sheet.getByRole('button', { name: '记一笔' }).click()
}

const noteOffline = async (page: Page, words: string): Promise<void> => {
  await note(page, words)
  const sheet = page.getByRole('dialog')
  await sheet.getByText('已存在这台设备上，不会丢').waitFor()
  expect(await violations(page)).toEqual([])
  await sheet.getByRole('button', { name: '关上' }).last().click()
  await page.getByRole('button', { name: '1 条未上传' }).waitFor()
}

test('a note written without a network outlives the closed tab and arrives exactly once', async () => {
  const context = await browser.newContext({ viewport: sizes.desk, locale: 'zh-CN' })
  const page = await signedIn(context, 'chenjing')
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
  await registerOne(page, '问加班费怎么算')
  const address = page.url()
  await page.getByRole('link', { name: '咨询台账' }).click()
  await page.getByRole('heading', { level: 1, name: '咨询台账' }).waitFor()
  await expect.poll(() => listsKept(page), { timeout: 20_000 }).toContain('/consultations/ledger')
  await page.getByText('问加班费怎么算').first().click()
  await page.getByText('补录咨询').first().waitFor()

  await context.setOffline(true)
  await noteOffline(page, '没有网的时候记下：加班记录在本人手里')
  await page.getByRole('button', { name: '1 条未上传' }).click()
  await page.getByRole('dialog').getByText('加班记录在本人手里').waitFor()
  expect(await violations(page)).toEqual([])
  await page.close()

  const once = await context.newPage()
  await once.goto(`${demo.desk}ledgers/consultations`)
  await once.getByText('问加班费怎么算').first().waitFor()
  // the list could not be read anew, and what is kept is written down a second later
  await once.waitForTimeout(2_500)
  await once.close()

  const again = await context.newPage()
  await again.goto(`${demo.desk}ledgers/consultations`)
  await again.getByText('问加班费怎么算').first().waitFor()
  await again.getByText(/没有连上服务器，看到的是/).waitFor()
  await again.getByRole('button', { name: '1 条未上传' }).waitFor()
  expect(await violations(again)).toEqual([])

  await context.setOffline(false)
  await again.getByRole('button', { name: '1 条未上传' }).waitFor({ state: 'hidden', timeout: 60_000 })
  for (let visit = 0; visit < 2; visit += 1) {
    await again.goto(address)
    await again.getByText('加班记录在本人手里').first().waitFor()
    expect(await again.getByText('加班记录在本人手里').count()).toBe(1)
  }
  await context.close()
})

test('a note decided on old facts is kept beside the new ones until its writer decides', async () => {
  const context = await browser.newContext({ viewport: sizes.desk, locale: 'zh-CN' })
  const page = await signedIn(context, 'chenjing')
  await registerOne(page, '问工伤怎么认定')
  const other = await browser.newContext({ viewport: sizes.desk, locale: 'zh-CN' })
  const colleague = await signedIn(other, 'zhouxiaolan')
  await colleague.goto(page.url())
  await colleague.getByRole('button', { name: '记一笔' }).first().waitFor()

  await context.setOffline(true)
  await noteOffline(page, '离线写的：单位没有缴工伤保险')
  await note(colleague, '同事在线写的：本人已到医院')
  await colleague.getByRole('dialog').waitFor({ state: 'hidden' })

  await context.setOffline(false)
  await page.getByRole('button', { name: /有一条要您看/ }).click({ timeout: 60_000 })
  const sheet = page.getByRole('dialog')
  await sheet.getByText('这一件被别人改过').waitFor()
  await sheet.getByText('单位没有缴工伤保险').waitFor()
  expect(await violations(page)).toEqual([])
  await sheet.getByRole('button', { name: '照我填的交' }).click()
  await sheet.getByText('都上传好了').waitFor()
  await page.reload()
  await page.getByText('单位没有缴工伤保险').first().waitFor()
  await page.getByText('本人已到医院').first().waitFor()
  await other.close()
  await context.close()
})

test('a door not opened is written down in a stairwell without signal and stands on the case once, as of that day', async () => {
  const context = await browser.newContext({ viewport: sizes.phone, locale: 'zh-CN' })
  const page = await signedIn(context, 'chenjing')
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
  const ledger = await page.request.get(`${demo.url}/api/mediations/ledger?size=100`)
  const { rows } = (await ledger.json()) as { rows: { matter: string; state: string }[] }
  await page.goto(`${demo.desk}matters/${rows.find(({ state }) => state === 'awaitingConsent')!.matter}`)
  const contacts = page.getByText('上门，拒见')
  const before = await page
    .getByRole('button', { name: '联系当事人' })
    .first()
    .waitFor()
    .then(() => contacts.count())

  await context.setOffline(true)
  await page.getByRole('button', { name: '联系当事人' }).first().click()
  const sheet = page.getByRole('dialog')
  await sheet.locator('label.choice', { hasText: '上门' }).click()
  await sheet.locator('label.choice', { hasText: '拒见' }).click()
  await sheet.getByLabel(/隔着门说了什么|说了什么/).fill('隔着门说过几天再来')
  expect(await violations(page)).toEqual([])
  await sheet.getByRole('button', { name: '记下这次联系' }).click()
  await sheet.getByText('已存在这台设备上，不会丢').waitFor()
  await sheet.getByRole('button', { name: '关上' }).last().click()
  await page.getByRole('button', { name: '1 条未上传' }).waitFor()

  await context.setOffline(false)
  await page.getByRole('button', { name: '1 条未上传' }).waitFor({ state: 'hidden', timeout: 60_000 })
  await page.reload()
  // on a phone what was said stands folded under its line
  await page.getByText('隔着门说过几天再来').first().waitFor({ state: 'attached' })
  expect(await contacts.count()).toBe(before + 1)
  await context.close()
})

test('a phone without a network says so in both languages and offers the hotline', async () => {
  const context = await browser.newContext({ viewport: sizes.phone, locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto(demo.resident)
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)')
  await context.setOffline(true)
  await page.goto(`${demo.url}/follow`)
  await page.getByRole('heading', { name: '现在没有网' }).waitFor()
  await page.getByRole('heading', { name: 'No network now' }).waitFor()
  expect(await violations(page)).toEqual([])
  await context.setOffline(false)
  await page.getByRole('link', { name: '再试一次' }).click()
  await page.getByRole('heading', { name: '现在没有网' }).waitFor({ state: 'hidden' })
  await context.close()
})
