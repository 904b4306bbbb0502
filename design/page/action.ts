import { html } from 'hono/html'
import { csrfField, icon } from './view.ts'
import type { Html, View } from './view.ts'
import type { IconName } from '../icons.ts'

/** A button says what will happen. */
export type Action = {
  readonly label: string
  readonly icon?: IconName
} & (
  | { readonly href: string }
  /** Posts the form it stands in, to another address if `to` is said. */
  | { readonly submit: true; readonly to?: string; readonly name?: string; readonly value?: string }
  /** Needs script, which finds it by this id; hidden until then. */
  | { readonly script: string }
  /** Prints this page; hidden without script. */
  | { readonly print: true }
)

export type Actions = { readonly primary?: Action; readonly others?: readonly Action[] }

export const button = (action: Action, look: 'primary' | 'second' | 'quiet'): Html => {
  const inside = html`${action.icon && icon(action.icon)}<span>${action.label}</span>`
  if ('href' in action) return html`<a class="button ${look}" href="${action.href}">${inside}</a>`
  if ('script' in action)
    return html`<button class="button ${look}" type="button" id="${action.script}" hidden>${inside}</button>`
  if ('print' in action)
    return html`<button class="button ${look}" type="button" data-print-page hidden>${inside}</button>`
  return html`<button
    class="button ${look}"
    ${action.to && html` formaction="${action.to}"`}${
      action.name && html` name="${action.name}" value="${action.value ?? ''}"`
    }
  >
    ${inside}
  </button>`
}

/** The page's one primary action at the thumb, the others beside it; put it inside the form it submits. */
export const actionBar = (view: View, { primary, others = [] }: Actions): Html => {
  const main = primary ? [button(primary, 'primary')] : []
  const rest =
    others.length > 0 ? [html`<div class="others">${others.map((action) => button(action, 'second'))}</div>`] : []
  return html`<div class="act">${view.surface === 'kiosk' ? [...rest, ...main] : [...main, ...rest]}</div>`
}

/** A form of these pages: checked on the server, so the browser's own bubbles stay away. */
export const form = (view: View, made: { action: string; body: Html; className?: string; id?: string }): Html =>
  html`<form
    method="post"
    action="${made.action}"
    class="flow ${made.className ?? ''}"
    ${made.id && html` id="${made.id}"`}
    novalidate
    autocomplete="${view.surface === 'kiosk' ? 'off' : 'on'}"
  >
    ${csrfField(view)}${made.body}
  </form>`

/** Actions of a page without a form of its own; each `submit` says where `to`. */
export const actionForm = (view: View, actions: Actions): Html =>
  form(view, { action: view.here, body: actionBar(view, actions), className: 'only-actions' })
