import type { Action } from '@fengqiao/design/page/action.ts'
import { period } from '@fengqiao/design/page/period.ts'
import type { Tone } from '@fengqiao/design/page/view.ts'
import { formatDay, formatWeekday, todayIn } from '@fengqiao/kernel/days.ts'
import type { PageAsk, PageReply } from '@fengqiao/kernel/module.ts'
import type { CountedPeriod } from '../contract.ts'
import type { CalendarEvent } from '../calendar/ical.ts'
import { missable, soonDays } from '../rules/kinds-data.ts'
import { show, viewOf, wordsFor } from './page-frame.ts'
import { chosenAt } from './resident-groups-data.ts'

const dayOf = ({ lastDay, provisional }: CountedPeriod): string => (lastDay ?? provisional)!

const leftOf = (ask: PageAsk, { daysLeft, lastDay, rule }: CountedPeriod): { tone: Tone; text: string } | undefined => {
  const w = wordsFor(ask)
  if (lastDay === null || !missable.includes(rule.kind)) return undefined
  if (daysLeft < 0) return { tone: 'late', text: w.passed(-daysLeft) }
  if (daysLeft === 0) return { tone: 'soon', text: w.today }
  return { tone: daysLeft <= soonDays ? 'soon' : 'info', text: w.left(daysLeft) }
}

/** What one should know besides the day: never the sentence on weekends, that one is for the record. */
const mindOf = (ask: PageAsk, counted: CountedPeriod): string[] => {
  const w = wordsFor(ask)
  const { lang } = ask.view
  const { assumptions, extension, daysLeft, rule } = counted
  return [
    ...(daysLeft < 0 && rule.kind === 'act' ? [w.late] : []),
    ...assumptions.filter(({ code }) => code !== 'weekends-rest').map((each) => each[lang]),
    ...(extension ? [w.extension(extension.title[lang])] : []),
  ]
}

const addressOf = (ask: PageAsk, { rule, start }: CountedPeriod, last = ''): string => {
  const again = ask.query['again']
  return `/periods/of/${rule.id}/${start}${last}${again ? `?again=${encodeURIComponent(again)}` : ''}`
}

/** The count with the event called as the resident was asked for it, not as the law calls it. */
const toldTo = (ask: PageAsk, { told, rule }: CountedPeriod): CountedPeriod['told']['zh'] => {
  const { lang } = ask.view
  const called = lang === 'zh' ? chosenAt(rule.id)?.called : undefined
  const plain = (line: string) => (called ? line.replaceAll(rule.start.zh, called) : line)
  return { sentence: plain(told[lang].sentence), steps: told[lang].steps.map(plain) }
}

/** A counted period as one printed page; a kiosk prints it, a phone keeps it in its calendar. */
export const periodPage = (ask: PageAsk, counted: CountedPeriod): PageReply => {
  const w = wordsFor(ask)
  const { lang, surface } = ask.view
  const { rule } = counted
  const day = dayOf(counted)
  const left = leftOf(ask, counted)
  const mind = mindOf(ask, counted)
  const written = `${formatDay(day, lang)}${lang === 'zh' ? `（${formatWeekday(day, lang)}）` : ` (${formatWeekday(day, lang)})`}`
  const print: Action = { print: true, label: w.print, icon: 'printer' }
  const keep: Action = { label: w.calendar, href: addressOf(ask, counted, '/calendar.ics'), icon: 'clock' }
  const others: Action[] = [
    ...(surface === 'phone' ? [print] : []),
    { label: w.other, href: `/periods/of/${rule.id}`, icon: 'arrow-left' },
    { label: w.again, href: '/periods', icon: 'search' },
  ]
  const told = toldTo(ask, counted)
  const basis = [...counted.basis, ...counted.counting.basis]
  return show(ask, {
    title: rule.title[lang],
    back: `/periods/of/${rule.id}`,
    body: period(viewOf(ask), {
      title: rule.title[lang],
      lead: w.counted(formatDay(todayIn(ask.now), lang)),
      over: w.over[rule.kind],
      day: counted.lastDay === null ? w.unknown(written) : written,
      ...(left ? { left } : {}),
      sentence: told.sentence,
      soon: left?.tone === 'soon' || left?.tone === 'late',
      parts: [
        { title: w.how, lines: told.steps },
        { title: w.risk, lines: [counted.consequence[lang]] },
        ...(mind.length > 0 ? [{ title: w.mind, lines: mind }] : []),
      ],
      citations: basis.map(({ law, number }, at) => ({
        law,
        article: number,
        ...(at < counted.basis.length && rule.mark !== 'read' ? { unverified: true } : {}),
      })),
      actions: { primary: surface === 'phone' ? keep : print, others },
    }),
  })
}

/** The day for a calendar: what is due, and how it was counted; nothing of a person. */
export const eventFor = (ask: PageAsk, counted: CountedPeriod): CalendarEvent => {
  const { lang } = ask.view
  const { sentence } = toldTo(ask, counted)
  const law = counted.basis.map(({ law: name, number }) => `${name}${number}`).join(lang === 'zh' ? '、' : ', ')
  return {
    uid: `${counted.rule.id}-${counted.countedFrom}-${counted.start}@fengqiao`,
    day: dayOf(counted),
    summary: `${wordsFor(ask).over[counted.rule.kind]}${lang === 'zh' ? '：' : ': '}${counted.rule.title[lang]}`,
    description: `${sentence}\n${counted.consequence[lang]}\n${law}`,
    remind: [7, 1],
  }
}
