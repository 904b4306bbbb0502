import type { Actions } from '@fengqiao/design/page/action.ts'
import { enterCode } from '@fengqiao/design/page/enter-code.ts'
import { follow as followPart } from '@fengqiao/design/page/follow.ts'
import { keepLook, lookAskedFor } from '@fengqiao/design/page/look.ts'
import { notice } from '@fengqiao/design/page/notice.ts'
import { rate as ratePart } from '@fengqiao/design/page/rate.ts'
import { wordsOf } from '@fengqiao/design/page/view.ts'
import type { Page, PageAsk, PageReply } from '@fengqiao/kernel/module.ts'
import { visitorCookie } from '@fengqiao/kernel/session-cookies.ts'
import { follow } from '../follow.ts'
import { rate } from '../rate.ts'
import { openSlip, readCode } from '../slips.ts'
import { answerPage } from './answering.ts'
import { enter, keepSlip, mySlip, show, viewOf, when, wordsFor } from './frame.ts'
import type { Followed } from './receipt.ts'

const askCode = async (
  ask: PageAsk,
  given: { code?: string; secret?: string; error?: string; secretError?: string },
): Promise<PageReply> => {
  const w = wordsFor(ask)
  return show(ask, await enter(ask), {
    title: w.codeTitle,
    asks: true,
    ...(given.error || given.secretError ? { status: 400 } : {}),
    body: enterCode(viewOf(ask), {
      action: '/follow',
      ...(given.code ? { code: given.code } : {}),
      ...(given.error ? { error: given.error } : {}),
      secret: {
        name: 'secret',
        label: w.secret,
        help: w.secretHelp,
        ...(given.secret ? { value: given.secret } : {}),
        ...(given.secretError ? { error: given.secretError } : {}),
      },
    }),
  })
}

const codePage: Page = {
  method: 'GET',
  path: '/follow',
  answer: async (ask) => askCode(ask, ask.query['code'] ? { code: ask.query['code'] } : {}),
}

const codeEntered: Page = {
  method: 'POST',
  path: '/follow',
  answer: async (ask) => {
    const { code = '', secret = '' } = ask.form
    const look = lookAskedFor(ask)
    if (look)
      return {
        ...(await askCode({ ...ask, view: { ...ask.view, ...look } }, { code, secret })),
        cookies: [keepLook(look)],
      }
    try {
      const whole = readCode(code)
      if (secret.trim() === '') {
        await ask.perform(follow, { code: whole })
        return { to: `/q/${whole}` }
      }
      const { matter, session } = (await ask.perform(openSlip, { code: whole, secret })) as {
        matter: string
        session: string
      }
      return {
        to: '/answer',
        cookies: [
          { name: visitorCookie, value: session, seconds: 3600 },
          keepSlip({ matter, code: whole, secret: secret.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase() }),
        ],
      }
    } catch (error) {
      const told = ask.tell(error, openSlip)
      const sentence = told.code === 'not-found' ? wordsFor(ask).noSuchCode : told.sentence
      return askCode(ask, { code, ...(told.field === 'secret' ? { secretError: sentence } : { error: sentence }) })
    }
  },
}

/** The answer where there is one, else somebody to ask; a kiosk's screen can be left clean. */
const waysOn = (ask: PageAsk, seen: Followed): Actions => {
  const w = wordsFor(ask)
  const number = seen.phone ?? seen.hotline
  const others =
    ask.view.surface === 'kiosk' ? { others: [{ label: w.finish, submit: true, to: '/kiosk/wipe' }] as const } : {}
  if (seen.hasAnswer)
    return {
      primary: {
        label: w.seeAnswer,
        icon: 'file-text',
        href: mySlip(ask)?.code === seen.receiptCode ? '/answer' : `/follow?code=${seen.receiptCode}`,
      },
      ...others,
    }
  if (ask.view.surface === 'kiosk') return others
  return { primary: { label: w.phone(number), icon: 'phone', href: `tel:${number.replace(/[^\d+]/g, '')}` } }
}

