import { diffArrays } from 'diff'
import { segmentsOf } from '../search/tokens.ts'

/** A stretch of a text that stayed, went, or came. */
export type Stretch = { readonly words: string; readonly is: 'same' | 'gone' | 'new' }

/** Past so many differences between the words two articles are told paragraph by paragraph. */
const mostDifferences = 2000

const paragraphsOf = (text: string): string[] => text.split(/(?<=\n)/)

/** What of `before` went and what of `after` came, word by word; what went stands before what came in its place. */
export const wordDiff = (before: string, after: string): Stretch[] =>
  (
    diffArrays(segmentsOf(before), segmentsOf(after), { maxEditLength: mostDifferences }) ??
    diffArrays(paragraphsOf(before), paragraphsOf(after))
  ).map(({ value, added, removed }) => ({ words: value.join(''), is: added ? 'new' : removed ? 'gone' : 'same' }))
