import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { openBrowser, sizes, startDemo, violations } from './demo.ts'
import type { Demo } from './demo.ts'
import { registerOne, signIn } from './walk.ts'

let demo: Demo
let browser: Browser
beforeAll(async () => {
  ;[demo, browser] = await Promise.all([startDemo(), openBrowser()])
})
afterAll(async () => {
  await browser.close()
  await demo.stop()
})

test('the demo answers for itself and describes its API', async () => {
  expect(await (await fetch(`${demo.url}/healthz`)).json()).toMatchObject({ ok: true })
  const document = (await (await fetch(`${demo.url}/api/openapi.json`)).json()) as { openapi: string }
  expect(document.openapi).toBe('3.1.0')
  expect(demo.accounts.map((account) => account.role)).toEqual(
    expect.arrayContaining(['director', 'clerk', 'mediator', 'lawyer', 'administrator']),
  )
})

test('a clerk signs in at the desk; a wrong password says what to look at', async () => {
  const context = await browser.newContext({ viewport: sizes.desk, locale: 'zh-CN' })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  await page.goto(demo.desk)
  await page.locator('[name=user]:focus').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('请填写用户名').waitFor()
  await page.getByText('请填写密码').waitFor()
  await page.locator('[name=user]:focus').waitFor()
  await page.getByLabel('用户名').fill('chenjing')
  await page.getByLabel('密码').fill('not the password')
  await page.keyboard.press('Enter')
  await page.getByText('连错五次会锁十五分钟').waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByLabel('密码').fill(demo.accounts.find((account) => account.user === 'chenjing')!.password)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /待办/ }).waitFor()
  expect(await violations(page)).toEqual([])

  await registerOne(page, '老板欠三个月工资，答可先调解，也可申请劳动仲裁', async () =>
    expect(await violations(page)).toEqual([]),
  )
  await page.getByRole('link', { name: '咨询台账' }).click()
  await page.getByText('老板欠三个月工资').first().waitFor()
  expect(await violations(page)).toEqual([])
  await page.getByText('老板欠三个月工资').first().click()
  await page.getByText('补录咨询').first().waitFor()
  await page
    .getByText(/补录：|补录 /)
    .first()
    .waitFor()
  expect(await violations(page)).toEqual([])
  await context.close()
  expect(problems).toEqual([])
})

test('a consultation at the window is one line and Enter: its words tell the topic, and the next line is begun at once', async () => {
  const context = await browser.newContext({ viewport: sizes.desk, locale: 'zh-CN' })
  const page = await context.newPage()
  await signIn(page, demo, 'chenjing')
  await page.getByRole('link', { name: '补录', exact: true }).press('Enter')
  await page.locator('[name=line]:focus').waitFor()
  await page.keyboard.type('邻居装修漏水，答先找物业，再来调解')
  expect(await page.getByRole('radio', { name: /房子和邻居/ }).isChecked()).toBe(true)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: '邻居装修漏水，答先找物业，再来调解' }).waitFor()
  await page.locator('[name=line]:focus').waitFor()
  // a hand's choice stands against the words
  await page.keyboard.press('Alt+5')
  await page.keyboard.type('工地上摔伤，工资也没结')
  expect(await page.getByRole('radio', { name: /受伤、出了事故/ }).isChecked()).toBe(true)
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: '工地上摔伤，工资也没结' }).waitFor()
  await page.locator('[name=line]:focus').waitFor()
  expect(await page.locator('[name=line]').inputValue()).toBe('')

  // a future day is refused beside its field, and what was typed stays
  const day = page.getByLabel(/哪天咨询的/)
  // the calendar's today is the office's, whatever this computer's is
  await day.press('ArrowDown')
  await page.locator('.ant-picker-cell-today[title="2026-11-24"]').waitFor()
  await day.fill('2026-12-24')
  // the form is drawn anew while the day is still being left, as by a list that comes late: the day stands
  await page.keyboard.press('Alt+1')
  expect(await page.getByRole('radio', { name: /工资和工作/ }).isChecked()).toBe(true)
  await page.keyboard.press('Tab')
  expect(await day.inputValue()).toBe('2026-12-24')
  await page.getByLabel(/问了什么/).fill('问离婚')
  await page.getByLabel(/问了什么/).press('Enter')
  await page.locator('[data-field=happenedOn] .error').waitFor()
  expect(await page.getByLabel(/问了什么/).inputValue()).toBe('问离婚')
  await context.close()
})

