import type { Field } from './postings.ts'

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
