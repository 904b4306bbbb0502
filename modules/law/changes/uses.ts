import type { Citing } from '@fengqiao/kernel/citing.ts'
import { articlesNamed } from './articles-named.ts'

/** An article that a matter cites, as it is kept with it. */
export type CitedByMatter = {
  readonly matter: string
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

export const usesByLaw = ({ citing, matters }: Cited): Map<string, Uses> => {
  const laws = new Map<string, { citing: { of: Citing; articles: string[] }[]; matters: CitedByMatter[] }>()
  const usesOf = (law: string) => {
    const known = laws.get(law) ?? { citing: [], matters: [] }
    laws.set(law, known)
    return known
  }
  for (const of of citing.filter(({ past }) => !past)) {
    for (const article of new Set(of.cites.flatMap(articlesNamed))) {
      const uses = usesOf(lawOf(article)).citing
      const last = uses.at(-1)
      if (last?.of === of) last.articles.push(article)
      else uses.push({ of, articles: [article] })
    }
  }
  for (const cited of matters) usesOf(lawOf(cited.article)).matters.push(cited)
  return laws
}
