import type { Both } from '@fengqiao/kernel/field.ts'
import { addMonths, countDeadline, isDay, pinnedCalendar } from '@fengqiao/kernel/days.ts'
import type { Calendar, Day, Deadline } from '@fengqiao/kernel/days.ts'
import { periodAliases } from './aliases-data.ts'
import { periodRules } from './rules-data.ts'
import type { PeriodRule } from './rule.ts'

export type PeriodQuestion = {
  /** A rule's id, such as `confirm.apply`. */
  readonly rule: string
  /** The day of the event (`2026-01-31`); for a period of hours an instant with its offset is more exact. */
  readonly start: string
  /** The day the rule's outer limit runs from, where it has one and the day is known. */
  readonly capStart?: Day
  /** The last interruption of a limitation (民法典 195): it then runs anew from that day. */
  readonly interrupted?: Day
  /** An obstacle standing in the last six months (民法典 194), by the day it ceased. */
  readonly suspendedUntil?: Day
  readonly calendar?: Calendar
}

export type PeriodAnswer = {
  readonly rule: PeriodRule
  readonly deadline: Deadline
  /** What changed the plain count, in the order applied. */
  readonly changes: readonly (
    'interrupted' | 'suspended' | 'interruption-after-the-end' | 'obstacle-before-the-last-half-year'
  )[]
  readonly notes: readonly Both[]
}

/** Why a period can't be answered; `field` is the part of the question to put right. */
export class PeriodRefused extends Error {
  readonly field: keyof PeriodQuestion
  readonly sentence: Both
  constructor(field: keyof PeriodQuestion, sentence: Both) {
    super(`${sentence.zh} / ${sentence.en}`)
    this.name = 'PeriodRefused'
    this.field = field
    this.sentence = sentence
  }
}

const rows = new Map<string, PeriodRule[]>()
for (const rule of periodRules) rows.set(rule.id, [...(rows.get(rule.id) ?? []), rule])

/** The row that holds for an event on that day; undefined where no rule has that id. */
export const findPeriodRule = (id: string, start: Day): PeriodRule | undefined =>
  rows
    .get(periodAliases[id] ?? id)
    ?.find(({ since, until }) => (since === undefined || since <= start) && (until === undefined || start <= until))

const notesOn = (rule: PeriodRule): Both[] => [
  ...(rule.nature === 'limitation'
    ? [
        {
          zh: '这是时效风险提示，不等于权利没有了：起诉、催告、对方承认都可能让时效重新起算；法院不会主动以时效为由驳回。',
          en: 'A limitation is a risk, not a loss: a suit, a demand or an acknowledgement may restart it, and a court never raises it of its own motion.',
        },
      ]
    : []),
  ...(rule.nature === 'exclusion'
    ? [{ zh: '这个期间不中断、不中止、不延长。', en: 'This period is neither restarted, paused nor extended.' }]
    : []),
  ...(rule.assumption === 'arbitration-working-days'
    ? [
        {
          zh: '仲裁程序的“三日、五日、十日”按工作日计算（依办案规则，未核实原文）。',
          en: 'Three, five and ten days of labour arbitration count as working days (by its rules, not verified).',
        },
      ]
    : []),
  ...(rule.assumption === 'legal-aid-calendar-days'
    ? [
        {
          zh: '法律援助法没有写明是工作日，按自然日计算。',
          en: 'The Legal Aid Law does not say working days; calendar days are counted.',
        },
      ]
    : []),
  ...(rule.mark === 'read'
    ? []
    : [
        {
          zh: '这条期限的原文尚未核实，请以办案机关答复为准。',
          en: 'The text of this rule was not verified; ask the authority.',
        },
      ]),
]

const countedFrom = (question: PeriodQuestion, rule: PeriodRule, changes: PeriodAnswer['changes'][number][]): Day => {
  const { interrupted } = question
  if (interrupted === undefined || rule.nature !== 'limitation') return question.start
  const plain = dayCounted(countDeadline({ start: question.start, n: rule.n, unit: rule.unit }))
  if (interrupted > plain) {
    changes.push('interruption-after-the-end')
    return question.start
  }
  changes.push('interrupted')
  return interrupted
}

const dayCounted = (deadline: Deadline): Day => (deadline.known ? deadline : deadline.provisional).lastDay

/** A period of hours from a day whose hour nobody wrote down: it can't be over before the same hour of its last day. */
const instantOf = (start: string): string => (isDay(start) ? `${start}T23:59:59+08:00` : start)

/**
 * The last day of a period for an event, with what it rests on. Limitations run anew from an interruption and end six
 * months after an obstacle that stood in their last six months; the outer limit, where its day is given, cuts both.
 * Throws `PeriodRefused` on an unknown rule and on a day that is none or lies outside the rule's dates.
 */
export const answerPeriod = (question: PeriodQuestion): PeriodAnswer => {
  const calendar = question.calendar ?? pinnedCalendar
  const day = question.start.slice(0, 10)
  if (!isDay(day))
    throw new PeriodRefused('start', {
      zh: `起算日“${question.start}”不是一个日子，请写成 2026-01-31。`,
      en: `“${question.start}” is not a day; write it as 2026-01-31.`,
    })
  const rule = findPeriodRule(question.rule, day)
  if (!rule)
    throw new PeriodRefused('rule', {
      zh: `没有编号为“${question.rule}”的期限（或者它在 ${day} 还没有规定）；运行 law deadline --list 可看全部编号。`,
      en: `No period is called “${question.rule}” on ${day}; law deadline --list shows them all.`,
    })
  const changes: PeriodAnswer['changes'][number][] = []
  const notes = notesOn(rule)
  if (rule.unit === 'hour') {
    const counted = countDeadline({
      start: instantOf(question.start),
      n: rule.n,
      unit: 'hour',
      startEvent: rule.start.zh,
    })
    return { rule, deadline: counted, changes, notes }
  }
  const from = countedFrom({ ...question, start: day }, rule, changes)
  const cap =
    rule.cap && question.capStart ? { start: question.capStart, n: rule.cap.n, unit: rule.cap.unit } : undefined
  const count = (n: number, unit: PeriodRule['unit'], since: Day) =>
    countDeadline({
      start: since,
      n,
      unit,
      calendar,
      startEvent: rule.start.zh,
      ...(rule.rolls === false ? { rolls: false } : {}),
      ...(cap ? { cap } : {}),
    })
  const plain = count(rule.n, rule.unit, from)
  const { suspendedUntil } = question
  if (suspendedUntil === undefined || rule.nature !== 'limitation') return { rule, deadline: plain, changes, notes }
  if (suspendedUntil < addMonths(dayCounted(plain), -6)) {
    changes.push('obstacle-before-the-last-half-year')
    return { rule, deadline: plain, changes, notes }
  }
  changes.push('suspended')
  return { rule, deadline: count(6, 'month', suspendedUntil), changes, notes }
}
