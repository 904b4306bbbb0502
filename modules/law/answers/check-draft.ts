import { aliases } from '../aliases-data.ts'
import { articleLabel, findNumeral } from '../article-number.ts'
import { versionsCited } from '../changes/versions-cited-data.ts'
import { articleId, shortName } from '../corpus.ts'
import type { KeptSentence, WithheldSentence } from './contract.ts'

/** An article the assistant was given: what a draft may cite and quote. */
export type GivenArticle = {
  readonly id: string
  readonly law: string
  readonly title: string
  readonly text: string
}

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

const number = '[0-9０-９零〇○一二两三四五六七八九十百千]+'
const joint = '(?:[、，,和及与或至到—~～-]|以及)'
const label = `第\\s*${number}\\s*条(?:\\s*之\\s*${number})?`
/** 《法》; ids; 第九条, 第九、十条, 第九条至第十一条; 577条 without 第 where it follows a name; what no rule here can read. */
const citing = new RegExp(
  `《([^《》]+)》|([\\p{Script=Han}（）]+)#(\\d+)(?:-(\\d+))?|(${label}(?:\\s*(?:至|到|—|~|～|-)\\s*${label})?|第\\s*${number}(?:\\s*${joint}\\s*第?\\s*${number})+\\s*条)|(?<=[》法典例释定则])\\s*([0-9０-９]+)\\s*条|(\\bart(?:icle|\\.)?\\s*\\d+|§\\s*\\d+)`,
  'giu',
)
const revision = /（[^（）]*(?:修正|修订|年)[^（）]*）/gu
const namedLaw = /(?:法|法典|条例|规定|解释|办法|规则|细则|决定|纪要|批复)(?:（[^（）]*）)?$/
const lawBefore = /([\p{Script=Han}]*(?:法|法典|条例|解释|办法|规则|细则))(?:（[^（）]*）)?\s*的?\s*$/u
const sameLaw = /(?:该|本|同|此|这部|上述|前述)(?:法|法典|条例|解释|办法|规则|细则|法律)$/

const readNumbers = (written: string): { no: number; sub?: number }[] | undefined => {
  const read: { no: number; sub?: number }[] = []
  for (const [, no, sub] of written.matchAll(
    new RegExp(`(?<!之\\s*)(${number})\\s*条?(?:\\s*之\\s*(${number}))?`, 'g'),
  )) {
    const value = findNumeral(no!)
    const part = sub === undefined ? undefined : findNumeral(sub)
    if (value === undefined || (sub !== undefined && part === undefined)) return undefined
    read.push({ no: value, ...(part === undefined ? {} : { sub: part }) })
  }
  const [from, to] = [read[0]?.no, read.at(-1)?.no]
  if (!/[至到—~～-]/.test(written) || from === undefined || to === undefined) return read
  if (to < from || to - from > 200) return undefined
  return [...read, ...Array.from({ length: Math.max(0, to - from - 1) }, (_, at) => ({ no: from + 1 + at }))]
}

type Cites = { ids: string[]; laws: string[]; unread: string[] }

/** Reads what is cited, sentence by sentence: a number without a law belongs to the law named before it. */
const reader = (given: readonly GivenArticle[]) => {
  const names = new Map<string, string>()
  for (const name of Object.keys(versionsCited)) names.set(name, name)
  for (const [alias, name] of Object.entries(aliases)) names.set(alias, name)
  for (const { law, title } of given) for (const name of [law, title, shortName(title)]) names.set(name, law)
  const longest = Math.max(0, ...[...names.keys()].map((name) => name.length))
  const canonical = (written: string): string => {
    const bare = written.replace(revision, '')
    return names.get(bare) ?? names.get(shortName(bare)) ?? shortName(bare)
  }
  const nameAtEnd = (text: string): string | undefined => {
    for (let length = Math.min(longest, text.length); length > 1; length -= 1) {
      const law = names.get(text.slice(-length))
      if (law) return law
    }
    return undefined
  }
  let law: string | undefined
  return (sentence: string): Cites => {
    const found: Cites = { ids: [], laws: [], unread: [] }
    let passed = 0
    for (const match of sentence.matchAll(citing)) {
      const [whole, bracketed, idLaw, idNo, idSub, labelled, bare, foreign] = match
      const before = sentence.slice(passed, match.index)
      passed = match.index + whole.length
      if (bracketed !== undefined) {
        if (!namedLaw.test(bracketed) && !names.has(bracketed)) continue
        law = canonical(bracketed)
        found.laws.push(law)
      } else if (idLaw !== undefined) {
        law = canonical(idLaw)
        found.ids.push(articleId(law, Number(idNo), idSub ? Number(idSub) : undefined))
      } else if (foreign !== undefined) found.unread.push(foreign)
      else {
        const plainBefore = before.replace(/(?:（[^（）]*）)?\s*的?\s*$/, '')
        const [, run] = lawBefore.exec(before) ?? []
        const named = nameAtEnd(plainBefore) ?? (run && !sameLaw.test(run) ? run : undefined)
        if (named) {
          law = named
          found.laws.push(named)
        }
        const numbers = readNumbers(labelled ?? bare ?? '')
        if (law === undefined || numbers === undefined || numbers.length === 0) found.unread.push(whole.trim())
        else for (const { no, sub } of numbers) found.ids.push(articleId(law, no, sub))
      }
    }
    return found
  }
}

const linesOf = (draft: string): string[][] => plain(draft).split('\n').map(sentencesOf)

/** Ids of every article a draft cites, each once: to be looked up before it is checked. */
export const citedInDraft = (draft: string, given: readonly GivenArticle[]): string[] => {
  const read = reader(given)
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
  const read = reader(given)
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
