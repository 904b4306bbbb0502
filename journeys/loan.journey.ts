import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
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
  saveDraft,
  seal,
  signAll,
  turnIntoMediation,
} from './mediating.ts'
import { codeOn, tell } from './walk.ts'

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
  await tell(page, '借钱和买卖', story)
  expect(await violations(page)).toEqual([])
  return codeOn(page)
}

const answerTheQuestion = async (lawyer: Desk): Promise<string> => {
  const { page } = lawyer
  await goOnDuty(lawyer)
  await page
    .getByRole('link', { name: /借钱和买卖/ })
    .first()
    .click()
  await page.getByRole('button', { name: '接听' }).click()
  return answerAndEnd(lawyer, '先申请调解，不收费；继承人在继承的遗产范围内还。')
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
    await turnIntoMediation(clerk, '50000', async (sheet) => {
      expect(await sheet.getByLabel('纠纷简要情况').inputValue()).toContain('严世明')
      for (const [at, party] of parties.entries()) {
        await sheet.locator(`[name="parties.${at}.name"]`).fill(party.name)
        await sheet.locator(`[name="parties.${at}.phone"]`).fill(party.phone)
        await sheet.locator(`[name="parties.${at}.identityNumber"]`).fill(party.identity)
        await sheet.locator(`[name="parties.${at}.relation"]`).fill(party.relation)
      }
    })
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
          if (companions === '社区网格员') {
            // a day there is not is said beside its field, not dropped in silence
            await sheet.getByRole('button', { name: /补录/ }).click()
            const day = sheet.getByLabel('哪天的事')
            await day.fill('2026-02-30')
            await sheet.getByRole('button', { name: '记下这次联系' }).click()
            await sheet.getByText('要写成日历上有的日子').waitFor()
            await day.fill('2026-11-24')
            await day.blur()
          }
        },
        '记下这次联系',
      )
    }
    await mediator.page.getByText('上门，拒见').first().waitFor()
    await recordConsent(mediator, '冯淑琴', '当面', '在继承的范围内，我愿意谈')
    await acceptAndAssign(mediator)
    await holdSession(mediator, '银杏园社区法律之家 1 号调解室', [
      ['何有田', '借条在，五万元，想春节前还清。'],
      ['冯淑琴', '遗产里有存款八万二，分两次还。'],
    ])

    // the terms: two instalments that first do not add up, then do
    const draft = await beginDraft(mediator, {
      what: '冯淑琴在继承遗产范围内归还何有田借款',
      yuan: '50000',
      capital: '伍万元整',
    })
    await draft.getByRole('button', { name: '分期', exact: true }).click()
    await draft.getByLabel('平均分成 n').fill('2')
    await draft.getByLabel('起每月一期').fill('2026-12-10')
    await draft.getByRole('button', { name: '排好' }).click()
    await draft.getByText('正好').waitFor()
    await draft.locator('[name="terms.0.instalments.1.amountFen"]').fill('20000')
    await draft.getByText('还差 5,000 元').waitFor()
    await mediator.seen()
    await saveDraft(draft)
    await draft
      .getByText(/各期加起来是/)
      .first()
      .waitFor()
    await draft.locator('[name="terms.0.instalments.1.amountFen"]').fill('25000')
    await finishDraft(mediator, draft)
    await signAll(mediator, ['何有田', '冯淑琴'], { 冯淑琴: photo })
    await seal(mediator)

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

    await recordPayment(mediator, '转账截图', '银行转账')
    await recordPayment(mediator, '收条', '现金')
    await mediator.page.getByText('已付 50,000 元，共 50,000 元').waitFor()
    await followUp(mediator, '钱已还清，两家见面打招呼了。')
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
    await closeCase(mediator)
    await mediator.seen()
    await mediator.close()

    // archived by another, and it stands in the ledger among what succeeded
    await archiveCase(clerk, matter)
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
