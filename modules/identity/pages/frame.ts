import type { Left } from '@fengqiao/design/page/chrome.ts'
import { page } from '@fengqiao/design/page/page.ts'
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
}

/** After so many seconds without a touch a kiosk asks whether anybody is there, then wipes itself. */
const idle = { after: 90, count: 20 }

export const show = (ask: PageAsk, { title, place, body, left, status, cookies, wipes = true }: Made): PageReply => ({
  html: String(
    page(viewOf(ask), {
      title,
      head: { place },
      left: left ?? { kind: 'home', href: '/' },
      body,
      ...(wipes ? { idle } : {}),
    }),
  ),
  ...(status ? { status } : {}),
  ...(cookies ? { cookies } : {}),
})
