import { html } from 'hono/html'
import { actionForm } from './action.ts'
import type { Actions } from './action.ts'
import { choices } from './choices.ts'
import type { Choice } from './choices.ts'
import { titleBlock } from './question.ts'
import type { Html, Text, View } from './view.ts'

/** A title, a sentence and the ways on from here, each a link; then what else can be done. */
export const ways = (
  view: View,
  made: {
    readonly title: string
    readonly lead?: Text
    readonly items: readonly (Choice & { readonly href: string })[]
    readonly actions: Actions
  },
): Html =>
  html`<div class="flow">
    ${titleBlock(made.title, made.lead)}${made.items.length > 0 && choices(view, made.items)}${actionForm(
      view,
      made.actions,
    )}
  </div>`