const followPage: Page = {
  method: 'GET',
  path: '/q/:code',
  answer: async (ask) => {
    const code = ask.params['code'] ?? ''
    const w = wordsFor(ask)
    const { lang } = ask.view
    let seen: Followed
    try {
      seen = (await ask.perform(follow, { code })) as Followed
    } catch (error) {
      const told = ask.tell(error, follow)
      return askCode(ask, { code, error: told.code === 'not-found' ? w.noSuchCode : told.sentence })
    }
    const { due } = seen
    const asked = seen.kind === 'consultation'
    const state = seen.state[lang]
    return show(ask, await enter(ask), {
      title: state,
      refresh: 60,
      body: followPart(viewOf(ask), {
        about: w.aboutMatter(when(seen.askedAt, ask)),
        title: state,
        holder: seen.holder
          ? { name: seen.holder, post: w.holderPost, body: seen.office }
          : { name: asked ? w.nobodyYet : w.office, post: w.nobodyPost, body: seen.office },
        ...(due
          ? {
              until: {
                day: when(due.at, ask),
                ...(due.late
                  ? { left: w.late, tone: 'late' as const }
                  : due.provisional
                    ? { left: w.provisional, tone: 'soon' as const }
                    : {}),
              },
            }
          : seen.over
            ? {}
            : { until: { day: w.noDue } }),
        next: seen.next?.[lang] ?? due?.duty[lang] ?? w.done,
        ...(seen.over
          ? {}
          : { ifNothing: [seen.ifItSlips?.[lang], w.ifNothing(seen.phone, seen.hotline)].filter(Boolean).join(' ') }),
        thread: [
          ...(seen.since === seen.askedAt
            ? []
            : [{ state: 'past' as const, when: when(seen.askedAt, ask), what: asked ? w.askedKnot : w.broughtKnot }]),
          { state: 'now', when: when(seen.since, ask), what: state },
          ...(due ? [{ state: 'plan' as const, when: when(due.at, ask), what: due.duty[lang] }] : []),
        ],
        actions: waysOn(ask, seen),
      }),
    })
  },
}

const showRate = async (ask: PageAsk, error?: string): Promise<PageReply> => {
  const w = wordsFor(ask)
  const { score, words } = ask.form
  return show(ask, await enter(ask), {
    title: w.rateIt,
    asks: true,
    left: { kind: 'back', href: '/answer' },
    ...(error ? { status: 400 } : {}),
    body: ratePart(viewOf(ask), {
      action: '/rate',
      lead: w.rateLead,
      later: '/answer',
      ...(error ? { error } : {}),
      ...(score ? { score } : {}),
      ...(words ? { words } : {}),
    }),
  })
}

const ratePage: Page = {
  method: 'GET',
  path: '/rate',
  answer: async (ask) => (mySlip(ask) ? showRate(ask) : { to: '/follow' }),
}

const rated: Page = {
  method: 'POST',
  path: '/rate',
  answer: async (ask) => {
    const mine = mySlip(ask)
    const w = wordsFor(ask)
    if (!mine) return { to: '/follow' }
    if (ask.form['go'] === 'back') return { to: '/answer' }
    const look = lookAskedFor(ask)
    if (look) return { ...(await showRate({ ...ask, view: { ...ask.view, ...look } })), cookies: [keepLook(look)] }
    if (!ask.form['score']) return showRate(ask, wordsOf(viewOf(ask)).pickOne)
    try {
      await ask.perform(rate, { matter: mine.matter, score: ask.form['score'], words: ask.form['words'] ?? '' })
    } catch (error) {
      return showRate(ask, ask.tell(error, rate).sentence)
    }
    return show(ask, await enter(ask), {
      title: w.ratedTitle,
      body: notice(viewOf(ask), {
        tone: 'done',
        title: w.ratedTitle,
        lead: w.ratedLead,
        actions:
          ask.view.surface === 'kiosk'
            ? {
                primary: { label: w.finish, icon: 'check', submit: true, to: '/kiosk/wipe' },
                others: [{ label: w.seeAnswer, icon: 'file-text', href: '/answer' }],
              }
            : { primary: { label: w.seeAnswer, icon: 'file-text', href: '/answer' } },
      }),
    })
  },
}

export const followingPages: readonly Page[] = [codePage, codeEntered, followPage, answerPage, ratePage, rated]
