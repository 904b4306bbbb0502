import { gunzipSync, gzipSync } from 'node:zlib'
import { hashOf } from '../rank/terms.ts'
import type { LawTopic } from './kinds-data.ts'

/**
 * What was learned about the topics of questions: for each known sequence of characters how rare it is and how much it
 * speaks for or against each topic. Hashes and numbers only, never words.
 */
export type TopicModel<Name extends string = LawTopic> = {
  readonly topics: readonly Name[]
  /** ascending */
  readonly terms: Uint32Array
  readonly rarity: Float32Array
  /** term × topic, in steps of `step` */
  readonly weights: Int8Array
  readonly step: number
}

const longestTerm = 3

/** How often each sequence of one to three characters stands in a folded text without blanks, by hash. */
export const sequencesOf = (folded: string): Map<number, number> => {
  const counts = new Map<number, number>()
  for (let length = 1; length <= longestTerm; length += 1) {
    for (let at = 0; at + length <= folded.length; at += 1) {
      const hash = hashOf(folded.slice(at, at + length))
      counts.set(hash, (counts.get(hash) ?? 0) + 1)
    }
  }
  return counts
}

/** The terms of a text that are known, as places in an ascending list, with weights of length one. */
export const placed = (
  counts: ReadonlyMap<number, number>,
  placeOf: (term: number) => number | undefined,
  rarity: Float32Array,
): { readonly at: Uint32Array; readonly weight: Float64Array } => {
  const known: [number, number][] = []
  for (const [term, times] of counts) {
    const at = placeOf(term)
    if (at !== undefined) known.push([at, (1 + Math.log(times)) * rarity[at]!])
  }
  const length = Math.sqrt(known.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
  return {
    at: Uint32Array.from(known, ([at]) => at),
    weight: Float64Array.from(known, ([, weight]) => weight / length),
  }
}

const placeIn =
  (terms: Uint32Array) =>
  (term: number): number | undefined => {
    let low = 0
    let high = terms.length - 1
    while (low <= high) {
      const middle = (low + high) >>> 1
      if (terms[middle] === term) return middle
      if (terms[middle]! < term) low = middle + 1
      else high = middle - 1
    }
    return undefined
  }

/** How much a folded text without blanks speaks for each topic, as logits; none where no sequence is known. */
export const learnedTopics = <Name extends string>(
  model: TopicModel<Name>,
  folded: string,
): ReadonlyMap<Name, number> => {
  const { topics, terms, rarity, weights, step } = model
  const { at, weight } = placed(sequencesOf(folded), placeIn(terms), rarity)
  return new Map(
    topics.map((name, topic) => {
      let sum = 0
      at.forEach((place, one) => (sum += weights[place * topics.length + topic]! * weight[one]!))
      return [name, sum * step]
    }),
  )
}

const format = 1

export const writeTopicModel = ({ topics, terms, rarity, weights, step }: TopicModel): Uint8Array => {
  const header = Buffer.from(JSON.stringify({ format, topics, step, terms: terms.length }))
  const size = Buffer.alloc(4)
  size.writeUInt32LE(header.length)
  const bytes = [terms, rarity, weights].map(({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  )
  return gzipSync(Buffer.concat([size, header, ...bytes]), { level: 9 })
}

/** Throws where the file is damaged or of another layout. */
export const readTopicModel = (file: Uint8Array): TopicModel => {
  const all = gunzipSync(file)
  const from = 4 + all.readUInt32LE(0)
  const header = JSON.parse(all.toString('utf8', 4, from)) as {
    format: number
    topics: LawTopic[]
    step: number
    terms: number
  }
  const { topics, step, terms: count } = header
  if (header.format !== format || all.length !== from + count * (8 + topics.length)) {
    throw new Error('a topic model of another layout')
  }
  const part = (start: number, length: number) => Uint8Array.from(all.subarray(start, start + length)).buffer
  return {
    topics,
    step,
    terms: new Uint32Array(part(from, count * 4)),
    rarity: new Float32Array(part(from + count * 4, count * 4)),
    weights: new Int8Array(part(from + count * 8, count * topics.length)),
  }
}
