import { html } from 'hono/html'
import { actionForm } from './action.ts'
import type { Actions } from './action.ts'
import { thread } from './thread.ts'
import type { Knot } from './thread.ts'
import { cite, icon, state, wordsOf } from './view.ts'
import type { Citation, Html, Text, View } from './view.ts'

export type Deadline = {
  /** What the day means: “最晚哪一天办”. */
  readonly over: string
  /** What must be done by then (“申请劳动仲裁”). */
  readonly what: string
  readonly day: string
  readonly left?: string
  /** “从 8月31日 离开那天起，一年” */
  readonly counted: Text
  readonly citation?: Citation
  readonly soon?: boolean
}

export type Answer = {
  readonly title: string
  /** “刘思远律师，11月24日 15:18，视频” */
  readonly by: string
  readonly told: readonly Text[]
  /** Plain words, a paragraph each. */
  readonly answer: readonly Text[]
  readonly citations: readonly Citation[]
  readonly deadlines: readonly Deadline[]
  /** What else the answer rests on, between the law and what next. */
  readonly more?: Html
  readonly steps: readonly Knot[]
  readonly actions: Actions
}

/** The plain answer, on one printed page: what was told, the answer, the law, the last day, what next. */
export const answer = (view: View, made: Answer): Html => {
  const w = wordsOf(view)
  return html`<article class="flow answer">
    <h1 class="title">${made.title}</h1>
    <p class="lead">${made.by}</p>
    ${made.deadlines.map(
      (deadline) =>
        html`<section class="deadline${deadline.soon ? ' soon' : ''}">
          <h2>${icon('clock')}${deadline.over}</h2>
          <p>
            <b class="nw">${deadline.day}</b> ${
              deadline.left &&
              (deadline.soon ? state('soon', deadline.left) : html`<span class="soft">${deadline.left}</span>`)
            } <span class="ib">${deadline.what}</span>
          </p>
          <p class="soft">
            ${w.countedFrom}${view.lang === 'zh' ? '：' : ': '}${deadline.counted}
            ${deadline.citation && cite(view, deadline.citation)}
          </p>
        </section>`,
    )}
    <section>
      <h2 class="ruled">${w.answer}</h2>
      <div class="prose">${made.answer.map((paragraph) => html`<p>${paragraph}</p>`)}</div>
    </section>
    <section>
      <h2 class="ruled">${w.told}</h2>
      <ul class="lines">
        ${made.told.map((fact) => html`<li>${fact}</li>`)}
      </ul>
    </section>
    ${
      made.citations.length > 0 &&
      html`<section>
        <h2 class="ruled">${w.articles}</h2>
        <dl class="articles">
          ${made.citations.map(
            (citation) =>
              html`<div>
                <dt>${cite(view, citation)}</dt>
                ${citation.then && html`<dd class="soft">${citation.then.why}</dd>`}
                ${citation.plain && html`<dd class="plain">${citation.plain}</dd>`}
                ${citation.text && html`<dd>${citation.text}</dd>`}
              </div>`,
          )}
        </dl>
      </section>`
    }
    ${made.more ?? ''}
    <section>
      <h2 class="ruled">${w.whatNext}</h2>
      ${thread(made.steps)}
    </section>
    ${actionForm(view, made.actions)}
  </article>`
}
