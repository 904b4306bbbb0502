import type { Both } from '@fengqiao/kernel/field.ts'
import { addDays, countDeadline, pinnedCalendar } from '@fengqiao/kernel/days.ts'
import type { Calendar, Day, Deadline } from '@fengqiao/kernel/days.ts'
import { assumptionsOf, lawOf, notesOf } from './rules/assumptions.ts'
import type { Assumed } from './rules/assumptions.ts'
import { consequenceOf } from './rules/consequence.ts'
import { countingOf } from './rules/counting-data.ts'
import { pausedBy, restartedBy } from './pause.ts'
import type { Change } from './pause.ts'
import { demandDays, ruleFor, startOf } from './pages/period-question.ts'
import type { PeriodQuestion } from './pages/period-question.ts'
import type { PeriodRule } from './rules/rule.ts'

export { findPeriodRule } from './rules/find-period.ts'
export { PeriodRefused } from './pages/period-question.ts'
export type { PeriodQuestion } from './pages/period-question.ts'

export type PeriodAnswer = {
  readonly rule: PeriodRule
  readonly deadline: Deadline
  /** What changed the plain count, in the order applied. */
  readonly changes: readonly Change[]
  readonly notes: readonly Both[]
  /** The day the event happened, and the day counted from where an interruption moved it. */
  readonly start: Day
  readonly countedFrom: Day
  /** Where the count itself ends, before it rolls or, counting back strictly, steps to the workday before. */
  readonly countedTo: Day
  readonly startEvent: Both
  /** Null in a year without a holiday notice; then `provisional` is for planning only. */
  readonly lastDay: Day | null
  readonly provisional: Day | null
  readonly rolled: boolean
  readonly basis: readonly string[]
  /** The articles that say how days are counted, and in a sentence how. */
  readonly counting: { readonly sentence: Both; readonly basis: readonly string[] }
  readonly assumptions: readonly Assumed[]
  readonly calendarVersion: string
  readonly consequence: Both
}

const hour = 3_600_000

/** 民事诉讼法 85: the hour of the event is not counted. */
const nextFullHour = (instant: string): string =>
  new Date((Math.floor(Date.parse(instant) / hour) + 1) * hour).toISOString()

const dayOf = (deadline: Deadline): Day => (deadline.known ? deadline : deadline.provisional).lastDay

/** The same answer one day earlier: for a period that ends before its corresponding day. */
const dayEarlier = (deadline: Deadline): Deadline => {
  const when = { lastDay: addDays(dayOf(deadline), -1), lastInstant: `${dayOf(deadline)}T00:00:00+08:00` }
  return { ...deadline, ...when, known: true, provisional: null }
}

/** The last workday before a day: what is known of both counts is known of the answer. */
const workdayBefore = (deadline: Deadline, calendar: Calendar): Deadline => {
  const earlier = countDeadline({ start: dayOf(deadline), n: 1, unit: 'workingDay', before: true, calendar })
  const told = { startEvent: deadline.startEvent, start: deadline.start }
  if (deadline.known) return { ...earlier, ...told }
  return {
    ...deadline,
    provisional: earlier.provisional ?? { lastDay: earlier.lastDay, lastInstant: earlier.lastInstant },
  }
}

type Counted = { deadline: Deadline; changes: Change[]; countedFrom: Day; countedTo: Day }

const countDays = (question: PeriodQuestion, rule: PeriodRule, day: Day): Counted => {
  const changes: Change[] = []
  const { capStart, immovable, calendar = pinnedCalendar } = question
  const cap =
    rule.cap && capStart
      ? { start: capStart, n: (immovable ? rule.cap.immovable : undefined) ?? rule.cap.n, unit: rule.cap.unit }
      : undefined
  const count = (n: number, unit: PeriodRule['unit'], since: Day) =>
    countDeadline({
      start: since,
      n,
      unit,
      calendar,
      startEvent: rule.start.zh,
      ...(rule.rolls === false ? { rolls: false } : {}),
      ...(rule.before ? { before: true } : {}),
      ...(cap ? { cap } : {}),
    })
  const plainFrom = (since: Day) => count(rule.n, rule.unit, since)
  const countedFrom = rule.restarts
    ? restartedBy(
        [...(question.interruptions ?? []), ...(question.interrupted ? [question.interrupted] : [])],
        day,
        (from) => dayOf(plainFrom(from)),
        changes,
      )
    : day
  const plain = plainFrom(countedFrom)
  const paused = pausedBy(rule.pause, question, { from: countedFrom, end: plain.rolledFrom ?? dayOf(plain) }, changes)
  const deadline = paused ? count(paused.n, paused.unit, paused.from) : plain
  const counted = { changes, countedFrom, countedTo: deadline.rolledFrom ?? dayOf(deadline) }
  if (rule.clear) return { ...counted, deadline: workdayBefore(deadline, calendar) }
  if (!rule.dayBefore) return { ...counted, deadline }
  const earlier = dayEarlier(deadline)
  return { ...counted, deadline: earlier, countedTo: dayOf(earlier) }
}

/**
 * The last day of a period for an event, with what it rests on and what it takes for granted. Limitations run anew
 * from an interruption and pause as their law says; the outer limit, where its day is given, cuts both.
 * Throws `PeriodRefused` on an unknown rule, a claim without limitation, a day that is none, and an event before the
 * rule existed.
 */
export const answerPeriod = (question: PeriodQuestion): PeriodAnswer => {
  const { day, instant } = startOf(question.start.trim())
  const rule = ruleFor(question.rule.trim(), day)
  demandDays(question)
  const counting = countingOf(lawOf(rule))
  const nextHour = counting.nextHour === true
  const from = instant ?? `${day}T23:59:59+08:00`
  const counted: Counted =
    rule.unit === 'hour'
      ? {
          deadline: countDeadline({
            start: nextHour ? nextFullHour(from) : from,
            n: rule.n,
            unit: 'hour',
            startEvent: rule.start.zh,
          }),
          changes: [],
          countedFrom: day,
          countedTo: day,
        }
      : countDays(question, rule, day)
  const { deadline, changes, countedFrom, countedTo } = counted
  const hourKnown = instant === undefined ? 'end-of-day' : 'given'
  const assumptions = assumptionsOf(rule, deadline, {
    start: day,
    today: question.today,
    hour: rule.unit === 'hour' ? hourKnown : 'none',
    nextHour,
    changes,
  })
  return {
    rule,
    deadline,
    changes,
    notes: notesOf(rule, assumptions),
    start: day,
    countedFrom,
    countedTo,
    startEvent: rule.start,
    lastDay: deadline.lastDay,
    provisional: deadline.provisional?.lastDay ?? null,
    rolled: deadline.rolled,
    basis: rule.basis,
    counting,
    assumptions,
    calendarVersion: deadline.calendarVersion,
    consequence: consequenceOf(rule),
  }
}
