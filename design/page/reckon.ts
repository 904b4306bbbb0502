import { html } from 'hono/html'
import { button } from './action.ts'
import { inputField } from './fields.ts'
import type { Field } from './fields.ts'
import { unfold } from './law.ts'
import { fieldError } from './question.ts'
import { cite, icon, state, wordsOf } from './view.ts'
import type { Citation, Html, Text, Tone, View } from './view.ts'

/* What is worked out on a page of the law: the last day of a period, a sum of money. */

export type ReckonedDay = {
  readonly name: string
  readonly title: string
  /** “一年，从离开单位那天算起”. */
  readonly counted: string
  readonly citations: readonly Citation[]
  readonly unverified: boolean
  /** The start day, as it was typed. */
  readonly ask: Field
  readonly result?: {
    /** What the day means: “最晚哪一天办”. */
    readonly over: string
    readonly day: string
    readonly left?: { readonly tone: Tone; readonly word: string }
    readonly lines: readonly Text[]
  }
  readonly notes: readonly string[]
}

const basedOn = (view: View, citations: readonly Citation[]): Html | '' =>
  citations.length === 0
    ? ''
    : html`<p class="basis small soft">
        ${wordsOf(view).basis}${citations.map((each, at) => html`${at > 0 ? ' ' : ''}${cite(view, each)}`)}
      </p>`

/** What was taken for granted, and what to ask. */
export const notesOf = (notes: readonly string[]): Html | '' =>
  notes.length === 0
    ? ''
    : html`<ul class="notes small">
        ${notes.map((note) => html`<li>${icon('info')}<span>${note}</span></li>`)}
      </ul>`

/** A period: what it is, from which day, and once that day is told the last day. */
export const reckonDay = (view: View, made: ReckonedDay): Html =>
  html`<section class="reckon" id="${made.name}-reckon">
    <h3>${made.title}${made.unverified ? html` ${state('soon', wordsOf(view).unverified)}` : ''}</h3>
    <p class="soft">${made.counted}</p>
    ${inputField(view, made.ask)}
    ${
      made.result &&
      html`<div class="reckoned" role="status">
        <p>${made.result.over}</p>
        <p>
          <b class="big nw">${made.result.day}</b>
          ${made.result.left && state(made.result.left.tone, made.result.left.word)}
        </p>
        ${made.result.lines.map((line) => html`<p class="small">${line}</p>`)}
      </div>`
    }
    ${notesOf(made.notes)} ${basedOn(view, made.citations)}
  </section>`

export type ReckonField = Field & {
  readonly options?: readonly { readonly value: string; readonly title: string }[]
  /** Ticked (`yes`) or not (`no`). */
  readonly tick?: boolean
}

export type ReckonedSum = {
  readonly name: string
  /** Left out where it is the page’s own. */
  readonly title?: string
  readonly lead?: string
  readonly fields: readonly ReckonField[]
  /** Left out where the page’s own primary button works it out. */
  readonly submit?: { readonly label: string; readonly to: string; readonly name: string; readonly value: string }
  readonly result?: {
    readonly verdict?: string
    readonly total?: string
    /** In Chinese capitals, as papers want it. */
    readonly capitals?: string
    readonly steps: readonly { readonly what: string; readonly sum: string; readonly citations: readonly Citation[] }[]
    readonly totalTitle: string
  }
  /** The articles the steps rest on, each opened by a press where it stands, so that what was typed stays. */
  readonly texts?: readonly { readonly citation: Citation; readonly text: string }[]
  readonly error?: string
  readonly notes: readonly string[]
}

const choiceField = (field: ReckonField): Html =>
  html`<fieldset class="field${field.error ? ' has-error' : ''}" id="${field.name}">
    <legend class="field-label">${field.label}</legend>
    ${field.help && html`<p class="field-help">${field.help}</p>`}${fieldError(field.name, field.error)}
    <div class="choices slim">
      ${field.options?.map(
        ({ value, title }) =>
          html`<label class="choice"
            ><input
              type="radio"
              name="${field.name}"
              value="${value}"
              ${field.value === value ? html`checked` : ''}
            /><span class="choice-text">${title}</span></label
          >`,
      )}
    </div>
  </fieldset>`

const tickField = (field: ReckonField): Html =>
  html`<div class="field" id="${field.name}">
    ${fieldError(field.name, field.error)}
    <input type="hidden" name="${field.name}" value="no" />
    <label class="choice slim-choice"
      ><input type="checkbox" name="${field.name}" value="yes" ${field.value === 'yes' ? html`checked` : ''} /><span
        class="choice-text"
        >${field.label}${field.help && html`<span class="choice-line">${field.help}</span>`}</span
      ></label
    >
  </div>`

/** What a sum comes to, with its steps and what each rests on. */
export const sumSteps = (view: View, result: NonNullable<ReckonedSum['result']>): Html =>
  html`<div class="reckoned" role="status">
    ${result.verdict && html`<p><b class="big">${result.verdict}</b></p>`}
    ${
      result.total &&
      html`<p>${result.totalTitle}</p>
        <p><b class="big">${result.total}</b></p>
        ${result.capitals && html`<p class="small soft" lang="zh-CN">${result.capitals}</p>`}`
    }
    <ol class="sum-steps">
      ${result.steps.map(
        ({ what, sum, citations }) =>
          html`<li>
            <p><span>${what}</span> <b class="nw">${sum}</b></p>
            ${basedOn(view, citations)}
          </li>`,
      )}
    </ol>
  </div>`

const textsOf = (view: View, texts: NonNullable<ReckonedSum['texts']>): Html =>
  html`<div class="sum-texts">
    ${texts.map(({ citation, text }) =>
      unfold({
        summary: cite(view, citation),
        body: html`<div class="law-words" lang="zh-CN">
          ${text.split('\n').map((paragraph) => html`<p>${paragraph}</p>`)}
        </div>`,
      }),
    )}
  </div>`

/** A sum of money: what is asked, and the answer with its steps. */
export const reckonSum = (view: View, made: ReckonedSum): Html =>
  html`<section class="reckon" id="${made.name}-reckon">
    ${made.title && html`<h3>${made.title}</h3>`}${made.lead && html`<p class="soft">${made.lead}</p>`}
    ${made.result && sumSteps(view, made.result)} ${made.texts && textsOf(view, made.texts)} ${notesOf(made.notes)}
    <div class="fields">
      ${made.fields.map((field) =>
        field.options ? choiceField(field) : field.tick ? tickField(field) : inputField(view, field),
      )}
    </div>
    ${made.error && fieldError(made.name, made.error)}
    ${made.submit && html`<div class="reckon-go">${button({ submit: true, ...made.submit }, 'second')}</div>`}
  </section>`
