import type { CorpusTerms } from './corpus-terms.ts'
import { readList } from '../search/postings.ts'
import type { Bag } from './terms.ts'

/** A place for every word in a space of few dimensions where words of like use lie near one another (LSA). */
export type Meanings = { readonly dimensions: number; readonly hashes: Uint32Array; readonly vectors: Int8Array }

/** Where questions and documents lie, and how near (cosine, −1 to 1; 0 where no word is known). */
export type Placing = {
  readonly place: (bag: Bag) => Float32Array
  readonly nearness: (vector: Float32Array, document: number) => number
}

export const placing = (corpus: CorpusTerms, { dimensions, hashes, vectors }: Meanings): Placing => {
  const { words } = corpus
  const vectorOf = new Int32Array(words.hashes.length).fill(-1)
  hashes.forEach((hash, at) => {
    const term = words.termOf(hash)
    if (term >= 0) vectorOf[term] = at * dimensions
  })
  const unit = (sum: Float32Array): Float32Array => {
    const length = Math.hypot(...sum) || 1
    return sum.map((value) => value / length)
  }
  const add = (sum: Float32Array, term: number, times: number) => {
    const from = vectorOf[term]!
    if (from < 0) return
    const weight = (1 + Math.log(times)) * words.rarity[term]!
    for (let at = 0; at < dimensions; at += 1) sum[at]! += weight * vectors[from + at]!
  }
  // a unit vector a document in steps of 1/127: a quarter of the memory, and as near
  const documents = new Int8Array(corpus.size * dimensions)
  const whole = new Float32Array(dimensions)
  for (let document = 0; document < corpus.size; document += 1) {
    whole.fill(0)
    const { numbers, times, count } = readList(words.forward, document)
    for (let at = 0; at < count; at += 1) add(whole, numbers[at]!, times[at]!)
    const vector = unit(whole)
    const from = document * dimensions
    for (let at = 0; at < dimensions; at += 1) documents[from + at] = Math.round(vector[at]! * 127)
  }
  return {
    place: (bag) => {
      const sum = new Float32Array(dimensions)
      bag.hashes.forEach((hash, at) => {
        const term = words.termOf(hash)
        if (term >= 0) add(sum, term, bag.times[at]!)
      })
      return unit(sum)
    },
    nearness: (vector, document) => {
      let sum = 0
      const from = document * dimensions
      for (let at = 0; at < dimensions; at += 1) sum += vector[at]! * documents[from + at]!
      return sum / 127
    },
  }
}
