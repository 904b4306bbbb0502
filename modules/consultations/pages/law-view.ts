import { html } from 'hono/html'
import { actionBar, button, form } from '@fengqiao/design/page/action.ts'
import type { Action } from '@fengqiao/design/page/action.ts'
import { banner, guideCard, lawLinks, lawPiece, unfold } from '@fengqiao/design/page/law.ts'
import type { LawPiece } from '@fengqiao/design/page/law.ts'
import { keypadAtFoot } from '@fengqiao/design/page/keypad.ts'
import { questionForm } from '@fengqiao/design/page/question.ts'
import { thread } from '@fengqiao/design/page/thread.ts'
import { icon, nameOfLaw } from '@fengqiao/design/page/view.ts'
import type { Html, Tone, View } from '@fengqiao/design/page/view.ts'
import { formatDay } from '@fengqiao/kernel/days.ts'
import type { CardShown, FoundArticle, Proof, Way } from '@fengqiao/law/contract'
import { daysOf, sumsOf } from './law-reckoned.ts'
import type { LawWords } from './law-words.ts'

const firstShown = 3

export const standingTone = (state: FoundArticle['standing']['state']): Tone =>
  state === 'current' ? 'done' : state === 'unknown' ? 'soon' : 'late'

const pieceOf = (view: View, w: LawWords, found: FoundArticle): LawPiece => ({
  id: found.id,
  citation: { law: found.law, article: found.number, version: w.version(formatDay(found.version, view.lang)) },
  standing: { tone: standingTone(found.standing.state), word: w.standing[found.standing.state] },
  ...(found.chapter ? { chapter: found.chapter } : {}),
  marked: found.excerpt,
  whole: { number: found.number, text: found.text },
  ...(found.before ? { before: found.before } : {}),
  ...(found.after ? { after: found.after } : {}),
})

const articlesOf = (view: View, w: LawWords, { articles, state, notices }: Proof): Html => {
  const pieces = articles.map((each) => lawPiece(view, pieceOf(view, w, each), { whole: w.whole }))
  const rest = pieces.slice(firstShown)
  return html`<section id="articles">
    <h2 class="ruled">${icon('book-open')}<span>${w.articles}</span></h2>
    ${notices.map(({ sentence }) => html`<p class="with-icon hint">${icon('info')}<span>${sentence[view.lang]}</span></p>`)}
    ${
      pieces.length === 0
        ? html`<p class="hint">${state === 'no-corpus' ? w.noCorpus : w.noArticles}</p>`
        : html`<ul class="law-pieces">
            ${pieces.slice(0, firstShown)}
          </ul>`
    }
    ${
      rest.length > 0 &&
      unfold({
        summary: w.moreArticles(rest.length),
        body: html`<ul class="law-pieces">
          ${rest}
        </ul>`,
        className: 'more-pieces',
      })
    }
  </section>`
}

export const toArticle = (article: string): Action => ({
  label: '',
  submit: true,
  to: '/law/article',
  name: 'article',
  value: article,
})

export const reviewOf = (view: View, w: LawWords, { review }: CardShown): { tone: Tone; word: string } => {
  if (review.state === 'unreviewed') return { tone: 'soon', word: w.unreviewed }
  if (review.state === 'changed') return { tone: 'soon', word: w.changed }
  return { tone: 'done', word: w.reviewed(review.by ?? '', review.on ? formatDay(review.on, view.lang) : '') }
}

export const cardLines = ({ lang }: View, w: LawWords, card: CardShown) => {
  const said = lang === 'en' ? (card.english ?? card) : card
  return (['decides', 'bring', 'mind', 'where', 'cost'] as const)
    .map((key) => ({ title: w.cardLines[key], text: said[key] }))
    .filter(({ text }) => text !== '')
}

/** Each opens the same page with that card in place. */
const othersOf = (view: View, cards: Proof['otherCards']): Html =>
  html`<ul class="law-links">
    ${cards.map(
      ({ id, title }) =>
        html`<li>
          ${button({ label: title[view.lang], submit: true, to: '/law#card', name: 'card', value: id }, 'quiet')}
        </li>`,
    )}
  </ul>`

