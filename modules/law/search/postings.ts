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
export const findTerm = (field: Field, term: string) => {
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

const averages = new WeakMap<Field, number>()

export const averageLength = (field: Field): number => {
  const known = averages.get(field)
  if (known !== undefined) return known
  let sum = 0
  for (const length of field.lengths) sum += length
  const average = sum / field.lengths.length || 1
  averages.set(field, average)
  return average
}

/** How rare a term is, as BM25 counts it; -1 is a term of no document. */
export const rarityOf = (field: Field, term: number): number => {
  const found = field.documents[term] ?? 0
  return Math.log(1 + (field.lengths.length - found + 0.5) / (found + 0.5))
}

export type Curve = { readonly k1: number; readonly b: number; readonly average: number }

/** Ascending numbers with a count each, as gaps of variable length: list `n` is `bytes` from `start[n]` to `start[n + 1]`. */
export type Lists = { readonly start: Uint32Array; readonly bytes: Uint8Array }
export type Listed = { readonly numbers: Uint32Array; readonly times: Uint8Array; readonly count: number }

let room = { numbers: new Uint32Array(1 << 10), times: new Uint8Array(1 << 10) }

/** Reads one list: the first `count` of both arrays. They are written over by the next reading, of any list. */
export const readList = ({ start, bytes }: Lists, list: number): Listed => {
  const end = start[list + 1]!
  const most = end - start[list]!
  if (room.numbers.length < most) room = { numbers: new Uint32Array(2 * most), times: new Uint8Array(2 * most) }
  const { numbers, times } = room
  let number = -1
  let count = 0
  for (let at = start[list]!; at < end; count += 1) {
    let value = 0
    let shift = 0
    let byte: number
    do {
      byte = bytes[at++]!
      value |= (byte & 127) << shift
      shift += 7
    } while (byte > 127)
    number += (value >>> 1) + 1
    numbers[count] = number
    times[count] = 1
    if (value & 1) {
      byte = bytes[at++]!
      times[count] = byte > 127 ? (byte & 127) | (bytes[at++]! << 7) : byte
    }
  }
  return { numbers, times, count }
}

const sizeOf = (value: number): number => (value < 128 ? 1 : value < 16_384 ? 2 : value < 2_097_152 ? 3 : 4)

/**
 * Packs lists whose entries come in any order of lists, but ascending within each. `visit` must give the same entries
 * both times it is called: first to measure, then to write.
 */
export const packLists = (
  lists: number,
  visit: (take: (list: number, number: number, times: number) => void) => void,
): Lists => {
  const start = new Uint32Array(lists + 1)
  const last = new Int32Array(lists).fill(-1)
  const valueOf = (list: number, number: number, times: number) => {
    const value = (number - last[list]! - 1) * 2 + (times > 1 ? 1 : 0)
    last[list] = number
    return value
  }
  visit((list, number, times) => {
    start[list + 1]! += sizeOf(valueOf(list, number, times)) + (times > 1 ? sizeOf(times) : 0)
  })
  for (let list = 0; list < lists; list += 1) start[list + 1]! += start[list]!
  const next = start.slice()
  const bytes = new Uint8Array(start[lists]!)
  const put = (list: number, value: number) => {
    let rest = value
    while (rest > 127) {
      bytes[next[list]!++] = (rest & 127) | 128
      rest >>>= 7
    }
    bytes[next[list]!++] = rest
  }
  last.fill(-1)
  visit((list, number, times) => {
    put(list, valueOf(list, number, times))
    if (times > 1) put(list, times)
  })
  return { start, bytes }
}

export const postingsOf = ({ postingStart, postings }: Field): Lists => ({ start: postingStart, bytes: postings })

type Scores = Float64Array | Float32Array

/**
 * Adds `gain` times the saturated frequency of one term to the score of every document that has it, and to other scores
 * with their own gain, for its postings are long to read.
 */
export const addTerm = (
  field: Field,
  term: number,
  gain: number,
  curve: Curve,
  scores: Scores,
  also?: { readonly gain: number; readonly scores: Scores },
) => {
  const { lengths } = field
  const base = curve.k1 * (1 - curve.b)
  const slope = (curve.k1 * curve.b) / curve.average
  const { numbers, times, count } = readList(postingsOf(field), term)
  for (let at = 0; at < count; at += 1) {
    const document = numbers[at]!
    const often = times[at]!
    const share = often / (often + base + slope * lengths[document]!)
    scores[document]! += gain * share
    if (also) also.scores[document]! += also.gain * share
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
