import { html } from 'hono/html'
import { receiptGlyphs } from '@fengqiao/kernel/receipt-code.ts'
import { slipGlyphs } from '@fengqiao/kernel/secret-token.ts'
import { actionBar, form } from './action.ts'
import type { Action } from './action.ts'
import { keypad } from './keypad.ts'
import { describedBy, fieldError, questionForm, titleBlock } from './question.ts'
import { wordsOf } from './view.ts'
import type { Html, View } from './view.ts'

export type EnterCode = {
  readonly action: string
  /** As typed, kept. */
  readonly code?: string
  readonly error?: string
  /** The second key, where the file asks for one (the secret on the slip, or the last digits of the phone). */
  readonly secret?: {
    readonly name: string
    readonly label: string
    readonly value?: string
    readonly help?: string
    readonly error?: string
  }
  readonly others?: readonly Action[]
}

/** What codes and secrets are made of, in the order of the keys. */
const glyphs = [...new Set(receiptGlyphs + slipGlyphs)].toSorted().join('')

/** What was meant: full width, lower case, spaces and dashes do not matter. May still be no code. */
export const tidyCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—_.·]/gu, '')

/** Eight cells, one input, so that pasting, dictating and a phone's keyboard all work. A kiosk's keys fill code and secret. */
export const enterCode = (view: View, made: EnterCode): Html => {
  const w = wordsOf(view)
  const { secret } = made
  return form(view, {
    action: made.action,
    id: questionForm,
    className: 'enter-code',
    body: html`${titleBlock(html`<label for="code">${w.enterCodeTitle}</label>`, w.enterCodeLead)}
      <div class="field${made.error ? ' has-error' : ''}">
        ${fieldError('code', made.error)}
        <input
          class="input cells"
          id="code"
          name="code"
          type="text"
          value="${tidyCode(made.code ?? '')}"
          maxlength="16"
          data-most="8"
          data-glyphs="${receiptGlyphs}"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          inputmode="text"
          ${describedBy('lead', 'code-help', made.error && 'code-error')}${made.error ? html` aria-invalid="true"` : ''}
        />
        <p class="field-help" id="code-help">${w.enterCodeHelp}</p>
      </div>
      ${
        secret &&
        html`<div class="field${secret.error ? ' has-error' : ''}">
          <label class="field-label" for="${secret.name}">${secret.label}</label>${
            secret.help && html`<p class="field-help" id="${secret.name}-help">${secret.help}</p>`
          }${fieldError(secret.name, secret.error)}
          <input
            class="input"
            id="${secret.name}"
            name="${secret.name}"
            type="text"
            value="${secret.value ?? ''}"
            data-most="6"
            data-glyphs="${slipGlyphs}"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck="false"
            ${describedBy(secret.help && `${secret.name}-help`, secret.error && `${secret.name}-error`)}${
              secret.error ? html` aria-invalid="true"` : ''
            }
          />
        </div>`
      }
      ${keypad(view, { into: ['code', ...(secret ? [secret.name] : [])], glyphs })}
      ${actionBar(view, { primary: { submit: true, label: w.enterCodeSubmit, icon: 'search' }, others: made.others ?? [] })}`,
  })
}
