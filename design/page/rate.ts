import { html } from 'hono/html'
import { actionBar, form } from './action.ts'
import { describedBy, fieldError, questionForm, titleBlock } from './question.ts'
import { wordsOf } from './view.ts'
import type { Html, Text, View } from './view.ts'

export type Rate = {
  readonly action: string
  readonly title?: string
  /** Who reads it, and that it changes nothing for the resident's own matter. */
  readonly lead: Text
  /** Posted as `score` 5 (very satisfied) to 1, and `words`. */
  readonly score?: string
  readonly words?: string
  readonly error?: string
  /** Where “not now” leads. */
  readonly later: string
}

/** Five choices in words, and room for more; nobody has to. */
export const rate = (view: View, made: Rate): Html => {
  const w = wordsOf(view)
  return form(view, {
    action: made.action,
    id: questionForm,
    className: 'rate',
    body: html`${titleBlock(made.title ?? w.rateTitle, made.lead)}
      <div
        class="choices slim"
        role="radiogroup"
        aria-labelledby="title"
        ${describedBy('lead', made.error && 'score-error')}
      >
        ${fieldError('score', made.error)}${w.ratings.map(
          (word, index) =>
            html`<label class="choice"
              ><input
                type="radio"
                name="score"
                id="score-${5 - index}"
                value="${5 - index}"
                ${made.score === String(5 - index) ? html` checked` : ''}
              /><span class="choice-text"><span class="choice-title">${word}</span></span></label
            >`,
        )}
      </div>
      <div class="field">
        <label class="field-label" for="words">${w.rateWords}<small>${w.optional}</small></label
        ><textarea class="input" id="words" name="words" rows="2">${made.words ?? ''}</textarea>
      </div>
      ${actionBar(view, {
        primary: { submit: true, label: w.rateSubmit, icon: 'check' },
        others: [{ label: w.rateLater, href: made.later }],
      })}`,
  })
}
