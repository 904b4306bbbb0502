import { aliases } from '../corpus/aliases-data.ts'
import { findNumeral } from '../corpus/article-number.ts'
import { versionsCited } from '../changes/versions-cited-data.ts'
import { articleId, shortName } from '../corpus/corpus.ts'

/** An article the assistant was given: what a draft may cite and quote. */
export type GivenArticle = {
  readonly id: string
  readonly law: string
  readonly title: string
  readonly text: string
}

const number = '[0-9０-９零〇○一二两三四五六七八九十百千]+'
const joint = '(?:[、，,和及与或至到—~～-]|以及)'
const label = `第\\s*${number}\\s*条(?:\\s*之\\s*${number})?`
/** 《法》; ids; 第九条, 第九、十条, 第九条至第十一条; 577条 without 第 where it follows a name; what no rule here can read. */
const citing = new RegExp(
  `《([^《》]+)》|([\\p{Script=Han}（）]+)#(\\d+)(?:-(\\d+))?|(${label}(?:\\s*(?:至|到|—|~|～|-)\\s*${label})?|第\\s*${number}(?:\\s*${joint}\\s*第?\\s*${number})+\\s*条)|(?<=[》法典例释定则])\\s*([0-9０-９]+)\\s*条|(\\bart(?:icle|\\.)?\\s*\\d+|§\\s*\\d+)`,
  'giu',
)
/** （2024年修正）behind a law’s name. */
export const revision = /（[^（）]*(?:修正|修订|年)[^（）]*）/gu
const namedLaw = /(?:法|法典|条例|规定|解释|办法|规则|细则|决定|纪要|批复)(?:（[^（）]*）)?$/
const lawBefore = /([\p{Script=Han}]*(?:法|法典|条例|解释|办法|规则|细则))(?:（[^（）]*）)?\s*的?\s*$/u
const sameLaw = /(?:该|本|同|此|这部|上述|前述)(?:法|法典|条例|解释|办法|规则|细则|法律)$/

/** 合同第三条, 章程第十条: a paper of the parties has articles too, and they are no law's. */
const paper =
  /(?:合同|协议|协议书|契约|租约|约定|章程|规约|公约|条款|手册|须知|守则|制度|保单|承诺书|通知书)(?:书)?[》」”]?(?:（[^（）]*）)?\s*(?:的|中|里|里面)?\s*$/u
const goesOn = /^\s*(?:[、，,和及与或]|以及)?\s*$/u

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
export const citesRead = (given: readonly GivenArticle[]) => {
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
    let ofPaper = false
    for (const match of sentence.matchAll(citing)) {
      const [whole, bracketed, idLaw, idNo, idSub, labelled, bare, foreign] = match
      const before = sentence.slice(passed, match.index)
      passed = match.index + whole.length
      if (bracketed !== undefined) {
        ofPaper = !namedLaw.test(bracketed) && !names.has(bracketed)
        if (ofPaper) continue
        law = canonical(bracketed)
        found.laws.push(law)
      } else if (idLaw !== undefined) {
        law = canonical(idLaw)
        found.ids.push(articleId(law, Number(idNo), idSub ? Number(idSub) : undefined))
      } else if (foreign !== undefined) found.unread.push(foreign)
      else {
        ofPaper = paper.test(before) || (ofPaper && goesOn.test(before.replace(/^\s*[的中里]/u, '')))
        if (ofPaper) continue
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
