import type { CorpusTerms } from './corpus-terms.ts'
import type { Example } from './learned.ts'

/** Which law questions with these words turned out to be about. */
export type LawHabits = {
  readonly frequency: ReadonlyMap<number, number>
  readonly terms: ReadonlyMap<number, ReadonlyMap<number, number>>
  readonly sums: ReadonlyMap<number, number>
  readonly all: ReadonlyMap<number, number>
  readonly total: number
}

/** Counts which law the words of the examples led to. */
export const lawHabits = (
  corpus: CorpusTerms,
  examples: readonly Example[],
  gold: readonly (readonly number[])[],
): LawHabits => {
  const frequency = new Map<number, number>()
  const terms = new Map<number, Map<number, number>>()
  const sums = new Map<number, number>()
  const all = new Map<number, number>()
  let total = 0
  const add = (counts: Map<number, number>, key: number, by: number) => counts.set(key, (counts.get(key) ?? 0) + by)
  examples.forEach(({ asked, answer }, at) => {
    for (const document of gold[at]!) add(frequency, corpus.lawOf[document]!, 1 / gold[at]!.length)
    const laws = new Set(gold[at]!.map((document) => corpus.lawOf[document]!))
    for (const bag of [asked.words, answer.words]) {
      bag.hashes.forEach((hash, place) => {
        const times = bag.times[place]!
        add(all, hash, times)
        total += times
        for (const law of laws) {
          const row = terms.get(law) ?? new Map<number, number>()
          terms.set(law, row)
          add(row, hash, times / laws.size)
          add(sums, law, times / laws.size)
        }
      })
    }
  })
  return { frequency, terms, sums, all, total }
}
