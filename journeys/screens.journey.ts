import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { modules } from '@fengqiao/server/mount.ts'
import { importExampleStatute } from '@fengqiao/testing/statutes.ts'
import { openBrowser, startDemo } from './demo.ts'
import type { Demo } from './demo.ts'
import { measure } from './measure.ts'
import { leastTarget, nameOf, twoLooks } from './looks.ts'
import { residentScreens } from './resident-screens.ts'
import { showScreens } from './screens.ts'

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

/** Of the screen, in per cent, for the buttons at its foot; while talking they are what the page is for. */
const mostCovered = (name: string): number => (name === 'call' ? 50 : 22)

test('every screen, as most see it and where most breaks: no axe violation, nothing wider than the screen, nothing too low to touch or hidden by its buttons', async () => {
  const found: string[] = []
  let modes = 0
  await showScreens(browser, demo, { looks: twoLooks, wants: () => true }, async ({ name, size, look, page }) => {
    const { violations, overflow, covered, low } = await measure(page, leastTarget(name, size))
    modes += 1
    const faults = [
      ...violations,
      ...(overflow > 0 ? [`${overflow} px too wide`] : []),
      ...(covered > mostCovered(name) ? [`${covered} % hidden by buttons`] : []),
      ...low,
    ]
    found.push(...faults.map((fault) => `${name} ${size} ${nameOf(look)}: ${fault}`))
  })
  expect(found).toEqual([])
  expect(modes).toBeGreaterThan(80)
}, 900_000)

test('a page with faults is not passed over', async () => {
  const page = await browser.newPage()
  await page.setContent(
    '<main style="width:3000px"><h1>甲</h1><img src="x"><button style="height:9px">乙</button></main>',
  )
  const { violations, overflow, low } = await measure(page, 44)
  expect(violations.map((fault) => fault.split(':')[0])).toContain('image-alt')
  expect(overflow).toBeGreaterThan(0)
  expect(low).toEqual([expect.stringContaining('乙')])
  await page.close()
})

/**
 * Pages that only answer a press, need what was told before, a paper, a device or an empty installation; their own tests
 * show them.
 */
const elsewhere = ['/setup', '/law/again', '/periods/of/:rule/:start/calendar.ics']

test('every page of the resident’s application stands in the table of screens', () => {
  const shown = residentScreens.map(({ at }) => at.replace(/[?].*/, ''))
  const paths = modules.flatMap(({ pages = [] }) =>
    pages.filter(({ method }) => method === 'GET').map(({ path }) => path),
  )
  const missing = paths.filter((path) => {
    const pattern = new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`)
    return !shown.some((at) => pattern.test(at)) && !elsewhere.includes(path)
  })
  expect(missing).toEqual([])
})
