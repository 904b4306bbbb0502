import type { Citing } from '@fengqiao/kernel/citing.ts'
import { textOn } from '../corpus/law-then.ts'
import { inForceFrom } from '../corpus/standing.ts'
import type { OpenedLaw } from '../open-law.ts'
import type { LawRow } from '../search/search-index.ts'
import type { ArticleChange, Comparison } from './compare-versions.ts'
import { keptComparisons, type Compare } from './kept-comparisons.ts'
import { usesByLaw, type CitedByMatter, type Uses } from './uses.ts'
import { versionsCited } from './versions-cited-data.ts'

/**
 * What became of an article somebody cites: as in a comparison, or `no-text` where the law is known to be replaced and
 * its new text is not here, or `unknown-version` where the version cited is not here to compare with.
 */
export type Fate = ArticleChange['change'] | 'no-text' | 'unknown-version'

type Touched = { readonly article: string; readonly version: string; readonly fate: Fate; readonly now?: string }
export type CitingTouched = Pick<Citing, 'kind' | 'id' | 'title'> & { readonly articles: readonly Touched[] }
export type MatterTouched = Omit<CitedByMatter, 'article' | 'version' | 'asOf'> & {
  readonly articles: readonly Touched[]
}

/** One law between two versions, and what cites the older one. `to` is absent where the new text is not here. */
export type LawChange = {
  readonly law: string
  readonly title: string
  readonly from: string
  readonly to: string | undefined
  /** The day the newer text takes effect, or the older one was replaced. */
  readonly since: string
  readonly comparison: Comparison
  readonly citing: readonly CitingTouched[]
  readonly matters: readonly MatterTouched[]
}

export type ChangesAsked = { readonly law?: string; readonly from?: string; readonly to?: string }

type Sources = {
  readonly law: Pick<OpenedLaw, 'laws' | 'status' | 'articlesOf'>
  readonly citing: readonly Citing[]
  readonly matters: readonly CitedByMatter[]
}

/** A version written as a day, or as the year of one. */
const versionNamed = (rows: readonly LawRow[], written: string): string | undefined =>
  rows.find(({ version }) => version === written || version.startsWith(`${written}-`))?.version

/** Cited as the law of a day on which it was in force: no later text touches it, only an older one brought in since. */
const stillLawOf = (rows: readonly LawRow[], version: string, day: string | null): boolean => {
  const then = day === null ? undefined : textOn(rows, day)
  return then?.state === 'in-force' && then.text.version === version
}

const fatesBetween = (comparison: Comparison): ReadonlyMap<string, Pick<Touched, 'fate' | 'now'>> =>
  new Map(
    comparison.articles.flatMap(({ change, before, after }) =>
      before ? [[before.id, { fate: change, ...(after && after.id !== before.id ? { now: after.id } : {}) }]] : [],
    ),
  )

/** The pair of versions a law is looked at between unless somebody says otherwise. */
const pairOf = (rows: readonly LawRow[], { law, from, to }: ChangesAsked) => {
  const living = rows.filter(({ status }) => status !== 'expired').map(({ version }) => version)
  const newest = living.toSorted().at(-1)
  const until = to ?? newest
  const written = law === undefined ? undefined : versionsCited[law]
  const before = rows
    .map(({ version }) => version)
    .filter((version) => until !== undefined && version < until)
    .toSorted()
    .at(-1)
  return { to: until, from: from ?? (written !== undefined && written !== until ? written : before) }
}

/**
 * What changed between two versions of the laws of this corpus, and everything that cites an article it touches. Without
 * `from` and `to`: from the version the product was written from, else the one before, to the newest text here. A law
 * that is cited and known to be replaced by a text that is not here is listed without `to`.
 */
export const lawChanges = async (sources: Sources, asked: ChangesAsked = {}): Promise<LawChange[]> => {
  const uses = usesByLaw(sources)
  const all = await sources.law.laws()
  const compare = await keptComparisons(sources.law)
  const byLaw = Map.groupBy(all, ({ law }) => law)
  const changes: LawChange[] = []
  for (const [law, rows] of byLaw) {
    if (asked.law !== undefined && asked.law !== law) continue
    const change = await changeOf(compare, rows, uses.get(law) ?? { citing: [], matters: [] }, { ...asked, law })
    if (change) changes.push(change)
  }
  return changes
}

const changeOf = async (
  compare: Compare,
  rows: readonly LawRow[],
  uses: Uses,
  asked: ChangesAsked & { readonly law: string },
): Promise<LawChange | undefined> => {
  const pair = pairOf(rows, asked)
  const newer = rows.find(({ version }) => version === pair.to)
  if (!newer) return undefined
  const replaced = newer.standing.state === 'superseded' && asked.to === undefined ? newer.standing : undefined
  if (!replaced && pair.from === undefined) return undefined
  const comparisonFrom = (version: string) => compare(asked.law, version, newer.version)
  const here = new Set(rows.map(({ version }) => version))
  const touched = async (articles: readonly string[], version: string): Promise<Touched[]> => {
    if (asked.from !== undefined && version !== asked.from) return []
    if (version > newer.version) return articles.map((article) => ({ article, version, fate: 'no-text' }))
    if (!here.has(version)) return articles.map((article) => ({ article, version, fate: 'unknown-version' }))
    if (replaced) return articles.map((article) => ({ article, version, fate: 'no-text' }))
    if (version === newer.version) return []
    const fates = fatesBetween(await comparisonFrom(version))
    return articles.flatMap((article) => {
      const fate = fates.get(article)
      return fate ? [{ article, version, ...fate }] : []
    })
  }
  const written = versionsCited[asked.law]
  const citing: CitingTouched[] = []
  for (const { of, articles } of uses.citing) {
    const version = of.version === undefined ? (written ?? pair.from) : (versionNamed(rows, of.version) ?? of.version)
    const found = version === undefined ? [] : await touched(articles, version)
    if (found.length > 0) citing.push({ kind: of.kind, id: of.id, title: of.title, articles: found })
  }
  const matters = new Map<string, MatterTouched>()
  for (const { article, version, asOf, ...matter } of uses.matters) {
    const found = stillLawOf(rows, version, asOf) ? [] : await touched([article], version)
    if (found.length === 0) continue
    const known = matters.get(matter.matter)
    matters.set(matter.matter, { ...matter, articles: [...(known?.articles ?? []), ...found] })
  }
  const from = replaced ? newer.version : pair.from!
  const nothing = replaced || !here.has(from)
  if (replaced && citing.length + matters.size === 0) return undefined
  return {
    law: asked.law,
    title: newer.title,
    from,
    to: replaced ? undefined : newer.version,
    since: replaced?.from ?? inForceFrom(newer),
    comparison: nothing ? { unchanged: 0, articles: [] } : await comparisonFrom(from),
    citing,
    matters: [...matters.values()],
  }
}
