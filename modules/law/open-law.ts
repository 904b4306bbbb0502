import { sureCards } from './answers/choose-card.ts'
import { cardsFor } from './guides/cards.ts'
import { speaksOfLaw, triage } from './triage/triage.ts'
import { corpusVersions, loadIndex, type CorpusVersion } from './corpus-store.ts'
import type { OutsideModel } from './search/outside-model.ts'
import { isOwnMatter } from './search/lead.ts'
import { outsideOrder, outsidePool } from './search/outside-order.ts'
import { findRanker } from './rank/model-in-use.ts'
import type { TopicModel } from './triage/topic-model.ts'
import { topicsInUse } from './triage/topics-in-use.ts'
import { searchIndex, type Found, type LawRow, type Neighbours } from './search/search-index.ts'
import type { ShownArticle } from './search/catalogue.ts'
import type { Search, SearchIndex } from './search/search-index.ts'

export type LawStatus = {
  state: 'no-corpus' | 'not-loaded' | 'loading' | 'ready'
  corpus?: CorpusVersion
  articles?: number
}

export type LawClock = {
  today: () => string
  monotonic?: () => number
  /** A model of the office's own that may reorder what the search finds first; none unless configured. */
  outside?: OutsideModel | undefined
}

const lookAgainAfter = 5000

/** What the cards and the rules of triage say of a question in own words before anything is searched. */
const toldOf = ({ query, law }: Pick<Search, 'query' | 'law'>): Pick<Search, 'lead' | 'understood'> => {
  if (law !== undefined || query.trim() === '') return {}
  const triaged = triage(query)
  const [card] = sureCards(query, triaged)
  return {
    ...(card && isOwnMatter(query) ? { lead: { articles: card.articles, least: 0 } } : {}),
    understood: card !== undefined || speaksOfLaw(triaged),
  }
}

/**
 * The statutes of one data folder, in this thread: for a command that does nothing else. Costs nothing until the first question; then loads the newest corpus, and notices
 * within five seconds when another was imported: it goes on answering from the old one until the new one is ready.
 * `today` is asked at every call (YYYY-MM-DD in Shanghai); `monotonic` measures milliseconds.
 */
export const openLaw = (dir: string, { today, monotonic = () => performance.now(), outside }: LawClock) => {
  const reordered = outside && outsideOrder(outside, { dir, today, monotonic })
  let loaded: { corpus: CorpusVersion; index: SearchIndex } | undefined
  let loading: Promise<void> | undefined
  let failed: unknown
  let looked = -Infinity
  let topics: Promise<TopicModel> | undefined

  const load = (corpus: CorpusVersion) => {
    loading ??= loadIndex(dir, corpus)
      .then(async (data) => {
        loaded = { corpus, index: searchIndex(data, await findRanker(dir, data)) }
        failed = undefined
      })
      .catch((error: unknown) => {
        failed = error
      })
      .finally(() => {
        loading = undefined
      })
    return loading
  }

  /** The index in use; undefined where nothing has been imported. */
  const inUse = async (): Promise<SearchIndex | undefined> => {
    if (monotonic() - looked > lookAgainAfter || !loaded) {
      const [latest] = await corpusVersions(dir)
      looked = monotonic()
      if (!latest) loaded = undefined
      else if (latest.digest !== loaded?.corpus.digest) {
        const work = load(latest)
        if (!loaded) await work
      }
    }
    if (!loaded && failed) throw failed
    return loaded?.index
  }

  const search = async (given: Omit<Search, 'today'>): Promise<Found | undefined> => {
    const index = await inUse()
    const asked = { ...toldOf(given), ...given }
    const { offset = 0, limit = 20 } = asked
    if (!index || !reordered || offset >= outsidePool) return index?.search({ ...asked, today: today() })
    const end = offset + limit
    const found = index.search({ ...asked, offset: 0, limit: Math.max(outsidePool, end), today: today() })
    const hits = await reordered(asked.query, found.hits)
    return { ...found, hits: hits.slice(offset, end), more: found.more || hits.length > end }
  }

  return {
    /** Waits until there is an answer to any question: how many articles there are, undefined where no corpus was imported. */
    ready: async (): Promise<{ readonly articles: number } | undefined> => {
      const index = await inUse()
      return index && { articles: index.articles }
    },
    /** What was learned about the topics of questions; needs no corpus. */
    topics: (): Promise<TopicModel> => (topics ??= topicsInUse(dir)),
    /** Cards that share words with a question, by their ids, best first; needs no corpus. */
    cardsFor: async (question: string, count: number): Promise<string[]> =>
      cardsFor(question, count).map(({ id }) => id),
    /** Undefined where no corpus was imported: the screen then says how to import one. */
    search,
    show: async (id: string, version?: string): Promise<ShownArticle | undefined> =>
      (await inUse())?.findById(id, version, today()),
    byNumber: async (law: string, no: number, sub?: number): Promise<ShownArticle[]> =>
      (await inUse())?.byNumber(law, no, sub, today()) ?? [],
    neighbours: async (id: string, version?: string): Promise<Neighbours> =>
      (await inUse())?.neighbours(id, version, today()) ?? {},
    /** What is most often cited together with an article, as it stands today. */
    citedWith: async (id: string, count: number): Promise<ShownArticle[]> =>
      (await inUse())?.citedWith(id, today(), count) ?? [],
    articlesOf: async (law: string, version: string): Promise<ShownArticle[]> =>
      (await inUse())?.articlesOf(law, version, today()) ?? [],
    laws: async (): Promise<LawRow[]> => (await inUse())?.laws(today()) ?? [],
    versions: async (law: string): Promise<LawRow[]> => (await inUse())?.versions(law, today()) ?? [],
    status: async (): Promise<LawStatus> => {
      if (loaded) {
        return { state: loading ? 'loading' : 'ready', corpus: loaded.corpus, articles: loaded.index.articles }
      }
      const [corpus] = await corpusVersions(dir)
      if (!corpus) return { state: 'no-corpus' }
      return { state: loading ? 'loading' : 'not-loaded', corpus }
    },
    /** Gives back what was opened for it. */
    close: async (): Promise<void> => {
      loaded = undefined
    },
  }
}

export type OpenedLaw = ReturnType<typeof openLaw>
