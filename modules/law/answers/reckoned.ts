import type { Given } from '../sums/calculator.ts'
import { findCalculator } from '../sums/calculators.ts'
import { findCard } from '../guides/cards.ts'
import { findPeriodRule } from '../periods/answer-period.ts'
import { askedFields } from '../sums/typed.ts'
import type { Basis, FilledIn, Period, Proof, SumShown } from './contract.ts'
import { periodShown } from './period-shown.ts'
import { isTold, sumShown } from './sum-shown.ts'

/** What is filled in so far, and what may be left out of it. */
export type FilledInSoFar = { readonly [K in keyof FilledIn]?: FilledIn[K] | undefined }

const isHere = <T>(each: T | undefined): each is T => each !== undefined
const mostPeriods = 6

/** Those named first that the list lacks: what somebody has filled in is shown whatever else the question leads to. */
const withTold = (list: readonly string[], told: object | undefined): string[] => [
  ...Object.keys(told ?? {}).filter((each) => !list.includes(each)),
  ...list,
]

/** The days told, each under its rule's own id however it was written: there are no more of them than rules. */
const daysByRule = (starts: FilledIn['starts'] | undefined, today: string): FilledIn['starts'] =>
  Object.fromEntries(
    Object.entries(starts ?? {}).flatMap(([id, day]) => {
      const rule = findPeriodRule(id, today)
      return rule && day !== '' ? [[rule.id, day] as const] : []
    }),
  )

/**
 * The periods and sums of these rules and calculators, worked out where a day or a figure was filled in; those filled in
 * belong to them. Unknown ones are passed over.
 */
export const reckoned = async (
  { rules, calculators }: { readonly rules: readonly string[]; readonly calculators: readonly string[] },
  { starts, sums }: FilledInSoFar,
  given: Given,
  basisOf: (article: string) => Promise<Basis>,
): Promise<Pick<Proof, 'periods' | 'sums'>> => {
  const days = daysByRule(starts, given.today)
  const periods: Promise<Period | undefined>[] = withTold(rules, days).map((rule) =>
    periodShown(rule, days[rule], given.today, basisOf),
  )
  const shown: Promise<SumShown | undefined>[] = withTold(calculators, sums).map((name) =>
    sumShown(name, sums?.[name], given, basisOf),
  )
  return {
    periods: (await Promise.all(periods)).filter(isHere).slice(0, mostPeriods),
    sums: (await Promise.all(shown)).filter(isHere),
  }
}

/**
 * Of what was filled in all that a card, a rule, a calculator and one of its fields asks for; undefined where no day and no
 * figure is left. What is kept with a question is never more than this.
 */
export const keptOfFilledIn = ({ card, starts, sums }: FilledIn, today: string): FilledIn | undefined => {
  const days = daysByRule(starts, today)
  const figures = Object.entries(sums).flatMap(([name, typed]) => {
    const found = findCalculator(name)
    if (!found) return []
    const asked = askedFields(found.input).map((each) => ({ ...each, typed: typed[each.name] ?? '' }))
    const written = asked.filter((each) => each.typed !== '').map((each) => [each.name, each.typed] as const)
    return asked.some(isTold) ? [[name, Object.fromEntries(written)] as const] : []
  })
  if (Object.keys(days).length + figures.length === 0) return undefined
  return { ...(card && findCard(card) ? { card } : {}), starts: days, sums: Object.fromEntries(figures) }
}
