import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { importExampleStatute } from '@fengqiao/testing/statutes.ts'
import { sizes, type Demo } from './demo.ts'
import { showDoorways } from './doorway-screens.ts'
import { still, type Given, type Showing, type Size, type Step } from './looks.ts'
import { askFromLaw, lawyerOnDuty, showResident, takeOver } from './resident-screens.ts'
import { registerOne, signIn } from './walk.ts'

/** Somewhere at the desk: an address, by whom. `{matter}` is a matter that exists, `{asked}` a question the lawyer took. */
type DeskScreen = { readonly name: string; readonly as: string; readonly at: string; readonly then?: Step }
const press =
  (name: string | RegExp): Step =>
  async (page) => {
    await page.getByRole('button', { name }).first().click()
    await page.getByRole('dialog').waitFor()
  }
const workedOut: Step = (page) => page.locator('.counted b', { hasText: '2027' }).waitFor()
const answered: Step = async (page) => {
  await page.locator('.proof-question').fill('老板拖欠我三个月工资怎么办')
  await page.locator('.triage').waitFor()
}
const reckoned: Step = async (page) => {
  await page.locator('[name=monthlyWage]').fill('6500')
  await page.locator('[name=months]').fill('3')
  await page.locator('.sum-go button').click()
  await page.locator('.sum-total').waitFor()
}
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
  { name: 'workbench', as: 'liusiyuan', at: '/consultations/{asked}', then: workedOut },
  { name: 'law-ask-answered', as: 'liusiyuan', at: '/law/ask', then: answered },
  {
    name: 'law-article',
    as: 'liusiyuan',
    at: `/law?${new URLSearchParams({ q: '电费', article: '示例街道楼道灯条例#9' })}`,
  },
  { name: 'periods-counted', as: 'liusiyuan', at: '/periods?rule=labor.arbitration.pay&day=2026-08-31' },
  { name: 'sums-form', as: 'liusiyuan', at: '/sums?sum=delayInterest' },
  { name: 'sums-worked-out', as: 'liusiyuan', at: '/sums?sum=wageArrears', then: reckoned },
  { name: 'matter', as: director, at: '/matters/{matter}' },
  { name: 'matter-note', as: director, at: '/matters/{matter}', then: press(/^(记一笔|Add a note)/) },
  { name: 'search-found', as: director, at: '/search?q=工资' },
  { name: 'register-heads', as: director, at: '/register?by=heads' },
  { name: 'lost', as: director, at: '/no-such-page' },
]

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
  const lawyer = await lawyerOnDuty(browser, demo)
  const asked = await takeOver(lawyer, demo, await askFromLaw(browser, demo))
  await lawyer.page.context().close()
  for (const size of ['desk', 'phone'] as const)
    for (const user of new Set(wanted.map(({ as }) => as))) {
      const context = await deskContext(browser, demo, size, user)
      const [page] = context.pages()
      for (const { lang, ...rest } of given.looks) {
        await page!.evaluate(
          `localStorage.setItem('fengqiao.preferences', '${JSON.stringify({ language: lang, ...rest })}')`,
        )
        for (const { name, at, then } of wanted.filter(({ as }) => as === user)) {
          await page!.goto(demo.desk + at.replace('{matter}', matter).replace('{asked}', asked).slice(1))
          await settled(page!)
          if (then) await then(page!)
          await showing({ name: `desk-${name}`, size, look: { lang, ...rest }, page: page! })
        }
      }
      await context.close()
    }
}

/** Brings every wanted screen up in every wanted look at both its sizes, and hands each over. */
export const showScreens = async (browser: Browser, demo: Demo, given: Given, showing: Showing): Promise<void> => {
  await importExampleStatute(join(demo.dataDir, 'law'))
  await Promise.all([
    showResident(browser, demo, given, showing),
    showDesk(browser, demo, given, showing).then(() => showDoorways(browser, demo, given, showing)),
  ])
}
