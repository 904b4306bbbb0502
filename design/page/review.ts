import { html } from 'hono/html'
import { actionBar, form } from './action.ts'
import type { Action } from './action.ts'
import { unfold } from './law.ts'
import { problems, titleBlock } from './question.ts'
import { icon, wordsOf } from './view.ts'
import type { Html, Text, View } from './view.ts'

export type Review = {
  readonly action: string
  readonly title: string
  readonly lead?: Text
  readonly answers: readonly { readonly question: string; readonly answer?: Text; readonly change: string }[]
  /** What is agreed to by sending, in the resident's words. */
  readonly consent?: Text
  readonly submitLabel: string
  readonly others?: readonly Action[]
  readonly carry?: Readonly<Record<string, string>>
  /** Something is missing or refused; `field` is `answer-N`, the row it is about. */
  readonly error?: { readonly message: string; readonly field: string }
}

/** So many questions without an answer are folded: whoever wrote all of it in one sentence is not told five times what is missing. */
const fewest = 3

const rowOf = (view: View, { question, answer, change, id }: Review['answers'][number] & { id: string }): Html => {
  const w = wordsOf(view)
  return html`<div id="${id}">
    <dt>${question}</dt>
    <dd>${answer ?? html`<span class="soft">${w.notGiven}</span>`}</dd>
    <dd class="change">
      <a href="${change}"
        >${icon('pen-line')}<span
          >${w.change}<span class="unseen">${view.lang === 'zh' ? '：' : ': '}${question}</span></span
        ></a
      >
    </dd>
  </div>`
}

/** Everything said, once more, each with its way back; the button says what is sent. */
export const review = (view: View, made: Review): Html => {
  const w = wordsOf(view)
  const rows = made.answers.map((row, index) => ({ ...row, id: `answer-${index}` }))
  const empty = rows.filter(({ answer, id }) => answer === undefined && id !== made.error?.field)
  const folded = empty.length >= fewest ? empty : []
  const seen = rows.filter((row) => !folded.includes(row))
  return form(view, {
    action: made.action,
    className: 'review',
    body: html`${Object.entries(made.carry ?? {}).map(
        ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
      )}
      ${titleBlock(made.title, made.lead)}${made.error && problems(view, [made.error])}
      <dl class="answers">${seen.map((row) => rowOf(view, row))}</dl>
      ${
        folded.length > 0 &&
        unfold({
          summary: w.unanswered(folded.length),
          body: html`<dl class="answers">${folded.map((row) => rowOf(view, row))}</dl>`,
        })
      }
      ${made.consent && html`<p class="consent">${icon('lock')}<span>${made.consent}</span></p>`}
      ${actionBar(view, { primary: { submit: true, label: made.submitLabel, icon: 'check' }, others: made.others ?? [] })}`,
  })
}
