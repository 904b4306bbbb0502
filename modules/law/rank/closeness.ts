import { addTerm, readList } from '../search/postings.ts'
import type { FieldTerms } from './corpus-terms.ts'
import { gather, placesOf } from './gathered.ts'
import type { Bag } from './terms.ts'
import type { Translation } from './translation.ts'

const skip = 20_000
const smoothing = 40

/** How likely a document is to be asked about in these words: a translation language model, smoothed by the corpus. */
export const translationScore = (terms: FieldTerms, translation: Translation, asked: Bag) => {
  const { forward, field } = terms
  const background: number[] = []
  // what gives each slot of the question, by term
  const [given, slots, chances]: [number[], number[], number[]] = [[], [], []]
  const put = (term: number, slot: number, chance: number) => {
    if (term < 0) return
    given.push(term)
    slots.push(slot)
    chances.push(chance)
  }
  for (const hash of asked.hashes) {
    const term = terms.termOf(hash)
    if (term >= 0 && field.documents[term]! >= skip) continue
    const slot = background.length
    background.push(Math.max(term < 0 ? 0 : field.documents[term]!, 0.5) / terms.tokens)
    put(term, slot, 0.5)
    const place = translation.placeOf(hash)
    if (place < 0) continue
    for (let at = translation.starts[place]!; at < translation.starts[place + 1]!; at += 1) {
      put(terms.termOf(translation.terms[at]!), slot, 0.5 * translation.chances[at]!)
    }
  }
  const { keys, starts, order } = gather(Uint32Array.from(given))
  const placeOf = placesOf(keys)
  const slotAt = order.map((entry) => slots[entry]!)
  const chanceAt = Float64Array.from(order, (entry) => chances[entry]!)
  const sums = new Float64Array(background.length)
  return (document: number): number => {
    if (sums.length === 0) return 0
    sums.fill(0)
    const { numbers, times, count } = readList(forward, document)
    for (let at = 0; at < count; at += 1) {
      const place = placeOf(numbers[at]!)
      if (place < 0) continue
      const end = starts[place + 1]!
      for (let entry = starts[place]!; entry < end; entry += 1) sums[slotAt[entry]!]! += chanceAt[entry]! * times[at]!
    }
    const length = field.lengths[document]! + smoothing
    let score = 0
    for (let slot = 0; slot < sums.length; slot += 1) {
      score += Math.log((sums[slot]! + smoothing * background[slot]!) / length / background[slot]!)
    }
    return score / sums.length
  }
}

/** How much of a question, by rarity, stands in a document: 0 to 1. */
export const coverage = ({ forward, rarity, termOf }: FieldTerms, asked: Bag) => {
  const known = Uint32Array.from(Array.from(asked.hashes, termOf).filter((term) => term >= 0))
  const whole = known.reduce((sum, term) => sum + rarity[term]!, 0) || 1
  const placeOf = placesOf(known)
  return (document: number): number => {
    const { numbers, count } = readList(forward, document)
    let sum = 0
    for (let at = 0; at < count; at += 1) if (placeOf(numbers[at]!) >= 0) sum += rarity[numbers[at]!]!
    return sum / whole
  }
}

/** A term of a question, how much it weighs, and how much in the other score. */
type Weighed = readonly [hash: number, weight: number, other?: number]

/** Adds the BM25 score of hashed terms with their weights to every document of a field, and the other score beside it. */
export const addField = (terms: FieldTerms, asked: Iterable<Weighed>, scores: Float32Array, others?: Float32Array) => {
  const { curve } = terms
  for (const [hash, weight, other = 0] of asked) {
    const term = terms.termOf(hash)
    if (term < 0) continue
    const rare = terms.rarity[term]! * (curve.k1 + 1)
    addTerm(terms.field, term, weight * rare, curve, scores, others && { gain: other * rare, scores: others })
  }
}
