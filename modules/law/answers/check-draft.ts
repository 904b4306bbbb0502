import { articleLabel, findNumeral } from '../corpus/article-number.ts'
import type { KeptSentence, WithheldSentence } from './contract.ts'
import { citesRead, revision } from './read-cites.ts'
import type { GivenArticle } from './read-cites.ts'

export type CheckedDraft = { kept: KeptSentence[]; withheld: WithheldSentence[] }

const pairs: Readonly<Record<string, string>> = { '「': '」', '『': '』', '“': '”', '‘': '’', '"': '"' }
const ends = /[。！？!?]/

/** What is shown is what was checked: no marks of layout inside words, nothing that can’t be seen. */
const plain = (draft: string): string =>
  draft
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n]/gu, '')
    .replace(/\*\*|__|`|^#+\s*/gm, '')

/** A full stop inside a quotation ends no sentence; one that closes a quotation does. An open quotation ends with its line. */
const sentencesOf = (line: string): string[] => {
  const found: string[] = []
  let from = 0
  let closing: string | undefined
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at]!
    const next = line[at + 1]
    if (closing === undefined && pairs[character]) closing = pairs[character]
    else if (character === closing) {
      closing = undefined
      if (ends.test(line[at - 1] ?? '') && !(next && /[，,；;、。！？!?）)的]/.test(next))) {
        found.push(line.slice(from, at + 1))
        from = at + 1
      }
    } else if (closing === undefined && ends.test(character) && !(next && ends.test(next))) {
      found.push(line.slice(from, at + 1))
      from = at + 1
    }
  }
  return [...found, line.slice(from)].map((each) => each.trim()).filter((each) => each !== '')
}

const quotationsOf = (sentence: string): { words: string; closed: boolean }[] => {
  const found: { words: string; closed: boolean }[] = []
  for (let at = 0; at < sentence.length; at += 1) {
    const closing = pairs[sentence[at]!]
    if (!closing) continue
    const end = sentence.indexOf(closing, at + 1)
    found.push({ words: end < 0 ? sentence.slice(at + 1) : sentence.slice(at + 1, end), closed: end >= 0 })
    if (end < 0) break
    at = end
  }
  return found
}

const linesOf = (draft: string): string[][] => plain(draft).split('\n').map(sentencesOf)

/** Ids of every article a draft cites, each once: to be looked up before it is checked. */
export const citedInDraft = (draft: string, given: readonly GivenArticle[]): string[] => {
  const read = citesRead(given)
  return [...new Set(linesOf(draft).flatMap((line) => line.flatMap((sentence) => read(sentence).ids)))]
}

const figure =
  /([0-9０-９,，.]*[0-9０-９]|[零〇一二两三四五六七八九十百千]+|半)\s*(万)?\s*(?:个)?\s*(工作日|小时|周岁|年|月|日|天|倍|元|块|％|%)|百分之([零〇一二两三四五六七八九十百]+)/gu

/** 三个月, 3 个月 and ３月 are one figure; a figure of a draft has to stand in the question or in an article. */
const figuresOf = (text: string): Map<string, string> => {
  const found = new Map<string, string>()
  for (const [whole, written, tenThousand, unit, share] of text.matchAll(figure)) {
    const bare = (share ?? written!).replace(/[,，]/g, '').normalize('NFKC')
    const value = bare === '半' ? 0.5 : (findNumeral(bare) ?? Number(bare))
    const name = share ? '%' : ({ 天: '日', '％': '%', 块: '元' }[unit!] ?? unit!)
    found.set(`${value * (tenThousand ? 10_000 : 1)}${name}`, whole)
  }
  return found
}

const letters = (text: string): string => text.replace(/\s/g, '')
const negation = /(?:不|未|没有|无|非|勿|免|除|禁止)$/

/** Letter by letter in one of the texts; `cut` where it stands there only behind a word that turns it round. */
const quoted = (words: string, texts: readonly string[]): 'same' | 'cut' | 'differs' => {
  const asked = letters(words)
  let cut = false
  if (asked === '') return 'differs'
  for (const text of texts.map(letters)) {
    for (let at = text.indexOf(asked); at >= 0; at = text.indexOf(asked, at + 1)) {
      if (!negation.test(text.slice(0, at))) return 'same'
      cut = true
    }
  }
  return cut ? 'cut' : 'differs'
}

/** 民法典#577 → 《民法典》第五百七十七条 */
const inWords = (id: string): string => {
  const [law, no, sub] = id.split(/#|-(?=\d+$)/)
  return `《${law}》${Number(no) > 9999 ? `第${no}条` : articleLabel(Number(no), sub ? Number(sub) : undefined)}`
}

/** A sentence that speaks of the law without a number: what it quotes is the law's as well. */
const ofTheLaw = /规定|条文|法律|法规|依法|原文|该条|本条|前条|该款|本款|前款|明确|载明|要求/

/**
 * Sentence by sentence, what of a draft may be shown. Withheld is a sentence that cites an article that is not in the
 * corpus (`known`: ids that are) or was not given, that names a law none of whose articles was given, a number no law
 * stands before, a quotation that is not letter by letter in the articles it is said to come from (line breaks aside),
 * or a figure that stands neither in an article nor in the question. Pure; never throws.
 */
export const checkDraft = (
  draft: string,
  {
    given,
    known,
    question,
  }: { readonly given: readonly GivenArticle[]; readonly known: ReadonlySet<string>; readonly question: string },
): CheckedDraft => {
  const read = citesRead(given)
  const byId = new Map(given.map((article) => [article.id, article]))
  const laws = new Set(given.map(({ law }) => law))
  const sources = new Set([question, ...given.map(({ text }) => text)].flatMap((text) => [...figuresOf(text).keys()]))
  let last: readonly string[] = []
  const kept: KeptSentence[] = []
  const withheld: WithheldSentence[] = []
  for (const [line, sentences] of linesOf(draft).entries()) {
    for (const sentence of sentences) {
      const why: WithheldSentence['why'] = []
      const cites = read(sentence)
      for (const about of cites.unread) why.push({ reason: 'number-without-law', about })
      for (const id of cites.ids)
        if (!byId.has(id))
          why.push({ reason: known.has(id) ? 'article-not-given' : 'article-unknown', about: inWords(id) })
      for (const about of cites.laws)
        if (!laws.has(about) && !cites.ids.some((id) => id.startsWith(`${about}#`)))
          why.push({ reason: 'law-not-given', about })
      if (cites.ids.length > 0) last = cites.ids
      const from = cites.ids.length > 0 ? cites.ids : cites.laws.length > 0 ? [...byId.keys()] : last
      const texts = from.flatMap((id) => byId.get(id)?.text ?? [])
      const attributed = cites.ids.length > 0 || cites.laws.length > 0 || ofTheLaw.test(sentence)
      for (const { words, closed } of quotationsOf(sentence)) {
        const stands = quoted(words, texts)
        if (!closed) why.push({ reason: 'quotation-open', about: words })
        else if (attributed && stands !== 'same')
          why.push({ reason: stands === 'cut' ? 'quotation-cut' : 'quotation-differs', about: words })
      }
      for (const [value, about] of figuresOf(sentence.replace(revision, '')))
        if (!sources.has(value)) why.push({ reason: 'figure-from-nowhere', about })
      if (why.length > 0) withheld.push({ sentence, why })
      else kept.push({ sentence, cites: [...new Set(cites.ids)], line })
    }
  }
  return { kept, withheld }
}
