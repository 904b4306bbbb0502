import type { Locator, Page } from 'playwright-core'
import { choose, find } from './at-the-desk.ts'
import type { Desk } from './at-the-desk.ts'

/* The steps every mediation takes at the desk, done as the people of the demo do them: 罗秀兰 mediates, 陈静 checks. */

const nothing = async (): Promise<void> => undefined
const sheetOf = ({ page }: Desk): Locator => page.getByRole('dialog')

/** Opens the form of a move whose sheet is filled in by more than one press. */
const openSheet = async (desk: Desk, move: string): Promise<Locator> => {
  await desk.page.locator('.panel').getByRole('button', { name: move }).first().click()
  return sheetOf(desk)
}

export const goOnDuty = async (lawyer: Desk): Promise<void> => {
  await lawyer.open('/consultations')
  await lawyer.page.getByRole('button', { name: '值班上线' }).click()
  await sheetOf(lawyer).getByRole('button', { name: '值班上线' }).click()
  await sheetOf(lawyer).waitFor({ state: 'hidden' })
}

/** Answers the question that is open, with the advice to apply for mediation; gives the matter's id. */
export const answerAndEnd = async ({ page }: { page: Page }, answer: string): Promise<string> => {
  await page.getByLabel('给对方的答复').fill(answer)
  await page.getByLabel('申请人民调解').check()
  const matter = /consultations\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
  await page.getByRole('button', { name: '结束，发出答复' }).click()
  await page.waitForURL(/consultations$/)
  return matter
}

/** Turns the consultation into a mediation of the street's committee; `people` fills in who they are. */
export const turnIntoMediation = (
  clerk: Desk,
  yuan: string,
  people: (sheet: Locator) => Promise<void>,
): Promise<void> =>
  clerk.does(
    '申请调解',
    async (sheet) => {
      await people(sheet)
      await sheet.locator('[name="amountFen"]').fill(yuan)
      await find(sheet, 'committee', '天回镇街道')
    },
    '转为调解',
  )

export const recordConsent = (mediator: Desk, who: string, how: string, words: string): Promise<void> =>
  mediator.does(
    '记录愿意调解',
    async (sheet) => {
      await choose(sheet, who)
      await choose(sheet, how)
      await sheet.getByLabel('原话').fill(words)
    },
    '记下：愿意调解',
  )

/** Accepts the case, which gives it its number, and names 罗秀兰 who has no conflict. */
export const acceptAndAssign = async (mediator: Desk): Promise<void> => {
  await mediator.does('受理', nothing, '受理，排号')
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
}

/** One session that ends in an agreement; `said` is who said what, in order. */
export const holdSession = (
  mediator: Desk,
  place: string,
  said: readonly (readonly [who: string, what: string])[],
): Promise<void> =>
  mediator.does(
    '开调解会',
    async (sheet) => {
      await sheet.getByLabel('在哪里').fill(place)
      for (const [at, [who, what]] of said.entries()) {
        if (at > 0) await sheet.getByRole('button', { name: '加一句' }).click()
        await sheet.getByLabel('谁说的').nth(at).selectOption(who)
        await sheet.getByLabel('说了什么').nth(at).fill(what)
      }
      await choose(sheet, '达成协议')
    },
    '存下调解记录',
  )

/** Begins the agreement with one term; the sum in capital figures stands beside the sum in digits. */
export const beginDraft = async (
  mediator: Desk,
  term: { readonly what: string; readonly yuan: string; readonly capital: string },
): Promise<Locator> => {
  const draft = await openSheet(mediator, '写调解协议书')
  await draft.locator('[name="terms.0.what"]').fill(term.what)
  await draft.locator('[name="terms.0.amountFen"]').fill(term.yuan)
  await draft.getByText(term.capital).waitFor()
  return draft
}

export const saveDraft = (draft: Locator): Promise<void> =>
  draft.getByRole('button', { name: '存下这一版，检查' }).click()

/** Saves the draft, which is now without a fault, and goes on to the signatures. */
export const finishDraft = async (mediator: Desk, draft: Locator): Promise<void> => {
  await saveDraft(draft)
  await draft.getByText('第 1 版已存下').waitFor()
  await mediator.seen()
  await draft.getByRole('button', { name: '就这样，去签名' }).click()
  await mediator.page.waitForLoadState('networkidle')
}

export type Scan = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

/** Every party signs on paper, the mediator last; `scans` are the pages photographed, by who signed them. */
export const signAll = async (
  mediator: Desk,
  parties: readonly string[],
  scans: Readonly<Record<string, Scan>> = {},
): Promise<void> => {
  const signing = await openSheet(mediator, '记签名')
  await signing.getByText(new RegExp(`还差.*${parties[0]}`)).waitFor()
  await mediator.seen()
  const sign = async (name: string) => {
    await choose(signing, name)
    const scan = scans[name]
    if (scan) {
      await signing.locator('input[type=file]').setInputFiles(scan)
      await signing.getByText(`已存：${scan.name}`).waitFor()
    }
    await signing.getByRole('button', { name: '记下签名' }).click()
  }
  for (const name of parties) {
    await sign(name)
    await signing.locator('.stands li', { hasText: name }).waitFor()
  }
  await sign('罗秀兰')
  await signing.waitFor({ state: 'hidden' })
  await mediator.page.waitForLoadState('networkidle')
}

/** The seal, used by the mediator and approved by the director: the agreement is in force. */
export const seal = async (mediator: Desk): Promise<void> => {
  await mediator.does(
    '盖章生效',
    async (sheet) => {
      await find(sheet, 'usedBy', '罗秀兰')
      await find(sheet, 'approvedBy', '周晓岚')
    },
    '盖章，协议生效',
  )
  await mediator.page.getByText('11月24日 生效').waitFor()
}

export const recordPayment = (mediator: Desk, proof: string, way: string): Promise<void> =>
  mediator.does(
    '记履行',
    async (sheet) => {
      await sheet.getByLabel('凭什么证明').fill(proof)
      await sheet.getByLabel('怎么付的').fill(way)
    },
    '记下履行',
  )

export const followUp = (mediator: Desk, findings: string): Promise<void> =>
  mediator.does(
    '回访',
    async (sheet) => {
      await choose(sheet, '已经履行')
      await choose(sheet, '满意')
      await sheet.getByLabel('回访情况').fill(findings)
    },
    '存下回访记录',
  )

/** The mediator closes the case; another, the clerk, checks the dossier and archives it. */
export const closeCase = (mediator: Desk): Promise<void> => mediator.does('结案', nothing, '结案')
export const archiveCase = async (clerk: Desk, matter: string): Promise<void> => {
  await clerk.open(`/matters/${matter}`)
  await clerk.does('复核归档', nothing, '复核过，归档')
  await clerk.page.getByText('已归档').first().waitFor()
}
