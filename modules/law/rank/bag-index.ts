import { gather, placesOf } from './gathered.ts'
import { weightOf, type Bag } from './terms.ts'

/** BM25 over a few thousand bags: training questions, answers, what was asked about an article. Keeps no bag. */
export type BagIndex = {
  readonly rarity: (hash: number) => number
  /** Adds `weight` times each bag's score for the question to `scores`. */
  readonly addScores: (asked: Bag, weight: number, scores: Float32Array) => void
}

export const bagIndex = (bags: readonly Bag[], k1: number, b: number): BagIndex => {
  const average = bags.reduce((sum, { length }) => sum + length, 0) / Math.max(bags.length, 1) || 1
  const slowness = Float64Array.from(bags, ({ length }) => k1 * (1 - b + (b * length) / average))
  const entries = bags.reduce((sum, { hashes }) => sum + hashes.length, 0)
  const [hashOf, bagOf, timesOf] = [new Uint32Array(entries), new Uint32Array(entries), new Uint8Array(entries)]
  let entry = 0
  bags.forEach(({ hashes, times }, at) => {
    hashOf.set(hashes, entry)
    bagOf.fill(at, entry, entry + hashes.length)
    timesOf.set(times, entry)
    entry += hashes.length
  })
  const { keys, starts, order } = gather(hashOf)
  const placeOf = placesOf(keys)
  const bagAt = order.map((each) => bagOf[each]!)
  const timesAt = Uint8Array.from(order, (each) => timesOf[each]!)
  const rarityAt = (place: number): number => {
    const found = place < 0 ? 0 : starts[place + 1]! - starts[place]!
    return Math.log(1 + (bags.length - found + 0.5) / (found + 0.5))
  }
  return {
    rarity: (hash) => rarityAt(placeOf(hash)),
    addScores: (asked, weight, scores) => {
      asked.hashes.forEach((hash, term) => {
        const place = placeOf(hash)
        if (place < 0) return
        const gain = weight * weightOf(asked.times[term]!) * rarityAt(place) * (k1 + 1)
        for (let slot = starts[place]!; slot < starts[place + 1]!; slot += 1) {
          const times = timesAt[slot]!
          scores[bagAt[slot]!]! += (gain * times) / (times + slowness[bagAt[slot]!]!)
        }
      })
    },
  }
}
