import { html } from 'hono/html'
import { actionForm } from './action.ts'
import type { Actions } from './action.ts'
import { icon, wordsOf } from './view.ts'
import type { Html, Text, View } from './view.ts'
import type { IconName } from '../icons.ts'

export type Digest = { readonly algorithm: 'SM3' | 'SHA-256'; readonly hex: string }

export type KnownPaper = {
  /** Kind and number only; the page shows nobody's name. */
  readonly kind: string
  readonly number: string
  readonly issuer: string
  readonly issuedOn: string
  readonly digest: Digest
  /** What the QR of the genuine paper carries behind its address; the script compares it with the one scanned. */
  readonly content: string
}

export type VerifyPaper = { readonly lead: Text; readonly actions?: Actions } & (
  | ({ readonly found: 'known' } & KnownPaper)
  | ({ readonly found: 'superseded'; readonly replacedOn: string; readonly newer: string } & KnownPaper)
  | { readonly found: 'unknown'; readonly todo: readonly Text[] }
)

const look: Record<VerifyPaper['found'], { icon: IconName; tone: string }> = {
  known: { icon: 'file-check', tone: 'done' },
  superseded: { icon: 'triangle-exclamation-point', tone: 'soon' },
  unknown: { icon: 'file-question-mark', tone: 'late' },
}

/** Not on a kiosk: nobody brings a file there, and its picker would open the machine. */
const checkFile = (view: View, digest: Digest): Html => {
  const w = wordsOf(view)
  return html`<section class="check-file">
    <h2>${w.checkFile}</h2>
    <p class="hint">${w.checkFileLead}</p>
    <label class="drop" id="verify-drop" hidden
      >${icon('upload')}<span>${w.chooseFile}</span
      ><input
        type="file"
        id="verify-file"
        data-algorithm="${digest.algorithm}"
        data-digest="${digest.hex}"
        accept="application/pdf,.pdf"
    /></label>
    <p
      class="verify-result"
      id="verify-result"
      role="status"
      data-same="${w.fileSame}"
      data-different="${w.fileDifferent}"
      data-reading="${w.fileReading}"
      data-unreadable="${w.fileUnreadable}"
    ></p>
    <noscript><p>${w.noScriptCheck}</p></noscript>
  </section>`
}

/**
 * What the QR at the foot of a paper opens. `#verify-file` [data-algorithm, data-digest] is the drop zone the script
 * `verify-file` shows; the file is read in the browser and never sent.
 */
export const verifyPaper = (view: View, made: VerifyPaper): Html => {
  const w = wordsOf(view)
  const title = { known: w.paperKnown, superseded: w.paperSuperseded, unknown: w.paperUnknown }[made.found]
  const row = (term: string, text: Text): Html =>
    html`<div>
      <dt>${term}</dt>
      <dd>${text}</dd>
    </div>`
  return html`<div class="flow verify">
    <h1 class="title sent ${look[made.found].tone}">${icon(look[made.found].icon)}<span>${title}</span></h1>
    <p class="lead">${made.lead}</p>
    ${
      made.found === 'unknown'
        ? html`<ul class="lines">
            ${made.todo.map((step) => html`<li>${step}</li>`)}
          </ul>`
        : html`<dl class="facts wide">
              ${row(w.paperTitle, made.kind)}${row(w.paperNumber, html`<b>${made.number}</b>`)}${row(
                w.paperIssuer,
                made.issuer,
              )}${row(w.paperDate, made.issuedOn)}${
                made.found === 'superseded' &&
                row(
                  w.paperReplaced,
                  html`<b>${made.replacedOn}</b>
                    <a class="more" href="${made.newer}">${icon('file-text')}<span>${w.seeNewPaper}</span></a>`,
                )
              }${row(w.paperDigest(made.digest.algorithm), html`<span class="digest">${made.digest.hex}</span>`)}
            </dl>
            <p class="verify-result different" id="verify-code" data-content="${made.content}" role="status" hidden>
              ${w.codeDifferent}
            </p>
            ${view.surface === 'phone' && checkFile(view, made.digest)}`
    }
    ${made.actions && actionForm(view, made.actions)}
  </div>`
}
