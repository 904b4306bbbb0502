import type { Browser, Page } from 'playwright-core'
import { sizes, startEmpty, type Demo } from './demo.ts'
import { lookCookie, still, type Given, type Look, type Showing, type Size } from './looks.ts'
import { signIn } from './walk.ts'

/** Before anybody is in: the first visit of an empty office, and the door of the desk. */
type Doorway = { readonly name: string; readonly open: (page: Page) => Promise<void> }

const wear = async (page: Page, url: string, { lang, ...rest }: Look): Promise<void> => {
  await page.context().addCookies([{ name: 'fq_look', value: lookCookie({ lang, ...rest }), url }])
  await page.addInitScript(
    `localStorage.setItem('fengqiao.preferences', '${JSON.stringify({ language: lang, ...rest })}')`,
  )
}

const showAt = async (
  browser: Browser,
  given: Given,
  made: { url: string; sizes: readonly Size[]; doorways: readonly Doorway[] },
  showing: Showing,
): Promise<void> => {
  for (const size of made.sizes)
    for (const look of given.looks)
      for (const { name, open } of made.doorways) {
        const context = await browser.newContext({ viewport: sizes[size], ...still })
        const page = await context.newPage()
        await wear(page, made.url, look)
        await open(page)
        await showing({ name, size, look, page })
        await context.close()
      }
}

const send = (page: Page): Promise<void> => page.locator('main .button.primary').first().click()

const setUp = (url: string): readonly Doorway[] => [
  { name: 'set-up', open: async (page) => void (await page.goto(`${url}/setup`)) },
  {
    name: 'set-up-refused',
    open: async (page) => {
      await page.goto(`${url}/setup`)
      await send(page)
    },
  },
]

/** A clerk whose password was made by the administrator: the next sign-in asks for one of their own. */
const firstPassword = async (browser: Browser, demo: Demo): Promise<{ user: string; password: string }> => {
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const page = await context.newPage()
  await signIn(page, demo, 'xiangmingyuan')
  const { rows } = (await (await page.request.get(`${demo.url}/api/accounts?size=200`)).json()) as {
    rows: { account: string; user: string }[]
  }
  const { account, user } = rows.find((row) => row.user === 'chenjing')!
  const reply = await page.request.post(`${demo.url}/api/accounts/${account}/reset`, {
    headers: { 'x-fengqiao': '1' },
    data: { command: { id: crypto.randomUUID(), at: new Date().toISOString() } },
  })
  if (!reply.ok()) throw new Error(`reset of ${user}: ${await reply.text()}`)
  const made = (await reply.json()) as { firstPassword: string }
  await context.close()
  return { user, password: made.firstPassword }
}

const signingIn = (demo: Demo, account: () => { user: string; password: string }): readonly Doorway[] => {
  const enter = async (page: Page, { user, password }: { user: string; password: string }): Promise<void> => {
    await page.goto(demo.desk)
    await page.locator('[name=user]').fill(user)
    await page.locator('[name=password]').fill(password)
    await page.keyboard.press('Enter')
    await page.locator('[role=alert], [aria-invalid=true], [name=newPassword]').first().waitFor()
  }
  return [
    {
      name: 'desk-sign-in',
      open: async (page) => {
        await page.goto(demo.desk)
        await page.locator('[name=user]').waitFor()
      },
    },
    { name: 'desk-sign-in-refused', open: (page) => enter(page, { user: 'nobody-here', password: 'wrong' }) },
    { name: 'desk-new-password', open: (page) => enter(page, account()) },
  ]
}

/** Every doorway that is wanted; what needs an empty office has one of its own. */
export const showDoorways = async (browser: Browser, demo: Demo, given: Given, showing: Showing): Promise<void> => {
  let account = { user: '', password: '' }
  const wanted = (all: readonly Doorway[]): Doorway[] => all.filter(({ name }) => given.wants(name))
  const doors = wanted(signingIn(demo, () => account))
  if (doors.some(({ name }) => name === 'desk-new-password')) account = await firstPassword(browser, demo)
  await showAt(browser, given, { url: demo.url, sizes: ['desk', 'phone'], doorways: doors }, showing)
  if (wanted(setUp('')).length === 0) return
  const empty = await startEmpty()
  try {
    await showAt(
      browser,
      given,
      { url: empty.url, sizes: ['desk', 'phone'], doorways: wanted(setUp(empty.url)) },
      showing,
    )
  } finally {
    await empty.stop()
  }
}
