import type { CorpusTerms } from '../corpus-terms.ts'
import { featureCount } from '../feature-names-data.ts'
import type { Candidates } from '../features.ts'
import { forestOf } from '../forest.ts'
import type { Example } from '../learned.ts'
import { learnMeanings } from '../learn-meanings.ts'
import { dimensionsFor, folds, grow, readFold, rowsOf, without, type Effort, type Read, type Told } from '../train.ts'

/** What was found for a question of which, and of whose fold, nothing was learned. */
export type HeldOut = {
  readonly example: Example
  readonly read: Candidates
  /** the trees’ score of every candidate */
  readonly scores: ArrayLike<number>
  /** none of its articles was the answer to any question learned from */
  readonly novel: boolean
}

/**
 * Ranks the questions of the `chosen` folds. Trees see each question as lessons without its own fold and without the
 * fold asked saw it, so neither a question’s articles nor its words reach the trees that rank it.
 */
export const heldOut = (
  corpus: CorpusTerms,
  examples: readonly Example[],
  by: Effort,
  tell: Told,
  chosen: readonly number[],
): HeldOut[] => {
  const meanings = learnMeanings(corpus, dimensionsFor(corpus), 3)
  const inFold = (fold: number) => examples.filter((_, at) => at % folds === fold)
  const all = Array.from({ length: folds }, (_, fold) => fold)
  const pairs = new Map<string, Read[]>()
  const pairRead = (test: number, other: number): Read[] => {
    const key = [test, other].sort().join()
    const read =
      pairs.get(key) ??
      readFold(corpus, meanings, without(examples, [test, other]), [...inFold(test), ...inFold(other)])
    pairs.set(key, read)
    const asked = new Set(inFold(other))
    return read.filter(({ example }) => asked.has(example))
  }
  return chosen.flatMap((test) => {
    const rows = rowsOf(
      corpus,
      all.filter((fold) => fold !== test).flatMap((fold) => pairRead(test, fold)),
    )
    tell(`fold ${test + 1}: ${rows.relevant.length} rows`)
    const scoresOf = forestOf(grow(rows, by), featureCount)
    const taught = without(examples, [test])
    const known = new Set(taught.flatMap(({ articles }) => articles))
    const found = readFold(corpus, meanings, taught, inFold(test)).map(({ example, read }) => ({
      example,
      read,
      scores: Float64Array.from(scoresOf(read.features)),
      novel: !example.articles.some((article) => known.has(article)),
    }))
    tell(`fold ${test + 1}: ranked`)
    return found
  })
}
