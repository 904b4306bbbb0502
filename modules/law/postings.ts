/** Postings of one field: sorted terms in one string of code units, gaps between documents as variable-length bytes. */
export type Field = {
  termCodes: Uint16Array
  termStart: Uint32Array
  postingStart: Uint32Array
  documents: Uint32Array
  postings: Uint8Array
  lengths: Uint32Array
}

/** The position of a term among the field's terms; -1 where no document has it. */
const findTerm = (field: Field, term: string) => {
  let low = 0
  let high = field.documents.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const from = field.termStart[middle]!
    const length = field.termStart[middle + 1]! - from
    let order = 0
    for (let at = 0; at < length && at < term.length && order === 0; at += 1) {
      order = field.termCodes[from + at]! - term.charCodeAt(at)
    }
    if (order === 0) order = length - term.length
    if (order === 0) return middle
    if (order < 0) low = middle + 1
    else high = middle - 1
  }
  return -1
}

export const averageLength = (field: Field): number => {
  let sum = 0
  for (const length of field.lengths) sum += length
  return sum / field.lengths.length || 1
}

/** How rare a term is, as BM25 counts it. */
export const rarityOf = (field: Field, term: number): number => {
  const found = field.documents[term]!
  return Math.log(1 + (field.lengths.length - found + 0.5) / (found + 0.5))
}

export type Curve = { readonly k1: number; readonly b: number; readonly average: number }

/** Adds `gain` times the saturated frequency of one term to the score of every document that has it. */
export const addTerm = (
  field: Field,
  term: number,
  gain: number,
  curve: Curve,
  scores: Float64Array | Float32Array,
) => {
  const { postings, postingStart, lengths } = field
  const base = curve.k1 * (1 - curve.b)
  const slope = (curve.k1 * curve.b) / curve.average
  let document = -1
  for (let at = postingStart[term]!; at < postingStart[term + 1]!;) {
    let value = 0
    let shift = 0
    let byte: number
    do {
      byte = postings[at++]!
      value |= (byte & 127) << shift
      shift += 7
    } while (byte > 127)
    document += (value >>> 1) + 1
    let count = 1
    if (value & 1) {
      byte = postings[at++]!
      count = byte & 127
      if (byte > 127) count |= postings[at++]! << 7
    }
    scores[document]! += (gain * count) / (count + base + slope * lengths[document]!)
  }
}

export type Weighing = { weight: number; k1: number; b: number; queryTerms: number }

/**
 * Adds the BM25 score of every document for these tokens to `scores`. Of a long question only the `queryTerms` rarest
 * terms count: they carry the meaning, and the time of a search stays bounded.
 */
export const addScores = (field: Field, tokens: readonly string[], by: Weighing, scores: Float64Array) => {
  if (field.lengths.length === 0) return
  const asked = new Map<number, number>()
  for (const token of tokens) {
    const term = findTerm(field, token)
    if (term >= 0) asked.set(term, (asked.get(term) ?? 0) + 1)
  }
  const rarest = [...asked]
    .sort(([a], [b]) => field.documents[a]! - field.documents[b]! || a - b)
    .slice(0, by.queryTerms)
  const curve = { k1: by.k1, b: by.b, average: averageLength(field) }
  for (const [term, times] of rarest) {
    const gain = by.weight * rarityOf(field, term) * (1 + Math.log(times)) * (by.k1 + 1)
    addTerm(field, term, gain, curve, scores)
  }
}
