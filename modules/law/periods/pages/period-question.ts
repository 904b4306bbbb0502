import { isDay, todayIn } from '@fengqiao/kernel/days.ts'
import type { Calendar, Day } from '@fengqiao/kernel/days.ts'
import type { Both } from '@fengqiao/kernel/field.ts'
import type { Facts } from '@fengqiao/kernel/refused.ts'
import { lawOf } from '../rules/assumptions.ts'
import { lawDates } from '../rules/counting-data.ts'
import { findPeriodRule, findUnlimited, nearestIds, rowsOf } from '../rules/find-period.ts'
import type { PeriodRule } from '../rules/rule.ts'

export type PeriodQuestion = {
  /** A rule's id, such as `confirm.apply`. */
  readonly rule: string
  /** The day of the event (`2026-01-31`); for a period of hours an instant (`2026-01-31T10:30+08:00`) is more exact. */
  readonly start: string
  /** The day the rule's outer limit runs from, where it has one and the day is known. */
  readonly capStart?: Day
  /** Whether it is about immovable property: some outer limits are then longer. */
  readonly immovable?: boolean
  /** The last interruption of a limitation (民法典 195): it then runs anew from that day. */
  readonly interrupted?: Day
  /** Several of them; each counts only if the period still ran. */
  readonly interruptions?: readonly Day[]
  /** An obstacle to acting (民法典 194 …), from its first day to the day it ceased. */
  readonly suspendedFrom?: Day
  readonly suspendedUntil?: Day
  /** Today, to say that an event lies ahead. */
  readonly today?: Day
  readonly calendar?: Calendar
}

/** `before-the-law`: what held on that day is not here, so the last day is unknown, not wrongly asked for. */
export type PeriodRefusal = 'unknown-rule' | 'no-limitation' | 'no-such-day' | 'before-the-law' | 'days-crossed'

/** Why a period can't be answered; `field` is the part of the question to put right. */
export class PeriodRefused extends Error {
  readonly code: PeriodRefusal
  readonly field: keyof PeriodQuestion
  readonly sentence: Both
  /** The days and ids the sentence speaks of. */
  readonly facts: Facts
  constructor(code: PeriodRefusal, field: keyof PeriodQuestion, sentence: Both, facts: Facts) {
    super(`${sentence.zh} / ${sentence.en}`)
    this.name = 'PeriodRefused'
    this.code = code
    this.field = field
    this.sentence = sentence
    this.facts = facts
  }
}

const firstYear = 1900
const lastYear = 2199

const demandDay = (field: keyof PeriodQuestion, what: Both, day: string): Day => {
  const refuse = (sentence: Both) => new PeriodRefused('no-such-day', field, sentence, { day: day.slice(0, 40) })
  if (!isDay(day))
    throw refuse({
      zh: `${what.zh}“${day}”不是一个日子，请写成 2026-01-31。`,
      en: `${what.en} “${day}” is not a day; write it as 2026-01-31.`,
    })
  const year = Number(day.slice(0, 4))
  if (year < firstYear || year > lastYear)
    throw refuse({
      zh: `${what.zh}“${day}”的年份不对，请核对（${firstYear} 到 ${lastYear} 年）。`,
      en: `${what.en} “${day}”: check the year (${firstYear} to ${lastYear}).`,
    })
  return day
}

const startWords = { zh: '起算日', en: 'The start' }
const withOffset = /T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/

/** The day in Shanghai, and the instant where one was given; an instant without an offset is Shanghai's. */
export const startOf = (start: string): { day: Day; instant: string | undefined } => {
  const written = withOffset.exec(start)
  if (!written) return { day: demandDay('start', startWords, start), instant: undefined }
  const instant = written[1] ? start : `${start}+08:00`
  demandDay('start', startWords, start.slice(0, 10))
  if (Number.isNaN(Date.parse(instant))) demandDay('start', startWords, start)
  return { day: todayIn(instant), instant }
}

const unknownRule = (id: string): PeriodRefused => {
  const nearest = nearestIds(id)
  const zh = nearest.length > 0 ? `是不是 ${nearest.join('、')}？` : ''
  const en = nearest.length > 0 ? ` Did you mean ${nearest.join(', ')}?` : ''
  const rule = id.slice(0, 80)
  const sentence = {
    zh: `没有编号为“${rule}”的期限。${zh}运行 law deadline --list 可看全部编号。`,
    en: `No period is called “${rule}”.${en} law deadline --list shows them all.`,
  }
  return new PeriodRefused('unknown-rule', 'rule', sentence, { rule, nearest })
}

const beforeTheLaw = (title: Both, begins: Day, day: Day): PeriodRefused =>
  new PeriodRefused(
    'before-the-law',
    'start',
    {
      zh: `“${title.zh}”这条规定从 ${begins} 起施行，${day} 时的规定这里没有收录，不知道最后一天。请核对日子，或者问工作人员。`,
      en: `This rule holds from ${begins}; what held on ${day} is not here, so the last day is unknown. Check the day, or ask the office.`,
    },
    { begins, day },
  )

const earliest = (days: readonly (Day | undefined)[]): Day => days.flatMap((day) => day ?? []).toSorted()[0] ?? ''

/** The row that holds on the day of the event. Throws `PeriodRefused` with the remedy. */
export const ruleFor = (id: string, day: Day): PeriodRule => {
  const rule = findPeriodRule(id, day)
  const first = rule && lawDates[lawOf(rule)]
  const since = first?.first ?? first?.since
  if (rule && (rule.since !== undefined || since === undefined || day >= since)) return rule
  const unlimited = findUnlimited(id)
  if (unlimited) throw new PeriodRefused('no-limitation', 'rule', unlimited.sentence, { rule: id })
  const known = rowsOf(id)
  if (!known[0]) throw unknownRule(id)
  throw beforeTheLaw(known[0].title, rule ? earliest([since]) : earliest(known.map((row) => row.since)), day)
}

/** Throws `PeriodRefused` naming the day that is none. */
export const demandDays = (question: PeriodQuestion): void => {
  const { interrupted, interruptions = [], suspendedFrom, suspendedUntil, capStart } = question
  const interruption = { zh: '中断的日子', en: 'The interruption' }
  if (interrupted !== undefined) demandDay('interrupted', interruption, interrupted)
  for (const each of interruptions) demandDay('interruptions', interruption, each)
  if (suspendedFrom !== undefined) demandDay('suspendedFrom', { zh: '障碍开始日', en: 'The obstacle' }, suspendedFrom)
  if (suspendedUntil !== undefined) demandDay('suspendedUntil', { zh: '障碍消除日', en: 'Its end' }, suspendedUntil)
  if (capStart !== undefined) demandDay('capStart', { zh: '最长期限的起算日', en: 'The outer limit' }, capStart)
  if (suspendedFrom !== undefined && suspendedUntil !== undefined && suspendedUntil < suspendedFrom)
    throw new PeriodRefused(
      'days-crossed',
      'suspendedUntil',
      {
        zh: '障碍消除的日子在它开始以前，请核对这两个日子。',
        en: 'The obstacle ceased before it began; check both days.',
      },
      { suspendedFrom, suspendedUntil },
    )
}
