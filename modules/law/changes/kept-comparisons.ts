import { createHash } from 'node:crypto'
import type { OpenedLaw } from '../open-law.ts'
import type { ShownArticle } from '../search/catalogue.ts'
import { compareVersions, type Comparison } from './compare-versions.ts'

type Texts = Pick<OpenedLaw, 'status' | 'articlesOf'>
export type Compare = (law: string, from: string, to: string) => Promise<Comparison>

const digestOf = (articles: readonly ShownArticle[]): string => {
  const hash = createHash('sm3')
  for (const { id, digest } of articles) hash.update(`${id} ${digest}\n`)
  return hash.digest('hex')
}

type Kept = {
  readonly byDigests: Map<string, Comparison>
  /** Of the corpus in use: its digest, and what was asked of it. */
  corpus: string | undefined
  pairs: Map<string, Promise<Comparison>>
}
const kept = new WeakMap<object, Kept>()

/**
 * What became of every article between two versions of a law, worked out once as long as the law is open: while the corpus
 * stays, nothing is read again; after another import a pair whose articles have the same digests is not compared again.
 * `compare` is counted by the test.
 */
export const keptComparisons = async (law: Texts, compare = compareVersions): Promise<Compare> => {
  const mine: Kept = kept.get(law) ?? { byDigests: new Map(), corpus: undefined, pairs: new Map() }
  kept.set(law, mine)
  const { corpus } = await law.status()
  if (corpus?.digest !== mine.corpus) Object.assign(mine, { corpus: corpus?.digest, pairs: new Map() })
  const { pairs, byDigests } = mine
  const work = async (name: string, from: string, to: string) => {
    const [before, after] = [await law.articlesOf(name, from), await law.articlesOf(name, to)]
    const key = `${digestOf(before)} ${digestOf(after)}`
    const known = byDigests.get(key) ?? compare(before, after)
    byDigests.set(key, known)
    return known
  }
  return (name, from, to) => {
    const key = [name, from, to].join('\n')
    const found = pairs.get(key) ?? work(name, from, to)
    pairs.set(key, found)
    // what failed is tried again by whoever asks next
    found.catch(() => pairs.delete(key))
    return found
  }
}
