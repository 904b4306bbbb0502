import type { Given } from '@fengqiao/kernel/action.ts'
import { preparedAction } from '@fengqiao/kernel/action.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { lawOfTheFacts } from './cite.ts'
import { listLaws as listContract, searchLaw as searchContract, showArticle as showContract } from './contract.ts'
import { showArticleThen as thenContract } from './contract.ts'
import type { Article, LawRow as LawRowShown } from './contract.ts'
import { officeOrder } from './corpus/office-order.ts'
import { excerptOf } from './search/excerpt.ts'
import type { OpenedLaw } from './open-law.ts'
import type { ShownArticle } from './search/catalogue.ts'
import type { LawRow } from './search/search-index.ts'

declare module '@fengqiao/kernel/ports.ts' {
  interface Ports {
    /** The statutes of this installation; open lazily, in memory only once somebody asks. */
    readonly law: OpenedLaw
  }
}

export const shown = ({
  id,
  law,
  title,
  article,
  chapter,
  version,
  digest,
  standing,
  text,
}: ShownArticle): Article => ({
  id,
  law,
  title,
  number: article,
  chapter: chapter ?? null,
  version,
  digest,
  standing,
  text,
})

export const rowOf = ({ law, title, version, level, validFrom, articles, standing }: LawRow): LawRowShown => ({
  law,
  title,
  version,
  level: level ?? null,
  validFrom: validFrom ?? null,
  articles,
  standing,
})

/** Found before the transaction opens: the first question after a start waits for the index to load. */
const asPrepared = <T>({ prepared }: Pick<Given<unknown, T>, 'prepared'>): Promise<T> => Promise.resolve(prepared)

export const searchLaw = preparedAction(
  searchContract,
  async ({ input, ports }) => {
    const { words, law, current, page, size } = input
    if (words === '' && law === undefined)
      return {
        state: (await ports.law.ready()) ? ('ready' as const) : ('no-corpus' as const),
        hits: [],
        more: false,
        notices: [],
      }
    const found = await ports.law.search({
      query: words,
      ...(law === undefined ? {} : { law }),
      limit: size,
      offset: (page - 1) * size,
      includeSuperseded: !current,
    })
    if (!found) return { state: 'no-corpus' as const, hits: [], more: false, notices: [] }
    const hits = found.hits.map((hit) => {
      const { text, ...rest } = shown(hit)
      return { ...rest, byNumber: hit.byNumber, excerpt: excerptOf(text, hit.ranges) }
    })
    return { state: 'ready' as const, hits, more: found.more, notices: found.notices }
  },
  asPrepared,
)

const mostBeside = 6

export const showArticle = preparedAction(
  showContract,
  async ({ input, ports }) => {
    const index = await ports.law.ready()
    if (!index) throw new Refused('statutes-missing')
    const article = await ports.law.show(input.article, input.version)
    if (!article) throw new Refused('article-unknown', { article: input.article }, 'article')
    const { before, after } = await ports.law.neighbours(article.id, article.version)
    const beside = await ports.law.citedWith(article.id, mostBeside)
    return {
      article: shown(article),
      before: before ? shown(before) : null,
      after: after ? shown(after) : null,
      citedWith: beside.map(({ id, law, article: number, version }) => ({ id, law, number, version })),
      versions: (await ports.law.versions(article.law)).map(rowOf),
    }
  },
  asPrepared,
)

export const showArticleThen = preparedAction(
  thenContract,
  async ({ input, ports, today }) => {
    if (!(await ports.law.ready())) throw new Refused('statutes-missing')
    const known = await ports.law.show(input.article)
    if (!known) throw new Refused('article-unknown', { article: input.article }, 'article')
    const text = lawOfTheFacts(await ports.law.versions(known.law), { day: input.day, today, field: 'day' })
    const article = await ports.law.show(input.article, text.version)
    if (!article) throw new Refused('article-unknown', { article: `${input.article}（${text.version}）` }, 'article')
    return { article: shown(article), from: text.validFrom ?? null }
  },
  asPrepared,
)

export const listLaws = preparedAction(
  listContract,
  async ({ input, ports }) => {
    const index = await ports.law.ready()
    const all = await ports.law.laws()
    const kept = input.words === '' ? all : all.filter(({ title, law }) => `${title}\n${law}`.includes(input.words))
    const { rows, hidden } = officeOrder(kept, input)
    const from = (input.page - 1) * input.size
    return {
      state: index ? ('ready' as const) : ('no-corpus' as const),
      articles: index?.articles ?? 0,
      rows: rows.slice(from, from + input.size).map(({ row, branch, older }) => ({ ...rowOf(row), branch, older })),
      total: rows.length,
      hidden,
    }
  },
  asPrepared,
)
