import { segmentsOf } from '../tokens.ts'

/** A stretch of a text that stayed, went, or came. */
export type Stretch = { readonly words: string; readonly is: 'same' | 'gone' | 'new' }

/** Lengths of the longest common subsequence from each pair of positions to the ends. */
const commonFrom = (before: readonly string[], after: readonly string[]): Uint16Array[] => {
  const table = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1))
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const [row, below] = [table[i]!, table[i + 1]!]
    for (let j = after.length - 1; j >= 0; j -= 1)
      row[j] = before[i] === after[j] ? below[j + 1]! + 1 : Math.max(below[j]!, row[j + 1]!)
  }
  return table
}

/** Beyond this many pairs of positions the table would take tens of megabytes: such texts are compared by paragraph. */
const mostPairs = 4_000_000

const partsOf = (before: string, after: string): readonly [string[], string[]] => {
  const words = [segmentsOf(before), segmentsOf(after)] as const
  return words[0].length * words[1].length <= mostPairs ? words : [before.split(/(?<=\n)/), after.split(/(?<=\n)/)]
}

/** What of `before` went and what of `after` came, word by word; what went stands before what came in its place. */
export const wordDiff = (before: string, after: string): Stretch[] => {
  const [old, young] = partsOf(before, after)
  const common = commonFrom(old, young)
  const found: { words: string; is: Stretch['is'] }[] = []
  const add = (is: Stretch['is'], words: string) => {
    const last = found.at(-1)
    if (last?.is === is) last.words += words
    else found.push({ words, is })
  }
  for (let i = 0, j = 0; i < old.length || j < young.length;) {
    if (i < old.length && j < young.length && old[i] === young[j]) {
      add('same', old[i]!)
      i += 1
      j += 1
    } else if (i < old.length && (j === young.length || common[i + 1]![j]! >= common[i]![j + 1]!)) {
      add('gone', old[i]!)
      i += 1
    } else {
      add('new', young[j]!)
      j += 1
    }
  }
  return goneFirst(found)
}

/** Runs of words gone and new between two that stayed are put together: 二十四 → 十二 reads better than 二 十 四 → … */
const goneFirst = (found: readonly Stretch[]): Stretch[] => {
  const out: Stretch[] = []
  let gone = ''
  let come = ''
  const flush = () => {
    if (gone) out.push({ words: gone, is: 'gone' })
    if (come) out.push({ words: come, is: 'new' })
    gone = ''
    come = ''
  }
  for (const { words, is } of found) {
    if (is === 'gone') gone += words
    else if (is === 'new') come += words
    else {
      flush()
      out.push({ words, is })
    }
  }
  flush()
  return out
}
