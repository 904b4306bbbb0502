/** Postings of one field: sorted terms in one string of code units, gaps between documents as variable-length bytes. */
export type Field = {
  termCodes: Uint16Array
  termStart: Uint32Array
  postingStart: Uint32Array
  documents: Uint32Array
  postings: Uint8Array
  lengths: Uint32Array
}

const grow = <T extends Uint32Array | Uint8Array>(array: T, make: (length: number) => T) => {
  const larger = make(array.length * 2)
  larger.set(array)
  return larger
}

/** Collects the terms of documents, added in order, and packs them. */
export const fieldBuilder = () => {
  const ids = new Map<string, number>()
  const lengths: number[] = []
  const ends: number[] = []
  let terms: Uint32Array = new Uint32Array(1 << 16)
  let counts: Uint8Array = new Uint8Array(1 << 16)
  let size = 0

  const add = (tokens: readonly string[]) => {
    const seen = new Map<number, number>()
    for (const token of tokens) {
      let id = ids.get(token)
      if (id === undefined) {
        id = ids.size
        // a slice of a long text would keep the whole text in memory
        ids.set(Buffer.from(token, 'utf16le').toString('utf16le'), id)
      }
      seen.set(id, (seen.get(id) ?? 0) + 1)
    }
    for (const [id, count] of seen) {
      if (size === terms.length) {
        terms = grow(terms, (length) => new Uint32Array(length))
        counts = grow(counts, (length) => new Uint8Array(length))
      }
      terms[size] = id
      counts[size] = Math.min(count, 255)
      size += 1
    }
    lengths.push(tokens.length)
    ends.push(size)
  }

  const pack = (): Field => {
    const sorted = [...ids.keys()].sort()
    const rank = new Uint32Array(ids.size)
    sorted.forEach((term, position) => (rank[ids.get(term)!] = position))
    const documents = new Uint32Array(ids.size)
    for (let at = 0; at < size; at += 1) documents[rank[terms[at]!]!]! += 1
    const next = new Uint32Array(ids.size + 1)
    for (let term = 0; term < ids.size; term += 1) next[term + 1] = next[term]! + documents[term]!
    const start = next.slice()
    const inDocument = new Uint32Array(size)
    const times = new Uint8Array(size)
    for (let document = 0, at = 0; document < ends.length; document += 1) {
      for (; at < ends[document]!; at += 1) {
        const slot = next[rank[terms[at]!]!]!++
        inDocument[slot] = document
        times[slot] = counts[at]!
      }
    }
    const postingStart = new Uint32Array(ids.size + 1)
    const bytes = new Uint8Array(size * 7)
    let written = 0
    const put = (value: number) => {
      let rest = value
      while (rest > 127) {
        bytes[written++] = (rest & 127) | 128
        rest >>>= 7
      }
      bytes[written++] = rest
    }
    for (let term = 0; term < ids.size; term += 1) {
      postingStart[term] = written
      let last = -1
      for (let slot = start[term]!; slot < start[term + 1]!; slot += 1) {
        const gap = inDocument[slot]! - last - 1
        const once = times[slot] === 1
        put(gap * 2 + (once ? 0 : 1))
        if (!once) put(times[slot]!)
        last = inDocument[slot]!
      }
    }
    postingStart[ids.size] = written
    const termStart = new Uint32Array(ids.size + 1)
    sorted.forEach((term, position) => (termStart[position + 1] = termStart[position]! + term.length))
    const termCodes = new Uint16Array(termStart[ids.size]!)
    sorted.forEach((term, position) => {
      for (let at = 0; at < term.length; at += 1) termCodes[termStart[position]! + at] = term.charCodeAt(at)
    })
    const postings = bytes.slice(0, written)
    return { termCodes, termStart, postingStart, documents, postings, lengths: Uint32Array.from(lengths) }
  }

  return { add, pack }
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

/** The terms of every document with their counts, the other way round than the postings. */
export type Forward = { readonly start: Uint32Array; readonly terms: Uint32Array; readonly times: Uint8Array }

export const forwardOf = (field: Field): Forward => {
  const count = field.lengths.length
  const size = field.documents.reduce((sum, documents) => sum + documents, 0)
  const start = new Uint32Array(count + 1)
  const visit = (take: (document: number, term: number, times: number) => void) => {
    for (let term = 0; term < field.documents.length; term += 1) {
      let document = -1
      for (let at = field.postingStart[term]!; at < field.postingStart[term + 1]!;) {
        let value = 0
        let shift = 0
        let byte: number
        do {
          byte = field.postings[at++]!
          value |= (byte & 127) << shift
          shift += 7
        } while (byte > 127)
        document += (value >>> 1) + 1
        let times = 1
        if (value & 1) {
          byte = field.postings[at++]!
          times = byte & 127
          if (byte > 127) times |= field.postings[at++]! << 7
        }
        take(document, term, times)
      }
    }
  }
  visit((document) => (start[document + 1]! += 1))
  for (let document = 0; document < count; document += 1) start[document + 1]! += start[document]!
  const next = start.slice()
  const terms = new Uint32Array(size)
  const times = new Uint8Array(size)
  visit((document, term, often) => {
    const slot = next[document]!++
    terms[slot] = term
    times[slot] = often
  })
  return { start, terms, times }
}
