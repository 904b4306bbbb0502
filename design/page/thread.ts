import { html } from 'hono/html'
import { icon } from './view.ts'
import type { Html, Text } from './view.ts'
import type { IconName } from '../icons.ts'

/** One knot of the thread: ink = past, maple = now, dashed = planned; always downward in time. */
export type Knot = {
  readonly state: 'past' | 'now' | 'plan'
  /** “今天 15:20 前”, “11月24日 15:06”. */
  readonly when?: Text
  readonly what: Text
  /** Who answers for it, and what happens if it slips. */
  readonly note?: Text
  readonly link?: { readonly label: string; readonly href: string; readonly icon?: IconName }
}

export const thread = (knots: readonly Knot[]): Html =>
  html`<ol class="thread">
    ${knots.map(
      ({ state, when, what, note, link }) =>
        html`<li class="${state}" ${state === 'now' && html` aria-current="step"`}>
          ${when && html`<span class="when">${when}</span>`}<span class="what">${what}</span>${
            note && html`<span class="note">${note}</span>`
          }${
            link &&
            html`<a class="more" href="${link.href}">${icon(link.icon ?? 'file-text')}<span>${link.label}</span></a>`
          }
        </li>`,
    )}
  </ol>`
