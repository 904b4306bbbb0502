import type { Citing } from '@fengqiao/kernel/citing.ts'
import { articlesNamed } from './articles-named.ts'

/** An article that a matter cites, as it is kept with it. */
export type CitedByMatter = {
  readonly matter: string
  readonly office: string
  /** The case number, or the receipt code of a matter that has none. */
  readonly number: string
  readonly article: string
  readonly version: string
  /** The day of the facts where it is cited as the law of then. */
  readonly asOf: string | null
}

type Cited = { readonly citing: readonly Citing[]; readonly matters: readonly CitedByMatter[] }

/** Everything cited, by the law it is of. */
export type Uses = {
  readonly citing: readonly { readonly of: Citing; readonly articles: readonly string[] }[]
  readonly matters: readonly CitedByMatter[]
}

const lawOf = (article: string): string => article.slice(0, article.lastIndexOf('#'))

type CitingUses = Uses['citing']

const citingByLaw = (citing: readonly Citing[]): ReadonlyMap<string, CitingUses> => {
  const laws = new Map<string, { of: Citing; articles: string[] }[]>()
  for (const of of citing.filter(({ past }) => !past)) {
    for (const article of new Set(of.cites.flatMap(articlesNamed))) {
      const uses = laws.get(lawOf(article)) ?? []
      laws.set(lawOf(article), uses)
      const last = uses.at(-1)
      if (last?.of === of) last.articles.push(article)
      else uses.push({ of, articles: [article] })
    }
  }
  return laws
}

/** What the product cites stays as it is while it runs: its words are read through once. */
const read = new WeakMap<readonly Citing[], ReadonlyMap<string, CitingUses>>()

export const usesByLaw = ({ citing, matters }: Cited): Map<string, Uses> => {
  const ofProduct = read.get(citing) ?? citingByLaw(citing)
  read.set(citing, ofProduct)
  const ofMatters = Map.groupBy(matters, ({ article }) => lawOf(article))
  const laws = new Set([...ofProduct.keys(), ...ofMatters.keys()])
  return new Map([...laws].map((law) => [law, { citing: ofProduct.get(law) ?? [], matters: ofMatters.get(law) ?? [] }]))
}
