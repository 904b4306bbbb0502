import { html } from 'hono/html'
import { footBar, headBar, steps } from './chrome.ts'
import type { Head, Left, Step } from './chrome.ts'
import { stillThere } from './notice.ts'
import type { Idle } from './notice.ts'
import type { AssetName, Html, View } from './view.ts'
import { wordsOf } from './view.ts'

export type Page = {
  /** Title of the document, without the office's name. */
  readonly title: string
  readonly head: Head
  /** Back, home, or a note in their place; on a phone it stands in the head. */
  readonly left?: Left
  readonly step?: Step
  /** The id of the form that back and the switches post with what was typed. */
  readonly keeps?: string
  readonly body: Html
  /** Kiosk only: after how long without a touch the screen is wiped. Leave out on the home page. */
  readonly idle?: Idle
  /** Without script, the page asks again after so many seconds (a queue, a matter's state). */
  readonly refresh?: number
  /** What the page is now; a fresh copy that is something else is loaded whole. */
  readonly as?: string
  /** The matter whose changes it shows as they happen. */
  readonly watch?: string
  /** Scripts beside the ones every page has. */
  readonly scripts?: readonly AssetName[]
}

/** A whole document. No inline script, style or handler: it stands under `script-src 'self'; style-src 'self'`. */
export const page = (view: View, made: Page): Html => {
  const { assets, surface } = view
  const names: AssetName[] = [
    'page',
    'read-aloud',
    ...(surface === 'kiosk' ? (['kiosk'] as const) : []),
    ...(made.watch ? (['call'] as const) : []),
    ...(made.scripts ?? []),
  ]
  const scripts = names.map((name) => assets[name])
  return html`<!doctype html>
<html lang="${view.lang === 'zh' ? 'zh-CN' : 'en'}" data-surface="${surface}" data-contrast="${view.contrast}"
  data-print="${view.print}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${made.title} · ${made.head.place}</title>
<meta name="theme-color" content="${view.contrast === 'high' ? '#000000' : '#FBF8F3'}">
<meta name="format-detection" content="telephone=no">
<link rel="stylesheet" href="${assets.css}">
<link rel="icon" href="${assets.icon}" type="image/svg+xml">
<link rel="apple-touch-icon" href="${assets['icon-192']}">
<link rel="manifest" href="${assets.manifest}">
${made.refresh && html`<noscript><meta http-equiv="refresh" content="${made.refresh}" /></noscript>`}
${scripts.map((address) => html`<script type="module" src="${address}"></script>`)}
</head>
<body${made.refresh && html` data-refresh="${made.refresh}"`}${made.as && html` data-as="${made.as}"`}${made.watch && html` data-watch="${made.watch}"`}>
<a class="skip" href="#main">${wordsOf(view).toContent}</a>
${headBar(view, made.head, made.left, made.keeps)}
<main class="main" id="main" tabindex="-1">${made.step && steps(view, made.step)}${made.body}</main>
${footBar(view, made.left, made.keeps)}
${surface === 'kiosk' && made.idle && stillThere(view, made.idle)}
</body>
</html>`
}
