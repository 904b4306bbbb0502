import { html } from 'hono/html'
import { actionForm } from './action.ts'
import type { Actions } from './action.ts'
import { cite, icon, state, wordsOf } from './view.ts'
import type { Citation, Html, Tone, View } from './view.ts'

export type PeriodShown = {
  readonly title: string
  readonly lead: string
  /** The heading over the day: “最后一天”, “最晚办完的一天”. */
  readonly over: string
  /** The day in large, or that it is not certain. */
  readonly day: string
  readonly left?: { readonly tone: Tone; readonly text: string }
  /** One sentence: from when, how long, the last day. */
  readonly sentence: string
  readonly soon: boolean
  readonly parts: readonly { readonly title: string; readonly lines: readonly string[] }[]
  readonly citations: readonly Citation[]
  readonly actions: Actions
}

/** One period on one printed page: the day, how it was counted, what to mind, the law. */
export const period = (view: View, made: PeriodShown): Html =>
  html`<article class="flow answer">
    <h1 class="title">${made.title}</h1>
    <p class="lead">${made.lead}</p>
    <section class="deadline${made.soon ? ' soon' : ''}">
      <h2>${icon('clock')}${made.over}</h2>
      <p><b>${made.day}</b> ${made.left && state(made.left.tone, made.left.text)}</p>
      <p>${made.sentence}</p>
    </section>
    ${made.parts.map(
      ({ title, lines }) =>
        html`<section>
          <h2 class="ruled">${title}</h2>
          <ul class="lines">
            ${lines.map((line) => html`<li>${line}</li>`)}
          </ul>
        </section>`,
    )}
    <section>
      <h2 class="ruled">${wordsOf(view).articles}</h2>
      <dl class="articles">${made.citations.map((citation) => html`<div><dt>${cite(view, citation)}</dt></div>`)}</dl>
    </section>
    ${actionForm(view, made.actions)}
  </article>`
