import type { Page } from 'playwright-core'
import { violations } from './demo.ts'

export type Found = {
  /** axe: `rule: target`. */
  readonly violations: readonly string[]
  /** Pixels the page is wider than the screen. */
  readonly overflow: number
  /** The part of the screen's height, in per cent, that buttons standing at its foot hide from what is read or typed. */
  readonly covered: number
  /** The smallest type on the page, in CSS pixels, and the words in it. */
  readonly smallest: { readonly px: number; readonly words: string }
  /** Controls lower than they should be: `name 28px`. */
  readonly low: readonly string[]
}

/** In the browser: what can be measured of a page. Links inside prose are as high as their line and are left out. */
const measured = `((least) => {
  const shown = (element) => {
    const box = element.getBoundingClientRect()
    const style = getComputedStyle(element)
    return box.width > 1 && box.height > 1 && style.visibility !== 'hidden' && style.clipPath === 'none' && box.right > 0
  }
  let smallest = { px: 999, words: '' }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const words = node.textContent.trim()
    const holder = node.parentElement
    if (!words || !holder || holder.closest('script, style, noscript, [aria-hidden=true]') || !shown(holder)) continue
    const px = parseFloat(getComputedStyle(holder).fontSize)
    if (px < smallest.px) smallest = { px, words: words.slice(0, 20) }
  }
  const low = []
  for (const control of document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=button]')) {
    const within = ['radio', 'checkbox'].includes(control.type) ? control.closest('label') : undefined
    const target = within ?? control.closest('.ant-picker, .ant-select, .top-search, .law-search') ?? control
    if (control.type === 'hidden' || !shown(target)) continue
    if (control.matches('a') && getComputedStyle(control).display === 'inline') continue
    const { height } = target.getBoundingClientRect()
    if (height < least - 0.5) low.push((control.textContent.trim() || control.getAttribute('aria-label') || control.name || control.className || control.tagName).slice(0, 24) + ' ' + Math.round(height) + 'px')
  }
  const stands = (element) => getComputedStyle(element).position === 'sticky' && getComputedStyle(element).bottom !== 'auto'
  const heights = [...document.querySelectorAll('main .act, main .act > *')].filter(stands).map((bar) => bar.getBoundingClientRect().height)
  const covered = Math.round((100 * Math.max(0, ...heights)) / innerHeight)
  return { covered, overflow: Math.max(0, document.documentElement.scrollWidth - innerWidth), smallest, low }
})`

/** Looks at a page as it stands; \`least\` is the height every control must have. */
export const measure = async (page: Page, least: number): Promise<Found> => ({
  violations: await violations(page),
  ...((await page.evaluate(`${measured}(${least})`)) as Omit<Found, 'violations'>),
})