test('a ledger of many pages keeps page, filters and words in its address; back from a case returns to them', async () => {
  const context = await browser.newContext({ viewport: sizes.phone, locale: 'zh-CN' })
  const page = await context.newPage()
  await signIn(page, demo, 'zhouxiaolan')
  await page.goto(new URL('/desk/ledgers/mediations?size=2', demo.desk).href)
  await page.getByRole('button', { name: '下一页' }).click()
  await page.getByText('第 2 页').first().waitFor()
  // on a phone the filters are folded away until one is in use
  expect(await page.getByRole('button', { name: /类型/ }).isVisible()).toBe(false)
  await page.getByRole('button', { name: '筛选', exact: true }).click()
  await page.getByRole('button', { name: /结果/ }).click()
  await page.getByRole('button', { name: '在办', exact: true }).click()
  await page.getByRole('button', { name: '筛选（1 项）' }).click()
  expect(await page.getByRole('button', { name: '结果：在办' }).isVisible()).toBe(true)
  expect(await page.getByRole('button', { name: /类型/ }).isVisible()).toBe(false)
  await page.getByRole('button', { name: '下一页' }).click()
  await page.waitForURL(/outcome=pending.*page=2/)
  expect(await violations(page)).toEqual([])
  const lines = page.locator('td.lead a')
  const first = await lines.first().textContent()
  await lines.first().click()
  await page.waitForURL(/\/matters\//)
  await page.goBack()
  await page.waitForURL(/outcome=pending.*page=2/)
  await page.getByText(first!).first().waitFor()
  await page.getByRole('button', { name: '清掉筛选' }).click()
  await page.waitForURL((url) => !url.search.includes('outcome'))
  await context.close()
})

test('a worklist of more than one page says how many there are in all, and the last is one press away', async () => {
  const context = await browser.newContext({ viewport: sizes.desk, locale: 'zh-CN' })
  const page = await context.newPage()
  await signIn(page, demo, 'zhouxiaolan')
  const inAll = await page.locator('h1').innerText()
  await page.goto(new URL('/desk/worklist?size=3', demo.desk).href)
  await page.locator('tr.item').nth(2).waitFor()
  expect(await page.locator('h1').innerText()).toBe(inAll)
  const first = await page.locator('tr.item').first().innerText()
  await page.getByRole('button', { name: '下一页' }).click()
  await page.waitForURL(/page=2/)
  await expect.poll(() => page.locator('tr.item').first().innerText()).not.toBe(first)
  expect(await page.locator('h1').innerText()).toBe(inAll)
  expect(await violations(page)).toEqual([])
  await context.close()
})

test('the statute box and the address say the same: typed words go there, and the menu’s own link empties the box', async () => {
  const context = await browser.newContext({ viewport: sizes.desk, locale: 'zh-CN' })
  const page = await context.newPage()
  await signIn(page, demo, 'chenjing')
  const law = page.locator('nav#menu').getByRole('link', { name: '法条' })
  await law.click()
  const box = page.locator('#law-words')
  await box.pressSequentially('楼道灯')
  await page.waitForURL(({ searchParams }) => searchParams.get('q') === '楼道灯')
  await law.click()
  await page.waitForURL(({ searchParams }) => !searchParams.has('q'))
  await expect.poll(() => box.inputValue()).toBe('')
  await context.close()
})

test('at an English desk the server’s refusals are English too; a file that is no workbook is refused beside its field', async () => {
  const context = await browser.newContext({ viewport: sizes.desk, locale: 'zh-CN' })
  const page = await context.newPage()
  await signIn(page, demo, 'xiangmingyuan')
  await page.getByTitle(/的设置/).click()
  await page.getByRole('button', { name: /English/ }).click()
  await page.goto(new URL('/desk/network/import', demo.desk).href)
  const file = { name: 'network.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.alloc(20 * 1_000_000, 7) }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: 'Try it' }).click()
  const said = await page.locator('[data-field=file] .error').innerText()
  expect(said).toMatch(/^[\x20-\x7e“”’]+$/)
  expect(await page.getByText('network.xlsx').isVisible()).toBe(true)
  await context.close()
})
