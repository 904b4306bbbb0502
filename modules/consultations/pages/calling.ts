import { call } from '@fengqiao/design/page/call.ts'
import type { CallArticle } from '@fengqiao/design/page/call.ts'
import { notice } from '@fengqiao/design/page/notice.ts'
import { wordsOf } from '@fengqiao/design/page/view.ts'
import { lawThenMark } from '@fengqiao/law/contract'
import type { Action } from '@fengqiao/kernel/action.ts'
import type { Page, PageAsk, PageReply } from '@fengqiao/kernel/module.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { hangUpHere, talkAgain } from '../call-hang-up.ts'
import { mySlip, show, viewOf, wordsFor } from './frame.ts'
import type { Entrance } from './frame.ts'
import type { Place } from './receipt.ts'

const refreshSeconds = 10

/** The articles of one law stand under its name once. */
const byLaw = (articles: Place['articles'], lang: 'zh' | 'en'): CallArticle[] =>
  [...new Set(articles.map(({ law }) => law))].map((law) => ({
    law,
    points: articles
      .filter((each) => each.law === law)
      .map((each) => {
        const mark = lawThenMark(each)
        return { article: each.number, plain: each.plain || each.text, ...(mark ? { mark: mark[lang] } : {}) }
      }),
  }))

/** Both see and hear each other; without script the notes still come, and the telephone is one touch away. */
export const callPage = (ask: PageAsk, here: Entrance, place: Place, matter: string): PageReply => {
  const view = viewOf(ask)
  return show(ask, here, {
    title: wordsFor(ask).inCallTitle(place.lawyer ?? ''),
    as: 'inCall',
    watch: matter,
    refresh: refreshSeconds,
    left: { kind: 'note', text: wordsOf(view).endFirst },
    body: call(view, {
      id: matter,
      lawyer: place.lawyer ?? '',
      title: wordsFor(ask).lawyer,
      post: place.post ? wordsFor(ask).adviserOf(place.post) : wordsFor(ask).onDuty,
      ...(place.firm ? { firm: place.firm } : {}),
      since: place.since ?? ask.now,
      now: ask.now,
      notes: place.facts,
      articles: byLaw(place.articles, view.lang),
      toPhone: '/call-back',
      end: '/call/end',
    }),
  })
}

/** One side has hung up and the answer is being written. */
export const overPage = (ask: PageAsk, here: Entrance, place: Place, matter: string): PageReply => {
  const w = wordsFor(ask)
  const title = w.overTitle(place.lawyer ?? '')
  return show(ask, here, {
    title,
    as: 'over',
    watch: matter,
    refresh: refreshSeconds,
    body: notice(viewOf(ask), {
      tone: 'done',
      title,
      lead: w.overLead,
      ...(place.facts.length > 0 ? { todo: place.facts } : {}),
      actions: {
        primary: { label: w.overLeave, icon: 'file-text', href: '/receipt' },
        others: [
          { label: w.overAgain, icon: 'video', submit: true, to: '/call/again' },
          { label: w.callMe, icon: 'phone', href: '/call-back' },
        ],
      },
    }),
  })
}

/** The wait page shows how things stand now, whatever became of the call meanwhile. */
const then = (path: string, action: Action): Page => ({
  method: 'POST',
  path,
  answer: async (ask) => {
    const mine = mySlip(ask)
    if (!mine) return { to: '/follow' }
    try {
      await ask.perform(action, { matter: mine.matter })
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'not-now') throw error
    }
    return { to: '/wait' }
  },
})

export const callingPages: readonly Page[] = [then('/call/end', hangUpHere), then('/call/again', talkAgain)]
