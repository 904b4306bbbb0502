import { action } from '@fengqiao/kernel/action.ts'
import { daysBetween } from '@fengqiao/kernel/days.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { articleLabel } from '../corpus/article-number.ts'
import { answerPeriod, PeriodRefused } from './answer-period.ts'
import type { PeriodAnswer, PeriodQuestion } from './answer-period.ts'
import { computePeriod as computeContract, listPeriods as listContract } from './contract.ts'
import type { CountedPeriod, Grounds, PeriodRow, Unlimited } from './contract.ts'
import { explainPeriod } from './explain.ts'
import { findPeriods, findUnlimited, rowsOf, rulesOn } from './rules/find-period.ts'
import { unlimitedClaims } from './rules/rules-data.ts'
import { lengthOf } from './told.ts'
import type { PeriodRule, UnlimitedClaim } from './rules/rule.ts'

const groundsOf = (id: string): Grounds => {
  const [law, number] = id.split('#')
  if (number === undefined) return { article: null, law: id, number: '' }
  const [no, sub] = number.split('-').map(Number)
  return { article: id, law: law!, number: articleLabel(no!, sub) }
}

/** A rule as it is listed. */
export const rowOf = (rule: PeriodRule): PeriodRow => ({
  id: rule.id,
  title: rule.title,
  start: rule.start,
  length: lengthOf(rule),
  unit: rule.unit,
  kind: rule.kind,
  nature: rule.nature,
  basis: rule.basis.map(groundsOf),
  mark: rule.mark,
  since: rule.since ?? null,
  until: rule.until ?? null,
  asks: {
    restarts: rule.restarts === true,
    pauses: rule.pause !== undefined,
    cap: rule.cap?.start ?? null,
    immovable: rule.cap?.immovable !== undefined,
  },
})

const unlimitedOf = ({ id, title, sentence, basis }: UnlimitedClaim): Unlimited => ({
  id,
  title,
  sentence,
  basis: basis.map(groundsOf),
})

const extensionOf = ({ extension }: PeriodRule) => {
  const [rule] = extension ? rowsOf(extension) : []
  return rule ? { id: rule.id, title: rule.title } : null
}

const countedOf = (answer: PeriodAnswer, today: string): CountedPeriod => {
  const { rule, deadline, counting } = answer
  return {
    rule: rowOf(rule),
    start: answer.start,
    startEvent: answer.startEvent,
    countedFrom: answer.countedFrom,
    lastDay: answer.lastDay,
    provisional: answer.provisional,
    lastInstant: deadline.lastInstant,
    daysLeft: daysBetween(today, (answer.lastDay ?? answer.provisional)!),
    rolled: answer.rolled,
    rolledFrom: deadline.rolledFrom,
    capped: deadline.capped,
    changes: [...answer.changes],
    basis: answer.basis.map(groundsOf),
    counting: { sentence: counting.sentence, basis: counting.basis.map(groundsOf) },
    assumptions: [...answer.assumptions],
    consequence: answer.consequence,
    extension: extensionOf(rule),
    calendarVersion: answer.calendarVersion,
    told: {
      zh: { ...explainPeriod(answer, 'zh'), steps: [...explainPeriod(answer, 'zh').steps] },
      en: { ...explainPeriod(answer, 'en'), steps: [...explainPeriod(answer, 'en').steps] },
    },
  }
}

const codes = {
  'unknown-rule': 'period-unknown',
  'no-limitation': 'period-unknown',
  'no-such-day': 'period-day',
  'before-the-law': 'period-before-the-law',
  'days-crossed': 'period-days-crossed',
} as const

/** The last day of a period as it is shown. Throws `Refused` naming the field and the remedy. */
export const countPeriod = (question: PeriodQuestion, today: string): CountedPeriod => {
  try {
    return countedOf(answerPeriod({ ...question, today }), today)
  } catch (error) {
    if (!(error instanceof PeriodRefused)) throw error
    throw new Refused(codes[error.code], error.facts, error.field)
  }
}

export const listPeriods = action(listContract, async ({ input, today }) => {
  const { words } = input
  const found = words === '' ? rulesOn(today) : findPeriods(words, today)
  const named = ({ title, sentence }: UnlimitedClaim) => words === '' || `${title.zh}${sentence.zh}`.includes(words)
  return { periods: found.map(rowOf), unlimited: unlimitedClaims.filter(named).map(unlimitedOf), today }
})

export const computePeriod = action(computeContract, async ({ input, today }) => {
  const unlimited = findUnlimited(input.rule)
  if (unlimited) return { counted: null, unlimited: unlimitedOf(unlimited) }
  const { rule, start, immovable, ...days } = input
  const told = Object.fromEntries(Object.entries(days).filter(([, day]) => day !== undefined))
  return { counted: countPeriod({ rule, start, immovable, ...told }, today), unlimited: null }
})
