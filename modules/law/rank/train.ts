import type { CorpusTerms } from './corpus-terms.ts'
import { featureCount, firstRank } from './feature-names-data.ts'
import { reader, type Candidates } from './features.ts'
import { learn, prepare, type Example, type Lessons } from './learned.ts'
import { beginning, meaningsFrom, type Beginning } from './learn-space.ts'
import { placing, type Meanings } from './meaning.ts'
import { growTrees, type Growing } from './grow-trees.ts'
import { seeded } from './seeded.ts'
import type { Rows, Tree } from './trees.ts'

export type Model = { readonly lessons: Lessons; readonly meanings: Meanings; readonly trees: readonly Tree[] }

export type Told = (line: string) => void
export type Effort = { readonly seeds: number; readonly growing: Omit<Growing, 'seed'> }

export const effort: Effort = {
  seeds: 1,
  growing: { trees: 260, leaves: 24, rate: 0.06, leastInLeaf: 30, ridge: 2, featureShare: 0.5, questionShare: 0.8 },
}

export const folds = 5
const hard = Math.log(122)

export type Read = { readonly example: Example; readonly read: Candidates }

/** The rows trees learn from: every relevant article, the hundred and twenty candidates that looked best, half of the others. */
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
      if (relevant || looksGood || random() < 0.5) kept.push({ features: read.features, row, relevant })
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

export const without = (examples: readonly Example[], left: number) => examples.filter((_, at) => at % folds !== left)

export const readFold = (
  corpus: CorpusTerms,
  begun: Beginning,
  teach: readonly Example[],
  ask: readonly Example[],
): Read[] => {
  const { candidates } = reader(
    corpus,
    prepare(corpus, learn(corpus, teach)),
    placing(corpus, meaningsFrom(corpus, begun, teach)),
  )
  return ask.map((example) => ({ example, read: candidates(example.asked) }))
}

/** Every question as lessons learned without its fold saw it, fold by fold. */
export const readFolds = (corpus: CorpusTerms, begun: Beginning, examples: readonly Example[], tell: Told): Read[][] =>
  Array.from({ length: folds }, (_, fold) => {
    tell(`reading fold ${fold + 1} of ${folds}`)
    const asked = examples.filter((_example, at) => at % folds === fold)
    return readFold(corpus, begun, without(examples, fold), asked)
  })

/**
 * Learns a model from answered questions. Trees see every question as lessons learned without its fold saw it, so they
 * do not trust what only looks good because it was learned by heart.
 */
export const train = (corpus: CorpusTerms, examples: readonly Example[], by: Effort, tell: Told): Model => {
  tell(`meanings of words from ${corpus.size} articles and our own words for them`)
  const begun = beginning(corpus, examples)
  const read = readFolds(corpus, begun, examples, tell).flat()
  tell('growing trees')
  const trees = grow(rowsOf(corpus, read), by)
  return { lessons: learn(corpus, examples), meanings: meaningsFrom(corpus, begun, examples), trees }
}
