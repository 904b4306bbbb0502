import { expect } from 'vitest'
import type { Browser, BrowserContext, Page } from 'playwright-core'

/** In the browser: keeps every connection a page makes, so that its counts can be read. */
const keepConnections = `{
  const kept = (window.kept = [])
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(...given) {
      super(...given)
      kept.push(this)
    }
  }
}`

/** In the browser: frames decoded and sound packets received by the newest connection. */
const countHeard = `(async () => {
  const heard = { frames: 0, audio: 0 }
  for (const [, each] of (await window.kept.at(-1)?.getStats()) ?? []) {
    if (each.type !== 'inbound-rtp') continue
    if (each.kind === 'video') heard.frames += each.framesDecoded ?? 0
    else heard.audio += each.packetsReceived ?? 0
  }
  return heard
})()`

/** A browser context whose calls can be counted; `options` as Playwright has them. */
export const watched = async (
  browser: Browser,
  options: Parameters<Browser['newContext']>[0],
): Promise<BrowserContext> => {
  const context = await browser.newContext({ locale: 'zh-CN', ...options })
  await context.addInitScript(keepConnections)
  return context
}

export type Heard = { frames: number; audio: number }
export const heardBy = (page: Page): Promise<Heard> => page.evaluate(countHeard)

/** Both sides decode pictures and receive sound. */
export const bothTalk = async (...pages: Page[]): Promise<Heard[]> =>
  Promise.all(
    pages.map(async (page) => {
      await expect.poll(() => heardBy(page).then(({ frames }) => frames), { timeout: 60_000 }).toBeGreaterThan(0)
      await expect.poll(() => heardBy(page).then(({ audio }) => audio), { timeout: 60_000 }).toBeGreaterThan(0)
      return heardBy(page)
    }),
  )
