import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { sizes, type Demo } from './demo.ts'
import { codeOn, registerOne, signIn, tell } from './walk.ts'

export type Size = keyof typeof sizes
export type Look = {
  readonly lang: 'zh' | 'en'
  readonly print: 'normal' | 'large'
  readonly contrast: 'normal' | 'high'
}

const lookOf = (lang: Look['lang'], print: Look['print'], contrast: Look['contrast']): Look => ({
  lang,
  print,
  contrast,
})

/** Twelve modes a screen: six looks at each of the two sizes it is used at. */
export const looks: readonly Look[] = [
  lookOf('zh', 'normal', 'normal'),
  lookOf('zh', 'large', 'normal'),
  lookOf('zh', 'normal', 'high'),
  lookOf('zh', 'large', 'high'),
  lookOf('en', 'normal', 'normal'),
  lookOf('en', 'large', 'high'),
]
/** In CI: as most see it, and where most breaks. */
export const twoLooks: readonly Look[] = [lookOf('zh', 'normal', 'normal'), lookOf('en', 'large', 'high')]

export const nameOf = ({ lang, print, contrast }: Look): string =>
  [lang, print === 'large' && 'large', contrast === 'high' && 'contrast'].filter(Boolean).join('-')

const befores = ['nothing', 'asking', 'asked', 'waiting', 'answered', 'known'] as const
/** What a resident did before: `known` signed in by a code to the phone. */
type Before = (typeof befores)[number]

/** Somewhere a resident can be: an address, after what it takes to be there. `{code}` is a receipt code. */
type ResidentScreen = { readonly name: string; readonly before: Before; readonly at: string; readonly then?: Step }
/** Somewhere at the desk: an address, by whom. `{matter}` is a matter that exists. */
type DeskScreen = { readonly name: string; readonly as: string; readonly at: string; readonly then?: Step }
type Step = (page: Page) => Promise<void>

const press =
  (name: string | RegExp): Step =>
  async (page) => {
    await page.getByRole('button', { name }).first().click()
    await page.getByRole('dialog').waitFor()
  }
const next: Step = (page) => page.locator('main .button.primary').first().click()

/** Every page a resident may meet. A new one is one line. */
export const residentScreens: readonly ResidentScreen[] = [
  { name: 'home', before: 'nothing', at: '/' },
  { name: 'help', before: 'nothing', at: '/help' },
  { name: 'not-found', before: 'nothing', at: '/nowhere' },
  { name: 'offline', before: 'nothing', at: '/resident/offline.html' },
  { name: 'follow-enter', before: 'nothing', at: '/follow' },
  { name: 'verify-paper', before: 'nothing', at: '/v/01900000-0000-7000-8000-000000000000' },
  { name: 'ask-question', before: 'asking', at: '/ask/howLong' },
  { name: 'ask-question-refused', before: 'asking', at: '/ask/howLong', then: next },
  { name: 'ask-own-words', before: 'asking', at: '/ask/told' },
  { name: 'ask-review', before: 'asking', at: '/ask/review' },
  { name: 'receipt', before: 'asked', at: '/receipt' },
  { name: 'follow', before: 'asked', at: '/q/{code}' },
  { name: 'wait', before: 'waiting', at: '/wait' },
  { name: 'call-back', before: 'waiting', at: '/call-back' },
  { name: 'answer', before: 'answered', at: '/answer' },
  { name: 'rate', before: 'answered', at: '/rate' },
  { name: 'mine-enter', before: 'nothing', at: '/mine' },
  { name: 'mine-enter-refused', before: 'nothing', at: '/mine', then: next },
  { name: 'mine', before: 'known', at: '/mine' },
  { name: 'mine-help', before: 'known', at: '/mine/help' },
]

const director = 'zhouxiaolan'
/** Who looks at a screen; the director where nobody is named. */
const lookers: Readonly<Record<string, string>> = {
  '/consultations': 'liusiyuan',
  '/accounts': 'xiangmingyuan',
  '/kiosks': 'xiangmingyuan',
}

const root = resolve(import.meta.dirname, '..')

/** The addresses every module's `./ui` door declares, so that no screen is forgotten. */
const declaredPaths = (): string[] =>
  readdirSync(join(root, 'modules')).flatMap((module) => {
    try {
      const door = readFileSync(join(root, 'modules', module, 'ui/index.ts'), 'utf8')
      return [...door.matchAll(/path: '(\/[^']*)'/g)].map(([, path]) => path!)
    } catch {
      return []
    }
  })

const namedAfter = (path: string): string => path.slice(1).replaceAll('/', '-').replaceAll('$', '')

/** Every declared screen without a part to fill in, then those that need a matter or a press. A new sheet is one line. */
export const deskScreens = (): readonly DeskScreen[] => [
  ...declaredPaths()
    .filter((path) => !path.includes('$'))
    .map((path) => ({ name: namedAfter(path), as: lookers[path] ?? director, at: path })),
  { name: 'matter', as: director, at: '/matters/{matter}' },
  { name: 'matter-note', as: director, at: '/matters/{matter}', then: press(/^(记一笔|Add a note)/) },
  { name: 'search-found', as: director, at: '/search?q=工资' },
  { name: 'register-heads', as: director, at: '/register?by=heads' },
  { name: 'lost', as: director, at: '/no-such-page' },
]

