import { dateOfParts, fieldQuestion } from '@fengqiao/design/page/fields.ts'
import type { Field } from '@fengqiao/design/page/fields.ts'
import { notice } from '@fengqiao/design/page/notice.ts'
import { period } from '@fengqiao/design/page/period.ts'
import type { Page, PageAsk, PageReply } from '@fengqiao/kernel/module.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { choosePages, list } from './choose-pages.ts'
import { computePeriod } from '../compute-period.ts'
import type { CountedPeriod, PeriodRow, Unlimited } from '../contract.ts'
import { icalendar } from '../calendar/ical.ts'
import { inLook, show, viewOf, wordsFor } from './page-frame.ts'
import { eventFor, periodPage } from './period-page.ts'
import { chosenAt } from './resident-groups-data.ts'

type Counted = { counted: CountedPeriod | null; unlimited: Unlimited | null }

/** What the address says besides rule and day: `?again=2025-03-03`, and at the desk the obstacle and the outer limit. */
const further = { again: 'interrupted', from: 'suspendedFrom', until: 'suspendedUntil', cap: 'capStart' } as const

const count = async (ask: PageAsk, rule: string, start: string, more: Record<string, string> = {}): Promise<Counted> =>
  (await ask.perform(computePeriod, { rule, start, ...more })) as Counted

type Typed = { start?: string; interrupted?: string; field?: string; error?: string }

const backFrom = (id: string): string => {
  const chosen = chosenAt(id)
  return chosen ? `/periods/${chosen.group}` : '/periods'
}

const askDay = (ask: PageAsk, rule: PeriodRow, typed: Typed = {}): PageReply => {
  const w = wordsFor(ask)
  const { lang } = ask.view
  const event = lang === 'zh' ? rule.start.zh.replace(/之[日时]/, '') : rule.start.en
  const about = (name: 'start' | 'interrupted') => ({
    ...(typed[name] ? { value: typed[name] } : {}),
    ...(typed.error && (typed.field ?? 'start') === name ? { error: typed.error } : {}),
  })
  const fields: Field[] = [
    { name: 'start', kind: 'date', label: w.day, ...about('start') },
    ...(rule.asks.restarts
      ? [
          {
            name: 'interrupted',
            kind: 'date',
            label: w.interrupted,
            help: w.interruptedHelp,
            optional: true,
            ...about('interrupted'),
          } as const,
        ]
      : []),
  ]
  const chosen = chosenAt(rule.id)
  return show(ask, {
    title: rule.title[lang],
    back: backFrom(rule.id),
    asks: true,
    ...(typed.error ? { status: 400 } : {}),
    here: `/periods/of/${rule.id}`,
    body: fieldQuestion(viewOf(ask), {
      action: `/periods/of/${rule.id}`,
      title: chosen?.day[lang] ?? w.dayTitle(event),
      lead: `${rule.title[lang]}${lang === 'zh' ? '：' : ': '}${(rule.kind === 'ahead' ? w.aheadLead : w.dayLead)(rule.length[lang])}`,
      why: { text: rule.kind === 'ahead' ? w.aheadWhy : rule.unit === 'hour' ? w.hourWhy : w.dayWhy },
      next: '',
      submitLabel: w.count,
      fields,
    }),
  })
}

const nowhere = (ask: PageAsk): PageReply => {
  const w = wordsFor(ask)
  return show(ask, {
    title: w.unknownRule,
    status: 404,
    body: notice(viewOf(ask), {
      tone: 'info',
      title: w.unknownRule,
      lead: w.unknownRuleLead,
      actions: { primary: { label: w.again, href: '/periods' } },
    }),
  })
}

const claimWithout = (ask: PageAsk, { title, sentence, basis }: Unlimited): PageReply => {
  const { lang } = ask.view
  const w = wordsFor(ask)
  return show(ask, {
    title: title[lang],
    back: '/periods',
    body: period(viewOf(ask), {
      title: title[lang],
      lead: '',
      over: w.unlimited,
      day: w.unlimited,
      sentence: sentence[lang],
      soon: false,
      parts: [],
      citations: basis.map(({ law, number }) => ({ law, article: number })),
      actions: { others: [{ label: w.again, href: '/periods', icon: 'arrow-left' }] },
    }),
  })
}

const dayPage: Page = {
  method: 'GET',
  path: '/periods/of/:rule',
  answer: async (ask) => {
    const { periods, unlimited } = await list(ask)
    const none = unlimited.find(({ id }) => id === ask.params['rule'])
    if (none) return claimWithout(ask, none)
    const rule = periods.find(({ id }) => id === ask.params['rule'])
    return rule ? askDay(ask, rule) : nowhere(ask)
  },
}

const dayGiven: Page = {
  method: 'POST',
  path: '/periods/of/:rule',
  answer: async (ask) => {
    const rule = (await list(ask)).periods.find(({ id }) => id === ask.params['rule'])
    if (!rule) return nowhere(ask)
    const start = dateOfParts(ask.form, 'start')
    const interrupted = dateOfParts(ask.form, 'interrupted')
    const turned = inLook(ask, (seen) => askDay(seen, rule, { start, interrupted }))
    if (turned) return turned
    if (ask.form['go'] === 'back') return { to: backFrom(rule.id) }
    try {
      await count(ask, rule.id, start, interrupted ? { interrupted } : {})
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      const { sentence, field, faults } = ask.tell(error, computePeriod)
      const [fault] = faults
      return askDay(ask, rule, {
        start,
        interrupted,
        field: fault?.field ?? field ?? 'start',
        error: fault?.sentence ?? sentence,
      })
    }
    return { to: `/periods/of/${rule.id}/${start}${interrupted ? `?again=${interrupted}` : ''}` }
  },
}

const answered = async (ask: PageAsk): Promise<Counted> =>
  count(ask, ask.params['rule'] ?? '', ask.params['start'] ?? '', {
    ...Object.fromEntries(
      Object.entries(further).flatMap(([name, input]) => (ask.query[name] ? [[input, ask.query[name]]] : [])),
    ),
    ...(ask.query['house'] ? { immovable: 'true' } : {}),
  })

const answerPage: Page = {
  method: 'GET',
  path: '/periods/of/:rule/:start',
  answer: async (ask) => {
    const { counted, unlimited } = await answered(ask)
    if (unlimited) return claimWithout(ask, unlimited)
    return counted ? periodPage(ask, counted) : nowhere(ask)
  },
}

const calendarFile: Page = {
  method: 'GET',
  path: '/periods/of/:rule/:start/calendar.ics',
  answer: async (ask) => {
    const { counted } = await answered(ask)
    if (!counted) return nowhere(ask)
    const event = eventFor(ask, counted)
    return {
      bytes: icalendar({ name: event.summary, events: [event] }, ask.now),
      type: 'text/calendar; charset=utf-8',
      name: `${counted.rule.id}-${event.day}.ics`,
    }
  },
}

export const periodPages: readonly Page[] = [...choosePages, dayPage, dayGiven, answerPage, calendarFile]
