import { highest, type BagIndex } from './bag-index.ts'
import { addField, coverage, translationScore } from './closeness.ts'
import type { CorpusTerms } from './corpus-terms.ts'
import type { Learned } from './learned.ts'
import type { Placing } from './meaning.ts'
import { weightOf, type Asked, type Bag } from './terms.ts'

/** What the trees look at, in this order; a model learned with another list is not used. */
export const featureNames = [
  'words', 'pairs', 'headings', 'plain', 'plainRank', 'wordsCovered', 'pairsCovered', 'translated', 'pairsTranslated',
  'legalWords', 'about', 'nearQuestions', 'nearestQuestion', 'nearestAnswer', 'nextArticles', 'lawVotes', 'lawHabit',
  'lawFrequency', 'timesRelevant', 'chapterVotes', 'length', 'askedLength', 'expired', 'level', 'meaning', 'lawShare',
  'chapterBest', 'wordsOfBest', 'pairsOfBest', 'translatedToBest', 'meaningToBest', 'nearOfBest', 'aboutOfBest',
  'lawRank', 'firstRank', 'closestKnown', 'wasAsked',
] as const // prettier-ignore
export const featureCount = featureNames.length
export const firstRank = featureNames.indexOf('firstRank')

export type Candidates = { readonly documents: readonly number[]; readonly features: Float32Array }

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
  first: new Float32Array(size),
})

export type Pools = { readonly first: number; readonly plain: number; readonly side: number }
export const pools: Pools = { first: 360, plain: 300, side: 80 }

