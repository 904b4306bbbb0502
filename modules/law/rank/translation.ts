/** The source terms that give one target term, and how likely each does, side by side in small arrays. */
export type Sources = { readonly terms: Uint32Array; readonly chances: Float32Array }

/** What a source term is likely to be called: for each target term the source terms that give it. */
export type Translation = ReadonlyMap<number, Sources>

export const sourcesOf = (list: readonly (readonly [term: number, chance: number])[]): Sources => ({
  terms: Uint32Array.from(list, ([term]) => term),
  chances: Float32Array.from(list, ([, chance]) => chance),
})

export type Pair = { readonly source: Uint32Array; readonly target: Uint32Array; readonly weight: number }

/**
 * IBM model 1 by expectation maximisation over pairs of texts that mean the same (a question and its article or answer).
 * Half a count of doubt in every source keeps rare words from being sure of themselves. `least` drops what hardly counts.
 */
export const learnTranslation = (pairs: readonly Pair[], rounds: number, least: number): Translation => {
  let given = new Map<number, Map<number, number>>()
  for (const { source, target } of pairs) {
    for (const from of source) {
      const row = given.get(from) ?? new Map<number, number>()
      if (row.size === 0) given.set(from, row)
      for (const to of target) row.set(to, 1)
    }
  }
  for (const row of given.values()) for (const to of row.keys()) row.set(to, 1 / row.size)
  for (let round = 0; round < rounds; round += 1) given = oneRound(pairs, given)
  const byTarget = new Map<number, [number, number][]>()
  for (const [from, row] of given) {
    for (const [to, probability] of row) {
      if (probability < least) continue
      const list = byTarget.get(to) ?? []
      if (list.length === 0) byTarget.set(to, list)
      list.push([from, probability])
    }
  }
  return new Map([...byTarget].map(([target, list]) => [target, sourcesOf(list)]))
}

const oneRound = (pairs: readonly Pair[], given: ReadonlyMap<number, ReadonlyMap<number, number>>) => {
  const counts = new Map<number, Map<number, number>>()
  for (const { source, target, weight } of pairs) {
    const rows = Array.from(source, (from) => given.get(from))
    for (const to of target) {
      let sum = 0
      for (const row of rows) sum += row?.get(to) ?? 0
      if (sum <= 0) continue
      rows.forEach((row, at) => {
        const share = (weight * (row?.get(to) ?? 0)) / sum
        if (share < 1e-5) return
        const from = source[at]!
        const row2 = counts.get(from) ?? new Map<number, number>()
        if (row2.size === 0) counts.set(from, row2)
        row2.set(to, (row2.get(to) ?? 0) + share)
      })
    }
  }
  for (const row of counts.values()) {
    let sum = 0.5
    for (const count of row.values()) sum += count
    for (const [to, count] of row) row.set(to, count / sum)
  }
  return counts
}
