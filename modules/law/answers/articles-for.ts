import type { Ports } from '@fengqiao/kernel/ports.ts'
import { excerptOf } from '../search/excerpt.ts'
import { rowOf, shown } from '../statutes.ts'
import type { FoundArticle, Proof } from './contract.ts'

type Law = Ports['law']

const mostArticles = 5

/** Whether the whole question is the name of a law: 《劳动合同法》, 劳动合同法全文. */
export const lawNamed = async (question: string, law: Law) => {
  const name = question
    .trim()
    .replace(/^《|》$/g, '')
    .replace(/》?(全文|原文)$/, '')
  if (name === '' || name.length > 60) return null
  const [row] = await law.versions(name)
  return row ? rowOf(row) : null
}
/** How many are found before those the card rests on are put in front of the rest. */
const pool = 12
/** So many of the card's articles lead where the question's words find others: 养老钱 finds pension insurance. */
const leading = 3

/** The card's articles that the question's words did not find, as long as they may be cited today. */
const unfound = async (cited: readonly string[], found: ReadonlySet<string>, law: Law) => {
  const read = await Promise.all(cited.filter((id) => !found.has(id)).map((id) => law.show(id)))
  return read
    .filter((article) => article !== undefined)
    .filter(({ standing: { state } }) => state === 'current' || state === 'unknown')
    .map((article) => ({ ...article, ranges: [], byNumber: false }))
}

/**
 * Articles for a question, those it names by number alone; otherwise what its words find, with those of `cited` (the card
 * that answers it, by their ids) in front.
 */
export const articlesFor = async (
  { question, articles = mostArticles }: { readonly question: string; readonly articles?: number | undefined },
  cited: readonly string[],
  law: Law,
): Promise<Pick<Proof, 'state' | 'articles' | 'notices'>> => {
  const found = await law.search({ query: question, limit: Math.max(articles, pool), includeSuperseded: false })
  if (!found) return { state: 'no-corpus', articles: [], notices: [] }
  const first = found.hits.filter(({ byNumber }) => byNumber)
  const words = found.hits.filter(({ byNumber }) => !byNumber)
  const both = words.filter(({ id }) => cited.includes(id))
  const more = first.length > 0 ? [] : await unfound(cited, new Set(both.map(({ id }) => id)), law)
  const others = words.filter(({ id }) => !cited.includes(id))
  const ordered = [...first, ...both, ...more.slice(0, Math.max(0, leading - both.length)), ...others]
  const hits = await Promise.all(
    ordered.slice(0, articles).map(async (hit): Promise<FoundArticle> => {
      const { before, after } = await law.neighbours(hit.id, hit.version)
      const beside = (each: typeof before) => (each ? { number: each.article, text: each.text } : null)
      return {
        ...shown(hit),
        byNumber: hit.byNumber,
        excerpt: excerptOf(hit.text, hit.ranges),
        before: beside(before),
        after: beside(after),
      }
    }),
  )
  return { state: 'ready', articles: hits, notices: found.notices }
}
