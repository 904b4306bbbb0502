import type { CorpusTerms } from './corpus-terms.ts'
import { featureCount, firstRank } from './feature-names-data.ts'
import { reader, type Candidates } from './features.ts'
import { learn, prepare, type Example, type Lessons } from './learned.ts'
import { learnMeanings } from './learn-meanings.ts'
import { placing, type Meanings } from './meaning.ts'
import { growTrees, type Growing } from './grow-trees.ts'
import { seeded } from './seeded.ts'
import type { Rows, Tree } from './trees.ts'

export type Model = { readonly lessons: Lessons; readonly meanings: Meanings; readonly trees: readonly Tree[] }

export type Told = (line: string) => void
export type Effort = { readonly seeds: number; readonly growing: Omit<Growing, 'seed'> }

export const effort: Effort = {
  seeds: 3,
  growing: { trees: 260, leaves: 24, rate: 0.06, leastInLeaf: 30, ridge: 2, featureShare: 0.5, questionShare: 0.8 },
}

export const folds = 5
const hard = Math.log(82)

export type Read = { readonly example: Example; readonly read: Candidates }

/** The rows trees learn from: every relevant article, the eighty candidates that looked best, a fifth of the others. */
export const rowsOf = (corpus: CorpusTerms, all: readonly Read[]): Rows => {
  const random = seeded(7)
  const kept: { features: Float32Array; row: number; relevant: boolean }[] = []
  const starts = [0]
  for (const { example, read } of all) {
    const gold = new Set(example.articles.map((id) => corpus.number.get(id)))
    if (!read.documents.some((document) => gold.has(document))) continue
    read.documents.forEach((document, row) => {
      const relevant = gold.has(document)
      const looksGood = read.features[row * featureCount + firstRank]! < hard
      if (relevant || looksGood || random() < 0.2) kept.push({ features: read.features, row, relevant })
    })
    starts.push(kept.length)
  }
  const features = new Float32Array(kept.length * featureCount)
  kept.forEach(({ features: from, row }, at) =>
    features.set(from.subarray(row * featureCount, (row + 1) * featureCount), at * featureCount),
  )
  return {
    width: featureCount,
    features,
    relevant: Uint8Array.from(kept, ({ relevant }) => Number(relevant)),
    starts,
  }
}

export const grow = (rows: Rows, { seeds, growing }: Effort): Tree[] =>
  Array.from({ length: seeds }, (_, at) => growTrees(rows, { ...growing, seed: 11 + at })).flat()

/** As many directions as a large corpus bears; a small one has fewer to tell apart. */
export const dimensionsFor = ({ size }: CorpusTerms): number => Math.min(96, Math.max(1, Math.floor(size / 8)))

export const without = (examples: readonly Example[], left: readonly number[]) =>
  examples.filter((_, at) => !left.includes(at % folds))

export const readFold = (
  corpus: CorpusTerms,
  meanings: Meanings,
  teach: readonly Example[],
  ask: readonly Example[],
): Read[] => {
  const { candidates } = reader(corpus, prepare(corpus, learn(corpus, teach)), placing(corpus, meanings))
  return ask.map((example) => ({ example, read: candidates(example.asked) }))
}

/**
 * Learns a model from answered questions. Trees see every question as lessons learned without its fold saw it, so they
 * do not trust what only looks good because it was learned by heart.
 */
export const train = (corpus: CorpusTerms, examples: readonly Example[], by: Effort, tell: Told): Model => {
  tell(`meanings of words from ${corpus.size} articles`)
  const meanings = learnMeanings(corpus, dimensionsFor(corpus), 3)
  const read = Array.from({ length: folds }, (_, fold) => {
    tell(`reading fold ${fold + 1} of ${folds}`)
    return readFold(
      corpus,
      meanings,
      without(examples, [fold]),
      examples.filter((_example, at) => at % folds === fold),
    )
  }).flat()
  tell('growing trees')
  return { lessons: learn(corpus, examples), meanings, trees: grow(rowsOf(corpus, read), by) }
}
