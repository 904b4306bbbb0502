import { aliases } from '../corpus/aliases-data.ts'
import { findNumeral } from '../corpus/article-number.ts'
import { articleId, shortName } from '../corpus/corpus.ts'
import { versionsCited } from './versions-cited-data.ts'

const numeral = '[0-9零〇一二两三四五六七八九十百千]{1,12}'
const named = new RegExp(
  `([\\p{Script=Han}（）]+)#(\\d+)(?:-(\\d+))?|《([^》]+)》|第(${numeral})条(?:之(${numeral}))?`,
  'gu',
)

const known = new Set([...Object.keys(aliases), ...Object.keys(versionsCited)])
const longestName = Math.max(...[...known].map((name) => name.length))

/** The name of a law that a text ends on without brackets: …（民诉法解释 → 民诉法解释. */
const nameAtEnd = (text: string): string | undefined => {
  for (let length = Math.min(longestName, text.length); length > 1; length -= 1) {
    const name = text.slice(-length)
    if (known.has(name)) return name
  }
  return undefined
}

const canonical = (written: string): string => {
  const name = shortName(written)
  return aliases[name] ?? name
}

/**
 * Ids of the articles a text names, each once, in their order: 民法典#577, 《民事诉讼法》第二百零五条, 民诉法解释第355条. A
 * number without a law belongs to the law named before it in the same text; with none before it, it is nobody's.
 */
export const articlesNamed = (text: string): string[] => {
  const ids = new Set<string>()
  let law: string | undefined
  for (const match of text.matchAll(named)) {
    const [, idLaw, idNo, idSub, bracketed, written, writtenSub] = match
    if (idLaw) {
      law = canonical(idLaw)
      ids.add(articleId(law, Number(idNo), idSub ? Number(idSub) : undefined))
    } else if (bracketed) law = canonical(bracketed)
    else {
      const before = nameAtEnd(text.slice(0, match.index))
      if (before) law = canonical(before)
      const no = findNumeral(written!)
      if (law && no !== undefined) ids.add(articleId(law, no, writtenSub ? findNumeral(writtenSub) : undefined))
    }
  }
  return [...ids]
}
