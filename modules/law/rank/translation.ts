import { gather, placesOf, type Gathered } from './gathered.ts'

/** Which terms stand behind each term, and how likely each does: long arrays, those of one term side by side. */
export type Translation = Pick<Gathered, 'keys' | 'starts'> & {
  readonly terms: Uint32Array
  readonly chances: Float32Array
  /** The place of a term among `keys`, -1 where nothing is known of it. */
  readonly placeOf: (term: number) => number
}

/** The terms behind one term with their chances. */
export const behind = ({ placeOf, starts, terms, chances }: Translation, term: number): [number, number][] => {
  const place = placeOf(term)
  if (place < 0) return []
  const [from, to] = [starts[place]!, starts[place + 1]!]
  return Array.from(terms.subarray(from, to), (each, at) => [each, chances[from + at]!])
}

/** One entry: `term` stands behind `key`. */
export type Entry = readonly [key: number, term: number, chance: number]

const gathered = (of: Uint32Array, terms: Uint32Array, chances: Float32Array): Translation => {
  const { keys, starts, order } = gather(of)
  const inOrder = chances.slice()
  order.forEach((entry, at) => (inOrder[at] = chances[entry]!))
  return { keys, starts, terms: order.map((entry) => terms[entry]!), chances: inOrder, placeOf: placesOf(keys) }
}

/** A translation of its rows as they lie in a file. */
export const asTranslation = (rows: Omit<Translation, 'placeOf'>): Translation => ({
  ...rows,
  placeOf: placesOf(rows.keys),
})

/** The key of every entry. */
const keyed = ({ keys, starts }: Translation): Uint32Array => {
  const each = new Uint32Array(starts.at(-1)!)
  keys.forEach((key, place) => each.fill(key, starts[place], starts[place + 1]))
  return each
}

/** A translation with more entries, those of one key behind what it had. */
export const withEntries = (translation: Translation, more: readonly Entry[]): Translation => {
  const size = translation.terms.length
  const [of, terms] = [new Uint32Array(size + more.length), new Uint32Array(size + more.length)]
  const chances = new Float32Array(size + more.length)
  of.set(keyed(translation))
  terms.set(translation.terms)
  chances.set(translation.chances)
  more.forEach(([key, term, chance], at) => {
    of[size + at] = key
    terms[size + at] = term
    chances[size + at] = chance
  })
  return gathered(of, terms, chances)
}

/** The other way round: for each term the keys it stands behind, the `most` likely first. */
export const turnedRound = (translation: Translation, most: number): Translation => {
  const { terms, chances } = translation
  const { keys, starts, order } = gather(terms)
  const of = keyed(translation)
  const kept: number[] = []
  keys.forEach((_, place) => {
    const entries = order.slice(starts[place], starts[place + 1])
    entries.sort((one, other) => chances[other]! - chances[one]!)
    for (const entry of entries.subarray(0, most)) kept.push(entry)
  })
  return gathered(
    Uint32Array.from(kept, (entry) => terms[entry]!),
    Uint32Array.from(kept, (entry) => of[entry]!),
    Float32Array.from(kept, (entry) => chances[entry]!),
  )
}

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
  const kept: number[] = []
  const keptSources: number[] = []
  for (let row = 0; row + 1 < rows.length; row += 1) {
    for (let cell = rows[row]!; cell < rows[row + 1]!; cell += 1) {
      if (chances[cell]! < least) continue
      kept.push(cell)
      keptSources.push(from.terms[row]!)
    }
  }
  return gathered(
    Uint32Array.from(kept, (cell) => to.terms[targetOf[cell]!]!),
    Uint32Array.from(keptSources),
    Float32Array.from(kept, (cell) => chances[cell]!),
  )
}
