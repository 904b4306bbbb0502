import { html } from 'hono/html'
import { form } from './action.ts'
import { icon, leafMark, wordsOf } from './view.ts'
import type { Html, View } from './view.ts'
import type { IconName } from '../icons.ts'

export type Choice = {
  /** The resident's words. */
  readonly title: string
  /** The term of art, in brackets. */
  readonly term?: string
  /** One plain example; “例如：” is put before it. */
  readonly example?: string
  /** A line that is no example (“没关系，律师会和您一起算”). */
  readonly note?: string
  readonly icon?: IconName
}

export const choiceText = (view: View, { title, term, example, note }: Choice): Html => {
  const line = example ? wordsOf(view).example(example) : note
  const bracketed = term && (view.lang === 'zh' ? `（${term}）` : ` (${term})`)
  return html`<span class="choice-text"
    ><span class="choice-title">${title}${bracketed && html`<small>${bracketed}</small>`}</span>${
      line && html`<span class="choice-line">${line}</span>`
    }</span
  >`
}

/** At most six full-width ways on, none preferred; each is a link. */
export const choices = (view: View, items: readonly (Choice & { readonly href: string })[]): Html =>
  html`<ul class="choices">
    ${items.map(
      (item) =>
        html`<li>
          <a class="choice" href="${item.href}"
            >${item.icon && icon(item.icon)}${choiceText(view, item)}${icon('chevron-right')}</a
          >
        </li>`,
    )}
  </ul>`

/** The same where choosing already changes something: each is a submit button of one form. */
export const choiceButtons = (
  view: View,
  made: { action: string; name: string; items: readonly (Choice & { readonly value: string })[] },
): Html =>
  form(view, {
    action: made.action,
    body: html`<ul class="choices">
      ${made.items.map(
        (item) =>
          html`<li>
            <button class="choice" name="${made.name}" value="${item.value}">
              ${item.icon && icon(item.icon)}${choiceText(view, item)}${icon('chevron-right')}
            </button>
          </li>`,
      )}
    </ul>`,
  })

export type Home = {
  readonly title: string
  readonly lead: string
  /** For whom a helper acts. */
  readonly behalf?: string
  /** Made by `choices` or `choiceButtons`. */
  readonly choices: Html
  /** “来过了，查办到哪一步”, and at most two more quiet ways. */
  readonly also?: readonly { readonly label: string; readonly href: string; readonly icon?: IconName }[]
}

export const home = (made: Home): Html =>
  html`<div class="home">
    ${leafMark('leaf-ground')}
    <h1>${made.title}</h1>
    <p class="lead" id="lead" data-live>${made.lead}</p>
    ${made.behalf && html`<p class="behalf">${icon('users')}<span>${made.behalf}</span></p>`} ${made.choices}
    ${
      made.also &&
      html`<nav class="also">
        ${made.also.map(
          (way) =>
            html`<a class="button quiet" href="${way.href}">${way.icon && icon(way.icon)}<span>${way.label}</span></a>`,
        )}
      </nav>`
    }
  </div>`
