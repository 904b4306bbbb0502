import { bigramsOf, fold, wordsOf } from '../search/tokens.ts'

const opening = 0x811c9dc5
const mixed = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)

/** A term as the 32 bits of its FNV-1a hash: a model holds numbers, never words. */
export const hashOf = (term: string): number => {
  let hash = opening
  for (let at = 0; at < term.length; at += 1) hash = mixed(hash, term.charCodeAt(at))
  return hash >>> 0
}

/** The same of a term that lies among others in code units. */
export const hashOfCodes = (codes: Uint16Array, from: number, to: number): number => {
  let hash = opening
  for (let at = from; at < to; at += 1) hash = mixed(hash, codes[at]!)
  return hash >>> 0
}

/** How often each term stands in a text, by hash; `length` is the number of terms with repetition. */
export type Bag = { readonly hashes: Uint32Array; readonly times: Uint8Array; readonly length: number }

export const bagOf = (terms: readonly string[]): Bag => {
  const counts = new Map<number, number>()
  for (const term of terms) {
    const hash = hashOf(term)
    counts.set(hash, (counts.get(hash) ?? 0) + 1)
  }
  return {
    hashes: Uint32Array.from(counts.keys()),
    times: Uint8Array.from(counts.values(), (count) => Math.min(count, 255)),
    length: terms.length,
  }
}

/** A text as the ranking sees it: its words and its pairs of characters. */
export type Asked = { readonly words: Bag; readonly bigrams: Bag; readonly parts?: readonly Asked[] }

const mostParts = 8
const shortestPart = 8

/** A story in its clauses; what is too short to ask anything joins the clause before. */
const clausesOf = (folded: string): string[] => {
  const clauses: string[] = []
  for (const piece of folded.split(/[\s。！？；，、,;!?…:：]+/).filter(Boolean)) {
    const last = clauses.at(-1)
    if (last !== undefined && (last.length < shortestPart || piece.length < shortestPart / 2)) {
      clauses[clauses.length - 1] = `${last} ${piece}`
    } else clauses.push(piece)
  }
  return clauses.length > mostParts ? clauses.slice(-mostParts) : clauses
}

const readFolded = (folded: string): Asked => ({ words: bagOf(wordsOf(folded)), bigrams: bagOf(bigramsOf(folded)) })

/** The words of a text. */
export const wordBag = (text: string): Bag => bagOf(wordsOf(fold(text)))

/** The pairs of characters of a text. */
export const pairBag = (text: string): Bag => bagOf(bigramsOf(fold(text)))

/** Reads a question, whole and clause by clause. */
export const askedOf = (question: string): Asked => {
  const folded = fold(question)
  const clauses = clausesOf(folded)
  return { ...readFolded(folded), parts: clauses.length > 1 ? clauses.map(readFolded) : [] }
}

export const emptyBag: Bag = { hashes: new Uint32Array(0), times: new Uint8Array(0), length: 0 }

/** Several texts as one. */
export const joinBags = (bags: readonly Bag[]): Bag => {
  const counts = new Map<number, number>()
  let length = 0
  for (const bag of bags) {
    length += bag.length
    bag.hashes.forEach((hash, at) => counts.set(hash, (counts.get(hash) ?? 0) + bag.times[at]!))
  }
  return {
    hashes: Uint32Array.from(counts.keys()),
    times: Uint8Array.from(counts.values(), (count) => Math.min(count, 255)),
    length,
  }
}

/** How much a term of a question counts: once fully, a repetition less. */
export const weightOf = (times: number): number => 1 + Math.log(times)
