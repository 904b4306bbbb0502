import type { Law, LawText } from '../corpus/corpus.ts'
import type { Field } from './postings.ts'
import { fieldBuilder } from './postings-builder.ts'
import { bigramsOf, fold, wordsOf } from './tokens.ts'

/** A law version, its articles at `first` up to but not including `end`. */
export type IndexedLaw = Law & { first: number; end: number }

/** Articles that stand under the same chapter of the same law version. */
export type Heading = { law: number; chapter?: string }

/** Everything a search needs, in a form that lies in one file: texts in one buffer, postings in typed arrays. */
export type LawIndexData = {
  laws: IndexedLaw[]
  headings: Heading[]
  heading: Uint32Array
  no: Uint32Array
  sub: Uint32Array
  labelStart: Uint32Array
  textStart: Uint32Array
  texts: Uint8Array
  digests: Uint8Array
  words: Field
  bigrams: Field
  headingTerms: Field
}

export type Progress = (articles: number) => void

/**
 * Builds the index of law versions in the order given: law by law, the newest version first, so that document order
 * is the tie-break. Breathes between laws so that progress can be shown.
 */
export const buildIndex = async (
  texts: AsyncIterable<LawText> | Iterable<LawText>,
  progress?: Progress,
): Promise<LawIndexData> => {
  const words = fieldBuilder()
  const bigrams = fieldBuilder()
  const headingTerms = fieldBuilder()
  const laws: IndexedLaw[] = []
  const headings: Heading[] = []
  const heading: number[] = []
  const no: number[] = []
  const sub: number[] = []
  const labelStart = [0]
  const textStart: number[] = []
  const pieces: Buffer[] = []
  const digests: Buffer[] = []
  let size = 0

  for await (const { law, articles } of texts) {
    const first = heading.length
    const known = new Map<string, number>()
    for (const article of articles) {
      const chapter = article.chapter ?? ''
      let under = known.get(chapter)
      if (under === undefined) {
        under = headings.length
        known.set(chapter, under)
        headings.push({ law: laws.length, ...(chapter ? { chapter } : {}) })
        const title = fold(`${law.law} ${chapter}`)
        headingTerms.add([...wordsOf(title), ...bigramsOf(title)])
      }
      heading.push(under)
      no.push(article.no)
      sub.push(article.sub ?? 0)
      const label = Buffer.from(article.article)
      const text = Buffer.from(article.text)
      textStart.push(size + label.length)
      size += label.length + text.length
      labelStart.push(size)
      pieces.push(label, text)
      digests.push(Buffer.from(article.digest, 'hex'))
      const folded = fold(article.text)
      words.add(wordsOf(folded))
      bigrams.add(bigramsOf(folded))
    }
    laws.push({ ...law, first, end: heading.length })
    progress?.(heading.length)
  }
  return {
    laws,
    headings,
    heading: Uint32Array.from(heading),
    no: Uint32Array.from(no),
    sub: Uint32Array.from(sub),
    labelStart: Uint32Array.from(labelStart),
    textStart: Uint32Array.from(textStart),
    texts: Buffer.concat(pieces),
    digests: Buffer.concat(digests),
    words: words.pack(),
    bigrams: bigrams.pack(),
    headingTerms: headingTerms.pack(),
  }
}
