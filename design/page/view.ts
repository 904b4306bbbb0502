import { html, raw } from 'hono/html'
import { words } from '../words.ts'
import type { Words } from '../words.ts'
import { icons, leaf } from '../icons.ts'
import type { IconName } from '../icons.ts'

export type Html = ReturnType<typeof html>
/** Plain text is escaped; Html is already markup made by these parts. */
export type Text = string | Html

export type Surface = 'kiosk' | 'phone'
export type Lang = 'zh' | 'en'

/** Built by apps/resident: name → address of the hashed file. */
export const assetNames = [
  'css',
  'page',
  'kiosk',
  'read-aloud',
  'verify-file',
  'call',
  'manifest',
  'icon',
  'icon-192',
  'icon-512',
] as const
export type AssetName = (typeof assetNames)[number]
export type Assets = Readonly<Record<AssetName, string>>

/** What every part needs to know about the screen it is for. */
export type View = {
  readonly surface: Surface
  readonly lang: Lang
  readonly contrast: 'normal' | 'high'
  readonly print: 'normal' | 'large'
  readonly csrf: string
  /** Path and query of this very page: where a switch of the foot bar returns to. */
  readonly here: string
  readonly assets: Assets
  /** Where “call staff” leads; `/help` if not said. */
  readonly help?: string
}

/** Goes into every form of these pages, so that no other site can send it. */
export const csrfField = (view: View): Html => html`<input type="hidden" name="csrf" value="${view.csrf}" />`

export const wordsOf = (view: { readonly lang: Lang }): Words => words[view.lang]

/** Decorative: the word beside it says the same. */
export const icon = (name: IconName): Html =>
  html`<svg class="ic" viewBox="0 0 24 24" aria-hidden="true">${raw(icons[name])}</svg>`

export const leafMark = (kind: 'leaf' | 'leaf-ground'): Html =>
  html`<svg class="${kind}" viewBox="0 0 48 48" aria-hidden="true">
    <path d="${leaf.shape}" />
    <path class="vein" d="${leaf.veins}" />
  </svg>`

export type Tone = 'done' | 'soon' | 'info' | 'late'

const toneIcons = { done: 'circle-check', soon: 'clock', info: 'info', late: 'triangle-exclamation-point' } as const

/** A state: an icon and a word on its tint, never colour alone. */
export const state = (tone: Tone, word: Text): Html =>
  html`<span class="state ${tone}">${icon(toneIcons[tone])}${word}</span>`

export const toneIcon = (tone: Tone): Html => icon(toneIcons[tone])

/** A law's article as residents see it: 《…》第…条; what was not verified says so wherever it stands. */
export type Citation = {
  readonly law: string
  readonly article: string
  /** “2024年5月20日版”: which text of the law is meant. */
  readonly version?: string
  /** That an older text is meant, as the law of another day, and why. */
  readonly then?: { readonly mark: string; readonly why: string }
  /** What it says in everyday words. */
  readonly plain?: string
  readonly text?: Text
  readonly unverified?: boolean
}

/** 《…》 around a Chinese name, as it is cited. */
export const nameOfLaw = (law: string): string => (/^\p{Script=Han}/u.test(law) ? `《${law}》` : law)

export const cite = (view: View, { law, article, version, then, unverified }: Citation): Html =>
  html`<span class="cite"
      >${nameOfLaw(law)}${nameOfLaw(law).startsWith('《') ? '' : ' '}<span class="nw">${article}</span></span
    >${version ? html` <span class="version nw">${version}</span>` : ''}${then ? html` <b class="then">${then.mark}</b>` : ''}${unverified ? html` ${state('soon', wordsOf(view).unverified)}` : ''}`