/** Reads questions into candidates with features, for one corpus and what was learned. */
export const reader = (corpus: CorpusTerms, learned: Learned, placed: Placing) => {
  const { size, lawOf, data } = corpus
  const scores = scratch(size)
  const lawCount = data.laws.length
  const headingCount = data.headings.length

  const score = (asked: Asked) => {
    for (const array of Object.values(scores)) array.fill(0)
    const [words, bigrams] = [weightsOf(asked.words), weightsOf(asked.bigrams)]
    addField(corpus.words, words, scores.words)
    addField(corpus.bigrams, bigrams, scores.pairs)
    const headings = new Float32Array(headingCount)
    addField(corpus.headings, [...words, ...bigrams], headings)
    const legal = new Map<number, number>()
    for (const [hash, weight] of words) {
      const term = corpus.words.termOf(hash)
      const trust = Math.min(1, (term < 0 ? 10 : corpus.words.rarity[term]!) / 5)
      for (const [word, probability] of learned.legalOf.get(hash) ?? []) {
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
    for (let document = 0; document < size; document += 1) {
      scores.headings[document] = headings[data.heading[document]!]!
      const less = corpus.expired[document] ? 0.5 : 1
      const plain = 0.7 * scores.words[document]! + scores.pairs[document]! + 0.4 * scores.headings[document]!
      scores.plain[document] = less * plain
      scores.first[document] = less * (plain + 0.6 * scores.legal[document]! + 0.8 * scores.about[document]!)
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

  const habit = (asked: Asked): Float32Array => {
    const { frequency, terms, sums, all, total } = learned.laws
    const result = new Float32Array(lawCount).fill(-9)
    let best = -Infinity
    const logs = new Map<number, number>()
    for (const [law, counts] of terms) {
      let log = Math.log(frequency.get(law)! + 0.5)
      const sum = sums.get(law)!
      for (const hash of asked.words.hashes) {
        const everywhere = all.get(hash)
        if (everywhere === undefined) continue
        const share = everywhere / total
        log += 0.7 * Math.log(((counts.get(hash) ?? 0) + 30 * share) / (sum + 30) / share)
      }
      logs.set(law, log)
      best = Math.max(best, log)
    }
    for (const [law, log] of logs) result[law] = Math.max(-9, log - best)
    return result
  }

  const candidates = (asked: Asked, besides: readonly number[] = []): Candidates => {
    score(asked)
    const votes = vote(asked)
    const plainBest = highest(scores.plain, pools.plain)
    const pool = new Set(highest(scores.first, pools.first))
    for (const list of [
      plainBest,
      highest(scores.about, pools.side),
      highest(scores.near, 60),
      highest(scores.legal, pools.side),
      besides,
    ]) {
      for (const document of list) pool.add(document)
    }
    const documents = [...pool].sort((a, b) => scores.first[b]! - scores.first[a]! || a - b)
    const plainRank = new Map(plainBest.map((document, rank) => [document, rank]))
    const [lawBest, chapterBest, inLaw] = [
      new Float32Array(lawCount),
      new Float32Array(headingCount),
      new Map<number, number>(),
    ]
    for (const document of documents.slice(0, 100)) {
      const law = lawOf[document]!
      const before = inLaw.get(law) ?? 0
      if (before < 3) lawBest[law]! += scores.first[document]!
      inLaw.set(law, before + 1)
      const heading = data.heading[document]!
      chapterBest[heading] = Math.max(chapterBest[heading]!, scores.first[document]!)
    }
    const lawRank = new Map([...inLaw.keys()].sort((a, b) => lawBest[b]! - lawBest[a]!).map((law, rank) => [law, rank]))
    const bestLaw = lawBest.reduce((most, value) => Math.max(most, value), 0) || 1
    const habits = habit(asked)
    const translated = translationScore(corpus.words, learned.words, asked.words)
    const pairsTranslated = translationScore(corpus.bigrams, learned.bigrams, asked.bigrams)
    const [wordsIn, pairsIn] = [coverage(corpus.words, asked.words), coverage(corpus.bigrams, asked.bigrams)]
    const meaning = placed.place(asked.words)
    const translations = documents.map(translated)
    const nearness = documents.map((document) => placed.nearness(meaning, document))
    const top = (array: Float32Array) => documents.reduce((most, document) => Math.max(most, array[document]!), 1e-6)
    const [topWords, topPairs, topNear, topAbout] = [
      top(scores.words),
      top(scores.pairs),
      top(scores.near),
      top(scores.about),
    ]
    const [topTranslated, topMeaning] = [Math.max(...translations), Math.max(...nearness)]
    const firstScore = scores.first[documents[0] ?? 0]! || 1
    const features = new Float32Array(documents.length * featureCount)
    documents.forEach((document, row) => {
      const law = lawOf[document]!
      let next = 0
      for (const step of [-2, -1, 1, 2]) {
        if (lawOf[document + step] === law) next += scores.near[document + step]! * (Math.abs(step) === 1 ? 1 : 0.5)
      }
      features.set(
        [
          scores.words[document]!,
          scores.pairs[document]!,
          scores.headings[document]!,
          scores.plain[document]!,
          Math.log(1 + (plainRank.get(document) ?? 999)),
          wordsIn(document),
          pairsIn(document),
          translations[row]!,
          pairsTranslated(document),
          scores.legal[document]!,
          scores.about[document]!,
          scores.near[document]!,
          scores.nearest[document]!,
          scores.answer[document]!,
          next,
          votes.laws[law]!,
          habits[law]!,
          Math.log(1 + (learned.laws.frequency.get(law) ?? 0)),
          learned.timesRelevant.get(document) ?? 0,
          votes.headings[data.heading[document]!]!,
          Math.log(1 + corpus.words.field.lengths[document]!),
          asked.words.length,
          corpus.expired[document]!,
          corpus.level[document]!,
          nearness[row]!,
          lawBest[law]! / bestLaw,
          chapterBest[data.heading[document]!]! / firstScore,
          scores.words[document]! / topWords,
          scores.pairs[document]! / topPairs,
          translations[row]! - topTranslated,
          nearness[row]! - topMeaning,
          scores.near[document]! / topNear,
          scores.about[document]! / topAbout,
          lawRank.get(law) ?? 50,
          Math.log(1 + row),
          votes.closest,
          scores.about[document]! > 0 ? 1 : 0,
        ],
        row * featureCount,
      )
    })
    return { documents, features }
  }
  return { candidates }
}

export type Reader = ReturnType<typeof reader>
