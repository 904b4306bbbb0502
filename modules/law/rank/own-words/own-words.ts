import { bagIndex, type BagIndex } from '../bag-index.ts'
import type { CorpusTerms } from '../corpus-terms.ts'
import { pairBag, wordBag, type Asked, type Bag } from '../terms.ts'
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

const linesFor = ({ number }: CorpusTerms): { readonly document: number; readonly words: string }[] =>
  wordsOfArticles().flatMap(({ article, words }) => {
    const document = number.get(article)
    return document === undefined ? [] : [{ document, words }]
  })

/** All lines at once, to learn from. */
export const writtenFor = (corpus: CorpusTerms): Written[] =>
  linesFor(corpus).map(({ document, words }) => ({
    document,
    said: { words: wordBag(words), bigrams: pairBag(words) },
  }))

export type WrittenIndex = {
  readonly documents: Uint32Array
  readonly words: BagIndex
  readonly bigrams: BagIndex
}

/** The lines as they are searched: read one after another, because twenty thousand at once weigh a tenth of all memory. */
export const writtenIndex = (corpus: CorpusTerms): WrittenIndex => {
  const lines = linesFor(corpus)
  const read = function* (bagOf: (text: string) => Bag) {
    for (const { words } of lines) yield bagOf(words)
  }
  return {
    documents: Uint32Array.from(lines, ({ document }) => document),
    words: bagIndex(read(wordBag), 0.9, 0.4),
    bigrams: bagIndex(read(pairBag), 0.9, 0.4),
  }
}
