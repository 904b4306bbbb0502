import { choiceButtons, home } from '@fengqiao/design/page/choices.ts'
import { keepLook, lookAskedFor } from '@fengqiao/design/page/look.ts'
import { notice } from '@fengqiao/design/page/notice.ts'
import { identity } from '@fengqiao/identity'
import { signOut } from '@fengqiao/identity/contract'
import type { Page } from '@fengqiao/kernel/module.ts'
import { holds } from '@fengqiao/kernel/principal.ts'
import { visitorCookie } from '@fengqiao/kernel/session-cookies.ts'
import { dropDraft } from '../drafts.ts'
import { topicNames, topics } from '../topics.ts'
import { lawWords } from './law-words.ts'
import { enter, show, slipCookie, viewOf, wordsFor } from './frame.ts'

/** A kiosk stands at its home for hours: the day, and whether a lawyer is there, must be today's. */
const homeSeconds = 60

const homePage: Page = {
  method: 'GET',
  path: '/',
  answer: async (ask) => {
    const here = await enter(ask)
    const w = wordsFor(ask)
    const { lang } = ask.view
    const online = here.onDuty.length > 0
    const items = topicNames.map((value) => {
      const { icon, term, example, note, ...title } = topics[value]
      return {
        value,
        title: title[lang],
        icon,
        ...(term ? { term: term[lang] } : {}),
        ...(example ? { example: example[lang] } : {}),
        ...(note ? { note: note[lang] } : {}),
      }
    })
    return show(ask, here, {
      title: w.homeTitle,
      home: true,
      ...(ask.view.surface === 'kiosk' ? { refresh: homeSeconds } : {}),
      left: online ? { kind: 'note', strong: w.online, text: w.onlineText } : { kind: 'note', text: w.offline },
      body: home({
        title: w.homeTitle,
        lead: w.homeLead(online),
        ...(here.helping ? { behalf: w.helping(here.helping) } : {}),
        choices: choiceButtons(viewOf(ask), { action: '/ask', name: 'topic', items }),
        also: [
          { label: lawWords[lang].entrance, href: '/law', icon: 'book-open' },
          { label: w.came, href: '/follow', icon: 'search' },
          here.helping
            ? { label: w.helpingEnd, href: '/mine', icon: 'users' }
            : { label: w.mine, href: '/mine', icon: 'phone' },
        ],
      }),
    })
  },
}

const wiped = [visitorCookie, slipCookie, 'fq_look'].map((name) => ({ name, value: '', seconds: 0 }))

/** Nothing of one person is left for the next: the draft, the session and the cookies end together. */
const wipe: Page = {
  method: 'POST',
  path: '/kiosk/wipe',
  answer: async (ask) => {
    const leave = identity.actions.find(({ endpoint }) => endpoint === signOut)
    if (holds(ask.me, ['visitor', 'resident'])) {
      await ask.perform(dropDraft, {})
      if (leave) await ask.perform(leave, {})
    }
    return { to: '/', cookies: wiped }
  },
}

/** Only a path of our own: a form elsewhere can't send anybody away through us. */
const backTo = (asked: string | undefined): string => (asked && /^\/(?![/\\])/.test(asked) ? asked : '/')

const preferences: Page = {
  method: 'POST',
  path: '/preferences',
  answer: async (ask) => ({
    to: backTo(ask.form['return']),
    cookies: [keepLook(lookAskedFor(ask) ?? ask.view)],
  }),
}

const help: Page = {
  method: 'GET',
  path: '/help',
  answer: async (ask) => {
    const here = await enter(ask)
    const w = wordsFor(ask)
    const from = backTo(ask.query['from'])
    const goOn = from !== '/' && !from.startsWith('/help')
    return show(ask, here, {
      title: w.helpTitle,
      ...(goOn ? { left: { kind: 'back', href: from } as const } : {}),
      body: notice(viewOf(ask), {
        tone: 'info',
        icon: 'concierge-bell',
        title: w.helpTitle,
        lead: w.helpLead,
        todo: w.helpTodo(here.hotline, here.phone),
        actions: {
          primary: goOn
            ? { label: w.goOn, href: from, icon: 'arrow-left' }
            : { label: w.came, href: '/follow', icon: 'search' },
        },
      }),
    })
  },
}

export const homePages: readonly Page[] = [homePage, wipe, preferences, help]