const cardOf = (view: View, w: LawWords, proof: Proof): Html | '' => {
  const { card, otherCards } = proof
  const others = otherCards.length > 0 ? othersOf(view, otherCards) : undefined
  if (!card && !others) return ''
  if (!card)
    return html`<section id="card">
      <h2 class="ruled">${icon('file-text')}<span>${w.perhapsCards}</span></h2>
      ${others}
    </section>`
  const links = card.articles.map(({ law, number, article }) => ({ label: `${nameOfLaw(law)}${number}`, article }))
  return html`<section id="card">
    <h2 class="ruled">${icon('file-text')}<span>${w.card}</span></h2>
    ${guideCard(view, {
      title: view.lang === 'zh' ? card.title.zh : `${card.title.zh} · ${card.title.en}`,
      review: reviewOf(view, w, card),
      lines: cardLines(view, w, card),
      links: unfold({ summary: w.cardLaw, body: lawLinks(view, links, toArticle) }),
    })}
    ${others && unfold({ summary: w.otherCards, body: others })}
  </section>`
}

export const wayKnot = (view: View, w: LawWords, way: Way, at: number) => ({
  state: at === 0 ? ('now' as const) : ('plan' as const),
  what: html`<b>${way.title[view.lang]}</b> <span class="ib">${way.who[view.lang]}</span>`,
  note: html`${way.how[view.lang]} <span class="ib">${w.cost(way.cost[view.lang])}</span>${
      way.phone && html` <span class="ib">${w.phone(way.phone)}</span>`
    }`,
})

const nextOf = (view: View, w: LawWords, { ways }: Proof): Html | '' =>
  ways.length === 0
    ? ''
    : html`<section id="next">
        <h2 class="ruled">${icon('arrow-right')}<span>${w.next}</span></h2>
        ${thread(ways.map((way, at) => wayKnot(view, w, way, at)))}
      </section>`

const urgencyOf = (view: View, w: LawWords, { triage, kind }: Proof): Html | '' => {
  if (kind !== 'question') return ''
  const { emergency, urgency, urgencyReasons } = triage
  const { call } = w
  if (emergency)
    return banner(view, { tone: 'late', title: w.danger, text: emergency[view.lang], numbers: emergency.numbers, call })
  const [reason] = urgencyReasons
  if (urgency !== 'soon' || !reason) return ''
  return html`<p class="hurry">
    ${icon('clock')}<span>${w.hurry}${view.lang === 'zh' ? `：${reason.meaning}` : `: ${reason.english}`}</span>
  </p>`
}

/** The whole answer: danger first, then the law, the card, the last day, where to go; all in one form that carries the question along. */
export const proofBody = (
  view: View,
  w: LawWords,
  { question, proof, carry }: { question: string; proof: Proof; carry: Html },
): Html =>
  form(view, {
    action: '/law',
    id: questionForm,
    className: 'proof',
    body: html`${carry}
      <h1 class="title">${question.length > 60 ? `${[...question].slice(0, 60).join('')}……` : question}</h1>
      ${urgencyOf(view, w, proof)}
      <p class="lead">${w.lead}</p>
      ${articlesOf(view, w, proof)}
      ${
        proof.law &&
        html`<div class="others law-ways">
          ${button({ label: `${nameOfLaw(proof.law.title)} ${w.wholeLaw}`, href: `/law/of?${new URLSearchParams({ law: proof.law.law })}`, icon: 'book-open' }, 'second')}
        </div>`
      }
      ${cardOf(view, w, proof)} ${daysOf(view, w, proof)} ${sumsOf(view, w, proof)} ${nextOf(view, w, proof)}
      ${actionBar(view, {
        primary: { label: w.lawyer, icon: 'message-circle-question-mark', submit: true, to: '/ask/from-law' },
        others: [
          { label: w.print, icon: 'printer', print: true },
          { label: w.again, icon: 'pen-line', submit: true, name: 'go', value: 'back' },
        ],
      })}${keypadAtFoot(view)}`,
  })
