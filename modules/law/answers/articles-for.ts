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

/** Where a card stands beside them, so many of its articles are among those shown, found by the question's words or not. */
const leading = 3

/**
 * Articles for a question, those it names by number alone; otherwise what its words find, with those of `cited` (the card
 * that answers it, by their ids) in front.
 */
export const articlesFor = async (
  { question, articles = mostArticles }: { readonly question: string; readonly articles?: number | undefined },
  cited: readonly string[] | undefined,
  law: Law,
): Promise<Pick<Proof, 'state' | 'articles' | 'notices'>> => {
  const found = await law.search({
    query: question,
    limit: articles,
    includeSuperseded: false,
    ...(cited ? { lead: { articles: cited, least: leading } } : {}),
  })
  if (!found) return { state: 'no-corpus', articles: [], notices: [] }
  const hits = await Promise.all(
    found.hits.map(async (hit): Promise<FoundArticle> => {
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
