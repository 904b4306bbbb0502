import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Locator, Page } from 'playwright-core'
import { importExampleStatute } from '@fengqiao/testing/statutes.ts'
import { choose, find, sitDown } from './at-the-desk.ts'
import type { Desk } from './at-the-desk.ts'
import { openBrowser, sizes, startDemo, violations } from './demo.ts'
import type { Demo } from './demo.ts'
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
  await page.getByLabel('给对方的答复').fill(answer)
  await page.getByLabel('申请人民调解').check()
  const matter = /consultations\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  await page.getByRole('button', { name: '结束，发出答复' }).click()
  await page.waitForURL(/consultations$/)
  return matter
}

const sheetOf = (desk: Desk): Locator => desk.page.getByRole('dialog')

test(
  'Wages: a worker shown the kiosk downstairs talks to a lawyer at once; the factory pays; the dossier is closed',
  { timeout: 300_000 },
  async () => {
    const office = await sitDown(browser, demo, 'liusiyuan', { permissions: [...media, 'notifications'] })
    await office.page.goto(new URL('consultations', demo.desk).href)
    await office.page.getByRole('button', { name: '值班上线' }).click()
    await sheetOf(office).getByRole('button', { name: '值班上线' }).click()
    await sheetOf(office).waitFor({ state: 'hidden' })
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
    await clerk.does(
      '申请调解',
      async (sheet) => {
        await sheet.locator('[name="parties.0.name"]').fill('王德顺')
        await sheet.locator('[name="parties.0.phone"]').fill('13812346027')
        await sheet.locator('[name="parties.0.identityNumber"]').fill('510106197303123450')
        await choose(sheet.locator('.party-card').nth(1), '单位')
        await sheet.locator('[name="parties.1.name"]').fill('成都恒居家具厂')
        await sheet.locator('[name="parties.1.phone"]').fill('02883570021')
        await sheet.locator('.party-card').nth(1).getByRole('button', { name: /^更多/ }).click()
        await sheet.locator('[name="parties.1.registrationCode"]').fill('91510106MA6EXAMP01')
        await sheet.locator('[name="amountFen"]').fill('19500')
        await find(sheet, 'committee', '天回镇街道')
      },
      '转为调解',
    )
    await clerk.page.getByRole('heading', { name: /王德顺与成都恒居家具厂/ }).waitFor()

    const mediator = await sitDown(browser, demo, 'luoxiulan')
    await mediator.open(`/matters/${matter}`)
    await mediator.does(
      '记录愿意调解',
      async (sheet) => {
        await choose(sheet, '成都恒居家具厂')
        await choose(sheet, '电话')
        await sheet.getByLabel('原话').fill('厂里愿意谈，分一次付清')
      },
      '记下：愿意调解',
    )
    await mediator.does('受理', async () => undefined, '受理，排号')
    await mediator.does(
      '定调解员',
      async (sheet) => {
        await choose(sheet, '罗秀兰')
        await sheet.getByText('已声明没有回避情形').click()
      },
      '定下调解员',
    )
    await mediator.does(
      '开调解会',
      async (sheet) => {
        await sheet.getByLabel('在哪里').fill('街道公共法律服务工作站')
        await sheet.getByLabel('谁说的').first().selectOption('王德顺')
        await sheet.getByLabel('说了什么').first().fill('三个月工资一万九千五，今天能给就算了。')
        await choose(sheet, '达成协议')
      },
      '存下调解记录',
    )
    await mediator.page.locator('.panel').getByRole('button', { name: '写调解协议书' }).first().click()
    const draft = sheetOf(mediator)
    await draft.locator('[name="terms.0.what"]').fill('成都恒居家具厂支付王德顺六、七、八月工资')
    await draft.locator('[name="terms.0.amountFen"]').fill('19500')
    await draft.getByText('壹万玖仟伍佰元整').waitFor()
    await draft
      .getByLabel(/^哪天前/)
      .first()
      .fill('2026-11-24')
    await mediator.page.keyboard.press('Tab')
    await draft.getByRole('button', { name: '存下这一版，检查' }).click()
    await draft.getByText('第 1 版已存下').waitFor()
    await mediator.seen()
    await draft.getByRole('button', { name: '就这样，去签名' }).click()
    await mediator.page.locator('.panel').getByRole('button', { name: '记签名' }).first().click()
    const signing = sheetOf(mediator)
    for (const name of ['王德顺', '成都恒居家具厂', '罗秀兰']) {
      await choose(signing, name)
      await signing.getByRole('button', { name: '记下签名' }).click()
      if (name !== '罗秀兰') await signing.locator('.stands li', { hasText: name }).waitFor()
    }
    await signing.waitFor({ state: 'hidden' })
    await mediator.does(
      '盖章生效',
      async (sheet) => {
        await find(sheet, 'usedBy', '罗秀兰')
        await find(sheet, 'approvedBy', '周晓岚')
      },
      '盖章，协议生效',
    )
    await mediator.does(
      '记履行',
      async (sheet) => {
        await sheet.getByLabel('凭什么证明').fill('当面收条')
        await sheet.getByLabel('怎么付的').fill('现金')
      },
      '记下履行',
    )
    await mediator.page.getByText('已履行').first().waitFor()
    await mediator.does(
      '回访',
      async (sheet) => {
        await choose(sheet, '已经履行')
        await choose(sheet, '满意')
        await sheet.getByLabel('回访情况').fill('钱已到手，换了厂上班。')
      },
      '存下回访记录',
    )

    // whoever holds the slip follows without a script; nobody's name stands there
    const street = await browser.newContext({ viewport: sizes.phone, locale: 'zh-CN', javaScriptEnabled: false })
    const follower = await street.newPage()
    await follower.goto(`${demo.url}/q/${slip.code}`)
    const shown = await follower.locator('main').innerText()
    for (const hidden of ['王德顺', '恒居', '木工']) expect(shown).not.toContain(hidden)
    await street.close()

    await mediator.does('结案', async () => undefined, '结案')
    await mediator.close()
    await clerk.open(`/matters/${matter}`)
    await clerk.does('复核归档', async () => undefined, '复核过，归档')
    await clerk.page.getByText('已归档').first().waitFor()
    await clerk.close()
  },
)
