import { html } from 'hono/html'
import { actionForm } from './action.ts'
import type { Actions } from './action.ts'
import { thread } from './thread.ts'
import type { Knot } from './thread.ts'
import { state, wordsOf } from './view.ts'
import type { Html, Text, Tone, View } from './view.ts'

export type Follow = {
  /** What the matter is about (“恒居家具厂欠工资（劳动报酬纠纷）”). */
  readonly about: string
  /** The state as a sentence (“调解员正在联系家具厂”). */
  readonly title: string
  readonly holder: { readonly name: string; readonly post: string; readonly body?: string }
  /** Left out where nothing is due any more. */
  readonly until?: { readonly day: string; readonly left?: string; readonly tone?: Tone }
  readonly next: Text
  readonly ifNothing?: Text
  readonly thread: readonly Knot[]
  readonly actions: Actions
}

/** Follow a matter like a parcel: who has it, until when, what next, what if it slips. All but the actions is live. */
export const follow = (view: View, made: Follow): Html => {
  const w = wordsOf(view)
  const { holder, until } = made
  return html`<div class="flow follow">
    <div id="follow" data-live>
      <p class="about">${made.about}</p>
      <h1 class="title">${made.title}</h1>
      <dl class="facts">
        <div>
          <dt>${w.who}</dt>
          <dd><b>${holder.name}</b> ${holder.post}${holder.body && html`<span class="note">${holder.body}</span>`}</dd>
        </div>
        ${
          until &&
          html`<div>
            <dt>${w.until}</dt>
            <dd>
              <b class="nw">${until.day}</b> ${
                until.left &&
                (until.tone ? state(until.tone, until.left) : html`<span class="soft nw">${until.left}</span>`)
              }
            </dd>
          </div>`
        }
        <div>
          <dt>${w.nextStep}</dt>
          <dd>${made.next}</dd>
        </div>
        ${
          made.ifNothing &&
          html`<div>
            <dt>${w.ifNothing}</dt>
            <dd>${made.ifNothing}</dd>
          </div>`
        }
      </dl>
      <h2>${w.progress}</h2>
      ${thread(made.thread)}
    </div>
    ${actionForm(view, made.actions)}
  </div>`
}
