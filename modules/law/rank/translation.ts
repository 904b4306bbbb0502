/** The source terms that give one target term, and how likely each does, side by side in small arrays. */
export type Sources = { readonly terms: Uint32Array; readonly chances: Float32Array }

/** What a source term is likely to be called: for each target term the source terms that give it. */
export type Translation = ReadonlyMap<number, Sources>

export const sourcesOf = (list: readonly (readonly [term: number, chance: number])[]): Sources => ({
  terms: Uint32Array.from(list, ([term]) => term),
  chances: Float32Array.from(list, ([, chance]) => chance),
})

export type Pair = { readonly source: Uint32Array; readonly target: Uint32Array; readonly weight: number }

/** Every distinct term of the pairs in order of first appearance, and where each stands. */
const numbered = (lists: readonly Uint32Array[]) => {
  const places = new Map<number, number>()
  const numbers = lists.map((list) =>
    list.map((term) => places.get(term) ?? (places.set(term, places.size), places.size - 1)),
  )
  return { terms: Uint32Array.from(places.keys()), numbers }
}

/**
 * A cell for every source term and target term that stand in one pair. The cells of a source are neighbours, from
 * `rows[source]` on; `cells` names them pair by pair, source by source.
 */
const cellsOf = (
  sources: readonly Uint32Array[],
  targets: readonly Uint32Array[],
  sourceTerms: number,
  targetTerms: number,
) => {
  const startOf = new Uint32Array(sources.length + 1)
  sources.forEach((source, pair) => (startOf[pair + 1] = startOf[pair]! + source.length * targets[pair]!.length))
  const standing: [pair: number, at: number][][] = Array.from({ length: sourceTerms }, () => [])
  sources.forEach((source, pair) => source.forEach((from, at) => standing[from]!.push([pair, at])))
  const cells = new Uint32Array(startOf.at(-1)!)
  const rows = new Uint32Array(sourceTerms + 1)
  const targetOf: number[] = []
  const [seenBy, cellIn] = [new Int32Array(targetTerms).fill(-1), new Uint32Array(targetTerms)]
  standing.forEach((places, from) => {
    for (const [pair, at] of places) {
      const target = targets[pair]!
      target.forEach((to, slot) => {
        if (seenBy[to] !== from) {
          seenBy[to] = from
          cellIn[to] = targetOf.length
          targetOf.push(to)
        }
        cells[startOf[pair]! + at * target.length + slot] = cellIn[to]!
      })
    }
    rows[from + 1] = targetOf.length
  })
  return { startOf, cells, rows, targetOf }
}

/**
 * IBM model 1 by expectation maximisation over pairs of texts that mean the same (a question and its article or answer).
 * Half a count of doubt in every source keeps rare words from being sure of themselves. `least` drops what hardly counts.
 */
export const learnTranslation = (pairs: readonly Pair[], rounds: number, least: number): Translation => {
  const from = numbered(pairs.map(({ source }) => source))
  const to = numbered(pairs.map(({ target }) => target))
  const { startOf, cells, rows, targetOf } = cellsOf(from.numbers, to.numbers, from.terms.length, to.terms.length)
  const chances = new Float64Array(targetOf.length)
  for (let row = 0; row + 1 < rows.length; row += 1) {
    chances.fill(1 / (rows[row + 1]! - rows[row]!), rows[row], rows[row + 1])
  }
  const counts = new Float64Array(chances.length)
  for (let round = 0; round < rounds; round += 1) {
    counts.fill(0)
    pairs.forEach(({ source, target, weight }, pair) => {
      const step = target.length
      for (let slot = 0; slot < step; slot += 1) {
        const first = startOf[pair]! + slot
        let sum = 0
        for (let at = 0; at < source.length; at += 1) sum += chances[cells[first + at * step]!]!
        if (sum <= 0) continue
        for (let at = 0; at < source.length; at += 1) {
          const cell = cells[first + at * step]!
          const share = (weight * chances[cell]!) / sum
          if (share >= 1e-5) counts[cell]! += share
        }
      }
    })
    for (let row = 0; row + 1 < rows.length; row += 1) {
      let sum = 0.5
      for (let cell = rows[row]!; cell < rows[row + 1]!; cell += 1) sum += counts[cell]!
      for (let cell = rows[row]!; cell < rows[row + 1]!; cell += 1) chances[cell] = counts[cell]! / sum
    }
  }
  const byTarget = new Map<number, [number, number][]>()
  for (let row = 0; row + 1 < rows.length; row += 1) {
    for (let cell = rows[row]!; cell < rows[row + 1]!; cell += 1) {
      if (chances[cell]! < least) continue
      const target = to.terms[targetOf[cell]!]!
      const list = byTarget.get(target) ?? []
      if (list.length === 0) byTarget.set(target, list)
      list.push([from.terms[row]!, chances[cell]!])
    }
  }
  return new Map([...byTarget].map(([target, list]) => [target, sourcesOf(list)]))
}
