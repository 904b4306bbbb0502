import { readList } from '../search/postings.ts'
import type { CorpusTerms } from './corpus-terms.ts'
import { placesOf } from './gathered.ts'
import { rarityAsked, type Meanings, type Vectors } from './meaning.ts'
import { weightOf, type Bag } from './terms.ts'

/** Words with how much each weighs; the length of the whole is 1. */
export type Weighed = { readonly places: Uint32Array; readonly weights: Float32Array }

/** A question and an article that answers it. */
export type Teaching = { readonly bag: Bag; readonly document: number; readonly weight: number }

/** Where words stand while they are still being moved. */
export type Space = {
  readonly dimensions: number
  readonly asked: Vectors<Float32Array>
  readonly said: Vectors<Float32Array>
}

const scaled = (places: number[], weights: number[]): Weighed => {
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1
  return { places: Uint32Array.from(places), weights: Float32Array.from(weights, (weight) => weight / length) }
}

/** Reads questions and documents as weighed places in a space. */
export const weigher = (corpus: CorpusTerms, { asked, said }: Space) => {
  const [askedAt, saidAt] = [placesOf(asked.hashes), placesOf(said.hashes)]
  const rarity = rarityAsked(corpus)
  const { words } = corpus
  const places = Int32Array.from(words.hashes, saidAt)
  const askedPlaces = Int32Array.from(words.hashes, askedAt)
  const ofDocument = (document: number, at: Int32Array): Weighed => {
    const { numbers, times, count } = readList(words.forward, document)
    const [found, weights]: [number[], number[]] = [[], []]
    for (let each = 0; each < count; each += 1) {
      const place = at[numbers[each]!]!
      if (place < 0) continue
      found.push(place)
      weights.push(weightOf(times[each]!) * words.rarity[numbers[each]!]!)
    }
    return scaled(found, weights)
  }
  return {
    question: (bag: Bag): Weighed => {
      const [found, weights]: [number[], number[]] = [[], []]
      bag.hashes.forEach((hash, each) => {
        const place = askedAt(hash)
        if (place < 0) return
        found.push(place)
        weights.push(weightOf(bag.times[each]!) * rarity(hash))
      })
      return scaled(found, weights)
    },
    document: (document: number): Weighed => ofDocument(document, places),
    /** an article as if it were a question */
    documentAsked: (document: number): Weighed => ofDocument(document, askedPlaces),
  }
}

const inBytes = ({ hashes, vectors }: Vectors<Float32Array>): Vectors<Int8Array> => {
  // an eighth of the spread is fine enough, and small in a file; only words very far out are cut
  const spread = Math.sqrt(vectors.reduce((sum, value) => sum + value * value, 0) / Math.max(vectors.length, 1)) || 1
  return {
    hashes,
    vectors: Int8Array.from(vectors, (value) => Math.max(-127, Math.min(127, Math.round((value / spread) * 8)))),
  }
}

/** A space as it is kept: whole numbers from −127 to 127. */
export const settled = ({ dimensions, asked, said }: Space): Meanings => ({
  dimensions,
  asked: inBytes(asked),
  said: inBytes(said),
})
