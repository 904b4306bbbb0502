import { html } from 'hono/html'
import { actionBar, form } from './action.ts'
import type { Action } from './action.ts'
import { choiceText } from './choices.ts'
import type { Choice } from './choices.ts'
import { cite, icon, wordsOf } from './view.ts'
import type { Citation, Html, Text, View } from './view.ts'

export type Why = { readonly text: Text; readonly citation?: Citation }

/** What every question has. `next` is the title of what comes after, so that the button can name it. */
export type Question = {
  readonly action: string
  readonly title: string
  readonly lead?: Text
  readonly why?: Why
  readonly next: string
  /** A button that does not lead to a next question says what it does instead (“提交调解申请”). */
  readonly submitLabel?: string
  readonly others?: readonly Action[]
  /** Hidden inputs: the draft's id, the version. */
  readonly carry?: Readonly<Record<string, string>>
}

export const why = (view: View, { text, citation }: Why): Html => {
  const w = wordsOf(view)
  return html`<div class="why">
    ${icon('info')}
    <p><b>${w.why}</b>${text}${citation && html`<span class="basis">${w.basis}${cite(view, citation)}</span>`}</p>
  </div>`
}

export const titleBlock = (title: Text, lead?: Text): Html =>
  html`<h1 class="title" id="title">${title}</h1>
    ${lead && html`<p class="lead" id="lead">${lead}</p>`}`

/** Says at the top how many things to correct, each a link to its input; a screen reader hears it at once. */
export const problems = (
  view: View,
  found: readonly { readonly field: string; readonly message: string }[],
): Html | '' =>
  found.length === 0
    ? ''
    : html`<div class="problems" role="alert">
        <p>${icon('triangle-exclamation-point')}<b>${wordsOf(view).fixThese(found.length)}</b></p>
        <ul>
          ${found.map(({ field, message }) => html`<li><a href="#${field}">${message}</a></li>`)}
        </ul>
      </div>`

export const fieldError = (field: string, message: string | undefined): Html | '' =>
  message === undefined
    ? ''
    : html`<p class="field-error" id="${field}-error" role="alert">
        ${icon('triangle-exclamation-point')}<span>${message}</span>
      </p>`

/** `aria-describedby` over the parts that are there. */
export const describedBy = (...ids: readonly (string | false | undefined)[]): Html | '' => {
  const there = ids.filter((id) => typeof id === 'string' && id !== '')
  return there.length === 0 ? '' : html` aria-describedby="${there.join(' ')}"`
}

const carried = (carry: Question['carry']): readonly Html[] =>
  Object.entries(carry ?? {}).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)

/** The id of a question's form, for the buttons outside it. */
export const questionForm = 'question'

/** One question: its body between title and primary button; `body` carries its own labels and errors. */
export const question = (view: View, made: Question & { body: Html; titleFor?: string }): Html => {
  const title = made.titleFor === undefined ? made.title : html`<label for="${made.titleFor}">${made.title}</label>`
  const primary: Action = {
    submit: true,
    label: made.submitLabel ?? wordsOf(view).next(made.next),
    icon: made.submitLabel ? 'check' : 'arrow-right',
  }
  return form(view, {
    action: made.action,
    id: questionForm,
    className: 'question',
    body: html`${carried(made.carry)}${titleBlock(title, made.lead)}${made.body}${made.why && why(view, made.why)}${actionBar(
      view,
      { primary, others: made.others ?? [] },
    )}`,
  })
}

export type OneQuestion = Question & {
  readonly name: string
  /** At most six; more is two questions. */
  readonly choices: readonly (Choice & { readonly value: string })[]
  /** What was chosen before, kept. */
  readonly chosen?: string | readonly string[]
  /** Several may be ticked. */
  readonly many?: boolean
  readonly error?: string
}

/** Up to six choices as full-width radio buttons (or ticks), an example under each. */
export const oneQuestion = (view: View, made: OneQuestion): Html => {
  const chosen = typeof made.chosen === 'string' ? [made.chosen] : (made.chosen ?? [])
  const body = html`<div
    class="choices"
    role="${made.many ? 'group' : 'radiogroup'}"
    aria-labelledby="title"
    ${describedBy(made.lead && 'lead', made.error && `${made.name}-error`)}
  >
    ${fieldError(made.name, made.error)}${made.choices.map(
      (choice, index) =>
        html`<label class="choice"
          ><input
            type="${made.many ? 'checkbox' : 'radio'}"
            name="${made.name}"
            value="${choice.value}"
            id="${made.name}-${index}"
            ${chosen.includes(choice.value) ? html` checked` : ''}
          />${choiceText(view, choice)}${choice.icon && icon(choice.icon)}</label
        >`,
    )}
  </div>`
  return question(view, { ...made, body })
}

export type TextQuestion = Question & {
  readonly name: string
  readonly value?: string
  /** Characters; the count of what is left appears with script only, the server checks in any case. */
  readonly limit: number
  readonly help?: Text
  readonly error?: string
  /** Other ways on, under what is typed. */
  readonly below?: Html
}

/** In the resident's own words. */
export const textQuestion = (view: View, made: TextQuestion): Html => {
  const w = wordsOf(view)
  const { name, limit } = made
  const body = html`<div class="field${made.error ? ' has-error' : ''}">
    ${made.help && html`<p class="field-help" id="${name}-help">${made.help}</p>`}${fieldError(name, made.error)}
    <textarea
      class="input"
      id="${name}"
      name="${name}"
      rows="6"
      ${describedBy(made.lead && 'lead', made.help && `${name}-help`, made.error && `${name}-error`, `${name}-left`)}${
        made.error ? html` aria-invalid="true"` : ''
      }
      data-limit="${limit}"
    >
${made.value ?? ''}</textarea>
    <p
      class="field-left"
      id="${name}-left"
      aria-live="polite"
      data-left="${w.remaining('#')}"
      data-over="${w.over('#')}"
      hidden
    ></p>
    ${made.below ?? ''}
  </div>`
  return question(view, { ...made, titleFor: name, body })
}
