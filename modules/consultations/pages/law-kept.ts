import { html } from 'hono/html'
import type { Deadline } from '@fengqiao/design/page/answer.ts'
import { guideCard } from '@fengqiao/design/page/law.ts'
import { notesOf, sumSteps } from '@fengqiao/design/page/reckon.ts'
import { nameOfLaw } from '@fengqiao/design/page/view.ts'
import type { Html, View } from '@fengqiao/design/page/view.ts'
import { formatDay } from '@fengqiao/kernel/days.ts'
import type { ProofKept } from '@fengqiao/law/contract'
import { soonDays } from '@fengqiao/law/contract'
import { citationOf, sumResult } from './law-reckoned.ts'
import { cardLines, reviewOf } from './law-view.ts'
import { lawWords } from './law-words.ts'
import type { LawWords } from './law-words.ts'

/* The proof as it was given with an answer: nothing on it can be filled in, and all of it prints. */

/** The last days, as they stood when the answer was given. */
export const lastDaysOf = (view: View, { periods }: ProofKept): Deadline[] => {
  const { lang } = view
  const w = lawWords[lang]
  return periods.map(({ title, over, lastDay, provisional, start, from, basis, daysLeft }) => {
    const [first] = basis
    return {
      over: over[lang],
      what: title[lang],
      day: formatDay(lastDay ?? provisional ?? '', lang),
      soon: daysLeft !== null && daysLeft <= soonDays,
      ...(lastDay === null ? { left: w.provisional } : {}),
      counted: w.fromDay(formatDay((start ?? '').slice(0, 10), lang), from[lang]),
      ...(first ? { citation: citationOf(first) } : {}),
    }
  })
}

/** The card and the sums, under the articles of the answer. */
export const proofParts = (view: View, w: LawWords, { card, sums }: ProofKept): Html =>
  html`${
    card &&
    html`<section>
      <h2 class="ruled">${w.card}</h2>
      ${guideCard(view, {
        title: view.lang === 'zh' ? card.title.zh : `${card.title.zh} · ${card.title.en}`,
        review: reviewOf(view, w, card),
        lines: cardLines(view, w, card),
        links: html`<p class="small soft" lang="zh-CN">
          ${w.cardLaw}${view.lang === 'zh' ? '：' : ': '}${card.articles.map(({ law, number }) => `${nameOfLaw(law)}${number}`).join('、')}
        </p>`,
      })}
    </section>`
  }
  ${
    sums.length > 0 &&
    html`<section>
      <h2 class="ruled">${w.sums}</h2>
      ${sums.map((each) => {
        const result = sumResult(view.lang, w, each)
        return (
          result &&
          html`<h3 class="kept-sum">${each.title[view.lang]}</h3>
            ${sumSteps(view, result)} ${notesOf((each.result?.notes ?? []).map((note) => note[view.lang]))}`
        )
      })}
    </section>`
  }`
