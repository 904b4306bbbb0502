import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { openBrowser, startDemo } from '../journeys/demo.ts'
import { measure } from '../journeys/measure.ts'
import { leastTarget, looks, nameOf } from '../journeys/looks.ts'
import { showScreens } from '../journeys/screens.ts'

/** Every screen in all twelve modes: pictures into ./screens, and what axe and the ruler find. `npm run bench:screens -- home matter` looks at those. */
const asked = process.argv.slice(2)
const folder = resolve(import.meta.dirname, '../screens')
if (asked.length === 0) await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })

const [demo, browser] = await Promise.all([startDemo(), openBrowser()])
const sum = { modes: 0, violations: 0, overflow: 0, low: 0 }
const smallest = new Map<string, number>()
const screens = new Set<string>()
const wants = (name: string): boolean => asked.length === 0 || asked.some((each) => name.includes(each))

const showing = showScreens(browser, demo, { looks, wants }, async ({ name, size, look, page }) => {
  const mode = `${name} ${size} ${nameOf(look)}`
  const found = await measure(page, leastTarget(name, size))
  await page.screenshot({ path: join(folder, `${mode.replaceAll(' ', '-')}.png`), fullPage: size !== 'kiosk' })
  screens.add(name)
  sum.modes += 1
  sum.violations += found.violations.length
  sum.low += found.low.length
  if (found.overflow > 0) sum.overflow += 1
  const place = name.startsWith('desk-') ? `desk at ${size}` : size
  if (look.print === 'normal') smallest.set(place, Math.min(smallest.get(place) ?? 999, found.smallest.px))
  const told = [
    ...found.violations,
    ...(found.overflow > 0 ? [`${found.overflow} px too wide`] : []),
    ...(found.low.length > 0 ? [`low: ${[...new Set(found.low)].slice(0, 4).join(', ')}`] : []),
  ]
  if (told.length > 0) console.log(`${mode}: ${told.join('; ')}`)
})
try {
  await showing
} finally {
  await browser.close()
  await demo.stop()
}

console.log(`\n${screens.size} screens in ${sum.modes} modes, pictures in ./screens`)
console.log(
  `axe violations ${sum.violations}, modes wider than the screen ${sum.overflow}, controls too low ${sum.low}`,
)
for (const [place, px] of smallest) console.log(`smallest type ${place}: ${px} px`)
process.exitCode = sum.violations + sum.overflow === 0 ? 0 : 1
