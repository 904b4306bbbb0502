import type { Page } from 'playwright-core'
import type { Demo } from './demo.ts'

/** Signs in at the desk as one of the demo's people, up to the page their day begins with. */
export const signIn = async (page: Page, demo: Demo, user: string): Promise<void> => {
  await page.goto(demo.desk)
  await page.getByLabel('用户名').fill(user)
  await page.getByLabel('密码').fill(demo.accounts[0]!.password)
  await page.keyboard.press('Enter')
  await page.locator('#main h1').waitFor()
}

/** Chooses what it is about, answers every question with its first choice and tells the story, up to the receipt. */
export const tell = async (
  page: Page,
  topic: string,
  story: string,
  onScreen: () => Promise<void> = async () => {},
): Promise<void> => {
  await page.getByText(topic).first().click()
  while (!page.url().includes('/receipt')) {
    await onScreen()
    const choice = page.locator('input[type=radio]').first()
    if ((await choice.count()) > 0) await choice.check({ force: true })
    const words = page.locator('textarea').first()
    if ((await words.count()) > 0) await words.fill(story)
    await page.locator('main .button.primary').first().click()
  }
}

/** The receipt code a page shows, eight glyphs. */
export const codeOn = async (page: Page): Promise<string> =>
  ((await page.locator('.code').first().innerText()).match(/[0-9A-Z]/g) ?? []).slice(0, 8).join('')

/** The slip's secret beside it, six glyphs. */
export const secretOn = async (page: Page): Promise<string> =>
  ((await page.locator('.secret b, .secret').first().innerText()).match(/[0-9A-Z]/g) ?? []).join('').slice(0, 6)

/** Writes a consultation down afterwards from the keyboard, as somebody does on a Friday; leaves the desk on its case page. */
export const registerOne = async (
  page: Page,
  line: string,
  onForm: () => Promise<void> = async () => {},
): Promise<void> => {
  await page.goto(new URL('/desk/register', page.url()).href)
  await page.getByLabel(/哪天咨询的/).fill('2026-11-20')
  await page.keyboard.press('Tab')
  await page.getByLabel(/问了什么/).fill(line)
  await page.keyboard.press('Alt+1')
  await onForm()
  await page.getByLabel(/问了什么/).press('Enter')
  await page.getByRole('link', { name: line }).click()
  await page.waitForURL(/\/matters\//)
  await page.getByText('补录咨询').first().waitFor()
}

/** The page once it stands still: a kiosk that wipes itself may be on its way to another one. */
export const settledContent = async (page: Page): Promise<string> => {
  await page.waitForLoadState()
  return page.content().catch(() => settledContent(page))
}
