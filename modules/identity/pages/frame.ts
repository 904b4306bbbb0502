import type { Left } from '@fengqiao/design/page/chrome.ts'
import { page } from '@fengqiao/design/page/page.ts'
import { questionForm } from '@fengqiao/design/page/question.ts'
import { today } from '@fengqiao/design/page/today.ts'
import type { Html, View } from '@fengqiao/design/page/view.ts'
import type { Cookie, PageAsk, PageReply } from '@fengqiao/kernel/module.ts'
import { pageWords } from './words.ts'

export const viewOf = (ask: PageAsk): View => ask.view as View
export const wordsFor = (ask: PageAsk) => pageWords[ask.view.lang]

type Made = {
  title: string
  place: string
  body: Html
  left?: Left
  status?: number
  cookies?: readonly Cookie[]
  /** Whether a kiosk left alone wipes itself from here. */
  wipes?: boolean
  /** The page is a question: back and the switches take what was typed along. */
  asks?: boolean
  /** Where the page is found again, if it is not shown at its own address. */
  here?: string
}

/** After so many seconds without a touch a kiosk asks whether anybody is there, then wipes itself. */
const idle = { after: 90, count: 20 }

export const show = (
  ask: PageAsk,
  { title, place, body, left, status, cookies, wipes = true, asks, here }: Made,
): PageReply => ({
  html: String(
    page(
      { ...viewOf(ask), ...(here ? { here } : {}) },
      {
        title,
        head: { place, right: today(viewOf(ask), ask.now) },
        left: left ?? { kind: 'home', href: '/' },
        body,
        ...(wipes ? { idle } : {}),
        ...(asks ? { keeps: questionForm } : {}),
      },
    ),
  ),
  ...(status ? { status } : {}),
  ...(cookies ? { cookies } : {}),
})
