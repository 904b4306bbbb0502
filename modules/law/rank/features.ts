import { highest } from '../search/highest.ts'
import { coverage, translationScore } from './closeness.ts'
import type { CorpusTerms } from './corpus-terms.ts'
import { featureCount } from './feature-names-data.ts'
import type { Learned } from './learned.ts'
import type { Placing } from './meaning.ts'
import { scorer } from './scores.ts'
import { ranksOf } from './ranks.ts'
import type { Asked } from './terms.ts'

export type Candidates = { readonly documents: readonly number[]; readonly features: Float32Array }

export type Pools = { readonly first: number; readonly plain: number; readonly side: number }
export const pools: Pools = { first: 360, plain: 300, side: 80 }

/** Reads questions into candidates with features, for one corpus and what was learned. */
export const reader = (corpus: CorpusTerms, learned: Learned, placed: Placing) => {
  const { lawOf, data } = corpus
  const lawCount = data.laws.length
  const headingCount = data.headings.length
  const { scores, score, vote } = scorer(corpus, learned, placed)

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
      highest(scores.written, 60),
      highest(scores.telling, 120),
      highest(scores.part, 60),
      highest(scores.lastPart, 40),
      highest(scores.pairs, 100),
      highest(scores.meant, pools.side),
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
    const habits = learned.laws.likeliness(asked.words.hashes)
    const translated = translationScore(corpus.words, learned.words, asked.words)
    const pairsTranslated = translationScore(corpus.bigrams, learned.bigrams, asked.bigrams)
    const [wordsIn, pairsIn] = [coverage(corpus.words, asked.words), coverage(corpus.bigrams, asked.bigrams)]
    const translations = documents.map(translated)
    const nearness = documents.map((document) => scores.meant[document]!)
    const pairTranslations = documents.map(pairsTranslated)
    const top = (array: Float32Array) => documents.reduce((most, document) => Math.max(most, array[document]!), 1e-6)
    const [topWords, topPairs, topNear, topAbout] = [
      top(scores.words),
      top(scores.pairs),
      top(scores.near),
      top(scores.about),
    ]
    const [topTranslated, topMeaning] = [Math.max(...translations), Math.max(...nearness)]
    const [topWritten, topTelling, topPart, topLast] = [
      top(scores.written),
      top(scores.telling),
      top(scores.part),
      top(scores.lastPart),
    ]
    const column = (array: Float32Array) => documents.map((document) => array[document]!)
    const [meaningRank, translatedRank] = [ranksOf(nearness), ranksOf(translations)]
    const ranks = [
      meaningRank,
      translatedRank,
      ranksOf(pairTranslations),
      ...[scores.words, scores.pairs, scores.about, scores.near, scores.written, scores.telling, scores.legal].map(
        (array) => ranksOf(column(array), 0),
      ),
    ]
    const writtenLaw = new Float32Array(lawCount)
    for (const document of highest(scores.written, 10)) writtenLaw[lawOf[document]!]! += scores.written[document]!
    const firstScore = scores.first[documents[0] ?? 0]! || 1
    const features = new Float32Array(documents.length * featureCount)
    documents.forEach((document, row) => {
      const law = lawOf[document]!
      let next = 0
      for (const step of [-2, -1, 1, 2]) {
        if (lawOf[document + step] === law) next += scores.near[document + step]! * (Math.abs(step) === 1 ? 1 : 0.5)
      }
      let around = 0
      for (const step of [-2, -1, 1, 2]) {
        if (lawOf[document + step] === law) around = Math.max(around, scores.first[document + step]!)
      }
      let companion = 0
      for (const other of learned.companions.get(document) ?? []) {
        companion = Math.max(companion, scores.first[other]!)
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
          pairTranslations[row]!,
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
          Math.log(1 + meaningRank[row]!),
          Math.log(1 + translatedRank[row]!),
          ranks.reduce((sum, rank) => sum + 1 / (20 + rank[row]!), 0),
          scores.near[document]! / topNear,
          scores.about[document]! / topAbout,
          lawRank.get(law) ?? 50,
          Math.log(1 + row),
          votes.closest,
          scores.about[document]! > 0 ? 1 : 0,
          scores.written[document]!,
          scores.written[document]! / topWritten,
          writtenLaw[law]! / topWritten,
          scores.telling[document]!,
          scores.telling[document]! / topTelling,
          scores.part[document]! / topPart,
          scores.lastPart[document]! / topLast,
          asked.parts?.length ?? 0,
          around / firstScore,
          companion / firstScore,
          (document - data.laws[law]!.first) / Math.max(1, data.laws[law]!.end - data.laws[law]!.first),
        ],
        row * featureCount,
      )
    })
    return { documents, features }
  }
  return { candidates }
}

export type Reader = ReturnType<typeof reader>
