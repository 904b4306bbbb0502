import { packLists, type Field } from './postings.ts'

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
    const { start: postingStart, bytes: postings } = packLists(ids.size, (take) => {
      for (let term = 0; term < ids.size; term += 1) {
        for (let slot = start[term]!; slot < start[term + 1]!; slot += 1) take(term, inDocument[slot]!, times[slot]!)
      }
    })
    const termStart = new Uint32Array(ids.size + 1)
    sorted.forEach((term, position) => (termStart[position + 1] = termStart[position]! + term.length))
    const termCodes = new Uint16Array(termStart[ids.size]!)
    sorted.forEach((term, position) => {
      for (let at = 0; at < term.length; at += 1) termCodes[termStart[position]! + at] = term.charCodeAt(at)
    })
    return { termCodes, termStart, postingStart, documents, postings, lengths: Uint32Array.from(lengths) }
  }

  return { add, pack }
}
