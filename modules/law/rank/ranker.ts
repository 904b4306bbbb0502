import type { LawIndexData } from '../search/index-build.ts'
import { blended } from './blend.ts'
import { corpusTerms, type FieldTerms } from './corpus-terms.ts'
import { featureCount } from './feature-names-data.ts'
import { reader } from './features.ts'
import { forestOf } from './forest.ts'
import { prepare } from './learned.ts'
import { placing } from './meaning.ts'
import { askedOf, type Asked, type Bag } from './terms.ts'
import type { Model } from './train.ts'

/** No more different terms of a question than this are looked at: a text of four pages then costs what one of ten lines does. */
const mostTerms = 192

/** A question’s rarest terms, in its own order: they carry the meaning. A term no article has says nothing. */
const telling = ({ rarity, termOf }: FieldTerms, bag: Bag): Bag => {
  if (bag.hashes.length <= mostTerms) return bag
  const rare = (at: number) => rarity[termOf(bag.hashes[at]!)] ?? 0
  const kept = Array.from(bag.hashes.keys())
    .sort((one, other) => rare(other) - rare(one) || one - other)
    .slice(0, mostTerms)
    .sort((one, other) => one - other)
  return {
    hashes: Uint32Array.from(kept, (at) => bag.hashes[at]!),
    times: Uint8Array.from(kept, (at) => bag.times[at]!),
    length: bag.length,
  }
}

export type Ranked = { readonly document: number; readonly score: number }
/** `answers` are the articles each question learned from was answered with. */
export type Ranker = ((question: string) => Ranked[]) & { readonly answers?: readonly (readonly string[])[] }

/** A learned ranking over one corpus: a few hundred candidates for a question, best first by trees and first stage. */
export const rankerOf = (data: LawIndexData, model: Model): Ranker => {
  const corpus = corpusTerms(data)
  const { candidates } = reader(corpus, prepare(corpus, model.lessons), placing(corpus, model.meanings))
  const scoresOf = forestOf(model.trees, featureCount)
  const shortened = ({ words, bigrams, parts = [] }: Asked): Asked => ({
    words: telling(corpus.words, words),
    bigrams: telling(corpus.bigrams, bigrams),
    parts: parts.map(shortened),
  })
  const rank = (question: string): Ranked[] => {
    const { documents, features } = candidates(shortened(askedOf(question)))
    const scores = blended(scoresOf(features))
    return documents
      .map((document, row) => ({ document, score: scores[row]! }))
      .sort((one, other) => other.score - one.score)
  }
  return Object.assign(rank, { answers: model.lessons.examples.map(({ articles }) => articles) })
}
