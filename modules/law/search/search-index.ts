import { findAskedNumber } from '../corpus/article-number.ts'
import type { Law } from '../corpus/corpus.ts'
import { catalogueOf, refusesCurrent, type ShownArticle } from './catalogue.ts'
import { citedWithOf } from './cited-with.ts'
import { highest } from './highest.ts'
import { coverOf, covers } from './how-sure.ts'
import type { LawIndexData } from './index-build.ts'
import { leadPool, withLead } from './lead.ts'
import {
  articleUnknown,
  foreignLeftOut,
  lawAbsent,
  lawUnknown,
  noChinese,
  nothingObvious,
  questionCut,
  type Notice,
} from './notices.ts'
import type { Ranker } from '../rank/ranker.ts'
import { matcher, scoreArticles, scratchFor, weights, type Range } from './ranking.ts'
import type { Standing } from '../corpus/standing.ts'
import { newerThanSnapshot } from '../corpus/superseded-data.ts'
import { fold } from './tokens.ts'

export type Hit = ShownArticle & { score: number; ranges: Range[]; byNumber: boolean }
export type Search = {
  query: string
  law?: string
  limit?: number
  offset?: number
  includeSuperseded?: boolean
  /** Articles that go in front of a question in own words: those of the card that answers it, at least so many of them. */
  lead?: { readonly articles: readonly string[]; readonly least: number }
  /** Somebody knows what the question is about; otherwise what is found may be doubted. */
  understood?: boolean
  today: string
}
export type Neighbours = { before?: ShownArticle; after?: ShownArticle }
export type Found = { hits: Hit[]; more: boolean; notices: Notice[] }
export type LawRow = Law & { standing: Standing }

/** A question longer than this is cut, with a notice. */
export const longestQuestion = 2000
const furthest = 500
/** A word of letters, as pinyin has; not a number or a size of paper. So many tell part of the story. */
const words = /(?!\p{Script=Han})\p{L}(?:(?!\p{Script=Han})[\p{L}\p{M}]){2,}/gu
const manyForeign = 3

/** So many of the first are asked whether they speak of the question at all. */
const judged = 5

/** What a text that is not current law loses, and a law named in the question gains, in the learned ranking's scores. */
const lessIfPast = 2
const moreIfNamed = 1.5

/**
 * The search over one loaded corpus. Pure: same corpus, same question and same day give the same answer. With a learned
 * ranking a question in own words is ordered by it; what it did not look at follows in the plain order.
 */
