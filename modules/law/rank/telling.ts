import { readList } from '../search/postings.ts'
import type { FieldTerms } from './corpus-terms.ts'
import type { Bag } from './terms.ts'

const classes = 12
const doubt = 4

type Counted = { times: number; found: number }

/**
 * How much a term of a question tells about its article: of the questions learned from that had it, how often an article
 * that answers has it too. What was seldom asked is judged by terms as rare; 1 is a term of the middle.
 */
export const tellingTerms = (
  { forward, rarity, termOf }: FieldTerms,
  asked: readonly Bag[],
  gold: readonly (readonly number[])[],
) => {
  const seen = new Map<number, Counted>()
  const byRarity = Array.from({ length: classes }, (): Counted => ({ times: 2, found: 0.5 }))
  const classOf = (term: number) => (term < 0 ? classes - 1 : Math.min(classes - 1, Math.floor(rarity[term]!)))
  const all = { times: 4, found: 1 }
  asked.forEach(({ hashes }, at) => {
    if (gold[at]!.length === 0) return
    const inArticles = new Set<number>()
    for (const document of gold[at]!) {
      const { numbers, count } = readList(forward, document)
      for (let slot = 0; slot < count; slot += 1) inArticles.add(numbers[slot]!)
    }
    for (const hash of hashes) {
      const term = termOf(hash)
      const own = seen.get(hash) ?? { times: 0, found: 0 }
      seen.set(hash, own)
      for (const counted of [own, byRarity[classOf(term)]!, all]) {
        counted.times += 1
        if (inArticles.has(term)) counted.found += 1
      }
    }
  })
  const middle = all.found / all.times
  return (hash: number): number => {
    const { times, found } = seen.get(hash) ?? { times: 0, found: 0 }
    const alike = byRarity[classOf(termOf(hash))]!
    return (found + (doubt * alike.found) / alike.times) / (times + doubt) / middle
  }
}
