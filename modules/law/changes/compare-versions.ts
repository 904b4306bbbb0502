import type { Article } from '../corpus/corpus.ts'
import { wordDiff, type Stretch } from './word-diff.ts'

/** As much of an article as a comparison needs. */
export type Compared = Pick<Article, 'id' | 'no' | 'sub' | 'article' | 'text' | 'digest'>

/**
 * What became of an article: `changed` other words under its number · `moved` to another number, `similarity` below 1
 * where its words changed too · `vanished` · `new`. Unchanged articles are not listed.
 */
export type ArticleChange = {
  readonly change: 'changed' | 'moved' | 'vanished' | 'new'
  readonly before?: Compared
  readonly after?: Compared
  /** Shared pairs of characters, 0 to 1 (Dice); 1 is word for word. */
  readonly similarity: number
}

export type Comparison = { readonly unchanged: number; readonly articles: readonly ArticleChange[] }

/** From here two texts are taken for the same article under another number, and under the same number. */
const alike = { elsewhere: 0.6, atPlace: 0.3 }

const pairsOf = (text: string): Map<string, number> => {
  const pairs = new Map<string, number>()
  for (let at = 1; at < text.length; at += 1) {
    const pair = text.slice(at - 1, at + 1)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

const similarityOf = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number => {
  let shared = 0
  let size = 0
  for (const [pair, times] of one) {
    size += times
    shared += Math.min(times, other.get(pair) ?? 0)
  }
  for (const times of other.values()) size += times
  return size === 0 ? 0 : (2 * shared) / size
}

const placeOf = ({ no, sub }: Compared) => no * 1000 + (sub ?? 0)

const byDigest = (articles: readonly Compared[]): Map<string, Compared[]> => {
  const found = new Map<string, Compared[]>()
  for (const article of articles) found.set(article.digest, [...(found.get(article.digest) ?? []), article])
  return found
}

/** The nearest by number first, so that two articles of the same words keep their order. */
const takeNearest = (candidates: Compared[] | undefined, to: Compared): Compared | undefined => {
  if (!candidates?.length) return undefined
  candidates.sort((a, b) => Math.abs(placeOf(a) - placeOf(to)) - Math.abs(placeOf(b) - placeOf(to)))
  return candidates.shift()
}

/**
 * What became of every article from one version of a law to another: first the same words under the same number, then
 * the same words elsewhere, then the likest pairs, and what is left vanished or is new. In the order of the newer text,
 * what vanished at its old place.
 */
export const compareVersions = (before: readonly Compared[], after: readonly Compared[]): Comparison => {
  const place = new Map(after.map((article) => [article.id, article]))
  const stays = new Set(before.filter(({ id, digest }) => place.get(id)?.digest === digest).map(({ id }) => id))
  const left = new Set(before.filter(({ id }) => !stays.has(id)))
  const open = new Set(after.filter(({ id }) => !stays.has(id)))
  const articles: ArticleChange[] = []
  const pair = (old: Compared, young: Compared, similarity: number) => {
    left.delete(old)
    open.delete(young)
    articles.push({ change: old.id === young.id ? 'changed' : 'moved', before: old, after: young, similarity })
  }
  const words = byDigest([...open])
  for (const old of left) {
    const same = takeNearest(words.get(old.digest), old)
    if (same) pair(old, same, 1)
  }
  const pairs = new Map([...left, ...open].map((article) => [article, pairsOf(article.text)]))
  const likely: { old: Compared; young: Compared; similarity: number; rank: number }[] = []
  for (const old of left) {
    for (const young of open) {
      const similarity = similarityOf(pairs.get(old)!, pairs.get(young)!)
      const here = old.id === young.id
      // at its own number a text that is a little less alike is still the likelier successor
      if (similarity >= (here ? alike.atPlace : alike.elsewhere))
        likely.push({ old, young, similarity, rank: similarity + (here ? 0.2 : 0) })
    }
  }
  likely.sort((a, b) => b.rank - a.rank || placeOf(a.old) - placeOf(b.old))
  for (const { old, young, similarity } of likely) if (left.has(old) && open.has(young)) pair(old, young, similarity)
  for (const old of left) articles.push({ change: 'vanished', before: old, similarity: 0 })
  for (const young of open) articles.push({ change: 'new', after: young, similarity: 0 })
  const order = ({ before: old, after: young }: ArticleChange) => placeOf((young ?? old)!)
  return { unchanged: stays.size, articles: articles.toSorted((a, b) => order(a) - order(b)) }
}

/** The words of one change, to be read: what went and what came. */
export const wordsChanged = ({ before, after }: ArticleChange): Stretch[] =>
  wordDiff(before?.text ?? '', after?.text ?? '')
