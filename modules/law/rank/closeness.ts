import { addTerm } from '../postings.ts'
import type { FieldTerms } from './corpus-terms.ts'
import type { Bag } from './terms.ts'
import type { Translation } from './translation.ts'

const skip = 20_000
const smoothing = 40

/** How likely a document is to be asked about in these words: a translation language model, smoothed by the corpus. */
export const translationScore = (terms: FieldTerms, translation: Translation, asked: Bag) => {
  const kept: number[] = []
  const background: number[] = []
  const rows = new Map<number, [number, number][]>()
  const put = (term: number, slot: number, probability: number) => {
    if (term < 0) return
    const row = rows.get(term) ?? []
    if (row.length === 0) rows.set(term, row)
    row.push([slot, probability])
  }
  for (const hash of asked.hashes) {
    const term = terms.termOf(hash)
    if (term >= 0 && terms.field.documents[term]! >= skip) continue
    const slot = kept.length
    kept.push(hash)
    background.push(Math.max(term < 0 ? 0 : terms.field.documents[term]!, 0.5) / terms.tokens)
    put(term, slot, 0.5)
    const given = translation.get(hash)
    given?.terms.forEach((source, at) => put(terms.termOf(source), slot, 0.5 * given.chances[at]!))
  }
  const sums = new Float64Array(kept.length)
  const { forward, field } = terms
  return (document: number): number => {
    if (kept.length === 0) return 0
    sums.fill(0)
    for (let at = forward.start[document]!; at < forward.start[document + 1]!; at += 1) {
      const row = rows.get(forward.terms[at]!)
      if (row) for (const [slot, probability] of row) sums[slot]! += probability * forward.times[at]!
    }
    const length = field.lengths[document]! + smoothing
    let score = 0
    for (let slot = 0; slot < sums.length; slot += 1) {
      score += Math.log((sums[slot]! + smoothing * background[slot]!) / length / background[slot]!)
    }
    return score / kept.length
  }
}

/** How much of a question, by rarity, stands in a document: 0 to 1. */
export const coverage = (terms: FieldTerms, asked: Bag) => {
  const rarities = new Map<number, number>()
  let whole = 0
  for (const hash of asked.hashes) {
    const term = terms.termOf(hash)
    if (term < 0) continue
    rarities.set(term, terms.rarity[term]!)
    whole += terms.rarity[term]!
  }
  const { forward } = terms
  return (document: number): number => {
    let sum = 0
    for (let at = forward.start[document]!; at < forward.start[document + 1]!; at += 1) {
      sum += rarities.get(forward.terms[at]!) ?? 0
    }
    return sum / (whole || 1)
  }
}

/** Adds the BM25 score of hashed terms with their weights to every document of a field. */
export const addField = (terms: FieldTerms, asked: Iterable<readonly [number, number]>, scores: Float32Array) => {
  const { curve } = terms
  for (const [hash, weight] of asked) {
    const term = terms.termOf(hash)
    if (term >= 0) addTerm(terms.field, term, weight * terms.rarity[term]! * (curve.k1 + 1), curve, scores)
  }
}
