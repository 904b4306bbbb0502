import type { Left, Step } from '@fengqiao/design/page/chrome.ts'
import { page } from '@fengqiao/design/page/page.ts'
import { questionForm } from '@fengqiao/design/page/question.ts'
import { clockTime, dayOnly, today } from '@fengqiao/design/page/today.ts'
import type { Html, View } from '@fengqiao/design/page/view.ts'
import { formatDay, todayIn } from '@fengqiao/kernel/days.ts'
import type { Cookie, PageAsk, PageReply } from '@fengqiao/kernel/module.ts'
import type { OutputOf } from '@fengqiao/kernel/contract.ts'
import type { entrance as entranceContract } from '../contract.ts'
import { entrance } from '../entrance.ts'
import { pageWords } from './words.ts'
import type { PageWords } from './words.ts'

export type Entrance = OutputOf<typeof entranceContract>

/** The assets' names are known to the design; a page of this module never needs another's. */
export const viewOf = (ask: PageAsk): View => ask.view as View
export const wordsFor = (ask: PageAsk): PageWords => pageWords[ask.view.lang]

export const enter = async (ask: PageAsk): Promise<Entrance> => (await ask.perform(entrance, {})) as Entrance

/** The day and time meant; the end of a day is said as that day. */
const saidOf = (instant: string): { day: string; time: string } => {
  const time = clockTime(instant)
  if (time !== '00:00') return { day: todayIn(instant), time: ` ${time}` }
  return { day: todayIn(new Date(new Date(instant).getTime() - 1000).toISOString()), time: '' }
}

/** “今天 11:00”, “11月25日 09:30”, for a screen. */
export const when = (instant: string, ask: PageAsk): string => {
  const { lang } = ask.view
  const { day, time } = saidOf(instant)
  if (day !== todayIn(ask.now)) return dayOnly(day, lang) + time
  return lang === 'zh' ? `今天${time}` : `${time} today`.trim()
}

/** “2026年11月24日 15:06”, for paper: tomorrow “today” is another day. */
export const dated = (instant: string, ask: PageAsk): string => {
  const { day, time } = saidOf(instant)
  return formatDay(day, ask.view.lang) + time
}

type Made = {
  title: string
  body: Html
  left?: Left
  step?: Step
  /** The page is a question: back and the switches take what was typed along. */
  asks?: boolean
  refresh?: number
  /** What the page is now: where it becomes another, it is loaded anew. */
  as?: string
  /** The matter whose changes it shows at once. */
  watch?: string
  /** Somebody who waits here touches nothing for long. */
  waits?: boolean
  home?: boolean
  status?: number
  cookies?: readonly Cookie[]
}

const idle = { after: 90, count: 20 }
const whileWaiting = { after: 600, count: 60 }

export const show = (ask: PageAsk, here: Entrance, made: Made): PageReply => {
  const view = viewOf(ask)
  const html = page(view, {
    title: made.title,
    head: { place: here.place, right: today(view, ask.now) },
    left: made.left ?? { kind: 'home', href: '/' },
    body: made.body,
    ...(made.step ? { step: made.step } : {}),
    ...(made.asks ? { keeps: questionForm } : {}),
    ...(made.refresh ? { refresh: made.refresh } : {}),
    ...(made.as ? { as: made.as } : {}),
    ...(made.watch ? { watch: made.watch } : {}),
    ...(made.home ? {} : { idle: made.waits ? whileWaiting : idle }),
  })
  return {
    html: String(html),
    ...(made.status ? { status: made.status } : {}),
    ...(made.cookies ? { cookies: made.cookies } : {}),
  }
}

export const slipCookie = 'fq_slip'
export const slipSeconds = 24 * 3600

export type MySlip = { readonly matter: string; readonly code: string; readonly secret: string }

/** The slip this browser was given or entered by; on a kiosk it is wiped with the rest. */
export const mySlip = (ask: PageAsk): MySlip | undefined => {
  const [matter, code, secret] = ask.cookie(slipCookie)?.split('.') ?? []
  return matter && code && secret ? { matter, code, secret } : undefined
}

export const keepSlip = ({ matter, code, secret }: MySlip): Cookie => ({
  name: slipCookie,
  value: `${matter}.${code}.${secret}`,
  seconds: slipSeconds,
})
