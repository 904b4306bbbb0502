import { addMonths } from '@fengqiao/kernel/days.ts'
import type { Law, Sentence } from './corpus.ts'
import { inForceFrom } from './standing.ts'
import { superseded } from './superseded-data.ts'

/**
 * Which text of a law was in force on a day of the past. `undated`: the corpus does not say whether that text had begun
 * or had ended. `ended`: what replaced it by then does not stand under this law's name here.
 */
export type Then =
  | { readonly state: 'in-force'; readonly text: Law }
  | { readonly state: 'none' }
  | { readonly state: 'ended'; readonly text: Law; readonly since: string; readonly by: Sentence }
  | { readonly state: 'undated'; readonly text: Law }

/**
 * Without a recorded day of effect a text is taken to have begun only so long after it was adopted. Mark: design; of the
 * 683 texts of April 2025 with both days all but the two Basic Laws began within thirteen months.
 */
const begunAfterMonths = 24

/** The text in force on `day` (YYYY-MM-DD) among all versions of one law. */
export const textOn = (versions: readonly Law[], day: string): Then => {
  const newestFirst = versions.toSorted((one, other) => (one.version > other.version ? -1 : 1))
  const text = newestFirst.find((each) => inForceFrom(each) <= day)
  if (!text) return { state: 'none' }
  if (!text.validFrom && addMonths(text.version, begunAfterMonths) > day) return { state: 'undated', text }
  const end = superseded.find(({ law, lastOldVersion }) => law === text.law && text.version <= lastOldVersion)
  if (end && end.from <= day) return { state: 'ended', text, since: end.from, by: end.by }
  const followed = newestFirst[0] !== text
  const over = text.status === 'expired' || text.status === 'amended'
  return over && !followed && !end ? { state: 'undated', text } : { state: 'in-force', text }
}
