import { gunzipSync, gzipSync } from 'node:zlib'
import { featureNames } from './feature-names-data.ts'
import type { Example } from './learned.ts'
import type { Bag } from './terms.ts'
import type { Model } from './train.ts'
import { asTranslation, type Translation } from './translation.ts'
import type { Tree } from './trees.ts'

/** Raised whenever terms, features or the layout change: an older file is then not used. */
const format = 2

type Column = Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Float32Array
const kinds = { Uint8Array, Int8Array, Uint16Array, Int16Array, Uint32Array, Float32Array }
type Kind = keyof typeof kinds
type Header = {
  format: number
  features: string
  dimensions: number
  articles: string[]
  columns: { name: string; kind: Kind; at: number; length: number }[]
}

const aligned = (at: number) => Math.ceil(at / 8) * 8

/** A probability as one byte: its logarithm in steps of a fortieth. */
const toByte = (probability: number) => Math.max(1, Math.min(255, Math.round(255 + 40 * Math.log(probability))))
const fromByte = (byte: number) => Math.exp((byte - 255) / 40)

const starts = (lengths: readonly number[]): Uint32Array => {
  const result = new Uint32Array(lengths.length + 1)
  lengths.forEach((length, at) => (result[at + 1] = result[at]! + length))
  return result
}

const bagColumns = (name: string, bags: readonly Bag[]): [string, Column][] => [
  [`${name}.starts`, starts(bags.map(({ hashes }) => hashes.length))],
  [`${name}.hashes`, Uint32Array.from(bags.flatMap(({ hashes }) => [...hashes]))],
  [`${name}.times`, Uint8Array.from(bags.flatMap(({ times }) => [...times]))],
  [`${name}.lengths`, Uint32Array.from(bags, ({ length }) => length)],
]

const translationColumns = (name: string, rows: Translation): [string, Column][] => [
  [`${name}.targets`, rows.keys],
  [`${name}.starts`, rows.starts],
  [`${name}.sources`, rows.terms],
  [`${name}.chances`, Uint8Array.from(rows.chances, toByte)],
]

const treeColumns = (trees: readonly Tree[]): [string, Column][] => [
  ['trees.starts', starts(trees.map(({ feature }) => feature.length))],
  ['trees.feature', Int16Array.from(trees.flatMap(({ feature }) => [...feature]))],
  ['trees.threshold', Float32Array.from(trees.flatMap(({ threshold }) => [...threshold]))],
  ['trees.left', Uint16Array.from(trees.flatMap(({ left }) => [...left]))],
  ['trees.right', Uint16Array.from(trees.flatMap(({ right }) => [...right]))],
  ['trees.value', Float32Array.from(trees.flatMap(({ value }) => [...value]))],
]

/** A model as one compressed file: numbers, hashes of words and ids of articles; no question and no statute text. */
export const writeModel = ({ lessons, meanings, trees }: Model): Buffer => {
  const { examples } = lessons
  const articles = [...new Set(examples.flatMap((example) => example.articles))]
  const place = new Map(articles.map((id, at) => [id, at]))
  const columns: [string, Column][] = [
    ['gold.starts', starts(examples.map((example) => example.articles.length))],
    ['gold.articles', Uint32Array.from(examples.flatMap((example) => example.articles.map((id) => place.get(id)!)))],
    ...bagColumns(
      'asked.words',
      examples.map(({ asked }) => asked.words),
    ),
    ...bagColumns(
      'asked.bigrams',
      examples.map(({ asked }) => asked.bigrams),
    ),
    ...bagColumns(
      'answer.words',
      examples.map(({ answer }) => answer.words),
    ),
    ...bagColumns(
      'answer.bigrams',
      examples.map(({ answer }) => answer.bigrams),
    ),
    ...translationColumns('words', lessons.words),
    ...translationColumns('bigrams', lessons.bigrams),
    ...translationColumns('legal', lessons.legal),
    ...treeColumns(trees),
    ['meanings.asked.hashes', meanings.asked.hashes],
    ['meanings.asked.vectors', meanings.asked.vectors],
    ['meanings.said.hashes', meanings.said.hashes],
    ['meanings.said.vectors', meanings.said.vectors],
  ]
  let size = 0
  const header: Header = {
    format,
    features: featureNames.join(' '),
    dimensions: meanings.dimensions,
    articles,
    columns: columns.map(([name, column]) => {
      const at = size
      size = aligned(size + column.byteLength)
      return { name, kind: column.constructor.name as Kind, at, length: column.length }
    }),
  }
  const payload = Buffer.alloc(size)
  columns.forEach(([, column], at) =>
    payload.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), header.columns[at]!.at),
  )
  const written = Buffer.from(JSON.stringify(header))
  const prefix = Buffer.alloc(8)
  prefix.writeUInt32LE(written.length, 0)
  return gzipSync(Buffer.concat([prefix, written, Buffer.alloc(aligned(written.length) - written.length), payload]), {
    level: 9,
  })
}

