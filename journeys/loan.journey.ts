import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { choose, find, sitDown } from './at-the-desk.ts'
import type { Desk } from './at-the-desk.ts'
import { openBrowser, sizes, startDemo, violations } from './demo.ts'
import type { Demo } from './demo.ts'

const run = promisify(execFile)
let demo: Demo
let browser: Browser
beforeAll(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  await demo.stop()
})

const story = '两年前借给朋友严世明五万元，有借条；他今年八月病故，家属说不知道这笔钱，不肯还'

/** A receipt photographed on a phone: one white pixel is enough of a picture. */
const photo = {
  name: '签名页.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
}

const askAtTheKiosk = async (page: Page): Promise<string> => {
  await page.goto(demo.kiosk)
  await page.getByText('借钱和买卖').first().click()
  while (!page.url().includes('/receipt')) {
    const choice = page.locator('input[type=radio]').first()
    if ((await choice.count()) > 0) await choice.check({ force: true })
    const words = page.locator('textarea').first()
    if ((await words.count()) > 0) await words.fill(story)
    await page.locator('main .button.primary').first().click()
  }
  expect(await violations(page)).toEqual([])
  return ((await page.locator('.code').first().innerText()).match(/[0-9A-Z]/g) ?? []).slice(0, 8).join('')
}

const answerTheQuestion = async (lawyer: Desk): Promise<string> => {
  const { page } = lawyer
  await lawyer.open('/consultations')
  await page.getByRole('button', { name: '值班上线' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '值班上线' }).click()
  await page
    .getByRole('link', { name: /借钱和买卖/ })
    .first()
    .click()
  await page.getByRole('button', { name: '接听' }).click()
  await page.getByLabel('给对方的答复').fill('先申请调解，不收费；继承人在继承的遗产范围内还。')
  await page.getByLabel('申请人民调解').check()
  const matter = /consultations\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  await page.getByRole('button', { name: '结束，发出答复' }).click()
  await page.waitForURL(/consultations$/)
  return matter
}

const parties = [
  { name: '何有田', identity: '510106195603120316', phone: '13812342204', relation: '出借人' },
  {
    name: '冯淑琴',
    identity: '510106196005281122',
    phone: '15912347731',
    relation: '严世明之妻、第一顺序继承人，可能的共同债务人',
  },
]

