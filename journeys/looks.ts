import type { Page } from 'playwright-core'
import { sizes } from './demo.ts'

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

export type Step = (page: Page) => Promise<void>

export type Shown = { readonly name: string; readonly size: Size; readonly look: Look; readonly page: Page }
export type Showing = (shown: Shown) => Promise<void>

/** Nothing moves or is served from before, so that what is measured is the screen itself. */
export const still = { locale: 'zh-CN', serviceWorkers: 'block', reducedMotion: 'reduce' } as const

export type Given = { readonly looks: readonly Look[]; readonly wants: (name: string) => boolean }

/** How high a control must be: fingers at phone and kiosk, a pointer at the desk. */
export const leastTarget = (name: string, size: Size): number =>
  name.startsWith('desk-') ? (size === 'desk' ? 32 : 44) : 60

/** The cookie a resident's page reads its look from. */
export const lookCookie = ({ lang, print, contrast }: Look): string =>
  [lang, contrast === 'high' ? 'high' : '', print === 'large' ? 'large' : ''].filter(Boolean).join('.')
