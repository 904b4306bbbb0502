import type { Both } from '@fengqiao/kernel/field.ts'
import { formatDay } from '@fengqiao/kernel/days.ts'
import type { Day, Deadline } from '@fengqiao/kernel/days.ts'
import { sentenceOf } from '@fengqiao/kernel/deadline-words.ts'
import { consequenceOf } from './consequence.ts'
import { lawDates } from './counting-data.ts'
import type { PeriodRule } from './rule.ts'

/** What an answer takes for granted, with a code for machines. */
export type Assumed = Both & { readonly code: string }

export const lawOf = ({ basis }: PeriodRule): string => (basis[0] ?? '').split('#')[0]!

const said = (code: string, zh: string, en: string): Assumed => ({ code, zh, en })

/** Where the event lies before the text that is cited: which text held then is to be looked up. */
const olderText = (rule: PeriodRule, start: Day): Assumed[] => {
  const { since } = lawDates[lawOf(rule)] ?? {}
  if (since === undefined || start >= since || rule.version !== undefined || rule.transition) return []
  return [
    said(
      'older-text',
      `${lawOf(rule)}现行的文本从${formatDay(since, 'zh')}起施行，起算日在这之前，当时的条文和天数可能不同，请核对。`,
      `The text cited is law from ${formatDay(since, 'en')}; on the day of the event an earlier one held. Check it.`,
    ),
  ]
}

const transitionOf = ({ transition }: PeriodRule, start: Day): Assumed[] =>
  transition && start <= (transition.until ?? start) ? [said('transition', transition.zh, transition.en)] : []

export type Circumstances = {
  readonly start: Day
  readonly today: Day | undefined
  readonly hour: 'given' | 'end-of-day' | 'none'
  readonly nextHour: boolean
  readonly changes: readonly string[]
}

/** Everything one answer takes for granted, in the order it is told. */
export const assumptionsOf = (rule: PeriodRule, deadline: Deadline, given: Circumstances): Assumed[] => [
  ...(given.hour === 'end-of-day'
    ? [
        said(
          'hour-not-given',
          '没有说几点，从当天 24:00 起算；知道几点的，写上会更准。',
          'No hour was given: counted from 24:00 of that day. With the hour the answer is more exact.',
        ),
      ]
    : []),
  ...(rule.unit === 'hour' && given.nextHour
    ? [said('hours-from-the-next', '按小时的期间，从下一个整点起算。', 'Hours run from the next full hour.')]
    : deadline.assumptions.map((each) => said(each.code, sentenceOf(each, 'zh'), sentenceOf(each, 'en')))),
  ...(given.today !== undefined && given.start > given.today && !rule.before
    ? [
        said(
          'start-in-future',
          '起算的事还没有发生，这是预估；日子变了要重新算。',
          'The event has not happened yet: an estimate. Count again if the day changes.',
        ),
      ]
    : []),
  ...(rule.clear
    ? [
        said(
          'clear-days',
          '从严：通知和开庭（听证）当天都不算，中间要隔满这么多天；遇休息日的，提前到上一个工作日。',
          'Strictly: neither the day of the notice nor that of the hearing counts; off a rest day it moves to the workday before.',
        ),
      ]
    : []),
  ...(rule.before && !rule.clear
    ? [
        said(
          'event-day-not-counted',
          '往回数时，当天不算；遇休息日法律没有说提前，实际请在前一个工作日办。',
          'Counting back, the day of the event is not counted. The law does not move it off a rest day; do it on the workday before.',
        ),
      ]
    : []),
  ...(rule.note ? [{ code: 'rule-note', ...rule.note }] : []),
  ...transitionOf(rule, given.start),
  ...olderText(rule, given.start),
  ...(rule.mark === 'read'
    ? []
    : [
        said(
          `mark-${rule.mark}`,
          '这条期限的原文尚未核实，请以办案机关答复为准。',
          'The text of this rule was not verified; ask the authority.',
        ),
      ]),
]

/** The sentences a person should read beside the date: the risk first, then what is taken for granted. */
export const notesOf = (rule: PeriodRule, assumptions: readonly Assumed[]): Both[] => [
  ...(rule.nature === 'limitation' || rule.nature === 'exclusion' ? [consequenceOf(rule)] : []),
  ...assumptions.filter(({ code }) => code !== 'weekends-rest').map(({ zh, en }) => ({ zh, en })),
]
