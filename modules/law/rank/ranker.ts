import type { LawIndexData } from '../index-build.ts'
import { corpusTerms } from './corpus-terms.ts'
import { featureCount } from './feature-names-data.ts'
import { reader } from './features.ts'
import { forestOf } from './forest.ts'
import { prepare } from './learned.ts'
import { placing } from './meaning.ts'
import { askedOf } from './terms.ts'
import type { Model } from './train.ts'

export type Ranked = { readonly document: number; readonly score: number }
export type Ranker = (question: string) => Ranked[]

/** A learned ranking over one corpus: a few hundred candidates for a question, best first by the trees' score. */
export const rankerOf = (data: LawIndexData, model: Model): Ranker => {
  const corpus = corpusTerms(data)
  const { candidates } = reader(corpus, prepare(corpus, model.lessons), placing(corpus, model.meanings))
  const scoresOf = forestOf(model.trees, featureCount)
  return (question) => {
    const { documents, features } = candidates(askedOf(question))
    const scores = scoresOf(features)
    return documents
      .map((document, row) => ({ document, score: scores[row]! }))
      .sort((one, other) => other.score - one.score)
  }
}
