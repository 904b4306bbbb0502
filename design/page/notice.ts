import { html } from 'hono/html'
import { actionForm } from './action.ts'
import type { Actions } from './action.ts'
import { csrfField, icon, toneIcon, wordsOf } from './view.ts'
import type { Html, Text, Tone, View } from './view.ts'
import type { IconName } from '../icons.ts'

export type Notice = {
  readonly tone: Tone
  readonly icon?: IconName
  /** What is the case, as a sentence; never “操作失败”. */
  readonly title: string
  readonly lead?: Text
  /** What can be done now, the easiest first. */
  readonly todo?: readonly Text[]
  readonly actions: Actions
}

/** Refused, not found, off-line, too many tries, done: what is the case and what to do. */
export const notice = (view: View, made: Notice): Html =>
  html`<div class="flow notice">
    <p class="notice-icon ${made.tone}">${made.icon ? icon(made.icon) : toneIcon(made.tone)}</p>
    <h1 class="title">${made.title}</h1>
    ${made.lead && html`<p class="lead">${made.lead}</p>`}
    ${
      made.todo &&
      html`<ul class="lines">
        ${made.todo.map((step) => html`<li>${step}</li>`)}
      </ul>`
    }
    ${actionForm(view, made.actions)}
  </div>`

export type Idle = {
  /** Seconds without a touch until the question appears. */
  readonly after: number
  /** Seconds it stands before everything is wiped. */
  readonly count: number
}

/** “还在吗？”: shown by the kiosk script, which posts /kiosk/wipe when the count is over. */
export const stillThere = (view: View, { after, count }: Idle): Html => {
  const w = wordsOf(view)
  return html`<dialog
    class="still-there"
    id="still-there"
    aria-labelledby="still-there-title"
    data-after="${after}"
    data-count="${count}"
  >
    <h2 id="still-there-title">${w.stillThere}</h2>
    <p>${w.stillThereLead}</p>
    <p class="countdown"><b id="still-there-left">${count}</b> ${w.secondsLeft}</p>
    <form method="dialog">
      <button class="button primary" id="still-here">${icon('check')}<span>${w.stillHere}</span></button>
    </form>
    <form method="post" action="/kiosk/wipe" id="wipe">
      ${csrfField(view)}<button class="button second">${icon('trash')}<span>${w.finish}</span></button>
    </form>
  </dialog>`
}
