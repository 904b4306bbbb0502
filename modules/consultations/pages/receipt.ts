import { receipt } from '@fengqiao/design/page/receipt.ts'
import { slip } from '@fengqiao/design/page/slip.ts'
import type { Knot } from '@fengqiao/design/page/thread.ts'
import type { OutputOf } from '@fengqiao/kernel/contract.ts'
import type { Page, PageAsk } from '@fengqiao/kernel/module.ts'
import type { follow as followContract, myPlace as placeContract } from '../contract.ts'
import { follow } from '../follow.ts'
import { myPlace } from '../my-place.ts'
import { dated, enter, mySlip, show, viewOf, when, wordsFor } from './frame.ts'

export type Followed = OutputOf<typeof followContract>
export type Place = OutputOf<typeof placeContract>

export const addressOf = (ask: PageAsk, code: string): string => `${ask.origin}/q/${code}`

/** What is promised next, for the screen and for the slip; a queue promises no time, and its minute is nobody's to keep. */
const promised = (ask: PageAsk, seen: Followed, state: string): Pick<Knot, 'what' | 'note'> & { by?: string } => {
  const w = wordsFor(ask)
  if (state === 'waiting' || state === 'inCall') return { what: w.inQueue, note: w.inQueueNote }
  const by = seen.due ? { by: seen.due.at } : {}
  if (state === 'callBack') return { ...by, what: w.toCallBack, note: w.callBackLead }
  return { ...by, what: w.writtenWhat, note: w.writtenNote }
}

const stepsOf = (ask: PageAsk, seen: Followed, mayWait: boolean, state: string): Knot[] => {
  const w = wordsFor(ask)
  const { by, ...what } = promised(ask, seen, state)
  const next = { ...what, ...(by ? { when: w.written(when(by, ask)) } : {}) }
  if (state === 'callBack' || state === 'waiting') return [{ state: 'now', ...next }]
  return [
    { state: 'now', what: w.reading, ...(mayWait ? { note: w.readingNote } : {}) },
    { state: 'plan', ...next },
  ]
}

const refreshSeconds = 15

const receiptPage: Page = {
  method: 'GET',
  path: '/receipt',
  answer: async (ask) => {
    const mine = mySlip(ask)
    if (!mine) return { to: '/follow' }
    const here = await enter(ask)
    const w = wordsFor(ask)
    const seen = (await ask.perform(follow, { code: mine.code })) as Followed
    const { state } = (await ask.perform(myPlace, { matter: mine.matter })) as Place
    if (seen.hasAnswer) return { to: '/answer' }
    if (state === 'cancelled') return { to: '/wait' }
    // a kiosk prints at one press; elsewhere the slip is looked at first
    const printing = { label: w.printSlip, icon: 'printer' } as const
    const print =
      ask.view.surface === 'kiosk' ? { ...printing, print: true as const } : { ...printing, href: '/receipt/slip' }
    const callMe = { label: w.callMe, icon: 'phone', href: '/call-back' } as const
    const wait = { label: w.waitHere, icon: 'video', submit: true, to: '/wait' } as const
    const mayWait = here.onDuty.length > 0 && (state === 'told' || state === 'unaccepted')
    const onTheWay =
      state === 'waiting' || state === 'inCall'
        ? ({ label: state === 'waiting' ? w.toWait : w.toTalk, icon: 'clock', href: '/wait' } as const)
        : ask.view.surface === 'kiosk'
          ? ({ label: w.finish, icon: 'check', submit: true, to: '/kiosk/wipe' } as const)
          : ({ label: w.codeTitle, icon: 'search', href: `/q/${mine.code}` } as const)
    const actions = mayWait
      ? { primary: wait, others: [print, callMe] }
      : state === 'told' || state === 'unaccepted'
        ? { primary: callMe, others: [print] }
        : { primary: onTheWay, others: [print] }
    return show(ask, here, {
      title: w.sentTitle,
      // a lawyer who comes online meanwhile is offered without a press: then the page is another
      refresh: refreshSeconds,
      as: mayWait ? `${state} online` : state,
      body: receipt(viewOf(ask), {
        title: w.sentTitle,
        code: mine.code,
        secret: mine.secret,
        address: addressOf(ask, mine.code),
        keep: w.keep(here.hotline),
        steps: stepsOf(ask, seen, mayWait, state),
        actions,
      }),
    })
  },
}

const slipPage: Page = {
  method: 'GET',
  path: '/receipt/slip',
  answer: async (ask) => {
    const mine = mySlip(ask)
    if (!mine) return { to: '/follow' }
    const here = await enter(ask)
    const w = wordsFor(ask)
    const seen = (await ask.perform(follow, { code: mine.code })) as Followed
    const { state } = (await ask.perform(myPlace, { matter: mine.matter })) as Place
    if (state === 'cancelled') return { to: '/wait' }
    const { by, ...what } = promised(ask, seen, state)
    const asked = dated(seen.askedAt, ask)
    const printed = dated(ask.now, ask)
    return {
      html: String(
        slip(viewOf(ask), {
          width: ask.query['width'] === '80mm' ? '80mm' : 'a4',
          office: here.office,
          about: w.aboutMatter(asked),
          ...(printed === asked ? {} : { printed: w.printedAt(printed) }),
          code: mine.code,
          secret: mine.secret,
          address: addressOf(ask, mine.code),
          phone: w.ifNothing(here.phone, here.hotline),
          steps: [{ ...what, ...(by ? { until: w.written(dated(by, ask)) } : {}) }],
          back: { label: w.goOn, href: '/receipt' },
        }),
      ),
    }
  },
}

export const receiptPages: readonly Page[] = [receiptPage, slipPage]
