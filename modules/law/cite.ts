import { Refused } from '@fengqiao/kernel/refused.ts'
import type { Citation, Cited } from './contract.ts'
import type { Law } from './corpus/corpus.ts'
import { textOn } from './corpus/law-then.ts'
import { inForceFrom } from './corpus/standing.ts'
import type { OpenedLaw } from './open-law.ts'
import type { ShownArticle } from './search/catalogue.ts'

/** Standings that bar a text from being cited as current law. A text of unknown standing is citable, marked. */
const barred = {
  superseded: 'article-superseded',
  expired: 'article-expired',
  'not-yet': 'article-not-yet',
} as const

/** Whether the corpus still holds the words a citation was made from. */
const compareCitation = (citation: Citation, found: ShownArticle | undefined): 'same' | 'changed' | 'gone' => {
  if (!found || found.version !== citation.version) return 'gone'
  return found.digest === citation.digest ? 'same' : 'changed'
}

/** The text of a law in force on the day of the facts; refuses where there was none, or nothing here tells. */
export const lawOfTheFacts = (versions: readonly Law[], asked: { day: string; today: string; field: string }): Law => {
  const { day, today, field } = asked
  if (day > today) throw new Refused('facts-in-future', { day }, field)
  const law = versions[0]?.law ?? ''
  const then = textOn(versions, day)
  if (then.state === 'none') {
    const from = versions.map(inForceFrom).toSorted()[0] ?? ''
    throw new Refused('no-law-then', { law, day, from }, field)
  }
  const { text } = then
  const facts = { law, version: text.version, day }
  if (then.state === 'undated') throw new Refused('law-undated', facts, field)
  if (then.state === 'ended')
    throw new Refused('law-ended-then', { ...facts, since: then.since, by: then.by.zh, byEn: then.by.en }, field)
  return text
}

/**
 * Citations as they are kept, with the corpus's own words; what the sender says of law and text is never taken over.
 * Refuses, naming the article: unknown here, other words than were cited, not current law today, and where a citation
 * names the day of the facts (`asOf`): not the text in force on that day, or no telling from this corpus.
 */
export const verifyCitations = async (
  law: Pick<OpenedLaw, 'show' | 'ready' | 'versions'>,
  citations: readonly Citation[],
  today: string,
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
    const { asOf } = citation
    const { state } = found.standing
    if (!asOf && state in barred) throw new Refused(barred[state as keyof typeof barred], named, 'citations')
    const text = asOf && lawOfTheFacts(await law.versions(found.law), { day: asOf.day, today, field: 'citations' })
    if (asOf && text && text.version !== found.version)
      throw new Refused(
        'not-law-then',
        { ...named, day: asOf.day, then: text.version, from: inForceFrom(text) },
        'citations',
      )
    cited.push({
      article: found.id,
      law: found.law,
      number: found.article,
      version: found.version,
      digest: found.digest,
      text: found.text,
      ...(asOf && text ? { asOf: { ...asOf, from: text.validFrom ?? null } } : {}),
    })
  }
  return cited
}

/** A citation as the history of a matter keeps it: which words, and as the law of which day where it is not today's. */
export const citationInHistory = ({ article, version, digest, asOf }: Cited): string =>
  `${article}@${version}#${digest}${asOf ? `~${asOf.day}` : ''}`
