import { expect } from 'vitest'
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { sizes, violations } from './demo.ts'
import type { Demo } from './demo.ts'
import { watched } from './talking.ts'

export type Desk = {
  readonly page: Page
  /** Axe on what is shown, in normal and in high contrast; nothing found is the standard. */
  seen(): Promise<void>
  /** Opens the form of a move, sees it, fills it in and sends it; waits until it is done. */
  does(move: string | RegExp, fill: (sheet: Locator) => Promise<void>, submit: string | RegExp): Promise<void>
  open(path: string): Promise<void>
  close(): Promise<void>
}

const shelf = 'fengqiao.preferences'

/** Another tab of the same person changes the contrast; this one follows, as it does at the desk. */
const contrast = async (other: Page, page: Page, to: 'normal' | 'high'): Promise<void> => {
  await other.evaluate(
    ([key, value]) =>
      localStorage.setItem(key as string, JSON.stringify({ contrast: value, print: 'normal', language: 'zh' })),
    [shelf, to],
  )
  await page.locator(`html[data-contrast=${to}]`).waitFor({ state: 'attached' })
}

/** Somebody of the cast at the desk, signed in as a newcomer would be. */
export const sitDown = async (
  browser: Browser,
  demo: Demo,
  user: string,
  options: BrowserContextOptions = {},
): Promise<Desk> => {
  const context = await watched(browser, { viewport: sizes.desk, reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  await page.goto(demo.desk)
  await page.getByLabel('用户名').fill(user)
  await page.getByLabel('密码').fill(demo.accounts.find((account) => account.user === user)!.password)
  await page.keyboard.press('Enter')
  await page.locator('nav#menu').waitFor()
  const other = await context.newPage()
  await other.goto(`${demo.url}/healthz`)
  await page.bringToFront()
  const seen = async () => {
    const name = `${page.url()} ${await page.locator('h1, dialog h2').allInnerTexts()}`
    expect(await violations(page), `${name} normal`).toEqual([])
    await contrast(other, page, 'high')
    expect(await violations(page), `${name} high contrast`).toEqual([])
    await contrast(other, page, 'normal')
  }
  page.setDefaultTimeout(10_000)
  return {
    page,
    seen,
    open: async (path) => {
      await page.goto(`${demo.desk.replace(/\/$/, '')}${path}`)
      await page.locator('main h1').first().waitFor()
    },
    does: async (move, fill, submit) => {
      const button = page.locator('.panel').getByRole('button', { name: move, includeHidden: true }).first()
      await button.waitFor({ state: 'attached' })
      if (!(await button.isVisible())) await page.locator('.panel summary').click()
      await button.click()
      const sheet = page.getByRole('dialog')
      await sheet.getByRole('button', { name: submit }).waitFor()
      await fill(sheet)
      await seen()
      await sheet.getByRole('button', { name: submit }).click()
      await sheet.waitFor({ state: 'hidden' })
      await page.waitForLoadState('networkidle')
    },
    close: async () => {
      expect(problems).toEqual([])
      await context.close()
    },
  }
}

/** A choice by its words, as a finger presses it. */
export const choose = (sheet: Locator, words: string | RegExp): Promise<void> =>
  sheet.locator('label.choice', { hasText: words }).first().click()

/** A choice of a list by its words, however the list is drawn. */
export const find = async (sheet: Locator, field: string, words: string): Promise<void> => {
  const box = sheet.locator(`[data-field="${field}"]`)
  const list = box.locator('select')
  if ((await list.count()) === 0) return choose(box, words)
  const value = await list.locator('option', { hasText: words }).first().getAttribute('value')
  await list.selectOption(value)
}
