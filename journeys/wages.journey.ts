import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { importExampleStatute } from '@fengqiao/testing/statutes.ts'
import { choose, sitDown } from './at-the-desk.ts'
import type { Desk } from './at-the-desk.ts'
import { openBrowser, sizes, startDemo, violations } from './demo.ts'
import type { Demo } from './demo.ts'
import {
  acceptAndAssign,
  answerAndEnd,
  archiveCase,
  beginDraft,
  closeCase,
  finishDraft,
  followUp,
  goOnDuty,
  holdSession,
  recordConsent,
  recordPayment,
  seal,
  signAll,
  turnIntoMediation,
} from './mediating.ts'
import { bothTalk, watched } from './talking.ts'
import { codeOn, secretOn, tell } from './walk.ts'

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

const media = ['camera', 'microphone']
const answer = '厂里该付您三个月工资。先申请调解，不收费；谈不成，一年内申请劳动仲裁。'

const clean = async (page: Page): Promise<void> => expect(await violations(page), page.url()).toEqual([])

/** The lawyer hears the bell wherever he is, notes what is said, cites an article and answers. */
const talkItOver = async (lawyer: Desk, kiosk: Page): Promise<string> => {
  const { page } = lawyer
  await page.getByRole('alert').getByRole('button', { name: '接听' }).click()
  await kiosk.locator('#call').waitFor()
  const heard = await bothTalk(kiosk, page)
  for (const { frames, audio } of heard) {
    expect(frames).toBeGreaterThan(0)
    expect(audio).toBeGreaterThan(0)
  }
  const note = page.getByPlaceholder('记一条要点，按 Enter 存下')
  await note.fill('六、七、八月工资没发，每月 6,500 元')
  await note.press('Enter')
  await kiosk.getByText('六、七、八月工资没发').waitFor()
  await clean(kiosk)
  await page.getByPlaceholder('查法条').fill('人民调解')
  await page.getByRole('button', { name: '引用' }).first().click()
  await page.getByRole('button', { name: '已引用' }).first().waitFor()
  await kiosk.getByText('示例街道楼道灯条例').first().waitFor()
  await lawyer.seen()
  return answerAndEnd(lawyer, answer)
}

test(
  'Wages: a worker shown the kiosk downstairs talks to a lawyer at once; the factory pays; the dossier is closed',
  { timeout: 300_000 },
  async () => {
    const office = await sitDown(browser, demo, 'liusiyuan', { permissions: [...media, 'notifications'] })
    await goOnDuty(office)
    await office.page.getByRole('link', { name: '待办' }).first().click()

    const home = await watched(browser, { viewport: sizes.kiosk, permissions: media, reducedMotion: 'reduce' })
    const kiosk = await home.newPage()
    await kiosk.goto(demo.kiosk)
    await tell(kiosk, '工资和工作', '在恒居家具厂做木工，六、七、八月工资没发')
    const slip = { code: await codeOn(kiosk), secret: await secretOn(kiosk) }
    await clean(kiosk)
    await kiosk.getByRole('button', { name: '在这里等律师' }).click()
    const matter = await talkItOver(office, kiosk)
    await kiosk.waitForURL(/\/answer/)
    await kiosk.getByText('厂里该付您三个月工资').first().waitFor()
    await clean(kiosk)
    await home.close()
    await office.close()

    const clerk = await sitDown(browser, demo, 'chenjing')
    await clerk.open(`/matters/${matter}`)
    await turnIntoMediation(clerk, '19500', async (sheet) => {
      await sheet.locator('[name="parties.0.name"]').fill('王德顺')
      await sheet.locator('[name="parties.0.phone"]').fill('13812346027')
      await sheet.locator('[name="parties.0.identityNumber"]').fill('510106197303123450')
      const factory = sheet.locator('.party-card').nth(1)
      await choose(factory, '单位')
      await sheet.locator('[name="parties.1.name"]').fill('成都恒居家具厂')
      await sheet.locator('[name="parties.1.phone"]').fill('02883570021')
      await factory.getByRole('button', { name: /^更多/ }).click()
      await sheet.locator('[name="parties.1.registrationCode"]').fill('91510106MA6EXAMP01')
    })
    await clerk.page.getByRole('heading', { name: /王德顺与成都恒居家具厂/ }).waitFor()

    const mediator = await sitDown(browser, demo, 'luoxiulan')
    await mediator.open(`/matters/${matter}`)
    await recordConsent(mediator, '成都恒居家具厂', '电话', '厂里愿意谈，分一次付清')
    await acceptAndAssign(mediator)
    await holdSession(mediator, '街道公共法律服务工作站', [['王德顺', '三个月工资一万九千五，今天能给就算了。']])
    const draft = await beginDraft(mediator, {
      what: '成都恒居家具厂支付王德顺六、七、八月工资',
      yuan: '19500',
      capital: '壹万玖仟伍佰元整',
    })
    await draft
      .getByLabel(/^哪天前/)
      .first()
      .fill('2026-11-24')
    await mediator.page.keyboard.press('Tab')
    await finishDraft(mediator, draft)
    await signAll(mediator, ['王德顺', '成都恒居家具厂'])
    await seal(mediator)
    await recordPayment(mediator, '当面收条', '现金')
    await mediator.page.getByText('已履行').first().waitFor()
    await followUp(mediator, '钱已到手，换了厂上班。')

    // whoever holds the slip follows without a script; nobody's name stands there
    const street = await browser.newContext({ viewport: sizes.phone, locale: 'zh-CN', javaScriptEnabled: false })
    const follower = await street.newPage()
    await follower.goto(`${demo.url}/q/${slip.code}`)
    const shown = await follower.locator('main').innerText()
    for (const hidden of ['王德顺', '恒居', '木工']) expect(shown).not.toContain(hidden)
    await street.close()

    await closeCase(mediator)
    await mediator.close()
    await archiveCase(clerk, matter)
    await clerk.close()
  },
)
