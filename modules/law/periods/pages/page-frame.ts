import { home } from '@fengqiao/design/page/choices.ts'
import { keepLook, lookAskedFor } from '@fengqiao/design/page/look.ts'
import { page } from '@fengqiao/design/page/page.ts'
import { questionForm } from '@fengqiao/design/page/question.ts'
import { today } from '@fengqiao/design/page/today.ts'
import type { Html, View } from '@fengqiao/design/page/view.ts'
import type { PageAsk, PageReply } from '@fengqiao/kernel/module.ts'
import { periodPageWords } from './page-words.ts'
import type { PeriodPageWords } from './page-words.ts'

export const viewOf = (ask: PageAsk): View => ask.view as View
export const wordsFor = (ask: PageAsk): PeriodPageWords => periodPageWords[ask.view.lang]

type Made = {
  title: string
  body: Html
  /** Where the page is a list of ways on, what stands over it. */
  lead?: string
  also?: { label: string; href: string; icon: 'search' }
  back?: string
  status?: number
  /** The page is a question: back and the switches take what was typed along. */
  asks?: boolean
  /** Where the page is found again, if it is not shown at its own address. */
  here?: string
}

/** After so many seconds without a touch a kiosk asks whether anybody is there, then wipes itself. */
const idle = { after: 90, count: 20 }

export const show = (ask: PageAsk, { title, body, lead, also, back, status, asks, here }: Made): PageReply => ({
  html: String(
    page(
      { ...viewOf(ask), ...(here ? { here } : {}) },
      {
        title,
        head: { place: wordsFor(ask).place, right: today(viewOf(ask), ask.now) },
        left: back ? { kind: 'back', href: back } : { kind: 'home', href: '/' },
        body: lead === undefined ? body : home({ title, lead, choices: body, ...(also ? { also: [also] } : {}) }),
        idle,
        ...(asks ? { keeps: questionForm } : {}),
      },
    ),
  ),
  ...(status ? { status } : {}),
})

/** A switch of the foot posts the question it stands on: the page again in the other look, with what was typed. */
export const inLook = (ask: PageAsk, again: (ask: PageAsk) => PageReply): PageReply | undefined => {
  const look = lookAskedFor(ask)
  return look && { ...again({ ...ask, view: { ...ask.view, ...look } }), cookies: [keepLook(look)] }
}
