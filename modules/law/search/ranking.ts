import type { LawIndexData } from './index-build.ts'
import { addScores } from './postings.ts'
import { bigramsOf, fold, wordsOf } from './tokens.ts'

/**
 * Weights found on 1,235 lay questions with known articles (Recall@10 .474; words alone .444, bigrams alone .452).
 * `notCurrent` scales what may not be cited as current law, `named` what belongs to a law that the question names.
 */
export const weights = {
  words: 0.7,
  bigrams: 1,
  headings: 0.4,
  k1: 0.9,
  b: 0.75,
  queryTerms: 64,
  notCurrent: 0.5,
  named: 1.6,
}

/** Arrays that every search of one index writes over: searches run one after another, and garbage stays small. */
export type Scratch = { scores: Float64Array; headings: Float64Array }

export const scratchFor = (data: LawIndexData): Scratch => ({
  scores: new Float64Array(data.no.length),
  headings: new Float64Array(data.headings.length),
})

/**
 * The score of every article, before standing and named laws are weighed in: `subject` is the folded question without
 * the names of laws, sought in the texts; the whole question is sought in the names of laws and chapters.
 */
export const scoreArticles = (data: LawIndexData, folded: string, subject: string, { scores, headings }: Scratch) => {
  const by = (weight: number) => ({ weight, k1: weights.k1, b: weights.b, queryTerms: weights.queryTerms })
  scores.fill(0)
  headings.fill(0)
  addScores(data.words, wordsOf(subject), by(weights.words), scores)
  addScores(data.bigrams, bigramsOf(subject), by(weights.bigrams), scores)
  addScores(data.headingTerms, [...wordsOf(folded), ...bigramsOf(folded)], by(weights.headings), headings)
  for (let document = 0; document < scores.length; document += 1) {
    scores[document]! += headings[data.heading[document]!]!
  }
}

export type Range = { start: number; end: number }

/** Finds where the words of a question stand in a text; pairs of characters where no word does. Sorted, no overlaps. */
export const matcher = (foldedQuestion: string) => {
  const words = new Set(wordsOf(foldedQuestion))
  const bigrams = new Set(bigramsOf(foldedQuestion))
  const found = (terms: Iterable<string>, foldedText: string) => {
    const ranges: Range[] = []
    for (const term of terms) {
      for (let at = foldedText.indexOf(term); at >= 0; at = foldedText.indexOf(term, at + term.length)) {
        ranges.push({ start: at, end: at + term.length })
      }
    }
    return ranges
  }
  return (text: string): Range[] => {
    const foldedText = fold(text)
    const byWord = found(words, foldedText)
    const ranges = byWord.length ? byWord : found(bigrams, foldedText)
    const merged: Range[] = []
    for (const range of ranges.sort((a, b) => a.start - b.start || b.end - a.end)) {
      const last = merged.at(-1)
      if (last && range.start <= last.end) last.end = Math.max(last.end, range.end)
      else merged.push({ ...range })
    }
    return merged
  }
}
