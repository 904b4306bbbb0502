import type { CorpusTerms } from './corpus-terms.ts'
import { gather, placesOf } from './gathered.ts'
import type { Example } from './learned.ts'

/** Which law questions with these words turned out to be about. */
export type LawHabits = {
  /** how many examples were about a law; one about two articles counts half for each */
  readonly frequency: ReadonlyMap<number, number>
  /** How likely each law is meant by these words: 0 for the likeliest, down to −9 for one never asked about. */
  readonly likeliness: (hashes: Uint32Array) => Float32Array
}

const unheard = -9

/** Counts which law the words of the examples led to. */
export const lawHabits = (
  corpus: CorpusTerms,
  examples: readonly Example[],
  gold: readonly (readonly number[])[],
): LawHabits => {
  const frequency = new Map<number, number>()
  for (const documents of gold) {
    for (const document of documents) {
      const law = corpus.lawOf[document]!
      frequency.set(law, (frequency.get(law) ?? 0) + 1 / documents.length)
    }
  }
  const laws = Uint32Array.from(frequency.keys())
  const placeOfLaw = placesOf(laws)
  const bags = examples.flatMap(({ asked, answer }, at) => {
    const about = [...new Set(gold[at]!.map((document) => placeOfLaw(corpus.lawOf[document]!)))]
    return [asked.words, answer.words].map((bag) => ({ bag, about }))
  })
  const entries = bags.reduce((sum, { bag }) => sum + bag.hashes.length, 0)
  const [hashes, bagOf, times] = [new Uint32Array(entries), new Uint32Array(entries), new Uint8Array(entries)]
  const sums = new Float64Array(laws.length)
  let total = 0
  let entry = 0
  bags.forEach(({ bag, about }, at) => {
    hashes.set(bag.hashes, entry)
    times.set(bag.times, entry)
    bagOf.fill(at, entry, entry + bag.hashes.length)
    entry += bag.hashes.length
    for (const often of bag.times) {
      total += often
      for (const law of about) sums[law]! += often / about.length
    }
  })
  const { keys, starts, order } = gather(hashes)
  const everywhere = new Float64Array(keys.length)
  const [lawAt, countAt]: [number[], number[]] = [[], []]
  const lawStarts = new Uint32Array(keys.length + 1)
  const counts = new Float64Array(laws.length)
  keys.forEach((_, word) => {
    counts.fill(0)
    for (const each of order.subarray(starts[word], starts[word + 1])) {
      everywhere[word]! += times[each]!
      const { about } = bags[bagOf[each]!]!
      for (const law of about) counts[law]! += times[each]! / about.length
    }
    counts.forEach((count, law) => {
      if (count > 0) {
        lawAt.push(law)
        countAt.push(count)
      }
    })
    lawStarts[word + 1] = lawAt.length
  })
  const [countLaws, countValues] = [Uint16Array.from(lawAt), Float64Array.from(countAt)]
  const placeOfWord = placesOf(keys)
  const priors = Float64Array.from(laws, (law) => Math.log(frequency.get(law)! + 0.5))
  const lawCount = corpus.data.laws.length

  return {
    frequency,
    likeliness: (asked) => {
      const logs = priors.slice()
      for (const hash of asked) {
        const word = placeOfWord(hash)
        if (word < 0) continue
        counts.fill(0)
        for (let at = lawStarts[word]!; at < lawStarts[word + 1]!; at += 1) counts[countLaws[at]!] = countValues[at]!
        const share = everywhere[word]! / total
        for (let law = 0; law < logs.length; law += 1) {
          logs[law]! += 0.7 * Math.log((counts[law]! + 30 * share) / (sums[law]! + 30) / share)
        }
      }
      const best = logs.reduce((most, log) => Math.max(most, log), -Infinity)
      const result = new Float32Array(lawCount).fill(unheard)
      logs.forEach((log, at) => (result[laws[at]!] = Math.max(unheard, log - best)))
      return result
    },
  }
}
