import { wordsOfArticles } from '../rank/own-words/own-words.ts'
import type { LawIndexData } from './index-build.ts'
import { findTerm, rarityOf, type Field } from './postings.ts'
import { bigramsOf, fold, wordsOf } from './tokens.ts'

/** What a term of no document counts; all others less, whatever the size of the corpus. */
const rarest = 11.7
/** What no article says: it counts as a rare term, not as the rarest, for people say much. */
const unheard = 7

/** A word that so large a share of the articles has is one of the law's own. */
const common = 100 / 59_526

type Term = { readonly term: string; readonly weight: number }
type Text = { readonly id: string; readonly law: string; readonly chapter?: string; readonly text: string }

/**
 * How far the best of the articles speaks of a question: the weight of the question's terms it has, their share of all of
 * them; and the share of the question's words that are words of the law in any case.
 */
export type Cover = { readonly best: number; readonly share: number; readonly legal: number }

/**
 * Found on 1,070 public and own questions and every second of `off-topic-data.ts`, by regression: of the first ten were
 * doubted, of the off-topic ones 35 of 36, of the other 36, never looked at before, 33. `share` lets a few words through
 * that an article has word for word.
 */
const bounds = { best: 2.7, legal: 8.8, enough: 11.9, share: 0.65 }

export const covers = ({ best, share, legal }: Cover): boolean =>
  share >= bounds.share || bounds.best * Math.log(1 + best) + bounds.legal * legal >= bounds.enough

/** Measures how far articles found for a question speak of what it says. The same for every order they are found in. */
export const coverOf = (data: LawIndexData) => {
  let own: ReadonlyMap<string, string> | undefined
  /** Our words for an article, read at the first question that needs them. */
  const ownWords = (id: string): string => {
    own ??= new Map(wordsOfArticles().map(({ article, words }) => [article, fold(words)]))
    return own.get(id) ?? ''
  }
  const weighed = (field: Field, terms: readonly string[]): Term[] => {
    const scale = rarest / rarityOf(field, -1)
    return terms.map((term) => {
      const at = findTerm(field, term)
      return { term, weight: at >= 0 ? scale * rarityOf(field, at) : unheard }
    })
  }
  const sum = (terms: readonly Term[]): number => terms.reduce((total, { weight }) => total + weight, 0)

  return (folded: string, articles: readonly Text[]): Cover => {
    const words = [...new Set(wordsOf(folded))]
    const terms = [...weighed(data.bigrams, [...new Set(bigramsOf(folded))]), ...weighed(data.words, words)]
    const best = Math.max(
      0,
      ...articles.map(({ id, law, chapter, text }) => {
        const said = `${fold(`${law} ${chapter ?? ''} ${text}`)} ${ownWords(id)}`
        return sum(terms.filter(({ term }) => said.includes(term)))
      }),
    )
    const least = Math.max(1, common * data.words.lengths.length)
    const legal = words.filter((word) => (data.words.documents[findTerm(data.words, word)] ?? 0) >= least)
    return { best, share: best / (sum(terms) || 1), legal: legal.length / (words.length || 1) }
  }
}
