import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, sizes, startDemo, startEmpty, violations } from './demo.ts'
import type { Empty } from './demo.ts'

const program = resolve(import.meta.dirname, '../bin/fengqiao')
const day = { FENGQIAO_NOW: '2026-11-24T09:00:00+08:00' }

let folder: string
let workbook: string
let office: Empty
let url: string
let code: string
let browser: Browser

/** The network as another office handed it on: exported from the demo by the command line. */
const exportedNetwork = async (): Promise<string> => {
  const demo = await startDemo({}, join(folder, 'demo'))
  const administrator = demo.accounts.find(({ role }) => role === 'administrator')!.user
  await demo.stop()
  const path = join(folder, 'network.xlsx')
  const env = { ...process.env, ...day, FENGQIAO_DATA: demo.dataDir }
  await promisify(execFile)(program, ['offices', 'export', path, '--as', administrator], { env })
  return path
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fq-set-up-'))
  browser = await openBrowser()
  workbook = await exportedNetwork()
  office = await startEmpty()
  ;({ url, code } = office)
})
afterAll(async () => {
  await browser.close()
  await office.stop()
  await rm(folder, { recursive: true, force: true })
})

const sees = async (page: Page, name: string) => expect([name, await violations(page)]).toEqual([name, []])

const somebody = async (size: keyof typeof sizes): Promise<Page> => {
  const context = await browser.newContext({ viewport: sizes[size], locale: 'zh-CN', serviceWorkers: 'block' })
  return context.newPage()
}

const typeIn = async (page: Page, values: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, value] of Object.entries(values)) await page.locator(`main [name=${name}]`).fill(value)
}

/** The exported workbook with one community under a street that is not there. */
const withFault = async (): Promise<Buffer> => {
  const book = new ExcelJS.Workbook()
  const bytes = await readFile(workbook)
  await book.xlsx.load(new Uint8Array(bytes).buffer, { ignoreNodes: ['dataValidations'] })
  book.getWorksheet('社区')!.getCell('C4').value = '没有的街道'
  return Buffer.from(await book.xlsx.writeBuffer())
}

const secret = '银杏树下的第三张石凳'

test('an empty machine becomes an office: set-up, and the network from a workbook once its fault is mended', async () => {
  const page = await somebody('desk')
  await page.goto(`${url}/desk/`)
  expect(page.url()).toBe(`${url}/setup`)
  await sees(page, 'set-up')
  await typeIn(page, { code, district: '金牛区', office: '天回镇司法所', name: '魏强', user: 'weiqiang' })
  await typeIn(page, { phone: '028-83570000', hotline: '12348', password: secret })
  await page.getByRole('button', { name: '建所，并登录工作台' }).click()
  await page.getByRole('heading', { name: '建好了，您已经登录' }).waitFor()
  await sees(page, 'set-up done')

  await page.getByRole('link', { name: '现在就导入工作网络' }).click()
  await page.getByRole('heading', { name: '导入工作网络' }).waitFor()
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'broken.xlsx', mimeType: type, buffer: await withFault() })
  await page.getByRole('button', { name: '试读' }).click()
  await page.getByText(/处要改，改好再试读/).waitFor()
  expect(await page.locator('.faults li').first().innerText()).toMatch(/社区.*4.*没有的街道/)
  await sees(page, 'faults')
  await page.locator('input[type=file]').setInputFiles(workbook)
  await page.getByRole('button', { name: '试读' }).click()
  await page.getByText('没有错，可以导入').waitFor()
  await page.getByRole('button', { name: '导入', exact: true }).click()
  await page.getByText('已导入').waitFor()
  await sees(page, 'imported')
})
