import type { LawTopic } from './kinds-data.ts'
import { placed, sequencesOf, type TopicModel } from './topic-model.ts'

export type TopicExample<Name extends string = LawTopic> = {
  readonly folded: string
  readonly topic: Name
  /** How much it counts, 1 unless said. */
  readonly weight?: number
}

const leastTexts = 2
const rounds = 20
const stepLength = 0.5
const shrink = 3e-4

const softmax = (logits: Float64Array): void => {
  const highest = Math.max(...logits)
  let sum = 0
  logits.forEach((logit, topic) => {
    logits[topic] = Math.exp(logit - highest)
    sum += logits[topic]!
  })
  logits.forEach((value, topic) => (logits[topic] = value / sum))
}

/**
 * Softmax regression over sequences of characters, one weight for each sequence and topic (AdaGrad, the examples in a
 * fixed mixed order, so that the same examples give the same model).
 */
export const learnTopics = <Name extends string>(examples: readonly TopicExample<Name>[]): TopicModel<Name> => {
  const topics = [...new Set(examples.map(({ topic }) => topic))].sort()
  const counts = examples.map(({ folded }) => sequencesOf(folded))
  const texts = new Map<number, number>()
  for (const one of counts) for (const term of one.keys()) texts.set(term, (texts.get(term) ?? 0) + 1)
  const terms = Uint32Array.from([...texts].flatMap(([term, number]) => (number >= leastTexts ? [term] : []))).sort()
  const rarity = Float32Array.from(terms, (term) => Math.log((1 + examples.length) / (1 + texts.get(term)!)) + 1)
  const places = new Map([...terms].map((term, at) => [term, at]))
  const rows = counts.map((one) => placed(one, (term) => places.get(term), rarity))
  const answers = examples.map(({ topic }) => topics.indexOf(topic))

  const width = topics.length
  const weights = new Float64Array(terms.length * width)
  const squares = new Float64Array(weights.length)
  const chances = new Float64Array(width)
  // a step that shares no divisor with the number of examples visits every one of them
  const stride = [131, 137, 139].find((prime) => examples.length % prime !== 0) ?? 1
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < rows.length; turn += 1) {
      const one = (turn * stride + round * 17) % rows.length
      const { at, weight } = rows[one]!
      chances.fill(0)
      at.forEach((place, term) => {
        for (let topic = 0; topic < width; topic += 1)
          chances[topic]! += weights[place * width + topic]! * weight[term]!
      })
      softmax(chances)
      chances[answers[one]!]! -= 1
      const share = examples[one]!.weight ?? 1
      at.forEach((place, term) => {
        for (let topic = 0; topic < width; topic += 1) {
          const cell = place * width + topic
          const slope = share * chances[topic]! * weight[term]! + shrink * weights[cell]!
          squares[cell]! += slope * slope
          weights[cell]! -= (stepLength * slope) / Math.sqrt(squares[cell]! + 1e-8)
        }
      })
    }
  }
  const step = weights.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6) / 127
  return { topics, terms, rarity, step, weights: Int8Array.from(weights, (value) => Math.round(value / step)) }
}
