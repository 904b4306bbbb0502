import type { CorpusTerms } from '../corpus-terms.ts'
import { featureCount } from '../feature-names-data.ts'
import type { Candidates } from '../features.ts'
import { forestOf } from '../forest.ts'
import type { Example } from '../learned.ts'
import { beginning } from '../learn-space.ts'
import { grow, readFolds, rowsOf, without, type Effort, type Read, type Told } from '../train.ts'

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
 * Ranks the questions of the `chosen` folds by lessons and trees that learned from the other folds alone. Each question
 * that trees learn from was seen by lessons without its own fold, as in training; in these the asked fold has its part.
 */
export const heldOut = (
  corpus: CorpusTerms,
  examples: readonly Example[],
  by: Effort,
  tell: Told,
  chosen: readonly number[],
): HeldOut[] =>
  rankedFolds(corpus, examples, readFolds(corpus, beginning(corpus, examples), examples, tell), by, tell, chosen)

/** The same from folds already read. */
export const rankedFolds = (
  corpus: CorpusTerms,
  examples: readonly Example[],
  read: readonly Read[][],
  by: Effort,
  tell: Told,
  chosen: readonly number[],
): HeldOut[] =>
  chosen.flatMap((test) => {
    const rows = rowsOf(corpus, read.filter((_, fold) => fold !== test).flat())
    tell(`fold ${test + 1}: ${rows.relevant.length} rows`)
    const scoresOf = forestOf(grow(rows, by), featureCount)
    const known = new Set(without(examples, test).flatMap(({ articles }) => articles))
    return read[test]!.map((one) => ({
      ...one,
      scores: Float64Array.from(scoresOf(one.read.features)),
      novel: !one.example.articles.some((article) => known.has(article)),
    }))
  })
