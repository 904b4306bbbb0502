import { featureCount, featureNames } from '../feature-names-data.ts'
import type { HeldOut } from './held-out.ts'

export type Rung = { readonly name: string; readonly rank: (found: HeldOut) => readonly number[] }

const by = (name: (typeof featureNames)[number], sign = 1): Rung['rank'] => {
  const column = featureNames.indexOf(name)
  return ({ read: { documents, features } }) => {
    const score = (row: number) => sign * features[row * featureCount + column]!
    return documents
      .map((_, row) => row)
      .sort((a, b) => score(b) - score(a) || a - b)
      .map((row) => documents[row]!)
  }
}

/** The ladder, each rung over the same candidates; what is learned, only from the other folds. */
export const rungs: readonly Rung[] = [
  { name: 'BM25 of words', rank: by('words') },
  { name: 'BM25 of pairs of characters', rank: by('pairs') },
  { name: 'BM25 of words, pairs and titles', rank: by('plain') },
  { name: 'translation language model', rank: by('translated') },
  { name: 'votes of like questions', rank: by('nearQuestions') },
  { name: 'first stage: + legal words, what was asked about an article', rank: by('firstRank', -1) },
  { name: 'trees over all features', rank: ({ ranked }) => ranked },
]
