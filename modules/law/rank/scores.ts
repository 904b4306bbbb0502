import { highest } from '../search/highest.ts'
import type { BagIndex } from './bag-index.ts'
import { addField } from './closeness.ts'
import type { CorpusTerms } from './corpus-terms.ts'
import type { Learned } from './learned.ts'
import type { Placing } from './meaning.ts'
import { weightOf, type Asked, type Bag } from './terms.ts'
import { behind } from './translation.ts'

const weightsOf = (bag: Bag): [number, number][] =>
  Array.from(bag.hashes, (hash, at) => [hash, weightOf(bag.times[at]!)])

const selfScore = (asked: Asked, index: { words: BagIndex; bigrams: BagIndex }): number => {
  let sum = 0
  for (const [hash, weight] of weightsOf(asked.words)) sum += weight * weight * index.words.rarity(hash)
  for (const [hash, weight] of weightsOf(asked.bigrams)) sum += 0.7 * weight * weight * index.bigrams.rarity(hash)
  return sum || 1
}

/** Scores over the whole corpus that every question writes over. */
const scratch = (size: number) => ({
  words: new Float32Array(size),
  pairs: new Float32Array(size),
  headings: new Float32Array(size),
  plain: new Float32Array(size),
  legal: new Float32Array(size),
  about: new Float32Array(size),
  near: new Float32Array(size),
  nearest: new Float32Array(size),
  answer: new Float32Array(size),
  written: new Float32Array(size),
  telling: new Float32Array(size),
  part: new Float32Array(size),
  lastPart: new Float32Array(size),
  meant: new Float32Array(size),
  first: new Float32Array(size),
})

/** How much the nearness of meaning counts in the first stage, beside the best score of all else. */
const meaningShare = 0.6

/** Scores of every document for a question, from the corpus and from what was learned; written over by the next one. */
export const scorer = (corpus: CorpusTerms, learned: Learned, placed: Placing) => {
  const { size, lawOf, data } = corpus
  const scores = scratch(size)
  const lawCount = data.laws.length
  const headingCount = data.headings.length

  /** BM25 of a text whose terms count by how much they tell. */
  const addTold = ({ words, bigrams }: Asked, to: Float32Array) => {
    const told = (bag: Bag, telling: (hash: number) => number, share: number): [number, number][] =>
      weightsOf(bag).map(([hash, weight]) => [hash, share * weight * telling(hash)])
    addField(corpus.words, told(words, learned.telling.words, 0.7), to)
    addField(corpus.bigrams, told(bigrams, learned.telling.bigrams, 1), to)
  }

  /** The clause that fits a document best, and the last one, in which a story comes to its question. */
  const scoreParts = (parts: readonly Asked[]) => {
    for (const part of parts) {
      scores.lastPart.fill(0)
      addTold(part, scores.lastPart)
      for (let document = 0; document < size; document += 1) {
        if (scores.lastPart[document]! > scores.part[document]!) scores.part[document] = scores.lastPart[document]!
      }
    }
    if (parts.length > 0) return
    scores.part.set(scores.telling)
    scores.lastPart.set(scores.telling)
  }

  const score = (asked: Asked) => {
    for (const array of Object.values(scores)) array.fill(0)
    const [words, bigrams] = [weightsOf(asked.words), weightsOf(asked.bigrams)]
    const { telling } = learned
    const told = words.map(([hash, weight]) => [hash, weight, 0.7 * weight * telling.words(hash)] as const)
    const toldPairs = bigrams.map(([hash, weight]) => [hash, weight, weight * telling.bigrams(hash)] as const)
    addField(corpus.words, told, scores.words, scores.telling)
    addField(corpus.bigrams, toldPairs, scores.pairs, scores.telling)
    const headings = new Float32Array(headingCount)
    addField(corpus.headings, [...words, ...bigrams], headings)
    const legal = new Map<number, number>()
    for (const [hash, weight] of words) {
      const term = corpus.words.termOf(hash)
      const trust = Math.min(1, (term < 0 ? 10 : corpus.words.rarity[term]!) / 5)
      for (const [word, probability] of behind(learned.legalOf, hash)) {
        legal.set(word, (legal.get(word) ?? 0) + weight * probability * trust)
      }
    }
    const worth = ([hash, weight]: [number, number]) => {
      const term = corpus.words.termOf(hash)
      return term < 0 ? 0 : weight * corpus.words.rarity[term]!
    }
    addField(
      corpus.words,
      [...legal]
        .sort((a, b) => worth(b) - worth(a))
        .slice(0, 40)
        .map(([hash, weight]) => [hash, 3 * weight]),
      scores.legal,
    )
    const about = new Float32Array(learned.about.documents.length)
    learned.about.words.addScores(asked.words, 1, about)
    learned.about.bigrams.addScores(asked.bigrams, 0.7, about)
    learned.about.documents.forEach((document, at) => (scores.about[document] = about[at]!))
    const written = new Float32Array(learned.written.documents.length)
    learned.written.words.addScores(asked.words, 1, written)
    learned.written.bigrams.addScores(asked.bigrams, 0.7, written)
    learned.written.documents.forEach(
      (document, at) => (scores.written[document] = Math.max(scores.written[document]!, written[at]!)),
    )
    scoreParts(asked.parts ?? [])
    let top = 0
    for (let document = 0; document < size; document += 1) {
      scores.headings[document] = headings[data.heading[document]!]!
      const less = corpus.expired[document] ? 0.5 : 1
      const plain = 0.7 * scores.words[document]! + scores.pairs[document]! + 0.4 * scores.headings[document]!
      scores.plain[document] = less * plain
      scores.first[document] =
        less * (plain + 0.6 * scores.legal[document]! + 0.8 * scores.about[document]! + 1.2 * scores.written[document]!)
      top = Math.max(top, scores.first[document]!)
    }
    placed.everyNearness(placed.place(asked.words), scores.meant)
    for (let document = 0; document < size; document += 1) {
      const less = corpus.expired[document] ? 0.5 : 1
      scores.first[document]! += less * meaningShare * top * scores.meant[document]!
    }
  }

  /** Votes of the questions asked before that are most like this one. */
  const vote = (asked: Asked) => {
    const near = new Float32Array(learned.gold.length)
    learned.asked.words.addScores(asked.words, 1, near)
    learned.asked.bigrams.addScores(asked.bigrams, 0.7, near)
    const self = selfScore(asked, learned.asked)
    const [laws, headings] = [new Float32Array(lawCount), new Float32Array(headingCount)]
    const closest = highest(near, 30)
    for (const at of closest) {
      const likeness = near[at]! / self
      const gold = learned.gold[at]!
      for (const document of gold) {
        scores.near[document]! += (likeness * likeness) / Math.sqrt(gold.length)
        scores.nearest[document] = Math.max(scores.nearest[document]!, likeness)
        laws[lawOf[document]!]! += (likeness * likeness) / gold.length
        headings[data.heading[document]!]! += (likeness * likeness) / gold.length
      }
    }
    const answers = new Float32Array(learned.gold.length)
    learned.answered.addScores(asked.words, 1, answers)
    for (const at of highest(answers, 20)) {
      for (const document of learned.gold[at]!) {
        scores.answer[document] = Math.max(scores.answer[document]!, answers[at]! / self)
      }
    }
    return { laws, headings, closest: closest.length > 0 ? near[closest[0]!]! / self : 0 }
  }

  return { scores, score, vote }
}
