import { searchTerms } from '@fengqiao/kernel/bigrams.ts'
import type { Day } from '@fengqiao/kernel/days.ts'
import { periodAliases } from './aliases-data.ts'
import { plainWords } from '../plain-words-data.ts'
import { periodRules, unlimitedClaims } from './rules-data.ts'
import type { PeriodRule, UnlimitedClaim } from './rule.ts'

const rows = new Map<string, PeriodRule[]>()
for (const rule of periodRules) rows.set(rule.id, [...(rows.get(rule.id) ?? []), rule])

const holds = ({ since, until }: PeriodRule, day: Day): boolean =>
  (since === undefined || since <= day) && (until === undefined || day <= until)

const letters = (id: string): string =>
  id
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/^labour/, 'labor')
    .replaceAll('judgement', 'judgment')

/** Ids as they are, and other names, by their letters alone: civil.appealJudgment and civil-appeal-judgment are one. */
const byLetters = new Map([
  ...Object.entries(periodAliases).map(([name, id]) => [letters(name), id] as const),
  ...[...rows.keys()].map((id) => [letters(id), id] as const),
])

/** The id of a rule that is meant by its id, by another name of it, or by either written otherwise. */
export const idMeant = (id: string): string => (rows.has(id) ? id : (byLetters.get(letters(id)) ?? id))

/** Every row of that id or other name, of whatever dates. */
export const rowsOf = (id: string): readonly PeriodRule[] => rows.get(idMeant(id)) ?? []

/** The row that holds for an event on that day; undefined where no rule has that id. */
export const findPeriodRule = (id: string, start: Day): PeriodRule | undefined =>
  rowsOf(id).find((rule) => holds(rule, start))

export const findUnlimited = (id: string): UnlimitedClaim | undefined =>
  unlimitedClaims.find((claim) => letters(claim.id) === letters(id))

/** The rules that hold on a day, each id once, in their order. */
export const rulesOn = (day: Day): PeriodRule[] => periodRules.filter((rule) => holds(rule, day))

/** Everything a rule can be found by: its id, its title, what it runs from, and how people say it. */
const said = new Map(
  [...rows].map(([id, [rule]]) => [
    id,
    [id.replaceAll('.', ' '), rule!.title.zh, rule!.title.en, rule!.start.zh, rule!.start.en, plainWords[id] ?? '']
      .join(' ')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase(),
  ]),
)

const often = new Map<string, number>()
const weightOf = (term: string): number => {
  const known = often.get(term)
  if (known !== undefined) return known
  const times = [...said.values()].filter((text) => text.includes(term)).length
  const weight = times === 0 ? 0 : Math.log(1 + said.size / times)
  often.set(term, weight)
  return weight
}

/** A word of the title itself says more than one beside it. */
const inTitle = ({ title }: PeriodRule, term: string, weight: number): number =>
  title.zh.includes(term) || title.en.toLowerCase().includes(term) ? weight / 2 : 0

/** Rules that fit a few words, best first: by the pairs of characters they share, rare ones weighing more. */
export const findPeriods = (words: string, day: Day, limit = 200): PeriodRule[] => {
  const terms = searchTerms(words.replaceAll('.', ' ').replace(/([a-z])([A-Z])/g, '$1 $2')).slice(0, 60)
  const weights = terms.map((term) => [term, weightOf(term)] as const)
  const all = weights.reduce((sum, [, weight]) => sum + weight, 0)
  const scored = rulesOn(day)
    .map((rule) => {
      const text = said.get(rule.id)!
      return {
        rule,
        score: weights.reduce(
          (sum, [term, weight]) => sum + (text.includes(term) ? weight : 0) + inTitle(rule, term, weight),
          0,
        ),
      }
    })
    .filter(({ score }) => score > 0 && score >= all / 4)
  return scored
    .toSorted((one, other) => other.score - one.score)
    .slice(0, limit)
    .map(({ rule }) => rule)
}

const distance = (one: string, other: string): number => {
  let before = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row]
    for (let at = 1; at <= other.length; at += 1)
      now.push(Math.min(before[at]! + 1, now[at - 1]! + 1, before[at - 1]! + (one[row - 1] === other[at - 1] ? 0 : 1)))
    before = now
  }
  return before.at(-1)!
}

const last = (id: string): string => id.split('.').at(-1)!

/** The ids closest to one that does not exist: a slip of the pen, or the right last word under another first. */
export const nearestIds = (typed: string, limit = 3): string[] => {
  const asked = typed.trim().toLowerCase().slice(0, 60)
  return [...rows.keys(), ...Object.keys(periodAliases), ...unlimitedClaims.map(({ id }) => id)]
    .map((id) => {
      const whole = distance(asked, id.toLowerCase())
      return { id, away: last(asked) !== '' && last(asked) === last(id.toLowerCase()) ? Math.min(whole, 3) : whole }
    })
    .filter(({ away }) => away <= Math.max(3, asked.length / 2))
    .toSorted((one, other) => one.away - other.away || one.id.localeCompare(other.id))
    .slice(0, limit)
    .map(({ id }) => id)
}
