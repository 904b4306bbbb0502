import type { CorpusTerms } from './corpus-terms.ts'
import { mover, type Placed } from './move-words.ts'
import { seeded } from './seeded.ts'
import { weigher, type Space, type Teaching, type Weighed } from './space.ts'

export type Schooling = {
  readonly rounds: number
  readonly rate: number
  /** how many articles a question is told from at a time, besides those of its neighbours */
  readonly others: number
}

const together = 128
/** For every hundred questions so many articles stand as questions, most of their words left out: new words stay in place. */
const articlesAsQuestions = 0.3
const wordsLeft = { question: 0.7, article: 0.3 }
const sharpness = 12.5

/** Two vectors multiplied, in four sums that need not wait for one another. */
const product = (one: Float32Array, from: number, other: Float32Array, beside: number, width: number): number => {
  let [first, second, third, fourth] = [0, 0, 0, 0]
  const whole = width - (width % 4)
  for (let at = 0; at < whole; at += 4) {
    first += one[from + at]! * other[beside + at]!
    second += one[from + at + 1]! * other[beside + at + 1]!
    third += one[from + at + 2]! * other[beside + at + 2]!
    fourth += one[from + at + 3]! * other[beside + at + 3]!
  }
  for (let at = whole; at < width; at += 1) first += one[from + at]! * other[beside + at]!
  return first + second + third + fourth
}

/** Pulls questions to their articles and away from the others, each by how likely it was taken for the answer. */
const pullApart = (
  questions: Placed,
  articles: Placed,
  width: number,
  answers: readonly number[],
  weights: number[],
) => {
  const count = articles.length.length
  const chance = new Float64Array(count)
  answers.forEach((answer, question) => {
    const from = question * width
    let total = 0
    for (let article = 0; article < count; article += 1) {
      const near = product(questions.unit, from, articles.unit, article * width, width)
      chance[article] = Math.exp(sharpness * (near - 1))
      total += chance[article]!
    }
    const share = (sharpness * weights[question]!) / answers.length
    for (let article = 0; article < count; article += 1) {
      const strength = share * ((article === answer ? 1 : 0) - chance[article]! / total)
      if (Math.abs(strength) < share * 1e-4) continue
      for (let at = 0, other = article * width; at < width; at += 1, other += 1) {
        questions.pull[from + at]! += strength * articles.unit[other]!
        articles.pull[other]! += strength * questions.unit[from + at]!
      }
    }
  })
}

/** A space in which what was taught lies near its answer; the one handed in stays as it is. Same seed, same space. */
export const taught = (corpus: CorpusTerms, start: Space, lessons: readonly Teaching[], by: Schooling): Space => {
  const space = {
    dimensions: start.dimensions,
    asked: { ...start.asked, vectors: start.asked.vectors.slice() },
    said: { ...start.said, vectors: start.said.vectors.slice() },
  }
  const random = seeded(17)
  const below = (count: number) => Math.floor(random() * count)
  const weigh = weigher(corpus, space)
  const [asked, said] = [mover(space.asked.vectors, space.dimensions), mover(space.said.vectors, space.dimensions)]
  const texts = lessons.map(({ bag }) => weigh.question(bag))
  const some = ({ places, weights }: Weighed, share: number): Weighed => {
    const kept = Array.from(places.keys()).filter(() => random() < share)
    return {
      places: Uint32Array.from(kept, (at) => places[at]!),
      weights: Float32Array.from(kept, (at) => weights[at]!),
    }
  }
  const order = Array.from(lessons.keys())
  for (let round = 0; round < by.rounds; round += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = below(at + 1)
      ;[order[at], order[other]] = [order[other]!, order[at]!]
    }
    const rate = by.rate * (1.1 - round / by.rounds)
    for (let from = 0; from < order.length; from += together) {
      const chosen = order.slice(from, from + together)
      const strangers = Array.from({ length: Math.floor(articlesAsQuestions * chosen.length) }, () =>
        below(corpus.size),
      )
      const questions = [
        ...chosen.map((each) => some(texts[each]!, wordsLeft.question)),
        ...strangers.map((document) => some(weigh.documentAsked(document), wordsLeft.article)),
      ]
      const answers = [...chosen.map((each) => lessons[each]!.document), ...strangers]
      const weights = [...chosen.map((each) => lessons[each]!.weight), ...strangers.map(() => 0.5)]
      const documents = [
        ...new Set([
          ...answers,
          ...Array.from({ length: by.others }, (_, at) =>
            at % 2 === 0 ? below(corpus.size) : lessons[below(lessons.length)]!.document,
          ),
        ]),
      ]
      const number = new Map(documents.map((document, at) => [document, at]))
      const articles = documents.map(weigh.document)
      const [placedQuestions, placedArticles] = [asked.place(questions), said.place(articles)]
      const right = answers.map((document) => number.get(document)!)
      pullApart(placedQuestions, placedArticles, space.dimensions, right, weights)
      asked.move(questions, placedQuestions, rate)
      said.move(articles, placedArticles, rate)
    }
  }
  return space
}