export type Shown = { readonly name: string; readonly size: Size; readonly look: Look; readonly page: Page }
export type Showing = (shown: Shown) => Promise<void>

/** Nothing moves or is served from before, so that what is measured is the screen itself. */
const still = { locale: 'zh-CN', serviceWorkers: 'block', reducedMotion: 'reduce' } as const

const lookCookie = ({ lang, print, contrast }: Look): string =>
  [lang, contrast === 'high' ? 'high' : '', print === 'large' ? 'large' : ''].filter(Boolean).join('.')

const used = new Set<string>()
/** Signs a resident in by the code the demo would have sent; a phone gets one a minute, so each size has its own. */
const enterByCode = async (page: Page, demo: Demo, size: Size): Promise<void> => {
  await page.goto(`${demo.url}/mine`)
  await page.locator('input[name=phone]').fill(size === 'kiosk' ? '15900007731' : '13800002204')
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
  else if (before === 'known') await enterByCode(page, demo, size)
  else if (before !== 'nothing') {
    await tell(page, '工资和工作', '在家具厂做木工，六、七、八月工资没发')
    code = await codeOn(page)
    if (before === 'waiting') await next(page)
  }
  return { page, code }
}

type Act = (path: string, input: object) => Promise<void>

/** The lawyer on duty, over the API: how the desk looks meanwhile is another journey's. */
const lawyerOnDuty = async (browser: Browser, demo: Demo): Promise<{ page: Page; act: Act }> => {
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

/** Takes the question of this receipt and answers it. */
const answerTo = async ({ page, act }: { page: Page; act: Act }, demo: Demo, code: string): Promise<void> => {
  const queue = await (await page.request.get(`${demo.url}/api/consultations/queue?size=200`)).json()
  const asked = (queue as { rows: { matter: string; receiptCode: string }[] }).rows
  const matter = asked.find((row) => row.receiptCode === code)?.matter
  if (!matter) throw new Error(`${code} is not among ${asked.map((row) => row.receiptCode).join()}`)
  await act(`${matter}/accept`, {})
  await act(`${matter}/answer`, {
    summary: '三个月工资没发，有工友作证',
    answer: '先向劳动监察投诉，也可以申请调解或仲裁，都不收费。',
  })
}

const showResident = async (browser: Browser, demo: Demo, given: Given, showing: Showing): Promise<void> => {
  const lawyer = await lawyerOnDuty(browser, demo)
  for (const size of ['phone', 'kiosk'] as const)
    for (const before of befores) {
      const wanted = residentScreens.filter((screen) => screen.before === before && given.wants(screen.name))
      if (wanted.length === 0) continue
      const { page, code } = await residentAt(browser, demo, size, before)
      if (before === 'answered') await answerTo(lawyer, demo, code)
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

const deskContext = async (browser: Browser, demo: Demo, size: Size, user: string): Promise<BrowserContext> => {
  const context = await browser.newContext({ viewport: sizes[size], ...still })
  await signIn(await context.newPage(), demo, user)
  return context
}

const settled = async (page: Page): Promise<void> => {
  await page.locator('main').waitFor()
  await page.locator('.loading, .ant-spin-spinning').first().waitFor({ state: 'detached' })
}

const showDesk = async (browser: Browser, demo: Demo, given: Given, showing: Showing): Promise<void> => {
  const wanted = deskScreens().filter(({ name }) => given.wants(`desk-${name}`))
  const first = await deskContext(browser, demo, 'desk', 'chenjing')
  const [typing] = first.pages()
  await registerOne(typing!, '工资三个月没发，可以先调解')
  const matter = typing!.url().split('/').at(-1)!
  await first.close()
  for (const size of ['desk', 'phone'] as const)
    for (const user of new Set(wanted.map(({ as }) => as))) {
      const context = await deskContext(browser, demo, size, user)
      const [page] = context.pages()
      for (const { lang, ...rest } of given.looks) {
        await page!.evaluate(
          `localStorage.setItem('fengqiao.preferences', '${JSON.stringify({ language: lang, ...rest })}')`,
        )
        for (const { name, at, then } of wanted.filter(({ as }) => as === user)) {
          await page!.goto(demo.desk + at.replace('{matter}', matter).slice(1))
          await settled(page!)
          if (then) await then(page!)
          await showing({ name: `desk-${name}`, size, look: { lang, ...rest }, page: page! })
        }
      }
      await context.close()
    }
}

export type Given = { readonly looks: readonly Look[]; readonly wants: (name: string) => boolean }

/** Brings every wanted screen up in every wanted look at both its sizes, and hands each over. */
export const showScreens = async (browser: Browser, demo: Demo, given: Given, showing: Showing): Promise<void> => {
  await Promise.all([showResident(browser, demo, given, showing), showDesk(browser, demo, given, showing)])
}

/** How high a control must be: fingers at phone and kiosk, a pointer at the desk. */
export const leastTarget = (name: string, size: Size): number =>
  name.startsWith('desk-') ? (size === 'desk' ? 32 : 44) : 60
