import { choices } from '@fengqiao/design/page/choices.ts'
import { fieldQuestion } from '@fengqiao/design/page/fields.ts'
import type { Page, PageAsk, PageReply } from '@fengqiao/kernel/module.ts'
import { listPeriods } from '../compute-period.ts'
import type { PeriodRow, Unlimited } from '../contract.ts'
import { inLook, show, viewOf, wordsFor } from './page-frame.ts'
import { residentGroups } from './resident-groups-data.ts'
import type { Group } from './resident-groups-data.ts'

const most = 6

type Listed = { periods: PeriodRow[]; unlimited: Unlimited[] }
export const list = async (ask: PageAsk, words = ''): Promise<Listed> =>
  (await ask.perform(listPeriods, { words })) as Listed

const home: Page = {
  method: 'GET',
  path: '/periods',
  answer: async (ask) => {
    const w = wordsFor(ask)
    const { lang } = ask.view
    const items = Object.entries(residentGroups).map(([name, { icon, ...title }]) => ({
      title: title[lang],
      icon,
      href: `/periods/${name}`,
    }))
    return show(ask, {
      title: w.title,
      lead: w.lead,
      body: choices(viewOf(ask), items),
      also: { label: w.find, href: '/periods/find', icon: 'search' },
    })
  },
}

const groupPage = (name: string, group: Group): Page => ({
  method: 'GET',
  path: `/periods/${name}`,
  answer: async (ask) => {
    const w = wordsFor(ask)
    const { lang } = ask.view
    const items = group.happened.map(({ id, note, ...title }) => ({
      title: title[lang],
      note: note[lang],
      href: `/periods/of/${id}`,
    }))
    return show(ask, {
      title: group[lang],
      lead: w.groupLead,
      body: choices(viewOf(ask), items),
      back: '/periods',
      also: { label: w.find, href: '/periods/find', icon: 'search' },
    })
  },
})

const found = async (ask: PageAsk, words: string): Promise<PageReply> => {
  const w = wordsFor(ask)
  const { lang } = ask.view
  const { periods, unlimited } = await list(ask, words)
  const items = [
    ...unlimited.map(({ id, title }) => ({ title: title[lang], note: w.unlimited, href: `/periods/of/${id}` })),
    ...periods.map(({ id, title, length, start }) => ({
      title: title[lang],
      note: `${start[lang]}${lang === 'zh' ? '，' : ', '}${length[lang]}`,
      href: `/periods/of/${id}`,
    })),
  ].slice(0, most)
  return show(ask, {
    title: w.foundTitle,
    lead: items.length > 0 ? words : w.foundNone,
    body: choices(viewOf(ask), items),
    back: '/periods/find',
  })
}

const askWords = (ask: PageAsk, typed = ''): PageReply => {
  const w = wordsFor(ask)
  return show(ask, {
    title: w.findTitle,
    back: '/periods',
    asks: true,
    here: '/periods/find',
    body: fieldQuestion(viewOf(ask), {
      action: '/periods/find',
      title: w.findTitle,
      lead: w.findLead,
      next: '',
      submitLabel: w.findGo,
      fields: [{ name: 'q', kind: 'text', label: w.findLabel, value: typed }],
    }),
  })
}

const find: Page = {
  method: 'GET',
  path: '/periods/find',
  answer: async (ask) => {
    const words = (ask.query['q'] ?? '').trim().slice(0, 200)
    return words === '' ? askWords(ask) : found(ask, words)
  },
}

const asked: Page = {
  method: 'POST',
  path: '/periods/find',
  answer: async (ask) => {
    const words = (ask.form['q'] ?? '').trim().slice(0, 200)
    const turned = inLook(ask, (seen) => askWords(seen, words))
    if (turned) return turned
    if (ask.form['go'] === 'back') return { to: '/periods' }
    return { to: words === '' ? '/periods/find' : `/periods/find?q=${encodeURIComponent(words)}` }
  },
}

/** From what happened, by part of life or in own words, to the period it starts. */
export const choosePages: readonly Page[] = [
  home,
  find,
  asked,
  ...Object.entries(residentGroups).map(([name, group]) => groupPage(name, group)),
]
