import { weightOf, type Bag } from './terms.ts'

/** BM25 over a few thousand bags held in memory: training questions, answers, what was asked about an article. */
export type BagIndex = {
  readonly size: number
  readonly frequency: (hash: number) => number
  readonly rarity: (hash: number) => number
  /** Adds `weight` times each bag's score for the question to `scores`. */
  readonly addScores: (asked: Bag, weight: number, scores: Float32Array) => void
}

export const bagIndex = (bags: readonly Bag[], k1: number, b: number): BagIndex => {
  const postings = new Map<number, { at: number[]; times: number[] }>()
  let total = 0
  bags.forEach((bag, at) => {
    total += bag.length
    bag.hashes.forEach((hash, term) => {
      const found = postings.get(hash) ?? { at: [], times: [] }
      if (found.at.length === 0) postings.set(hash, found)
      found.at.push(at)
      found.times.push(bag.times[term]!)
    })
  })
  const average = total / Math.max(bags.length, 1) || 1
  const frequency = (hash: number): number => postings.get(hash)?.at.length ?? 0
  const rarity = (hash: number): number => {
    const found = frequency(hash)
    return Math.log(1 + (bags.length - found + 0.5) / (found + 0.5))
  }
  return {
    size: bags.length,
    frequency,
    rarity,
    addScores: (asked, weight, scores) => {
      asked.hashes.forEach((hash, term) => {
        const found = postings.get(hash)
        if (!found) return
        const gain = weight * weightOf(asked.times[term]!) * rarity(hash) * (k1 + 1)
        found.at.forEach((at, slot) => {
          const times = found.times[slot]!
          scores[at]! += (gain * times) / (times + k1 * (1 - b + (b * bags[at]!.length) / average))
        })
      })
    },
  }
}

/** The positions of the `count` highest scores above zero, best first; equal scores keep their order. */
export const highest = (scores: Float32Array, count: number): number[] => {
  const values = new Float64Array(count)
  const places = new Int32Array(count)
  let size = 0
  const sink = (value: number, place: number) => {
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= count) break
      if (child + 1 < count && values[child + 1]! < values[child]!) child += 1
      if (values[child]! >= value) break
      values[at] = values[child]!
      places[at] = places[child]!
      at = child
    }
    values[at] = value
    places[at] = place
  }
  for (let place = 0; place < scores.length; place += 1) {
    const value = scores[place]!
    if (value <= 0) continue
    if (size < count) {
      let at = size++
      while (at > 0 && values[(at - 1) >> 1]! > value) {
        values[at] = values[(at - 1) >> 1]!
        places[at] = places[(at - 1) >> 1]!
        at = (at - 1) >> 1
      }
      values[at] = value
      places[at] = place
    } else if (value > values[0]!) sink(value, place)
  }
  return [...places.subarray(0, size)].sort((one, other) => scores[other]! - scores[one]! || one - other)
}
