import { daysBetween, isDay } from '@fengqiao/kernel/days.ts'
import type { Both } from '@fengqiao/kernel/field.ts'
import { answerPeriod, findPeriodRule, PeriodRefused } from '../periods/answer-period.ts'
import { missable } from '../periods/rules/kinds-data.ts'
import { periodPageWords } from '../periods/pages/page-words.ts'
import type { PeriodRule } from '../periods/rules/rule.ts'
import { lengthOf } from '../periods/told.ts'
import type { Basis, Period } from './contract.ts'

const late: Readonly<Record<'limitation' | 'authority' | 'other', Both>> = {
  limitation: {
    zh: '算下来可能超过时效了。不等于没有办法：中间催过、对方答应过都可能重新起算。尽快带着材料问律师。',
    en: 'This may be past the limitation period. It may have restarted meanwhile: bring your papers to a lawyer soon.',
  },
  authority: {
    zh: '对方该办完的那一天可能已经过了。可以去催、去投诉，或者问律师怎么办。',
    en: 'The day by which they had to act may have passed. Ask them, complain, or ask a lawyer what to do.',
  },
  other: {
    zh: '算下来可能已经过了。尽快问律师还有没有别的路。',
    en: 'This may have passed. Ask a lawyer soon which ways are left.',
  },
}

const lateOf = ({ nature, kind }: PeriodRule): Both =>
  nature === 'limitation' ? late.limitation : kind === 'authority' ? late.authority : late.other

type Shown = Omit<Period, 'basis'>

/** A period whose start nobody has told yet, as its rule has it today; undefined where no rule has that id. */
const unstarted = (id: string, today: string): (Shown & { rule: string; articles: readonly string[] }) | undefined => {
  const rule = findPeriodRule(id, today)
  return (
    rule && {
      rule: rule.id,
      title: rule.title,
      from: rule.start,
      length: lengthOf(rule),
      nature: rule.nature,
      over: { zh: periodPageWords.zh.over[rule.kind], en: periodPageWords.en.over[rule.kind] },
      verified: rule.mark === 'read',
      articles: rule.basis,
      start: null,
      lastDay: null,
      provisional: null,
      rolledFrom: null,
      daysLeft: null,
      notes: [],
      problem: null,
    }
  )
}

/** The problem of a start that lies ahead: somebody has mistaken the year. */
const ahead: Both = {
  zh: '这个日子还没有到，请看一看年份。',
  en: 'That day is still to come; please check the year.',
}

/**
 * A period for the page: with a start day its last day, how many days are left where it can be missed, and what to mind; without one the event
 * to name. A day that is none is told in `problem`, and the rest of the page goes on.
 */
export const periodShown = async (
  id: string,
  start: string | undefined,
  today: string,
  basisOf: (article: string) => Promise<Basis>,
): Promise<Period | undefined> => {
  const bare = unstarted(id, today)
  if (!bare) return undefined
  const { articles, ...shown } = bare
  const based = async (of: readonly string[]) => Promise.all(of.map(basisOf))
  if (!start) return { ...shown, basis: await based(articles) }
  try {
    const { rule, deadline, notes } = answerPeriod({ rule: id, start })
    const day = deadline.lastDay ?? deadline.provisional.lastDay
    const daysLeft = missable.includes(rule.kind) ? daysBetween(today, day) : null
    const passed = daysLeft !== null && daysLeft < 0 ? [lateOf(rule)] : []
    return {
      ...shown,
      title: rule.title,
      from: rule.start,
      length: lengthOf(rule),
      basis: await based(rule.basis),
      start,
      lastDay: deadline.lastDay,
      provisional: deadline.known ? null : deadline.provisional.lastDay,
      rolledFrom: deadline.rolledFrom,
      daysLeft,
      notes: [...passed, ...notes],
      problem: isDay(start) && start > today ? ahead : null,
    }
  } catch (error) {
    if (!(error instanceof PeriodRefused)) throw error
    return { ...shown, basis: await based(articles), start, problem: error.sentence }
  }
}
