import { fieldQuestion } from '@fengqiao/design/page/fields.ts'
import { keepLook, lookAskedFor } from '@fengqiao/design/page/look.ts'
import { notice } from '@fengqiao/design/page/notice.ts'
import type { Notice } from '@fengqiao/design/page/notice.ts'
import { waiting } from '@fengqiao/design/page/receipt.ts'
import { clockTime } from '@fengqiao/design/page/today.ts'
import type { Page, PageAsk, PageReply } from '@fengqiao/kernel/module.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { askCallBack } from '../ask-call-back.ts'
import { cancel } from '../cancel.ts'
import { joinQueue } from '../join-queue.ts'
import { myPlace } from '../my-place.ts'
import { consultation } from '../workflow.ts'
import { callPage, overPage } from './calling.ts'
import { enter, mySlip, show, viewOf, when, wordsFor } from './frame.ts'
import type { Entrance } from './frame.ts'
import type { Place } from './receipt.ts'

const refreshSeconds = 10

/** What stands on the screen in each state of somebody waiting; the others lead elsewhere. */
const noticeOf = (ask: PageAsk, here: Entrance, place: Place): Notice | undefined => {
  const w = wordsFor(ask)
  const promised = when(place.promisedAt ?? here.promisedAt, ask)
  const home = { label: w.leave, icon: 'house', href: '/receipt' } as const
  if (place.state === 'unaccepted') {
    return {
      tone: 'soon',
      title: w.unacceptedTitle,
      lead: w.unacceptedLead(promised),
      todo: w.unacceptedTodo(here.hotline),
      actions: {
        primary: { label: w.callMe, icon: 'phone', href: '/call-back' },
        others: [...(here.onDuty.length > 0 ? [{ label: w.again, submit: true, to: '/wait' } as const] : []), home],
      },
    }
  }
  if (place.state === 'callBack')
    return {
      tone: 'done',
      icon: 'phone',
      title: w.callBackTitle(promised),
      lead: w.callBackLead,
      // the hotline is another house and can change nothing here
      ...(here.phone ? { todo: [w.wrongNumber(here.phone)] } : {}),
      actions: { primary: home, others: [{ label: w.stop, submit: true, to: '/cancel' }] },
    }
  if (place.state === 'cancelled')
    return {
      tone: 'info',
      title: w.cancelledTitle,
      lead: w.cancelledLead,
      actions: { primary: { label: w.askAnother, href: '/' } },
    }
  return undefined
}

const waitPage: Page = {
  method: 'GET',
  path: '/wait',
  answer: async (ask) => {
    const mine = mySlip(ask)
    if (!mine) return { to: '/follow' }
    const here = await enter(ask)
    const w = wordsFor(ask)
    const place = (await ask.perform(myPlace, { matter: mine.matter })) as Place
    if (place.state === 'answered' || place.state === 'closed') return { to: '/answer' }
    if (place.state === 'told') return { to: '/receipt' }
    if (place.state === 'inCall')
      return place.hungUp ? overPage(ask, here, place, mine.matter) : callPage(ask, here, place, mine.matter)
    const told = noticeOf(ask, here, place)
    if (told)
      return show(ask, here, {
        title: told.title,
        body: notice(viewOf(ask), told),
        as: place.state,
        watch: mine.matter,
        refresh: refreshSeconds,
      })
    return show(ask, here, {
      title: w.waitTitle,
      refresh: refreshSeconds,
      as: place.state,
      watch: mine.matter,
      waits: true,
      left: { kind: 'back', href: '/receipt' },
      body: waiting(viewOf(ask), {
        title: w.waitTitle,
        queue: { inFront: place.inFront, minutes: place.minutes, then: w.then },
        updatedAt: clockTime(ask.now),
        actions: {
          primary: { label: w.callMe, icon: 'phone', href: '/call-back' },
          others: [
            { label: w.leave, href: '/receipt' },
            { label: w.stop, submit: true, to: '/cancel' },
          ],
        },
      }),
    })
  },
}

