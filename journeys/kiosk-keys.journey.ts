import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { openBrowser, sizes, startDemo, violations } from './demo.ts'
import type { Demo } from './demo.ts'

let demo: Demo
let browser: Browser
beforeAll(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  await demo.stop()
})

test('on a kiosk without a keyboard days and money are pressed on keys that come up and go again', async () => {
  const context = await browser.newContext({ viewport: sizes.kiosk, locale: 'zh-CN', hasTouch: true })
  const page = await context.newPage()
  await page.goto(demo.kiosk)
  await page.goto(`${demo.url}/law`)
  await page.locator('textarea').fill('老板拖欠我三个月工资怎么办')
  await page.locator('main .button.primary').first().click()
  const keys = page.getByRole('group', { name: '按键输入' })
  // by its place, as a finger does: nothing scrolls the page for it
  const touch = async (name: string) => {
    const { x, y, width, height } = (await keys.getByRole('button', { name, exact: true }).boundingBox())!
    await page.touchscreen.tap(x + width / 2, y + height / 2)
  }
  const type = async (glyphs: string) => {
    for (const glyph of glyphs) await touch(glyph)
  }
  const held = (name: string) => page.locator(`[name="${name}"]`)
  const start = 'start.labor.arbitration.pay'
  expect(await keys.isHidden()).toBe(true)
  await held(`${start}.year`).tap()
  expect(await keys.getByRole('button', { name: '.', exact: true }).isDisabled()).toBe(true)
  await type('20260831')
  expect(await held(`${start}.day`).inputValue()).toBe('31')
  await held('sum.wageArrears.monthlyWage').tap()
  await type('65000')
  await touch('删一个')
  await touch('下一格')
  await type('3')
  const top = (await keys.boundingBox())!.y
  const box = (await held('sum.wageArrears.months').boundingBox())!
  expect([box.y > 0, box.y + box.height <= top]).toEqual([true, true])
  expect(await violations(page)).toEqual([])
  await page.locator('button[value="sum.wageArrears"]').tap()
  await page.getByText('人民币壹万玖仟伍佰元整').waitFor()
  expect(await page.getByText('2027年8月31日').count()).toBeGreaterThan(0)
  await held('sum.wageArrears.months').tap()
  await touch('收起')
  expect(await keys.isHidden()).toBe(true)
  await context.close()
})
