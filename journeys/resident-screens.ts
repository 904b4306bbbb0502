import type { Browser, Page } from 'playwright-core'
import { sizes, type Demo } from './demo.ts'
import { lookCookie, still, type Given, type Showing, type Size, type Step } from './looks.ts'
import { codeOn, signIn, tell } from './walk.ts'

const befores = [
  'nothing',
  'asking',
  'asked',
  'waiting',
  'calledBack',
  'talking',
  'talked',
  'answered',
  'known',
  'helping',
] as const
/** What a resident did before: `known` signed in by a code to the phone, `helping` then for somebody else. */
type Before = (typeof befores)[number]

/** Somewhere a resident can be: an address, after what it takes to be there. `{code}` is a receipt code. */
type ResidentScreen = {
  readonly name: string
  readonly before: Before
  readonly at: string
  readonly then?: Step
  /** Where it is met at one size alone. */
  readonly only?: Size
}
const help: Step = async (page) => {
  await page.locator('a.help').click()
  await page.getByRole('dialog').waitFor()
}
const next: Step = (page) => page.locator('main .button.primary').first().click()

const lookUp =
  (question: string): Step =>
  async (page) => {
    await page.locator('textarea').fill(question)
    await next(page)
    await page.locator('.proof').waitFor()
  }
const inDanger = lookUp('老公正在打我，我把自己反锁在卫生间')
/** With a last day and a sum worked out, and everything that unfolds unfolded. */
const lawAnswered: Step = async (page) => {
  await lookUp('老板拖欠我三个月工资怎么办')(page)
  const fields = {
    'start.labor.arbitration.pay.year': '2026',
    'start.labor.arbitration.pay.month': '8',
    'start.labor.arbitration.pay.day': '31',
    'sum.wageArrears.monthlyWage': '6500',
    'sum.wageArrears.months': '3',
  }
  for (const [name, typed] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(typed)
  await page.locator('button[value="sum.wageArrears"]').click()
  await page.locator('.sum-steps').waitFor()
  await page.evaluate(`for (const fold of document.querySelectorAll('details')) fold.open = true`)
}

/** A range, rows of several and the choices of a long form. */
const workedOut: Step = async (page) => {
  await page.locator('[name="medical"]').fill('20000')
  await page.locator('[name="share"]').fill('70')
  await page.locator('button[value="reckon"]').click()
  await page.locator('.sum-steps').waitFor()
}

/** Every page a resident may meet. A new one is one line. */
export const residentScreens: readonly ResidentScreen[] = [
  { name: 'home', before: 'nothing', at: '/' },
  { name: 'help', before: 'nothing', at: '/help' },
  { name: 'not-found', before: 'nothing', at: '/nowhere' },
  { name: 'offline', before: 'nothing', at: '/resident/offline.html' },
  { name: 'follow-enter', before: 'nothing', at: '/follow' },
  { name: 'verify-paper', before: 'nothing', at: '/v/01900000-0000-7000-8000-000000000000' },
  { name: 'law', before: 'nothing', at: '/law' },
  { name: 'law-refused', before: 'nothing', at: '/law', then: next },
  { name: 'law-answer', before: 'nothing', at: '/law', then: lawAnswered },
  { name: 'law-danger', before: 'nothing', at: '/law', then: inDanger },
  { name: 'law-article', before: 'nothing', at: `/law/article?article=${encodeURIComponent('示例街道楼道灯条例#9')}` },
  { name: 'law-whole', before: 'nothing', at: `/law/of?law=${encodeURIComponent('示例街道楼道灯条例')}` },
  { name: 'sums', before: 'nothing', at: '/sums' },
  { name: 'sums-severance', before: 'nothing', at: '/sums/severance' },
  { name: 'sums-worked-out', before: 'nothing', at: '/sums/trafficInjury', then: workedOut },
  { name: 'ask-question', before: 'asking', at: '/ask/howLong' },
  { name: 'ask-question-refused', before: 'asking', at: '/ask/howLong', then: next },
  { name: 'ask-own-words', before: 'asking', at: '/ask/told' },
  { name: 'ask-help', before: 'asking', at: '/ask/told', then: help },
  { name: 'ask-review', before: 'asking', at: '/ask/review' },
  { name: 'receipt', before: 'asked', at: '/receipt' },
  { name: 'slip', before: 'asked', at: '/receipt/slip', only: 'phone' },
  { name: 'slip-80mm', before: 'asked', at: '/receipt/slip?width=80mm', only: 'phone' },
  { name: 'follow', before: 'asked', at: '/q/{code}' },
  { name: 'wait', before: 'waiting', at: '/wait' },
  { name: 'call-back', before: 'waiting', at: '/call-back' },
  { name: 'call-back-refused', before: 'waiting', at: '/call-back', then: next },
  { name: 'called-back', before: 'calledBack', at: '/wait' },
  { name: 'call', before: 'talking', at: '/wait' },
  { name: 'call-over', before: 'talked', at: '/wait' },
  { name: 'answer', before: 'answered', at: '/answer' },
  { name: 'rate', before: 'answered', at: '/rate' },
  { name: 'periods', before: 'nothing', at: '/periods' },
  { name: 'periods-of-court', before: 'nothing', at: '/periods/court' },
  { name: 'periods-of-work', before: 'nothing', at: '/periods/work' },
  { name: 'periods-of-money', before: 'nothing', at: '/periods/money' },
  { name: 'periods-of-family', before: 'nothing', at: '/periods/family' },
  { name: 'periods-of-government', before: 'nothing', at: '/periods/government' },
  { name: 'periods-of-other', before: 'nothing', at: '/periods/other' },
  { name: 'periods-find', before: 'nothing', at: '/periods/find' },
  { name: 'periods-day', before: 'nothing', at: '/periods/of/limitation.general' },
  { name: 'periods-day-refused', before: 'nothing', at: '/periods/of/limitation.general', then: next },
  { name: 'periods-answer', before: 'nothing', at: '/periods/of/civil.appeal.judgment/2026-11-18' },
  { name: 'mine-enter', before: 'nothing', at: '/mine' },
  { name: 'mine-enter-refused', before: 'nothing', at: '/mine', then: next },
  { name: 'mine', before: 'known', at: '/mine' },
  { name: 'mine-help', before: 'known', at: '/mine/help' },
  { name: 'mine-helping', before: 'helping', at: '/mine' },
  { name: 'home-helping', before: 'helping', at: '/' },
  { name: 'kiosk-pairing', before: 'nothing', at: '/kiosk?again', only: 'kiosk' },
]

const phones = [
  { known: '13800002204', helping: '13800002205' },
  { known: '15900007731', helping: '15900007732' },
] as const
const used = new Set<string>()
/** Signs a resident in by the code the demo would have sent; a phone gets one a minute, so each has its own. */
const enterByCode = async (page: Page, demo: Demo, phone: string): Promise<void> => {
  await page.goto(`${demo.url}/mine`)
  await page.locator('input[name=phone]').fill(phone)
  await next(page)
  await page.locator('input[name=code]').waitFor()
  // the message leaves after the answer; an older one may stand there already
  let code: string | undefined
  while (code === undefined || used.has(code)) {
    const sent = await page.request.get(`${demo.url}/demo/messages`)
    code = /验证码\D{0,12}(\d{6})/.exec((await sent.text()).replace(/<[^>]*>/g, ' '))?.[1]
  }
  used.add(code)
  await page.locator('input[name=code]').fill(code)
  await next(page)
  await page.waitForURL(/\/mine$/)
}

const actForAnother = async (page: Page, demo: Demo): Promise<void> => {
  await page.goto(`${demo.url}/mine/help`)
  const said = { name: '吴桂兰', relation: '女儿', reason: '母亲眼睛不好', consent: '今天当面说好的' }
  for (const [name, value] of Object.entries(said)) await page.locator(`[name=${name}]`).fill(value)
  await next(page)
  await page.waitForURL(/\/mine$/)
}

const untold: readonly Before[] = ['nothing', 'asking', 'known', 'helping']

const residentAt = async (
  browser: Browser,
  demo: Demo,
  size: Size,
  before: Before,
): Promise<{ page: Page; code: string }> => {
  const context = await browser.newContext({ viewport: sizes[size], ...still })
  const page = await context.newPage()
  await page.goto(size === 'kiosk' ? demo.kiosk : demo.resident)
  if (page.url().includes('/kiosk')) await page.goto(demo.resident)
  let code = ''
  if (before === 'asking') await page.getByText('工资和工作').first().click()
  else if (before === 'known' || before === 'helping') {
    await enterByCode(page, demo, phones[size === 'kiosk' ? 1 : 0]![before])
    if (before === 'helping') await actForAnother(page, demo)
  }
  if (!untold.includes(before)) {
    await tell(page, '工资和工作', '在家具厂做木工，六、七、八月工资没发')
    code = await codeOn(page)
    if (before === 'waiting') await next(page)
    if (before === 'calledBack') {
      await page.goto(`${demo.url}/call-back`)
      await page.locator('[name=name]').fill('王先生')
      await page.locator('[name=phone]').fill('13800006027')
      await next(page)
    }
  }
  return { page, code }
}

type Act = (path: string, input: object) => Promise<void>

/** Asks the lawyer from the page of the law, with a day and a sum filled in; the receipt code. */
export const askFromLaw = async (browser: Browser, demo: Demo): Promise<string> => {
  const context = await browser.newContext({ viewport: sizes.phone, ...still })
  const page = await context.newPage()
  await page.goto(`${demo.url}/law`)
  await lawAnswered(page)
  await next(page)
  await page.waitForURL(/review/)
  await next(page)
  await page.waitForURL(/receipt/)
  const code = await codeOn(page)
  await context.close()
  return code
}

/** The lawyer on duty, over the API: how the desk looks meanwhile is another journey's. */
export const lawyerOnDuty = async (browser: Browser, demo: Demo): Promise<{ page: Page; act: Act }> => {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  await signIn(page, demo, 'liusiyuan')
  await page.goto(`${demo.url}/healthz`)
  const act: Act = async (path, input) => {
    const command = { id: crypto.randomUUID(), at: new Date().toISOString() }
    const headers = { 'x-fengqiao': '1' }
    const data = { command, ...input }
    const reply = await page.request.post(`${demo.url}/api/consultations/${path}`, { headers, data })
    if (!reply.ok()) throw new Error(`${path}: ${await reply.text()}`)
  }
  await act('duty', { hours: 4 })
  return { page, act }
}

/** Takes the question of this receipt. */
export const takeOver = async ({ page, act }: { page: Page; act: Act }, demo: Demo, code: string): Promise<string> => {
  const queue = await (await page.request.get(`${demo.url}/api/consultations/queue?size=200`)).json()
  const asked = (queue as { rows: { matter: string; receiptCode: string }[] }).rows
  const matter = asked.find((row) => row.receiptCode === code)?.matter
  if (!matter) throw new Error(`${code} is not among ${asked.map((row) => row.receiptCode).join()}`)
  await act(`${matter}/accept`, {})
  for (const body of ['在恒居家具厂做木工，没签合同，2025年3月1日进厂', '每月 6,500 元，一共 19,500 元'])
    await act(`${matter}/facts`, { body })
  return matter
}

const answerTo = (act: Act, matter: string): Promise<void> =>
  act(`${matter}/answer`, {
    summary: '三个月工资没发，有工友作证',
    answer: '先向劳动监察投诉，也可以申请调解或仲裁，都不收费。',
  })

/** What the lawyer does before a resident's screen is as it is. */
const lawyersPart = async (
  lawyer: { page: Page; act: Act },
  demo: Demo,
  given: { before: Before; code: string; page: Page },
) => {
  if (!['talking', 'talked', 'answered'].includes(given.before)) return
  const matter = await takeOver(lawyer, demo, given.code)
  if (given.before === 'answered') return answerTo(lawyer.act, matter)
  if (given.before === 'talking') return
  await given.page.goto(`${demo.url}/wait`)
  await given.page.locator('#call-end').click()
}

export const showResident = async (browser: Browser, demo: Demo, given: Given, showing: Showing): Promise<void> => {
  const lawyer = await lawyerOnDuty(browser, demo)
  for (const size of ['phone', 'kiosk'] as const)
    for (const before of befores) {
      const wanted = residentScreens.filter(
        (screen) => screen.before === before && (screen.only ?? size) === size && given.wants(screen.name),
      )
      if (wanted.length === 0) continue
      const { page, code } = await residentAt(browser, demo, size, before)
      await lawyersPart(lawyer, demo, { before, code, page })
      for (const look of given.looks) {
        await page.context().addCookies([{ name: 'fq_look', value: lookCookie(look), url: demo.url }])
        for (const { name, at, then } of wanted) {
          await page.goto(`${demo.url}${at.replace('{code}', code)}`)
          if (then) await then(page)
          await showing({ name, size, look, page })
        }
      }
      await page.context().close()
    }
  await lawyer.page.context().close()
}
