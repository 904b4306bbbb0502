import { blended } from '../blend.ts'
import { featureCount, featureNames } from '../feature-names-data.ts'
import type { HeldOut } from './held-out.ts'

export type Rung = { readonly name: string; readonly rank: (found: HeldOut) => readonly number[] }

const inOrder = (documents: readonly number[], score: (row: number) => number): number[] =>
  documents
    .map((_, row) => row)
    .sort((a, b) => score(b) - score(a) || a - b)
    .map((row) => documents[row]!)

const by = (name: (typeof featureNames)[number]): Rung['rank'] => {
  const column = featureNames.indexOf(name)
  return ({ read: { documents, features } }) => inOrder(documents, (row) => features[row * featureCount + column]!)
}

/** The ladder, each rung over the same candidates; what is learned, only from the other folds. */
export const rungs: readonly Rung[] = [
  { name: 'BM25 of words', rank: by('words') },
  { name: 'BM25 of pairs of characters', rank: by('pairs') },
  { name: 'BM25 of words, pairs and titles', rank: by('plain') },
  { name: 'translation language model', rank: by('translated') },
  { name: 'votes of like questions', rank: by('nearQuestions') },
  { name: 'our own words for articles', rank: by('written') },
  { name: 'nearness of meaning', rank: by('meaning') },
  { name: 'agreement of all sources', rank: by('agreement') },
  { name: 'first stage: titles, legal words, what was asked, our words, meaning', rank: ({ read }) => read.documents },
  { name: 'trees', rank: ({ read, scores }) => inOrder(read.documents, (row) => scores[row]!) },
  {
    name: 'trees and first stage',
    rank: ({ read, scores }) => {
      const both = blended(scores)
      return inOrder(read.documents, (row) => both[row]!)
    },
  },
]