export const searchIndex = (data: LawIndexData, rank?: Ranker) => {
  const catalogue = catalogueOf(data)
  const { versions, names, lawOf, standingsOn, read, ordered, documentsOf, documentOfId } = catalogue
  const scratch = scratchFor(data)
  const cover = coverOf(data)
  const namedWith = citedWithOf(rank?.answers)

  const speaksOf = (folded: string, ranked: readonly number[], today: string): boolean =>
    covers(
      cover(
        folded,
        ranked.slice(0, judged).map((document) => read(document, today)),
      ),
    )

  const search = (asked: Search): Found => {
    const { query, law, limit = 20, offset = 0, includeSuperseded = true, lead, understood = false, today } = asked
    const notices: Notice[] = []
    const question = query.slice(0, longestQuestion)
    if (question.length < query.length) notices.push(questionCut(query.length, longestQuestion))
    const folded = fold(question)
    const foreign = question.match(words)?.length ?? 0
    if (foreign > 0 && !/\p{Script=Han}/u.test(question)) notices.push(noChinese)
    else if (foreign >= manyForeign) notices.push(foreignLeftOut)
    for (const newer of newerThanSnapshot) {
      if (newer.from > today || versions.has(newer.law) || !folded.includes(newer.law)) continue
      notices.push(lawAbsent(newer.law, newer.from))
    }
    const only = law === undefined ? undefined : names.find(law)
    if (law !== undefined && !only) return { hits: [], more: false, notices: [...notices, lawUnknown(law)] }
    const of = standingsOn(today)
    const admitted = (document: number) => includeSuperseded || !refusesCurrent(of[lawOf(document)]!)
    const { mentions, subject: unnamed } = names.mentions(folded)
    const number = only && findAskedNumber(folded.trim())
    const subject = number?.length === folded.trim().length ? '' : unnamed
    if (only && number) mentions.push({ law: only, no: number.no, ...(number.sub ? { sub: number.sub } : {}) })

    const exact = new Set(
      mentions
        .filter((mention) => mention.no !== undefined && (!only || mention.law === only))
        .flatMap((mention) => documentsOf(mention.law, mention.no!, mention.sub ?? 0, today))
        .filter(admitted),
    )
    const missing = new Map<string, number>()
    for (const { law: name, no, sub } of mentions) {
      if (no === undefined || (only && name !== only) || documentsOf(name, no, sub ?? 0, today).length) continue
      const near = catalogue.nearest(name, no, today)
      missing.set(name, near)
      notices.push(articleUnknown(name, no, sub, catalogue.label(near)))
    }
    const from = Math.max(0, Math.trunc(offset))
    const size = Math.min(Math.max(1, Math.trunc(limit)), furthest)
    const wanted = Math.min(Math.max(from + size + 1, leadPool), furthest)
    let ranked: number[]
    const { scores } = scratch
    if (!/[\p{L}\p{N}]/u.test(subject)) {
      // nothing but names and numbers: these articles, or the law from its beginning, or around the number it has not
      scores.fill(0)
      const whole = only ? [only] : [...new Set(mentions.map((mention) => mention.law))]
      ranked =
        exact.size > 0
          ? []
          : whole.flatMap((name) => catalogue.inOrder(name, today, missing.get(name))).filter(admitted)
    } else {
      scoreArticles(data, folded, subject, scratch)
      const named = new Set(mentions.map((mention) => mention.law))
      for (const [position, { law: name, first, end }] of data.laws.entries()) {
        const past = refusesCurrent(of[position]!)
        const onlyText = past && named.has(name) && refusesCurrent(of[ordered(name, today)[0]!]!)
        const outside = (only && name !== only) || (!includeSuperseded && past)
        const lowered = past && !onlyText ? weights.notCurrent : 1
        const factor = outside ? 0 : lowered * (named.has(name) ? weights.named : 1)
        if (factor !== 1) for (let at = first; at < end; at += 1) scores[at]! *= factor
      }
      ranked = highest(scores, wanted + exact.size)
      if (rank && !only) {
        const learned = rank(subject)
          .filter(({ document }) => admitted(document))
          .map(({ document, score }) => {
            const past = refusesCurrent(of[lawOf(document)]!) ? lessIfPast : 0
            return { document, score: score - past + (named.has(data.laws[lawOf(document)]!.law) ? moreIfNamed : 0) }
          })
          .sort((one, other) => other.score - one.score)
          .map(({ document }) => document)
        const looked = new Set(learned)
        ranked = [...learned, ...ranked.filter((document) => !looked.has(document))].slice(0, wanted + exact.size)
      }
      if (lead && !only && exact.size === 0) {
        const cited = lead.articles.flatMap((id) => documentOfId(id, undefined, today) ?? [])
        const citable = cited.filter((document) => !refusesCurrent(of[lawOf(document)]!))
        ranked = withLead(ranked, citable, lead.least)
      }
      const explained = understood || notices.some(({ code }) => code !== 'question-cut')
      if (!explained && !only && mentions.length === 0 && ranked.length > 0 && !speaksOf(folded, ranked, today))
        notices.push(nothingObvious)
    }
    const order = [...exact, ...ranked.filter((document) => !exact.has(document))]
    const rangesIn = matcher(subject)
    const hits = order.slice(from, from + size).map((document): Hit => {
      const article = read(document, today)
      return { ...article, score: scores[document]!, ranges: rangesIn(article.text), byNumber: exact.has(document) }
    })
    return { hits, more: order.length > from + size, notices }
  }

  const rowAt = (position: number, today: string): LawRow => {
    const { first: _first, end: _end, ...law } = data.laws[position]!
    return { ...law, standing: standingsOn(today)[position]! }
  }

  return {
    search,
    /** Every version of an article, the current one first. */
    byNumber: (law: string, no: number, sub: number | undefined, today: string) =>
      documentsOf(names.find(law) ?? law, no, sub ?? 0, today).map((document) => read(document, today)),
    /** An article by id, in the version asked for or else the one in force. */
    findById: (id: string, version: string | undefined, today: string) => {
      const document = documentOfId(id, version, today)
      return document === undefined ? undefined : read(document, today)
    },
    /** The articles before and after one, in its own version. */
    neighbours: (id: string, version: string | undefined, today: string): Neighbours => {
      const document = documentOfId(id, version, today)
      if (document === undefined) return {}
      const { first, end } = data.laws[lawOf(document)]!
      return {
        ...(document > first ? { before: read(document - 1, today) } : {}),
        ...(document + 1 < end ? { after: read(document + 1, today) } : {}),
      }
    },
    /** The articles most often cited together with one that may be cited today, at most `count`. */
    citedWith: (id: string, today: string, count: number): ShownArticle[] =>
      namedWith(id)
        .flatMap((other) => documentOfId(other, undefined, today) ?? [])
        .map((document) => read(document, today))
        .filter(({ standing }) => !refusesCurrent(standing))
        .slice(0, count),
    /** Every article of one version of a law, in its order. */
    articlesOf: (law: string, version: string, today: string): ShownArticle[] => {
      const position = versions.get(law)?.find((each) => data.laws[each]!.version === version)
      if (position === undefined) return []
      const { first, end } = data.laws[position]!
      return Array.from({ length: end - first }, (_, at) => read(first + at, today))
    },
    laws: (today: string): LawRow[] => data.laws.map((_, position) => rowAt(position, today)),
    /** Every version of a law by any of its names, the one in force first. */
    versions: (law: string, today: string): LawRow[] =>
      ordered(names.find(law) ?? law, today).map((position) => rowAt(position, today)),
    articles: data.no.length,
  }
}

export type SearchIndex = ReturnType<typeof searchIndex>