test(
  'The loan: from a question at the kiosk to a closed dossier, two doors shut in between',
  { timeout: 400_000 },
  async () => {
    const kiosk = await browser.newContext({ viewport: sizes.kiosk, locale: 'zh-CN' })
    const code = await askAtTheKiosk(await kiosk.newPage())
    expect(code).toHaveLength(8)
    await kiosk.close()

    const lawyer = await sitDown(browser, demo, 'liusiyuan')
    const matter = await answerTheQuestion(lawyer)
    await lawyer.close()

    // nothing is typed twice: the story stands there, only the people are asked
    const clerk = await sitDown(browser, demo, 'chenjing')
    await clerk.open(`/matters/${matter}`)
    await clerk.seen()
    await clerk.does(
      '申请调解',
      async (sheet) => {
        expect(await sheet.getByLabel('纠纷简要情况').inputValue()).toContain('严世明')
        for (const [at, party] of parties.entries()) {
          await sheet.locator(`[name="parties.${at}.name"]`).fill(party.name)
          await sheet.locator(`[name="parties.${at}.phone"]`).fill(party.phone)
          await sheet.locator(`[name="parties.${at}.identityNumber"]`).fill(party.identity)
          await sheet.locator(`[name="parties.${at}.relation"]`).fill(party.relation)
        }
        await sheet.locator('[name="amountFen"]').fill('50000')
        await find(sheet, 'committee', '天回镇街道')
      },
      '转为调解',
    )
    await clerk.page.getByRole('heading', { name: /何有田与冯淑琴/ }).waitFor()

    const mediator = await sitDown(browser, demo, 'luoxiulan')
    await mediator.open(`/matters/${matter}`)
    await mediator.seen()

    for (const companions of ['刘思远律师', '社区网格员']) {
      await mediator.does(
        '联系当事人',
        async (sheet) => {
          await choose(sheet, '冯淑琴')
          await choose(sheet, '拒见')
          await sheet.getByLabel('同去的人').fill(companions)
        },
        '记下这次联系',
      )
    }
    await mediator.page.getByText('上门，拒见').first().waitFor()
    await mediator.does(
      '记录愿意调解',
      async (sheet) => {
        await choose(sheet, '冯淑琴')
        await choose(sheet, '当面')
        await sheet.getByLabel('原话').fill('在继承的范围内，我愿意谈')
      },
      '记下：愿意调解',
    )
    await mediator.does('受理', async () => undefined, '受理，排号')
    await mediator.page
      .getByText(/2026.*人调字第 ?\d+ ?号/)
      .first()
      .waitFor()

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
        await sheet.getByLabel('在哪里').fill('银杏园社区法律之家 1 号调解室')
        await sheet.getByLabel('谁说的').first().selectOption('何有田')
        await sheet.getByLabel('说了什么').first().fill('借条在，五万元，想春节前还清。')
        await sheet.getByRole('button', { name: '加一句' }).click()
        await sheet.getByLabel('谁说的').nth(1).selectOption('冯淑琴')
        await sheet.getByLabel('说了什么').nth(1).fill('遗产里有存款八万二，分两次还。')
        await choose(sheet, '达成协议')
      },
      '存下调解记录',
    )

    // the terms: two instalments that first do not add up, then do
    await mediator.page.locator('.panel').getByRole('button', { name: '写调解协议书' }).first().click()
    const draft = mediator.page.getByRole('dialog')
    await draft.locator('[name="terms.0.what"]').fill('冯淑琴在继承遗产范围内归还何有田借款')
    await draft.locator('[name="terms.0.amountFen"]').fill('50000')
    await draft.getByText('伍万元整').waitFor()
    await draft.getByRole('button', { name: '分期', exact: true }).click()
    await draft.getByLabel('平均分成 n').fill('2')
    await draft.getByLabel('起每月一期').fill('2026-12-10')
    await draft.getByRole('button', { name: '排好' }).click()
    await draft.getByText('正好').waitFor()
    await draft.locator('[name="terms.0.instalments.1.amountFen"]').fill('20000')
    await draft.getByText('还差 5,000 元').waitFor()
    await mediator.seen()
    await draft.getByRole('button', { name: '存下这一版，检查' }).click()
    await draft
      .getByText(/各期加起来是/)
      .first()
      .waitFor()
    await draft.locator('[name="terms.0.instalments.1.amountFen"]').fill('25000')
    await draft.getByRole('button', { name: '存下这一版，检查' }).click()
    await draft.getByText('第 1 版已存下').waitFor()
    await mediator.seen()
    await draft.getByRole('button', { name: '就这样，去签名' }).click()
    await mediator.page.waitForLoadState('networkidle')

    await mediator.page.locator('.panel').getByRole('button', { name: '记签名' }).first().click()
    const signing = mediator.page.getByRole('dialog')
    await signing.getByText(/还差.*何有田/).waitFor()
    await mediator.seen()
    for (const name of ['何有田', '冯淑琴', '罗秀兰']) {
      await choose(signing, name)
      if (name === '冯淑琴') {
        await signing.locator('input[type=file]').setInputFiles(photo)
        await signing.getByText('已存：签名页.png').waitFor()
      }
      await signing.getByRole('button', { name: '记下签名' }).click()
      if (name !== '罗秀兰') await signing.locator('.stands li', { hasText: name }).waitFor()
    }
    await signing.waitFor({ state: 'hidden' })
    await mediator.page.waitForLoadState('networkidle')

    await mediator.does(
      '盖章生效',
      async (sheet) => {
        await find(sheet, 'usedBy', '罗秀兰')
        await find(sheet, 'approvedBy', '周晓岚')
      },
      '盖章，协议生效',
    )
    await mediator.page.getByText('11月24日 生效').waitFor()

    // the paper itself: number, names and the sum in capital figures, in what the office hands out
    await mediator.page.getByRole('button', { name: '出具人民调解协议书' }).click()
    await mediator.page.getByRole('dialog').getByRole('button', { name: '出具' }).click()
    const link = mediator.page.getByRole('link', { name: '人民调解协议书 PDF' })
    await link.waitFor()
    const pdf = await mediator.page.request.get(new URL((await link.getAttribute('href')) ?? '', demo.url).href)
    expect(pdf.headers()['content-type']).toBe('application/pdf')
    const file = join(demo.dataDir, '..', 'agreement.pdf')
    await writeFile(file, await pdf.body())
    const { stdout } = await run('pdftotext', ['-layout', file, '-'])
    const text = stdout.replace(/\s/g, '')
    for (const said of ['人调字第', '何有田', '冯淑琴', '伍万元整']) expect(text).toContain(said)

    for (const [at, paid] of ['转账截图', '收条'].entries()) {
      await mediator.does(
        '记履行',
        async (sheet) => {
          await sheet.getByLabel('凭什么证明').fill(paid)
          await sheet.getByLabel('怎么付的').fill(at === 0 ? '银行转账' : '现金')
        },
        '记下履行',
      )
    }
    await mediator.page.getByText('已付 50,000 元，共 50,000 元').waitFor()
    await mediator.does(
      '回访',
      async (sheet) => {
        await choose(sheet, '已经履行')
        await choose(sheet, '满意')
        await sheet.getByLabel('回访情况').fill('钱已还清，两家见面打招呼了。')
      },
      '存下回访记录',
    )
    await mediator.does(
      '记锦旗、感谢信',
      async (sheet) => {
        await choose(sheet, '锦旗')
        await sheet.getByLabel('谁送的').fill('何有田')
        await sheet.getByLabel('写了什么').fill('为民解忧，调解有方')
      },
      '记锦旗、感谢信',
    )
    await mediator.page.getByText('何有田送来锦旗').waitFor()
    await mediator.does('结案', async () => undefined, '结案')
    await mediator.seen()
    await mediator.close()

    // archived by another, and it stands in the ledger among what succeeded
    await clerk.open(`/matters/${matter}`)
    await clerk.does('复核归档', async () => undefined, '复核过，归档')
    await clerk.page.getByText('已归档').first().waitFor()
    await clerk.open('/ledgers/mediations')
    await clerk.page.getByRole('link', { name: /^达成 \d+$/ }).click()
    await clerk.page.getByText('何有田').first().waitFor()
    await clerk.seen()
    await clerk.open('/ledgers/seal')
    await clerk.page.getByText('周晓岚').first().waitFor()
    await clerk.seen()
    await clerk.open('/worklist')
    await clerk.seen()
    await clerk.close()
  },
)
