import { aliases } from './aliases-data.ts'
import { findAskedNumber, type ArticleNumber } from './article-number.ts'
import { shortName } from './corpus.ts'

export type Mention = { law: string } & Partial<ArticleNumber>

/** Finds names of laws in questions: full titles, short names and everyday abbreviations, the longest first. */
export type LawNames = {
  /** 民诉法, 《民事诉讼法》, 中华人民共和国民事诉讼法 → 民事诉讼法; undefined where the corpus has no such law. */
  find(written: string): string | undefined
  /**
   * Every law named in a question, with the article asked for where a number follows the name; `subject` is the
   * question without these names and numbers.
   */
  mentions(question: string): { mentions: Mention[]; subject: string }
}

export const lawNames = (laws: Iterable<string>): LawNames => {
  const names = new Map<string, string>()
  for (const law of laws) names.set(law, law)
  for (const [alias, law] of Object.entries(aliases)) if (names.has(law) && !names.has(alias)) names.set(alias, law)
  const lengthsByOpening = new Map<string, number[]>()
  for (const name of names.keys()) {
    const lengths = lengthsByOpening.get(name.slice(0, 2)) ?? []
    if (!lengths.includes(name.length)) lengths.push(name.length)
    lengthsByOpening.set(name.slice(0, 2), lengths)
  }
  for (const lengths of lengthsByOpening.values()) lengths.sort((a, b) => b - a)

  const nameAt = (question: string, start: number) => {
    for (const length of lengthsByOpening.get(question.slice(start, start + 2)) ?? []) {
      const law = names.get(question.slice(start, start + length))
      if (law) return { law, end: start + length }
    }
    return undefined
  }

  return {
    find: (written) => names.get(written) ?? names.get(shortName(written)),
    mentions: (question) => {
      const plain = question
        .replace(/[《》〈〉]/g, '')
        .replaceAll('中华人民共和国', '')
        .replaceAll('(', '（')
        .replaceAll(')', '）')
      const mentions: Mention[] = []
      let subject = ''
      for (let start = 0; start < plain.length;) {
        const name = nameAt(plain, start)
        if (!name) {
          subject += plain[start]
          start += 1
          continue
        }
        subject += ' '
        const asked = findAskedNumber(plain.slice(name.end, name.end + 40))
        mentions.push({ law: name.law, ...(asked ? { no: asked.no, ...(asked.sub ? { sub: asked.sub } : {}) } : {}) })
        start = name.end + (asked?.length ?? 0)
      }
      return { mentions, subject: subject.trim() }
    },
  }
}
