import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, sizes, startDemo, violations } from './demo.ts'
import type { Demo } from './demo.ts'
import { bothTalk, heardBy, watched as watchedBy } from './talking.ts'
import { signIn, tell, codeOn, secretOn } from './walk.ts'

let demo: Demo
let browser: Browser
beforeAll(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), openBrowser()])
})
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()))
})
afterAll(async () => {
  await browser.close()
  await demo.stop()
})

const watched = (options: Parameters<Browser['newContext']>[0]) => watchedBy(browser, options)

const askAt = async (page: Page, topic: string, story: string): Promise<{ code: string; secret: string }> => {
  await tell(page, topic, story)
  return { code: await codeOn(page), secret: await secretOn(page) }
}

const goOnDuty = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: /^咨询(?!台账)/ }).click()
  await page.getByRole('button', { name: '值班上线' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '值班上线' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

/** axe on a screen as it is, and in high contrast. */
const clean = async (page: Page): Promise<void> => {
  for (const contrast of ['normal', 'high']) {
    await page.evaluate(`document.documentElement.dataset.contrast = '${contrast}'`)
    // a colour on its way is neither the one nor the other
    await page.evaluate('Promise.allSettled(document.getAnimations().map((each) => each.finished))')
    expect(await violations(page), `${page.url()} ${contrast}`).toEqual([])
  }
  await page.evaluate(`document.documentElement.dataset.contrast = 'normal'`)
}

const picture = (page: Page, name: string): Promise<unknown> => {
  const folder = process.env['FENGQIAO_PICTURES']
  return folder ? page.screenshot({ path: `${folder}/${name}.png` }) : Promise.resolve()
}

test('a resident at the kiosk talks with the lawyer on duty; the kiosk’s browser dies in the middle and comes back', async () => {
  const office = await watched({ viewport: sizes.desk, permissions: ['camera', 'microphone', 'notifications'] })
  const desk = await office.newPage()
  await signIn(desk, demo, 'liusiyuan')
  await goOnDuty(desk)
  await desk.getByRole('link', { name: '待办' }).first().click()

  const home = await watched({ viewport: sizes.kiosk, permissions: ['camera', 'microphone'] })
  const kiosk = await home.newPage()
  await kiosk.goto(demo.kiosk)
  const slip = await askAt(kiosk, '工资和工作', '在家具厂做木工，六、七、八月工资没发')
  await kiosk.getByRole('button', { name: '在这里等律师' }).click()
  await kiosk.getByText('下一个就是您').waitFor()
  await clean(kiosk)

  const alert = desk.getByRole('alert').filter({ hasText: '有居民在等' })
  await alert.waitFor()
  expect(await desk.title()).toContain('有居民在等')
  await picture(desk, 'desk-alert')
  await clean(desk)
  await alert.getByRole('button', { name: '接听' }).click()

  await kiosk.locator('#call').waitFor()
  const [seen, met] = await bothTalk(kiosk, desk)
  expect(seen!.frames).toBeGreaterThan(0)
  expect(met!.frames).toBeGreaterThan(0)
  await desk.getByText('通话中').waitFor()
  await expect.poll(() => kiosk.locator('#call').getAttribute('data-state')).toBe('live')

  const panel = desk.getByRole('region', { name: '视频通话' })
  for (const note of ['在恒居家具厂做木工，没签合同', '六、七、八月工资没发，一共 19,500 元']) {
    await desk.getByRole('textbox', { name: /要点/ }).fill(note)
    await desk.keyboard.press('Enter')
    await kiosk.locator('#call-notes').getByText(note).waitFor()
  }
  await panel.getByRole('button', { name: '关画面' }).click()
  await kiosk.getByText('律师没有开画面').waitFor()
  await panel.getByRole('button', { name: '开画面' }).click()
  await kiosk.getByText('律师没有开画面').waitFor({ state: 'hidden' })
  await picture(kiosk, 'kiosk-call')
  await picture(desk, 'desk-call')
  await clean(kiosk)
  await clean(desk)

  const storage = await home.storageState()
  await home.close()
  await panel.getByText('居民那边断开了').waitFor()
  await picture(desk, 'desk-gone')
  const again = await watched({ viewport: sizes.kiosk, permissions: ['camera', 'microphone'], storageState: storage })
  const back = await again.newPage()
  await back.goto(`${demo.url}/wait`)
  await bothTalk(back, desk)

  await desk.reload()
  await bothTalk(back, desk)

  // somebody with the slip may take the call over to the own phone
  const own = await watched({ viewport: sizes.phone, permissions: ['camera', 'microphone'] })
  const phone = await own.newPage()
  await phone.goto(`${demo.url}/follow`)
  await phone.locator('input[name=code]').fill(slip.code)
  await phone.locator('input[name=secret]').fill(slip.secret)
  await phone.locator('main .button.primary').click()
  await phone.locator('#call').waitFor()
  await bothTalk(phone, desk)
  await back.getByText('另一台设备').waitFor()
  await picture(phone, 'phone-call')
  await clean(phone)

  await phone.getByRole('button', { name: '说完了，结束通话' }).click()
  await phone.getByText('律师在写答复').waitFor()
  await picture(phone, 'phone-over')
  await clean(phone)
  await panel.getByText('居民说完挂断了').waitFor()
  await panel.getByRole('button', { name: '挂断' }).click()
  await panel.getByText('已挂断').waitFor()
  await clean(desk)

  await desk
    .getByRole('textbox', { name: /答复/ })
    .fill('厂里该付您三个月工资。先申请调解，不收费；谈不成，一年内申请劳动仲裁。')
  await desk
    .getByRole('button', { name: /发出答复|结束/ })
    .last()
    .click()
  await phone.waitForURL(/\/answer/)
  await phone.getByText('厂里该付您三个月工资').first().waitFor()
  await clean(phone)
  expect((await phone.pdf()).length).toBeGreaterThan(5_000)
  await phone.getByRole('link', { name: '评一评' }).click()
  await phone.locator('input[type=radio]').first().check({ force: true })
  await phone.locator('main .button.primary').first().click()
  await phone.getByText('谢谢您的评价').waitFor()
  await clean(phone)
  await Promise.all([office.close(), again.close(), own.close()])
})

test('with nobody left on the line the page itself turns to a call back, also without script, and a second press changes nothing', async () => {
  const office = await watched({ viewport: sizes.desk })
  const desk = await office.newPage()
  await signIn(desk, demo, 'liusiyuan')
  await goOnDuty(desk)
  const pages: Page[] = []
  for (const javaScriptEnabled of [true, false]) {
    const context = await watched({ viewport: sizes.phone, javaScriptEnabled })
    const page = await context.newPage()
    await page.goto(demo.resident)
    await askAt(page, '借钱和买卖', '五万元借给朋友，朋友病故，家属不还')
    pages.push(page)
  }
  await desk.getByRole('button', { name: '值班上线' }).click()
  await desk
    .getByRole('dialog')
    .getByLabel(/几小时/)
    .fill('0')
  await desk.getByRole('dialog').getByRole('button', { name: '值班上线' }).click()
  await desk.getByRole('dialog').waitFor({ state: 'hidden' })
  for (const page of pages) {
    const wait = page.getByRole('button', { name: '在这里等律师' })
    await wait.dblclick()
    await page.getByText('律师都在忙').waitFor({ timeout: 40_000 })
  }
  await picture(pages[0]!, 'phone-unaccepted')
  await clean(pages[0]!)
  const front = await watched({ viewport: sizes.desk })
  const clerk = await front.newPage()
  await signIn(clerk, demo, 'chenjing')
  const unanswered = clerk.getByText('没接上的咨询：写出答复')
  await unanswered.first().waitFor()
  // pressed twice, each is there once
  expect(await unanswered.count()).toBe(pages.length)
  await Promise.all([office, front, ...pages.map((page) => page.context())].map((context) => context.close()))
})

test('without camera or microphone the page says so in a sentence and the telephone is one touch away', async () => {
  const office = await watched({ viewport: sizes.desk, permissions: ['camera', 'microphone'] })
  const desk = await office.newPage()
  await signIn(desk, demo, 'liusiyuan')
  await goOnDuty(desk)
  const own = await watched({ viewport: sizes.phone })
  await own.addInitScript(
    `navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError'))`,
  )
  const phone = await own.newPage()
  await phone.goto(demo.resident)
  await askAt(phone, '受伤', '被电瓶车撞了')
  await phone.getByRole('button', { name: '在这里等律师' }).click()
  await desk.getByRole('alert').getByRole('button', { name: '接听' }).click()
  await phone.getByText('话筒和摄像头用不了').waitFor()
  await expect.poll(() => heardBy(phone).then(({ frames }) => frames), { timeout: 60_000 }).toBeGreaterThan(0)
  await picture(phone, 'phone-no-camera')
  await clean(phone)
  await phone.getByRole('link', { name: '换成打电话' }).click()
  await phone.locator('input[name=name]').fill('王先生')
  await phone.locator('input[name=phone]').fill('13800006027')
  await phone.locator('main .button.primary').click()
  await phone
    .getByText(/前打电话给您/)
    .first()
    .waitFor()
  await desk.getByText('现在不在通话里').or(desk.getByText('等着回电')).or(desk.getByText('等回电')).first().waitFor()
  await Promise.all([office.close(), own.close()])
})
