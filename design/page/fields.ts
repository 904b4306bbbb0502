import { html } from 'hono/html'
import { digits, keyed, keypad } from './keypad.ts'
import { describedBy, fieldError, problems, question } from './question.ts'
import type { Question } from './question.ts'
import { wordsOf } from './view.ts'
import type { Html, Text, View } from './view.ts'

export type FieldKind =
  | 'text'
  | 'long'
  | 'name'
  | 'phone'
  | 'id-number'
  | 'address'
  | 'date'
  | 'money'
  | 'number'
  | 'percent'
  | 'numbers'
  | 'password'
  | 'sms-code'
  | 'pairing-code'

export type Field = {
  readonly name: string
  readonly kind: FieldKind
  readonly label: string
  readonly help?: Text
  /** As it was typed, also when it was refused; a date as `YYYY-MM-DD`, or part of one. */
  readonly value?: string
  /** What is wrong and what to do, from the module's words. */
  readonly error?: string
  readonly optional?: boolean
}

const keyboards: Record<Exclude<FieldKind, 'date' | 'long'>, Html> = {
  text: html`type="text"`,
  name: html`type="text"`,
  phone: html`type="tel" inputmode="tel"`,
  'id-number': html`type="text" autocapitalize="characters" spellcheck="false"`,
  address: html`type="text"`,
  money: html`type="text" inputmode="decimal"`,
  number: html`type="text" inputmode="decimal"`,
  percent: html`type="text" inputmode="decimal"`,
  numbers: html`type="text"`,
  password: html`type="password"`,
  'sms-code': html`type="text" inputmode="numeric"`,
  'pairing-code': html`type="text" autocapitalize="characters" spellcheck="false"`,
}

/** Figures, and as many signs as whoever takes them reads. */
const figures: readonly FieldKind[] = ['money', 'number', 'percent', 'numbers']
const longestFigure = 200

/** Only on one's own phone: a kiosk must offer nobody the last person's name. */
const remembered: Partial<Record<FieldKind, string>> = {
  name: 'name',
  phone: 'tel',
  address: 'street-address',
  password: 'new-password',
  'sms-code': 'one-time-code',
}

/** What stands behind the figure. */
const units: Partial<Record<FieldKind, (w: ReturnType<typeof wordsOf>) => string>> = {
  money: (w) => w.yuan,
  percent: () => '%',
}

const hints = (field: Field): Html =>
  html`${field.help && html`<p class="field-help" id="${field.name}-help">${field.help}</p>`}${fieldError(
    field.name,
    field.error,
  )}`

const about = (field: Field): Html =>
  html`${describedBy(field.help && `${field.name}-help`, field.error && `${field.name}-error`)}${
    field.error ? html` aria-invalid="true"` : ''
  }`

const dateField = (view: View, field: Field): Html => {
  const w = wordsOf(view)
  const [year = '', month = '', day = ''] = (field.value ?? '').split('-')
  const part = (name: string, word: string, value: string, size: number): Html =>
    html`<span class="date-part"
      ><input
        class="input"
        id="${name}"
        name="${name}"
        type="text"
        inputmode="numeric"
        maxlength="${size}"
        data-most="${size}"
        data-glyphs="${digits}"
        value="${value}"
        ${field.error ? html` aria-invalid="true"` : ''}
      /><label for="${name}">${word}</label></span
    >`
  return html`<fieldset
    class="field${field.error ? ' has-error' : ''}"
    id="${field.name}"
    ${describedBy(field.help && `${field.name}-help`, field.error && `${field.name}-error`)}
  >
    <legend class="field-label">${field.label}${field.optional && html`<small>${w.optional}</small>`}</legend>
    ${hints(field)}
    <div class="date">
      ${part(`${field.name}.year`, w.year, year, 4)}${part(
        `${field.name}.month`,
        w.month,
        month,
        2,
      )}${part(`${field.name}.day`, w.day, day, 2)}
    </div>
  </fieldset>`
}

/** A date comes as `name.year`, `name.month`, `name.day`: `YYYY-MM-DD`, or what was typed, for the server to refuse. */
export const dateOfParts = (posted: Readonly<Record<string, unknown>>, name: string): string => {
  const part = (which: string, size: number): string => {
    const typed = String(posted[`${name}.${which}`] ?? '')
      .normalize('NFKC')
      .trim()
    return /^\d+$/.test(typed) ? typed.padStart(size, '0') : typed
  }
  const parts = [part('year', 4), part('month', 2), part('day', 2)]
  return parts.every((typed) => typed === '') ? '' : parts.join('-')
}

export const inputField = (view: View, field: Field): Html => {
  if (field.kind === 'date') return dateField(view, field)
  const w = wordsOf(view)
  const control =
    field.kind === 'long'
      ? html`<textarea class="input" id="${field.name}" name="${field.name}" rows="4" ${about(field)}>
${field.value ?? ''}</textarea>`
      : html`<input
          class="input"
          id="${field.name}"
          name="${field.name}"
          ${keyboards[field.kind]}
          autocomplete="${(view.surface === 'phone' && remembered[field.kind]) || 'off'}"
          ${figures.includes(field.kind) && html`maxlength="${longestFigure}"`}
          value="${field.kind === 'password' ? '' : (field.value ?? '')}"
          ${keyed[field.kind] && html` data-most="${keyed[field.kind]?.most}" data-glyphs="${keyed[field.kind]?.glyphs}"`}
          ${about(field)}
        />`
  return html`<div class="field${field.error ? ' has-error' : ''}">
    <label class="field-label" for="${field.name}"
      >${field.label}${field.optional && html`<small>${w.optional}</small>`}</label
    >${hints(field)}${
      units[field.kind] ? html`<div class="money">${control}<span>${units[field.kind]?.(w)}</span></div>` : control
    }
  </div>`
}

const glyphsOf = ({ kind }: Field): string | undefined => (kind === 'date' ? digits : keyed[kind]?.glyphs)
const inputsOf = ({ kind, name }: Field): string[] =>
  kind === 'date' ? ['year', 'month', 'day'].map((part) => `${name}.${part}`) : [name]

/** Name, phone, date, money …: one screen, as few fields as belong together. Refused input is kept, with its remedy. */
export const fieldQuestion = (view: View, made: Question & { readonly fields: readonly Field[] }): Html => {
  const wrong = made.fields.flatMap((field) =>
    field.error === undefined
      ? []
      : [{ field: field.kind === 'date' ? `${field.name}.year` : field.name, message: field.error }],
  )
  const glyphs = made.fields.map(glyphsOf).find(Boolean)
  const keyedFields = made.fields.filter((field) => glyphs && glyphsOf(field) === glyphs)
  const into = keyedFields.flatMap(inputsOf)
  return question(view, {
    ...made,
    body: html`${made.fields.length > 1 && problems(view, wrong)}
      <div class="fields">
        ${made.fields.map((field) => html`${inputField(view, field)}${glyphs && field === keyedFields.at(-1) && keypad(view, { into, glyphs })}`)}
      </div>`,
  })
}
