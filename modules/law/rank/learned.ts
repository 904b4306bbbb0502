import { readList } from '../search/postings.ts'
import { writtenFor, writtenIndex, type WrittenIndex } from './own-words/own-words.ts'
import { bagIndex, type BagIndex } from './bag-index.ts'
import type { CorpusTerms, FieldTerms } from './corpus-terms.ts'
import { lawHabits, type LawHabits } from './law-habits.ts'
import { layTranslation } from './lay-translation.ts'
import { tellingTerms } from './telling.ts'
import { emptyBag, joinBags, type Asked, type Bag } from './terms.ts'
import { learnTranslation, turnedRound, withEntries, type Pair, type Translation } from './translation.ts'

/** One answered question: what was asked, what was answered (its words), and the articles that decide it. */
export type Example = {
  readonly asked: Asked
  readonly answer: Asked
  readonly articles: readonly string[]
}

/** What is kept of the examples: numbers only. Articles are named by id. */
export type Lessons = {
  readonly examples: readonly Example[]
  /** question word ← words of articles and answers */
  readonly words: Translation
  /** question pair ← pairs of articles */
  readonly bigrams: Translation
  /** article word ← question words */
  readonly legal: Translation
}

/** A word in more articles than this tells nothing of what is meant. */
const most = 12_000
/** How many legal words a word of a question is looked up by. */
const mostLegal = 14

const bagOfDocument = ({ forward, hashes }: FieldTerms, document: number): Uint32Array => {
  const { numbers, count } = readList(forward, document)
  return numbers.slice(0, count).map((term) => hashes[term]!)
}

/** Learns how questions speak of articles. Examples whose articles are not in the corpus teach only their answers. */
export const learn = (corpus: CorpusTerms, examples: readonly Example[]): Lessons => {
  const words: Pair[] = []
  const bigrams: Pair[] = []
  for (const { asked, answer, articles } of examples) {
    const known = articles.flatMap((id) => corpus.number.get(id) ?? [])
    const weight = 1 / Math.max(known.length, 1)
    for (const document of known) {
      words.push({ source: bagOfDocument(corpus.words, document), target: asked.words.hashes, weight })
      bigrams.push({ source: bagOfDocument(corpus.bigrams, document), target: asked.bigrams.hashes, weight })
    }
    if (answer.words.length > 0) words.push({ source: answer.words.hashes, target: asked.words.hashes, weight: 1 })
  }
  for (const { document, said } of writtenFor(corpus)) {
    words.push({ source: bagOfDocument(corpus.words, document), target: said.words.hashes, weight: 1 })
    bigrams.push({ source: bagOfDocument(corpus.bigrams, document), target: said.bigrams.hashes, weight: 1 })
  }
  const common = (hash: number): boolean => {
    const term = corpus.words.termOf(hash)
    return term >= 0 && corpus.words.field.documents[term]! > most
  }
  const turned = words.map(({ source, target, weight }) => ({
    source: target,
    target: source.filter((hash) => !common(hash)),
    weight,
  }))
  return {
    examples,
    words: learnTranslation(words, 5, 0.004),
    bigrams: learnTranslation(bigrams, 4, 0.03),
    // no more are ever looked up, and what is kept lies in the model’s file
    legal: turnedRound(turnedRound(learnTranslation(turned, 4, 0.004), mostLegal), Infinity),
  }
}

/** The lessons made ready for questions on one corpus. */
export type Learned = {
  readonly words: Translation
  readonly bigrams: Translation
  /** question word → legal words to look for as well */
  readonly legalOf: Translation
  readonly gold: readonly (readonly number[])[]
  readonly asked: { readonly words: BagIndex; readonly bigrams: BagIndex }
  readonly answered: BagIndex
  /** What was asked and answered about each article that was ever the answer. */
  readonly about: { readonly documents: readonly number[]; readonly words: BagIndex; readonly bigrams: BagIndex }
  readonly written: WrittenIndex
  /** how much a word and a pair of a question tell */
  readonly telling: { readonly words: (hash: number) => number; readonly bigrams: (hash: number) => number }
  readonly laws: LawHabits
  /** the articles that answered a question together with an article */
  readonly companions: ReadonlyMap<number, readonly number[]>
  readonly timesRelevant: ReadonlyMap<number, number>
}

export const prepare = (corpus: CorpusTerms, lessons: Lessons): Learned => {
  const { examples } = lessons
  const gold = examples.map(({ articles }) => articles.flatMap((id) => corpus.number.get(id) ?? []))
  const lay = layTranslation(0.06)
  const about = new Map<number, { words: Bag[]; bigrams: Bag[] }>()
  const timesRelevant = new Map<number, number>()
  examples.forEach(({ asked, answer }, at) => {
    for (const document of gold[at]!) {
      const kept = about.get(document) ?? { words: [], bigrams: [] }
      about.set(document, kept)
      kept.words.push(asked.words, answer.words)
      kept.bigrams.push(asked.bigrams, answer.bigrams)
      timesRelevant.set(document, (timesRelevant.get(document) ?? 0) + 1)
    }
  })
  const companions = new Map<number, number[]>()
  for (const documents of gold) {
    for (const document of documents) {
      const others = documents.filter((other) => other !== document)
      if (others.length > 0) companions.set(document, [...new Set([...(companions.get(document) ?? []), ...others])])
    }
  }
  const documents = [...about.keys()]
  const index = (bags: Bag[], k1: number, b: number) => bagIndex(bags, k1, b)
  return {
    words: withEntries(lessons.words, lay.toLay),
    bigrams: lessons.bigrams,
    legalOf: turnedRound(withEntries(lessons.legal, lay.toLegal), mostLegal),
    gold,
    asked: {
      words: index(
        examples.map(({ asked }) => asked.words),
        1,
        0.6,
      ),
      bigrams: index(
        examples.map(({ asked }) => asked.bigrams),
        1,
        0.6,
      ),
    },
    answered: index(
      examples.map(({ answer }) => answer.words),
      1,
      0.75,
    ),
    about: {
      documents,
      words: index(
        documents.map((document) => joinBags(about.get(document)!.words)),
        1.2,
        0.75,
      ),
      bigrams: index(
        documents.map((document) => joinBags(about.get(document)!.bigrams)),
        1.2,
        0.75,
      ),
    },
    written: writtenIndex(corpus),
    telling: {
      words: tellingTerms(
        corpus.words,
        examples.map(({ asked }) => asked.words),
        gold,
      ),
      bigrams: tellingTerms(
        corpus.bigrams,
        examples.map(({ asked }) => asked.bigrams),
        gold,
      ),
    },
    companions,
    laws: lawHabits(corpus, examples, gold),
    timesRelevant,
  }
}

export const noAnswer: Asked = { words: emptyBag, bigrams: emptyBag }
