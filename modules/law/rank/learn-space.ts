import type { CorpusTerms } from './corpus-terms.ts'
import { learnMeanings } from './learn-meanings.ts'
import type { Example } from './learned.ts'
import type { Meanings } from './meaning.ts'
import { writtenFor } from './own-words/own-words.ts'
import { seeded } from './seeded.ts'
import { settled, type Space, type Teaching } from './space.ts'
import { taught, type Schooling } from './teach-space.ts'

const fromOwnWords: Schooling = { rounds: 3, rate: 0.5, others: 2400 }
const fromLessons: Schooling = { rounds: 3, rate: 0.5, others: 2400 }
/** An answer counts less than the question: people ask as they ask. */
const answerCounts = 0.3
/** So much of our own words is taught again beside the lessons, lest they be forgotten. */
const repeated = 0.2

/** As many directions as a large corpus bears; a small one has fewer to tell apart. */
const dimensionsFor = ({ size }: CorpusTerms): number => Math.min(96, Math.max(1, Math.floor(size / 8)))

const ownLessons = (corpus: CorpusTerms): Teaching[] =>
  writtenFor(corpus).map(({ document, said }) => ({ bag: said.words, document, weight: 1 }))

/** What people ask in words no article has: where these words lie is learned from nothing else. */
const onlyAsked = (corpus: CorpusTerms, bags: readonly Teaching[], least: number): Uint32Array => {
  const counts = new Map<number, number>()
  for (const { bag } of bags) {
    for (const hash of bag.hashes) {
      if (corpus.words.termOf(hash) < 0) counts.set(hash, (counts.get(hash) ?? 0) + 1)
    }
  }
  return Uint32Array.from([...counts].filter(([, count]) => count >= least).map(([hash]) => hash))
}

export type Beginning = { readonly space: Space; readonly own: readonly Teaching[] }

/** Words of like use near one another, then moved so that our own words for an article lie near it. */
export const beginning = (corpus: CorpusTerms, examples: readonly Example[]): Beginning => {
  const { dimensions, hashes, vectors } = learnMeanings(corpus, dimensionsFor(corpus), 3)
  const own = ownLessons(corpus)
  const asked = examples.map(({ asked: { words } }) => ({ bag: words, document: 0, weight: 1 }))
  const more = onlyAsked(corpus, [...own, ...asked], 2)
  const askedVectors = new Float32Array((hashes.length + more.length) * dimensions)
  askedVectors.set(vectors)
  const space = {
    dimensions,
    asked: { hashes: Uint32Array.from([...hashes, ...more]), vectors: askedVectors },
    said: { hashes, vectors },
  }
  return { space: own.length > 0 ? taught(corpus, space, own, fromOwnWords) : space, own }
}

/** Where words lie once the answered questions have moved them. */
export const meaningsFrom = (
  corpus: CorpusTerms,
  { space, own }: Beginning,
  examples: readonly Example[],
): Meanings => {
  const random = seeded(23)
  const lessons = examples.flatMap(({ asked, answer, articles }): Teaching[] => {
    const documents = articles.flatMap((id) => corpus.number.get(id) ?? [])
    const weight = 1 / Math.sqrt(Math.max(documents.length, 1))
    return documents.flatMap((document) => [
      { bag: asked.words, document, weight },
      ...(answer.words.length > 0 ? [{ bag: answer.words, document, weight: answerCounts * weight }] : []),
    ])
  })
  const again = own.filter(() => random() < repeated)
  return settled(taught(corpus, space, [...lessons, ...again], fromLessons))
}
