import { gather, placesOf } from './gathered.ts'
import { weightOf, type Bag } from './terms.ts'

/** BM25 over a few thousand bags: training questions, answers, what was asked about an article. Keeps no bag. */
export type BagIndex = {
  readonly rarity: (hash: number) => number
  /** Adds `weight` times each bag's score for the question to `scores`. */
  readonly addScores: (asked: Bag, weight: number, scores: Float32Array) => void
}

/** The bags as columns; apart from the index, whose functions would otherwise keep what only the reading needs. */
const columnsOf = (bags: Iterable<Bag>) => {
  const [lengths, hashes, bagOf, timesOf]: [number[], number[], number[], number[]] = [[], [], [], []]
  for (const bag of bags) {
    for (let term = 0; term < bag.hashes.length; term += 1) {
      hashes.push(bag.hashes[term]!)
      timesOf.push(bag.times[term]!)
      bagOf.push(lengths.length)
    }
    lengths.push(bag.length)
  }
  const { keys, starts, order } = gather(Uint32Array.from(hashes))
  return {
    lengths: Uint32Array.from(lengths),
    keys,
    starts,
    bagAt: order.map((each) => bagOf[each]!),
    timesAt: Uint8Array.from(order, (each) => timesOf[each]!),
  }
}

/** Reads each bag once, so a generator needs to hold no more than one. */
export const bagIndex = (bags: Iterable<Bag>, k1: number, b: number): BagIndex => {
  const { lengths, keys, starts, bagAt, timesAt } = columnsOf(bags)
  const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(lengths.length, 1) || 1
  const slowness = Float64Array.from(lengths, (length) => k1 * (1 - b + (b * length) / average))
  const placeOf = placesOf(keys)
  const rarityAt = (place: number): number => {
    const found = place < 0 ? 0 : starts[place + 1]! - starts[place]!
    return Math.log(1 + (lengths.length - found + 0.5) / (found + 0.5))
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
