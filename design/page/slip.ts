import { html } from 'hono/html'
import { qr } from './qr.ts'
import { codeCells } from './receipt.ts'
import { wordsOf } from './view.ts'
import type { Html, Text, View } from './view.ts'

export type Slip = {
  /** 80 mm roll, or A4. */
  readonly width: '80mm' | 'a4'
  readonly office: string
  readonly about: string
  /** When it was printed, where that is another time than the asking. */
  readonly printed?: string
  readonly code: string
  readonly secret?: string
  readonly address: string
  readonly steps: readonly { readonly until?: string; readonly what: Text; readonly note?: Text }[]
  /** Who to call when nothing happens. */
  readonly phone: string
  readonly back: { readonly label: string; readonly href: string }
}

/** The printed slip: black on white whatever the screen shows; a whole document, to be printed and thrown away. */
export const slip = (view: View, made: Slip): Html => {
  const w = wordsOf(view)
  return html`<!doctype html>
    <html lang="${view.lang === 'zh' ? 'zh-CN' : 'en'}" data-surface="slip">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${w.slipTitle} · ${made.office}</title>
        <link rel="stylesheet" href="${view.assets.css}" />
        <script type="module" src="${view.assets.page}"></script>
      </head>
      <body class="slip slip-${made.width}">
        <main>
          <header>
            <p>${made.office}</p>
            <h1>${w.slipTitle}</h1>
          </header>
          <p class="slip-about">${made.about}${made.printed && html`<br />${made.printed}`}</p>
          <section class="slip-key">
            <div>
              <p>${w.receiptCode}</p>
              ${codeCells(w.receiptCode, made.code)}
            </div>
            ${qr(made.address, w.qrOf(w.receiptCode))}${
              made.secret && html`<p class="secret">${w.receiptSecret} <b class="nw">${made.secret}</b></p>`
            }
          </section>
          <h2>${w.whatNext}</h2>
          <ol>
            ${made.steps.map(
              ({ until, what, note }) =>
                html`<li>${until && html`<b>${until}</b> `}${what}${note && html`<br /><small>${note}</small>`}</li>`,
            )}
          </ol>
          <footer>
            <p><b>${made.phone}</b></p>
            <p>${w.slipSecret}</p>
          </footer>
          <p class="slip-ways">
            <button class="button second" type="button" data-print-page hidden>${w.print}</button>
            <a class="button second" href="${made.back.href}">${made.back.label}</a>
          </p>
        </main>
      </body>
    </html>`
}
