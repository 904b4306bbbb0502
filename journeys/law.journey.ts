import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { importExampleStatute } from '@fengqiao/testing/statutes.ts'
import { openBrowser, sizes, startDemo, violations } from './demo.ts'
import type { Demo } from './demo.ts'
import { codeOn, secretOn, settledContent, signIn } from './walk.ts'

const wages = '老板拖欠我三个月工资怎么办'
let demo: Demo
let browser: Browser
beforeAll(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), openBrowser()])
  await importExampleStatute(join(demo.dataDir, 'law'))
})
afterAll(async () => {
  await browser.close()
  await demo.stop()
})

const press = (page: Page): Promise<void> => page.locator('main .button.primary').first().click()

const unfoldAll = (page: Page): Promise<void> =>
  page.evaluate(`for (const fold of document.querySelectorAll('details')) fold.open = true`)

/** The question, the day the work ended and what was owed, up to the answer with all of it worked out. */
const lookUp = async (page: Page): Promise<void> => {
  await page.goto(`${demo.url}/law`)
  await page.locator('textarea').fill(wages)
  await press(page)
  const typed = {
    'start.labor.arbitration.pay.year': '2026',
    'start.labor.arbitration.pay.month': '8',
    'start.labor.arbitration.pay.day': '31',
    'sum.wageArrears.monthlyWage': '6500',
    'sum.wageArrears.months': '3',
  }
  for (const [name, value] of Object.entries(typed)) await page.locator(`[name="${name}"]`).fill(value)
  await page.locator('button[value="sum.wageArrears"]').click()
  await page.getByText('人民币壹万玖仟伍佰元整').waitFor()
}

test.each([
  ['phone', '', true],
  ['phone', 'zh.high.large', false],
  ['phone', 'en', true],
  ['kiosk', '', true],
  ['kiosk', 'en.high.large', true],
] as const)(
  'from the question to articles, last day, sum and next step on a %s (look “%s”, script %s)',
  async (surface, look, javaScriptEnabled) => {
    const context = await browser.newContext({ viewport: sizes[surface], locale: 'zh-CN', javaScriptEnabled })
    const page = await context.newPage()
    await page.goto(surface === 'kiosk' ? demo.kiosk : demo.resident)
    await context.addCookies([{ name: 'fq_look', value: look || 'zh', url: demo.url }])
    await lookUp(page)
    const text = await page.locator('main').innerText()
    expect(text).toMatch(/2027年8月31日|31 August 2027/)
    expect(text).toMatch(/19,500/)
    expect(text).toMatch(/申请劳动仲裁|Labour arbitration/)
    if (javaScriptEnabled) {
      await unfoldAll(page)
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    }
    await context.close()
  },
)

test('the question goes to the lawyer untyped again; the proof beside it goes under the receipt code with the answer', async () => {
  const asker = await browser.newContext({ viewport: sizes.phone, locale: 'zh-CN' })
  const phone = await asker.newPage()
  await phone.goto(demo.resident)
  await lookUp(phone)
  await press(phone)
  await phone.waitForURL(/ask\/review/)
  await phone.getByText('拖欠的工资：19,500 元').waitFor()
  await press(phone)
  await phone.waitForURL(/receipt/)
  const [code, secret] = [await codeOn(phone), await secretOn(phone)]

  const office = await browser.newContext({ viewport: sizes.desk, locale: 'zh-CN' })
  const desk = await office.newPage()
  await signIn(desk, demo, 'liusiyuan')
  await desk.goto(`${demo.desk}law/ask`)
  await desk.getByLabel('居民的问题').fill(wages)
  await desk
    .getByRole('button', { name: /去处改成/ })
    .first()
    .waitFor()
  expect(await violations(desk)).toEqual([])

  await desk.goto(`${demo.desk}consultations`)
  await desk.getByRole('button', { name: '值班上线' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: '值班上线' }).click()
  await desk
    .getByRole('link', { name: /工资和工作/ })
    .first()
    .click()
  await desk.getByRole('button', { name: '接听' }).click()
  // set right by one press, and the correction stands
  await desk.getByRole('button', { name: /报表类型改成\s*其他劳动争议/ }).click()
  await desk.getByText('已改正').waitFor()
  // the day and the sum told at the phone stand there worked out; all of it goes into the answer by one press
  await desk.locator('.counted b', { hasText: '2027年8月31日' }).waitFor()
  await desk.locator('details.sum', { hasText: '人民币壹万玖仟伍佰元整' }).waitFor()
  await desk.getByRole('button', { name: '都写进答复，附上依据' }).click()
  const answer = await desk.getByLabel('给对方的答复').inputValue()
  expect(answer).toContain('2027年8月31日')
  expect(answer).toContain('19,500 元')
  expect(await desk.getByRole('checkbox', { name: /把依据附在答复后面/ }).isChecked()).toBe(true)
  expect(await violations(desk)).toEqual([])
  await desk.getByRole('button', { name: '结束，发出答复' }).click()
  await desk.waitForURL(/consultations$/)
  await office.close()

  const elsewhere = await browser.newContext({ viewport: sizes.phone, locale: 'zh-CN', javaScriptEnabled: false })
  const reader = await elsewhere.newPage()
  await reader.goto(`${demo.url}/follow`)
  await reader.locator('[name=code]').fill(code)
  await reader.locator('[name=secret]').fill(secret)
  await press(reader)
  const read = await reader.locator('main').innerText()
  for (const said of ['2027年8月31日', '19,500 元', '没有书面合同也可以要', '申请劳动仲裁'])
    expect(read).toContain(said)
  await elsewhere.close()
  await asker.close()
})

test('the calendar comes by its sign alone, whole, also where nothing may move; whoever types sees what is below', async () => {
  const office = await browser.newContext({ viewport: sizes.desk, locale: 'zh-CN', reducedMotion: 'reduce' })
  const desk = await office.newPage()
  await signIn(desk, demo, 'liusiyuan')
  await desk.goto(`${demo.desk}periods?rule=labor.arbitration.pay`)
  const day = desk.getByLabel('起算的那一天')
  const calendar = desk.locator('.ant-picker-dropdown')
  await day.click()
  await day.pressSequentially('2026-08-3')
  expect(await calendar.isVisible()).toBe(false)
  await desk.locator('.ant-picker-suffix').first().click()
  await calendar.locator('[title="2026-11-24"]').click({ trial: true })
  await calendar.locator('[title="2026-11-30"]').click()
  await desk.getByText('2027年11月30日').first().waitFor()
  await calendar.waitFor({ state: 'hidden' })
  await office.close()
})

test('a kiosk left alone keeps nothing of what was looked up', async () => {
  const context = await browser.newContext({ viewport: sizes.kiosk, locale: 'zh-CN', serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(demo.kiosk)
  await lookUp(page)
  await page.clock.fastForward('02:00')
  await page.clock.runFor(1000)
  await page.waitForURL(`${demo.url}/`)
  await page.goBack().catch(() => undefined)
  expect((await settledContent(page)).includes(wages)).toBe(false)
  await page.goto(`${demo.url}/law`)
  expect((await settledContent(page)).includes(wages)).toBe(false)
  await context.close()
})
