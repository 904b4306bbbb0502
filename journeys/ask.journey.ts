import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
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

/** Answers every question with its first choice and tells the story in own words; every screen on the way is checked. */
const tell = async (page: Page, topic: string, story: string) => {
  await page.getByText(topic).first().click()
  while (!page.url().includes('/receipt')) {
    expect(await violations(page), page.url()).toEqual([])
    const choice = page.locator('input[type=radio]').first()
    if ((await choice.count()) > 0) await choice.check({ force: true })
    const words = page.locator('textarea').first()
    if ((await words.count()) > 0) await words.fill(story)
    await page.locator('main .button.primary').first().click()
  }
}

const codeOn = async (page: Page): Promise<string> =>
  ((await page.locator('.code').first().innerText()).match(/[0-9A-Z]/g) ?? []).slice(0, 8).join('')

test.each([
  ['kiosk', 'kiosk', 'normal'],
  ['phone', 'phone', 'large'],
] as const)(
  'somebody asks at the %s, in %s size and %s print, and anybody with the code follows without script',
  async (surface, size, print) => {
    const context = await browser.newContext({ viewport: sizes[size], locale: 'zh-CN' })
    const page = await context.newPage()
    await page.goto(surface === 'kiosk' ? demo.kiosk : demo.resident)
    if (print === 'large') await page.getByRole('button', { name: '大字' }).click()
    expect(await violations(page)).toEqual([])
    await tell(page, '工资和工作', '在家具厂做木工，六、七、八月工资没发')
    expect(await violations(page)).toEqual([])
    const code = await codeOn(page)
    expect(code).toHaveLength(8)
    const other = await browser.newContext({ viewport: sizes.phone, locale: 'zh-CN', javaScriptEnabled: false })
    const follower = await other.newPage()
    await follower.goto(`${demo.url}/q/${code}`)
    const shown = await follower.locator('main').innerText()
    expect(shown).not.toContain('木工')
    expect(shown).toMatch(/11月\d+日/)
    await other.close()
    await context.close()
  },
)

test('the lawyer takes the question, answers, and the asker reads it with code and secret', async () => {
  const asker = await browser.newContext({ viewport: sizes.phone, locale: 'zh-CN' })
  const phone = await asker.newPage()
  await phone.goto(demo.resident)
  await tell(phone, '借钱和买卖', '五万元借给朋友，朋友病故，家属不还')

  const office = await browser.newContext({ viewport: sizes.desk, locale: 'zh-CN' })
  const desk = await office.newPage()
  await desk.goto(demo.desk)
  await desk.getByLabel('用户名').fill('liusiyuan')
  await desk.getByLabel('密码').fill(demo.accounts[0]!.password)
  await desk.keyboard.press('Enter')
  await desk.getByRole('link', { name: /^咨询(?!台账)/ }).click()
  await desk.getByRole('button', { name: '值班上线' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: '值班上线' }).click()
  await desk
    .getByRole('link', { name: /借钱和买卖/ })
    .first()
    .click()
  await desk.getByRole('button', { name: '接听' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: '接听' }).click()
  await desk.getByRole('button', { name: '写答复' }).click()
  const sheet = desk.getByRole('dialog')
  await sheet.getByLabel(/^情况/).fill('借条原件在，借款人今年八月病故')
  await sheet.getByLabel(/给本人的答复/).fill('继承人在遗产范围内还。先申请调解，不收费。')
  expect(await violations(desk)).toEqual([])
  await sheet.getByRole('button', { name: '写答复' }).click()
  await sheet.waitFor({ state: 'hidden' })

  await phone.goto(`${demo.url}/answer`)
  await phone.getByText('继承人在遗产范围内还').waitFor()
  expect(await violations(phone)).toEqual([])
  await office.close()
  await asker.close()
})
