import { html } from 'hono/html'
import { actionBar, form } from './action.ts'
import type { Action } from './action.ts'
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

/** Everything said, once more, each with its way back; the button says what is sent. */
export const review = (view: View, made: Review): Html => {
  const w = wordsOf(view)
  return form(view, {
    action: made.action,
    className: 'review',
    body: html`${Object.entries(made.carry ?? {}).map(
        ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
      )}
      ${titleBlock(made.title, made.lead)}${made.error && problems(view, [made.error])}
      <dl class="answers">
        ${made.answers.map(
          ({ question, answer, change }, index) =>
            html`<div id="answer-${index}">
              <dt>${question}</dt>
              <dd>${answer ?? html`<span class="soft">${w.notGiven}</span>`}</dd>
              <dd class="change">
                <a href="${change}"
                  >${icon('pen-line')}<span
                    >${w.change}<span class="unseen">${view.lang === 'zh' ? '：' : ': '}${question}</span></span
                  ></a
                >
              </dd>
            </div>`,
        )}
      </dl>
      ${made.consent && html`<p class="consent">${icon('lock')}<span>${made.consent}</span></p>`}
      ${actionBar(view, { primary: { submit: true, label: made.submitLabel, icon: 'check' }, others: made.others ?? [] })}`,
  })
}