/** Reads a model back; undefined where the file is of another format or was learned with other features. */
export const readModel = (file: Uint8Array): Model | undefined => {
  const unpacked = gunzipSync(file)
  // numbers of four bytes are read in place, so they must lie at a multiple of four
  const bytes = unpacked.byteOffset % 8 === 0 ? unpacked : Buffer.from(new Uint8Array(unpacked).buffer)
  const length = bytes.readUInt32LE(0)
  const header = JSON.parse(bytes.toString('utf8', 8, 8 + length)) as Header
  if (header.format !== format || header.features !== featureNames.join(' ')) return undefined
  const from = bytes.byteOffset + 8 + aligned(length)
  const columns = new Map(
    header.columns.map(({ name, kind, at, length: count }) => [
      name,
      new kinds[kind](bytes.buffer as ArrayBuffer, from + at, count),
    ]),
  )
  const column = <T extends Column>(name: string): T => {
    const found = columns.get(name)
    if (!found) throw new RangeError(`The model has no column ${name}.`)
    return found as Column as T
  }
  const slices = <T extends Column>(name: string, of: string): T[] => {
    const edges = column<Uint32Array>(`${name}.starts`)
    const whole = column<T>(of)
    return Array.from({ length: edges.length - 1 }, (_, at) => whole.subarray(edges[at], edges[at + 1]) as T)
  }
  const bags = (name: string): Bag[] => {
    const times = slices<Uint8Array>(name, `${name}.times`)
    const lengths = column<Uint32Array>(`${name}.lengths`)
    return slices<Uint32Array>(name, `${name}.hashes`).map((hashes, at) => ({
      hashes,
      times: times[at]!,
      length: lengths[at]!,
    }))
  }
  const translation = (name: string): Translation =>
    asTranslation({
      keys: column<Uint32Array>(`${name}.targets`),
      starts: column<Uint32Array>(`${name}.starts`),
      terms: column<Uint32Array>(`${name}.sources`),
      chances: Float32Array.from(column<Uint8Array>(`${name}.chances`), fromByte),
    })
  const [words, bigrams] = [bags('asked.words'), bags('asked.bigrams')]
  const [answerWords, answerBigrams] = [bags('answer.words'), bags('answer.bigrams')]
  const examples: Example[] = slices<Uint32Array>('gold', 'gold.articles').map((articles, at) => ({
    asked: { words: words[at]!, bigrams: bigrams[at]! },
    answer: { words: answerWords[at]!, bigrams: answerBigrams[at]! },
    articles: Array.from(articles, (place) => header.articles[place]!),
  }))
  const feature = slices<Int16Array>('trees', 'trees.feature')
  const threshold = slices<Float32Array>('trees', 'trees.threshold')
  const left = slices<Uint16Array>('trees', 'trees.left')
  const right = slices<Uint16Array>('trees', 'trees.right')
  const value = slices<Float32Array>('trees', 'trees.value')
  return {
    lessons: { examples, words: translation('words'), bigrams: translation('bigrams'), legal: translation('legal') },
    meanings: {
      dimensions: header.dimensions,
      asked: { hashes: column('meanings.asked.hashes'), vectors: column('meanings.asked.vectors') },
      said: { hashes: column('meanings.said.hashes'), vectors: column('meanings.said.vectors') },
    },
    trees: feature.map((each, at) => ({
      feature: each,
      threshold: threshold[at]!,
      left: left[at]!,
      right: right[at]!,
      value: value[at]!,
    })),
  }
}
