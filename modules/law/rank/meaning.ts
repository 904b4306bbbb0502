import type { CorpusTerms } from './corpus-terms.ts'
import { readList } from '../search/postings.ts'
import { placesOf } from './gathered.ts'
import { weightOf, type Bag } from './terms.ts'

/** A vector for each of some words. */
export type Vectors<Numbers> = { readonly hashes: Uint32Array; readonly vectors: Numbers }

/**
 * A space of few dimensions in which a question lies near the articles that answer it: where each word moves a question
 * (`asked`), and where it moves an article (`said`).
 */
export type Meanings = {
  readonly dimensions: number
  readonly asked: Vectors<Int8Array>
  readonly said: Vectors<Int8Array>
}

/** Where questions and documents lie, and how near (cosine, −1 to 1; 0 where no word is known). */
export type Placing = {
  readonly place: (bag: Bag) => Float32Array
  readonly nearness: (vector: Float32Array, document: number) => number
  /** The nearness of every document, written to `scores`. */
  readonly everyNearness: (vector: Float32Array, scores: Float32Array) => void
}

/** How much a word weighs in a question: a word that no article has weighs as one that hardly any has. */
export const rarityAsked = ({ words, size }: CorpusTerms): ((hash: number) => number) => {
  const unknown = Math.log(1 + size / 0.5)
  return (hash) => {
    const term = words.termOf(hash)
    return term < 0 ? unknown : words.rarity[term]!
  }
}

export const placing = (corpus: CorpusTerms, { dimensions, asked, said }: Meanings): Placing => {
  const { words } = corpus
  const rarity = rarityAsked(corpus)
  const placeOf = placesOf(asked.hashes)
  const lengthOf = (sum: Float32Array): number => {
    let squares = 0
    for (let at = 0; at < dimensions; at += 1) squares += sum[at]! * sum[at]!
    return Math.sqrt(squares) || 1
  }
  const add = (sum: Float32Array, vectors: Int8Array, place: number, weight: number) => {
    const from = place * dimensions
    for (let at = 0; at < dimensions; at += 1) sum[at]! += weight * vectors[from + at]!
  }
  // a unit vector a document in steps of 1/127: a quarter of the memory, and as near
  const documents = new Int8Array(corpus.size * dimensions)
  const saidPlace = new Int32Array(words.hashes.length).fill(-1)
  said.hashes.forEach((hash, place) => {
    const term = words.termOf(hash)
    if (term >= 0) saidPlace[term] = place
  })
  const whole = new Float32Array(dimensions)
  for (let document = 0; document < corpus.size; document += 1) {
    whole.fill(0)
    const { numbers, times, count } = readList(words.forward, document)
    for (let at = 0; at < count; at += 1) {
      const place = saidPlace[numbers[at]!]!
      if (place >= 0) add(whole, said.vectors, place, weightOf(times[at]!) * words.rarity[numbers[at]!]!)
    }
    const step = 127 / lengthOf(whole)
    const from = document * dimensions
    for (let at = 0; at < dimensions; at += 1) documents[from + at] = Math.round(whole[at]! * step)
  }
  // four sums need not wait for one another; directions past the last four are few and come after
  const inFours = dimensions - (dimensions % 4)
  const nearness = (vector: Float32Array, document: number) => {
    let [first, second, third, fourth] = [0, 0, 0, 0]
    const from = document * dimensions
    for (let at = 0; at < inFours; at += 4) {
      first += vector[at]! * documents[from + at]!
      second += vector[at + 1]! * documents[from + at + 1]!
      third += vector[at + 2]! * documents[from + at + 2]!
      fourth += vector[at + 3]! * documents[from + at + 3]!
    }
    for (let at = inFours; at < dimensions; at += 1) first += vector[at]! * documents[from + at]!
    return (first + second + third + fourth) / 127
  }
  return {
    place: (bag) => {
      const sum = new Float32Array(dimensions)
      bag.hashes.forEach((hash, at) => {
        const place = placeOf(hash)
        if (place >= 0) add(sum, asked.vectors, place, weightOf(bag.times[at]!) * rarity(hash))
      })
      const length = lengthOf(sum)
      return sum.map((value) => value / length)
    },
    nearness,
    everyNearness: (vector, scores) => {
      for (let document = 0; document < corpus.size; document += 1) scores[document] = nearness(vector, document)
    },
  }
}