/** A second press, or a press too late, is no fault: the wait page shows how things stand. */
const unlessMoved = async (work: () => Promise<unknown>): Promise<void> => {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'not-now') throw error
  }
}

const join: Page = {
  method: 'POST',
  path: '/wait',
  answer: async (ask) => {
    const mine = mySlip(ask)
    if (!mine) return { to: '/follow' }
    await unlessMoved(() => ask.perform(joinQueue, { matter: mine.matter }))
    return { to: '/wait' }
  },
}

const stop: Page = {
  method: 'POST',
  path: '/cancel',
  answer: async (ask) => {
    const mine = mySlip(ask)
    if (!mine) return { to: '/follow' }
    await unlessMoved(() => ask.perform(cancel, { matter: mine.matter }))
    return { to: '/wait' }
  },
}

const askNumber = async (
  ask: PageAsk,
  given: { name?: string; phone?: string; errors?: Readonly<Record<string, string>> },
): Promise<PageReply> => {
  const here = await enter(ask)
  const w = wordsFor(ask)
  const { lang } = ask.view
  const { shape } = askCallBack.endpoint.input
  const field = (name: 'name' | 'phone') => {
    const meta = shape[name]?.meta() as Record<string, string> | undefined
    const error = given.errors?.[name]
    const help = lang === 'zh' ? meta?.['description'] : meta?.['x-help-en']
    return {
      name,
      kind: name,
      label: (lang === 'zh' ? meta?.['title'] : meta?.['x-title-en']) ?? name,
      value: given[name] ?? '',
      ...(help ? { help } : {}),
      ...(error ? { error } : {}),
    }
  }
  return show(ask, here, {
    title: w.callBackAsk,
    asks: true,
    left: { kind: 'back', href: '/receipt' },
    ...(given.errors ? { status: 400 } : {}),
    body: fieldQuestion(viewOf(ask), {
      action: '/call-back',
      title: w.callBackAsk,
      lead: w.callBackAskLead(when(here.promisedAt, ask)),
      why: { text: w.callBackWhy },
      next: '',
      submitLabel: w.callBackSubmit,
      fields: [field('name'), field('phone')],
    }),
  })
}

const mayAskCallBack: readonly string[] = consultation.moves.askCallBack.from ?? []

const callBackPage: Page = {
  method: 'GET',
  path: '/call-back',
  answer: async (ask) => {
    const mine = mySlip(ask)
    if (!mine) return { to: '/follow' }
    const { state } = (await ask.perform(myPlace, { matter: mine.matter })) as Place
    // asked already, answered or withdrawn: a second number would be written down nowhere
    return mayAskCallBack.includes(state) ? askNumber(ask, {}) : { to: '/wait' }
  },
}

const callBackAsked: Page = {
  method: 'POST',
  path: '/call-back',
  answer: async (ask) => {
    const mine = mySlip(ask)
    if (!mine) return { to: '/follow' }
    const { name = '', phone = '' } = ask.form
    if (ask.form['go'] === 'back') return { to: '/receipt' }
    const look = lookAskedFor(ask)
    if (look)
      return {
        ...(await askNumber({ ...ask, view: { ...ask.view, ...look } }, { name, phone })),
        cookies: [keepLook(look)],
      }
    try {
      await unlessMoved(() => ask.perform(askCallBack, { matter: mine.matter, name, phone }))
    } catch (error) {
      const told = ask.tell(error, askCallBack)
      if (told.code !== 'bad-input') throw error
      return askNumber(ask, {
        name,
        phone,
        errors: Object.fromEntries(told.faults.map((fault) => [fault.field, fault.sentence])),
      })
    }
    return { to: '/wait' }
  },
}

export const waitingPages: readonly Page[] = [waitPage, join, stop, callBackPage, callBackAsked]
