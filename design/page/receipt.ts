import { html } from 'hono/html'
import { actionForm } from './action.ts'
import type { Actions } from './action.ts'
import { qr } from './qr.ts'
import { thread } from './thread.ts'
import type { Knot } from './thread.ts'
import { toneIcon, wordsOf } from './view.ts'
import type { Html, Text, View } from './view.ts'

export type Ticket = {
  /** Eight glyphs without 0 O 1 I L. */
  readonly code: string
  /** Absolute address the QR leads to; it may carry the secret, the code alone must not open a file. */
  readonly address: string
  /** The secret that opens the file with the code, where one is given. */
  readonly secret?: string
  /** What to do with it; “拍照或打印带走，凭它随时查进度。” if not said. */
  readonly keep?: Text
}

/** Four and four, one glyph a cell; read aloud glyph by glyph. */
export const codeCells = (label: string, code: string): Html => {
  const glyphs = [...code]
  const half = Math.ceil(glyphs.length / 2)
  const row = (part: readonly string[]): Html =>
    html`<span class="code-row">${part.map((glyph) => html`<span>${glyph}</span>`)}</span>`
  return html`<p class="code">
    <span class="unseen">${label} ${glyphs.join(' ')}</span
    ><span aria-hidden="true">${row(glyphs.slice(0, half))}${row(glyphs.slice(half))}</span>
  </p>`
}

export const ticket = (view: View, { code, address, secret, keep }: Ticket): Html => {
  const w = wordsOf(view)
  return html`<section class="ticket">
    <div class="ticket-code">
      <p class="ticket-label" aria-hidden="true">${w.receiptCode}</p>
      ${codeCells(w.receiptCode, code)} ${secret && html`<p class="secret">${w.receiptSecret} <b>${secret}</b></p>`}
      <p class="ticket-keep">${keep ?? w.keepCode}</p>
    </div>
    <figure>
      ${qr(address, w.qrOf(w.receiptCode))}
      <figcaption>${w.scan}</figcaption>
    </figure>
  </section>`
}

export type Queue = {
  /** People in front; 0 is “next”. */
  readonly inFront: number
  readonly minutes: number
  /** What happens when it is one's turn. */
  readonly then: Text
}

/** Place in the queue; `data-live` lets the page script bring it up to date without a reload. */
export const queue = (view: View, { inFront, minutes, then }: Queue): Html => {
  const w = wordsOf(view)
  return html`<section class="queue" id="queue" data-live aria-live="polite">
    ${
      inFront > 0
        ? html`<p class="queue-number">${inFront}<small>${w.people}</small></p>`
        : html`<p class="queue-number">${toneIcon('info')}</p>`
    }
    <p class="queue-text"><b>${inFront > 0 ? w.inFront(minutes) : w.youAreNext}</b><span>${then}</span></p>
  </section>`
}

export type Receipt = Ticket & {
  readonly title: Text
  readonly queue?: Queue
  readonly steps: readonly Knot[]
  readonly actions: Actions
}

/** After sending: the code, what happens next, who, until when, and what if it slips. */
export const receipt = (view: View, made: Receipt): Html =>
  html`<div class="flow receipt">
    <h1 class="title sent">${toneIcon('done')}<span>${made.title}</span></h1>
    ${ticket(view, made)} ${made.queue && queue(view, made.queue)}
    <h2>${wordsOf(view).whatNext}</h2>
    ${thread(made.steps)} ${actionForm(view, made.actions)}
  </div>`

export type Waiting = {
  readonly title: string
  readonly lead?: Text
  readonly queue: Queue
  readonly updatedAt: string
  /** Something to read or do while waiting. */
  readonly meanwhile?: Html
  readonly actions: Actions
}

/** Give the page `refresh: 15`; when it is one's turn the server answers with a redirect to the call. */
export const waiting = (view: View, made: Waiting): Html => {
  const w = wordsOf(view)
  return html`<div class="flow waiting">
    <h1 class="title">${made.title}</h1>
    ${made.lead && html`<p class="lead">${made.lead}</p>`} ${queue(view, made.queue)}
    <p class="hint" id="updated" data-live>${w.updatedAt(made.updatedAt)}　${w.refreshes}</p>
    ${made.meanwhile} ${actionForm(view, made.actions)}
  </div>`
}
