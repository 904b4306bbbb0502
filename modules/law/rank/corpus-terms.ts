import type { LawIndexData } from '../search/index-build.ts'
import { forwardOf } from '../search/forward.ts'
import { averageLength, rarityOf, type Curve, type Field, type Lists } from '../search/postings.ts'
import { placesOf } from './gathered.ts'
import { hashOfCodes } from './terms.ts'

/** One field of the corpus as the ranking reads it: by hash, document by document, with the rarity of every term. */
export type FieldTerms = {
  readonly field: Field
  /** the terms of every document */
  readonly forward: Lists
  readonly hashes: Uint32Array
  readonly rarity: Float32Array
  readonly curve: Curve
  /** how many pairs of a term and a document that has it */
  readonly tokens: number
  /** The field's term with this hash, -1 where there is none. */
  readonly termOf: (hash: number) => number
}

const fieldTerms = (field: Field): FieldTerms => {
  const { documents, termCodes, termStart } = field
  const hashes = Uint32Array.from(documents, (_, term) =>
    hashOfCodes(termCodes, termStart[term]!, termStart[term + 1]!),
  )
  return {
    field,
    forward: forwardOf(field),
    hashes,
    rarity: Float32Array.from(documents, (_, term) => rarityOf(field, term)),
    curve: { k1: 0.9, b: 0.75, average: averageLength(field) },
    tokens: documents.reduce((sum, count) => sum + count, 0),
    termOf: placesOf(hashes),
  }
}

/** What is told apart among laws: their number in the corpus, the chapter, the rank of the norm, whether it is expired. */
export type CorpusTerms = {
  readonly data: LawIndexData
  readonly words: FieldTerms
  readonly bigrams: FieldTerms
  readonly headings: FieldTerms
  readonly size: number
  readonly lawOf: Uint32Array
  readonly level: Uint8Array
  readonly expired: Uint8Array
  readonly number: ReadonlyMap<string, number>
}

const levels: Readonly<Record<string, number>> = { 宪法: 3, 法律: 3, 司法解释: 2, 行政法规: 1 }

export const corpusTerms = (data: LawIndexData): CorpusTerms => {
  const size = data.no.length
  const lawOf = Uint32Array.from(data.heading, (heading) => data.headings[heading]!.law)
  const levelOfLaw = data.laws.map(({ level = '' }) => levels[level] ?? 0)
  const number = new Map<string, number>()
  for (let document = size - 1; document >= 0; document -= 1) {
    const [no, sub] = [data.no[document]!, data.sub[document]!]
    number.set(`${data.laws[lawOf[document]!]!.law}#${no}${sub ? `-${sub}` : ''}`, document)
  }
  return {
    data,
    words: fieldTerms(data.words),
    bigrams: fieldTerms(data.bigrams),
    headings: fieldTerms(data.headingTerms),
    size,
    lawOf,
    level: Uint8Array.from(lawOf, (law) => levelOfLaw[law]!),
    expired: Uint8Array.from(lawOf, (law) => (data.laws[law]!.status === 'expired' ? 1 : 0)),
    number,
  }
}
