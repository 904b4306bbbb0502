import { bagIndex, type BagIndex } from '../bag-index.ts'
import type { CorpusTerms } from '../corpus-terms.ts'
import { termsOf, type Asked } from '../terms.ts'
import { civilWords } from './civil-code-data.ts'
import { livelihoodWords } from './livelihood-data.ts'
import { publicWords } from './public-data.ts'

/** Our own words for each article, by its id. */
export const wordsOfArticles = (): { readonly article: string; readonly words: string }[] => {
  let law = ''
  return [civilWords, livelihoodWords, publicWords]
    .flatMap((words) => words.trim().split('\n'))
    .flatMap((line) => {
      if (line.startsWith('#')) {
        law = line.slice(1)
        return []
      }
      const space = line.indexOf(' ')
      return [{ article: `${law}#${line.slice(0, space)}`, words: line.slice(space + 1) }]
    })
}

/** What we wrote for an article, with the document it speaks of. */
export type Written = { readonly document: number; readonly said: Asked }

export const writtenFor = ({ number }: CorpusTerms): Written[] =>
  wordsOfArticles().flatMap(({ article, words }) => {
    const document = number.get(article)
    return document === undefined ? [] : [{ document, said: termsOf(words) }]
  })

export type WrittenIndex = {
  readonly documents: readonly number[]
  readonly words: BagIndex
  readonly bigrams: BagIndex
}

export const writtenIndex = (written: readonly Written[]): WrittenIndex => ({
  documents: written.map(({ document }) => document),
  words: bagIndex(
    written.map(({ said }) => said.words),
    0.9,
    0.4,
  ),
  bigrams: bagIndex(
    written.map(({ said }) => said.bigrams),
    0.9,
    0.4,
  ),
})
