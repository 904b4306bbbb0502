import type { Sentence } from './corpus.ts'
import type { ShownArticle } from './search-index.ts'

/** How a record keeps an article it relied on: which one, of which version, and the SM3 of the words it had. */
export type Citation = { article: string; version: string; digest: string }

/** A text that may not be cited as current law; `sentence` says why and what to do. */
export class NotCurrentLaw extends Error {
  readonly state: string
  readonly sentence: Sentence

  constructor(state: string, sentence: Sentence) {
    super(`${sentence.zh} ${sentence.en}`)
    this.name = 'NotCurrentLaw'
    this.state = state
    this.sentence = sentence
  }
}

/**
 * The citation of an article as current law. Refuses superseded, expired and not yet effective texts with
 * NotCurrentLaw; a text of unknown standing is citable, with the caution to show beside it.
 */
export const citeAsCurrent = (article: ShownArticle): { citation: Citation; caution?: Sentence } => {
  const { id, version, digest, standing } = article
  if (standing.state !== 'current' && standing.state !== 'unknown') {
    throw new NotCurrentLaw(standing.state, standing.sentence)
  }
  const citation = { article: id, version, digest }
  return standing.state === 'unknown' ? { citation, caution: standing.sentence } : { citation }
}

/** Whether the corpus still holds the words a citation was made from. */
export const compareCitation = (citation: Citation, found: ShownArticle | undefined): 'same' | 'changed' | 'gone' => {
  if (!found || found.version !== citation.version) return 'gone'
  return found.digest === citation.digest ? 'same' : 'changed'
}
