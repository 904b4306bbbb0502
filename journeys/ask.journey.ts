import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { importExampleStatute } from '@fengqiao/testing/statutes.ts'
import { openBrowser, sizes, startDemo, violations } from './demo.ts'
import type { Demo } from './demo.ts'
import { codeOn, settledContent, signIn, tell } from './walk.ts'

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

/** Every screen on the way is checked. */
const tellChecked = (page: Page, topic: string, story: string): Promise<void> =>
  tell(page, topic, story, async () => expect(await violations(page), page.url()).toEqual([]))

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
    await tellChecked(page, '工资和工作', '在家具厂做木工，六、七、八月工资没发')
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
  await tellChecked(phone, '借钱和买卖', '五万元借给朋友，朋友病故，家属不还')

  const office = await browser.newContext({ viewport: sizes.desk, locale: 'zh-CN' })
  const desk = await office.newPage()
  await signIn(desk, demo, 'liusiyuan')
  await desk.getByRole('link', { name: /^咨询(?!台账)/ }).click()
  await desk.getByRole('button', { name: '值班上线' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: '值班上线' }).click()
  await desk
    .getByRole('link', { name: /借钱和买卖/ })
    .first()
    .click()
  await desk.getByRole('button', { name: '接听' }).click()
  // phrases on the number keys, then a note of one's own
  await desk.getByPlaceholder(/记一条要点/).waitFor()
  await desk.keyboard.press('1')
  await desk.getByPlaceholder(/记一条要点/).fill('借款人今年八月病故')
  await desk.keyboard.press('Enter')
  await phone.goto(`${demo.url}/wait`)
  await phone.getByText('有借条').waitFor()
  await phone.getByText('借款人今年八月病故').waitFor()
  // the law beside it: what is cited stays where it is while the search goes on
  await desk.keyboard.press('Control+k')
  await desk.keyboard.type('楼道灯的电费怎么分担')
  const ninth = desk.getByRole('listitem').filter({ hasText: '第九条' })
  await ninth.getByRole('button', { name: /^引用/ }).click()
  await ninth.getByPlaceholder(/用大白话/).fill('电费大家平分')
  await desk.getByRole('searchbox', { name: '查法条' }).fill('灯太亮影响睡眠')
  await desk.getByRole('listitem').filter({ hasText: '第十三条' }).first().waitFor()
  await desk.getByText('已引用 1 条').waitFor()
  await desk.getByLabel('给对方的答复').fill('继承人在遗产范围内还。')
  await desk.getByLabel('申请人民调解').check()
  expect(await violations(desk)).toEqual([])
  // a reload loses nothing of what was typed, cited and ticked
  await desk.reload()
  expect(await desk.getByLabel('给对方的答复').inputValue()).toBe('继承人在遗产范围内还。')
  expect(await desk.getByLabel('申请人民调解').isChecked()).toBe(true)
  await desk.getByText('已引用 1 条').waitFor()
  await desk.getByRole('button', { name: '结束，发出答复' }).click()
  await desk.waitForURL(/consultations$/)

  await phone.waitForURL(/\/answer/)
  for (const said of ['继承人在遗产范围内还。', '第九条', '2024年5月20日的版本', '电费大家平分', '申请人民调解'])
    await phone.getByText(said).first().waitFor()
  expect(await violations(phone)).toEqual([])
  await office.close()
  await asker.close()
})

/** Whatever way somebody looks for what the last person left. */
const nothingOf = async (page: Page, story: string): Promise<void> => {
  await page.waitForURL(`${demo.url}/`)
  await page.goBack().catch(() => undefined)
  expect((await settledContent(page)).includes(story), `after “back” at ${page.url()}`).toBe(false)
  for (const path of ['/ask/told', '/ask/review', '/receipt', '/answer', '/mine', '/wait']) {
    await page.goto(demo.url + path)
    const text = await page.content()
    for (const left of [story, '13800006027']) expect(text.includes(left), `${left} at ${path}`).toBe(false)
  }
  const names = (await page.context().cookies()).map(({ name }) => name)
  for (const name of ['fq_visitor', 'fq_slip', 'fq_look']) expect(names).not.toContain(name)
  expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0)
}

test('a kiosk keeps what is typed while help is called, and nothing of anybody once they have finished, left or gone away', async () => {
  const context = await browser.newContext({ viewport: sizes.kiosk, locale: 'zh-CN', serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(demo.kiosk)
  const begin = async (story: string): Promise<void> => {
    await page.goto(demo.url)
    await page.getByText('别的事').first().click()
    await page.waitForURL(/told/)
    await page.locator('textarea').fill(story)
  }
  await begin('张老板拖了我半年工钱')
  await page.getByRole('link', { name: '叫人来帮忙' }).click()
  await page.getByRole('dialog').getByText('12348').waitFor()
  await page.getByRole('button', { name: '回去接着办' }).click()
  expect(await page.locator('textarea').inputValue()).toBe('张老板拖了我半年工钱')
  await page.getByRole('button', { name: 'English' }).click()
  await page.locator('html:lang(en)').waitFor()
  expect(await page.locator('textarea').inputValue()).toBe('张老板拖了我半年工钱')
  // gone away in the middle of a sentence
  await page.clock.fastForward('01:31')
  await page
    .getByRole('dialog')
    .getByText(/Are you still there/)
    .waitFor()
  await page.clock.fastForward('00:21')
  await nothingOf(page, '张老板拖了我半年工钱')
  // finished
  await begin('借给老赵五万块')
  await page.locator('main .button.primary').click()
  await page.locator('main .button.primary').click()
  await page.waitForURL(/receipt/)
  await page.getByRole('button', { name: '回首页' }).click()
  await nothingOf(page, '借给老赵五万块')
  // a number half keyed for a call back
  await begin('三楼水管裂了')
  await page.locator('main .button.primary').click()
  await page.locator('main .button.primary').click()
  await page.goto(`${demo.url}/call-back`)
  await page.locator('[name=phone]').focus()
  for (const digit of '13800006027') await page.getByRole('button', { name: digit, exact: true }).click()
  expect(await page.locator('[name=phone]').inputValue()).toBe('13800006027')
  await page.clock.fastForward('02:00')
  await page.clock.runFor(1000)
  await nothingOf(page, '三楼水管裂了')
  await context.close()
})
