import { Refused } from '@fengqiao/kernel/refused.ts'
import type { Citation, Cited } from './contract.ts'
import type { OpenedLaw } from './open-law.ts'
import type { ShownArticle } from './search/search-index.ts'

/** Standings that bar a text from being cited as current law. A text of unknown standing is citable, marked. */
const barred = {
  superseded: 'article-superseded',
  expired: 'article-expired',
  'not-yet': 'article-not-yet',
} as const

/** Whether the corpus still holds the words a citation was made from. */
export const compareCitation = (citation: Citation, found: ShownArticle | undefined): 'same' | 'changed' | 'gone' => {
  if (!found || found.version !== citation.version) return 'gone'
  return found.digest === citation.digest ? 'same' : 'changed'
}

/**
 * Citations as they are kept, with the corpus's own words; what the sender says of law and text is never taken over.
 * Refuses, naming the article: unknown here, other words than were cited, or not current law today.
 */
export const verifyCitations = async (
  law: Pick<OpenedLaw, 'show' | 'ready'>,
  citations: readonly Citation[],
): Promise<Cited[]> => {
  if (citations.length === 0) return []
  if (!(await law.ready())) throw new Refused('statutes-missing', {}, 'citations')
  const cited: Cited[] = []
  for (const citation of citations) {
    const found = await law.show(citation.article, citation.version)
    const compared = compareCitation(citation, found)
    if (!found || compared === 'gone') throw new Refused('article-unknown', { article: citation.article }, 'citations')
    const named = { law: found.law, number: found.article, version: found.version, article: found.id }
    if (compared === 'changed') throw new Refused('article-reworded', named, 'citations')
    const { state } = found.standing
    if (state in barred) throw new Refused(barred[state as keyof typeof barred], named, 'citations')
    cited.push({
      article: found.id,
      law: found.law,
      number: found.article,
      version: found.version,
      digest: found.digest,
      text: found.text,
    })
  }
  return cited
}
