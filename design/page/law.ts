import { html } from 'hono/html'
import { button } from './action.ts'
import type { Action } from './action.ts'
import { cite, icon, state } from './view.ts'
import type { Citation, Html, Text, Tone, View } from './view.ts'

export type Marked = readonly { readonly words: string; readonly hit: boolean }[]
type Numbered = { readonly number: string; readonly text: string }

/** An article in an answer: what of it answers the question, and all of it with its neighbours behind one press. */
export type LawPiece = {
  readonly id: string
  readonly citation: Citation
  readonly standing: { readonly tone: Tone; readonly word: string }
  readonly chapter?: string
  readonly marked: Marked
  readonly whole: Numbered
  readonly before?: Numbered
  readonly after?: Numbered
}

/** The texts of the law are Chinese whatever language the page speaks. */
const chinese = (view: View): Html | '' => (view.lang === 'zh' ? '' : html` lang="zh-CN"`)

export const marks = (pieces: Marked): Html =>
  html`${pieces.map(({ words, hit }) => (hit ? html`<mark>${words}</mark>` : words))}`

const numbered = (each: Numbered | undefined, here = false): Html | '' =>
  each
    ? html`<div class="neighbour${here ? ' here' : ''}">
        <p class="neighbour-number">${each.number}</p>
        ${each.text.split('\n').map((paragraph) => html`<p>${paragraph}</p>`)}
      </div>`
    : ''

/** Behind a press, with or without script; everything in it is printed where it was opened. */
export const unfold = (made: { summary: Text; body: Html; open?: boolean; className?: string }): Html =>
  html`<details class="unfold ${made.className ?? ''}" ${made.open ? html`open` : ''}>
    <summary>${icon('chevron-right')}<span>${made.summary}</span></summary>
    ${made.body}
  </details>`

export const lawPiece = (view: View, piece: LawPiece, words: { whole: string }): Html =>
  html`<li class="law-piece">
    <p class="law-name" ${chinese(view)}>
      ${cite(view, piece.citation)} ${state(piece.standing.tone, piece.standing.word)}
    </p>
    ${piece.chapter && html`<p class="soft small" ${chinese(view)}>${piece.chapter}</p>`}
    <p class="law-words" ${chinese(view)}>${marks(piece.marked)}</p>
    ${unfold({
      summary: words.whole,
      body: html`<div class="neighbours" ${chinese(view)}>
        ${numbered(piece.before)}${numbered(piece.whole, true)}${numbered(piece.after)}
      </div>`,
    })}
  </li>`

/** A text of the law that may be opened: a button where the page carries a question along, else a link. */
export type LawLink = { readonly label: string; readonly article: string | null }
export const lawLinks = (view: View, links: readonly LawLink[], to: (article: string) => Action): Html =>
  html`<ul class="law-links" ${chinese(view)}>
    ${links.map(({ label, article }) =>
      article
        ? html`<li>${button({ ...to(article), label }, 'quiet')}</li>`
        : html`<li class="law-absent">${label}</li>`,
    )}
  </ul>`

/** What a guide card says, a line a matter: what decides it, what to bring … */
export type GuideCard = {
  readonly title: string
  readonly review: { readonly tone: Tone; readonly word: string }
  readonly lines: readonly { readonly title: string; readonly text: string }[]
  readonly links: Html
}

export const guideCard = (view: View, card: GuideCard): Html =>
  html`<p class="card-review"><b ${chinese(view)}>${card.title}</b> ${state(card.review.tone, card.review.word)}</p>
    <dl class="facts card-facts" ${chinese(view)}>
      ${card.lines.map(
        ({ title, text }) =>
          html`<div>
            <dt>${title}</dt>
            <dd>${text}</dd>
          </div>`,
      )}
    </dl>
    ${card.links}`

export type Banner = {
  readonly tone: 'late' | 'soon'
  readonly title: string
  readonly text: Text
  readonly numbers: readonly string[]
  readonly call: (number: string) => string
}

/** Whom to call this minute; on a kiosk nobody can be called by a touch, so the number itself stands there, large. */
export const banner = (view: View, made: Banner): Html =>
  html`<section class="banner ${made.tone}" role="${made.tone === 'late' ? 'alert' : 'note'}">
    <h2>${icon(made.tone === 'late' ? 'triangle-exclamation-point' : 'clock')}<span>${made.title}</span></h2>
    <p>${made.text}</p>
    ${
      made.numbers.length > 0 &&
      html`<p class="numbers">
        ${made.numbers.map((number) =>
          view.surface === 'kiosk'
            ? html`<b class="number">${number}</b>`
            : html`<a class="button primary" href="tel:${number}"
                >${icon('phone')}<span>${made.call(number)}</span></a
              >`,
        )}
      </p>`
    }
  </section>`

/** Ways on under a heading of their own. */
type Further = { readonly title: string; readonly ways: readonly Action[] }

const further = (made: Further | undefined, language: Html | '' = ''): Html | '' =>
  made
    ? html`<h2>${made.title}</h2>
        <div class="others law-ways" ${language}>${made.ways.map((way) => button(way, 'second'))}</div>`
    : ''

export type LawText = {
  readonly title: string
  readonly standing: { readonly tone: Tone; readonly word: string; readonly sentence?: string }
  readonly about: string
  readonly text: string
  readonly ways: readonly Action[]
  readonly beside: Further | undefined
  readonly versions: Further | undefined
}

/** One article as it reads: which version, whether it is law today, the way to its neighbours. */
export const lawText = (view: View, made: LawText): Html =>
  html`<h1 class="title" ${chinese(view)}>${made.title}</h1>
    <p class="lead">${state(made.standing.tone, made.standing.word)} <span class="soft">${made.about}</span></p>
    ${made.standing.sentence && html`<p class="with-icon hint">${icon('info')}<span>${made.standing.sentence}</span></p>`}
    <div class="law-text" ${chinese(view)}>${made.text.split('\n').map((paragraph) => html`<p>${paragraph}</p>`)}</div>
    <div class="others law-ways" ${chinese(view)}>${made.ways.map((way) => button(way, 'second'))}</div>
    ${further(made.beside, chinese(view))}${further(made.versions)}`
