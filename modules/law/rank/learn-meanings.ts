import { readList } from '../search/postings.ts'
import type { CorpusTerms } from './corpus-terms.ts'
import type { Vectors } from './meaning.ts'
import { seeded } from './seeded.ts'

type Matrix = Float32Array<ArrayBuffer>
export type WordVectors = Vectors<Float32Array> & { readonly dimensions: number }
type Sparse = {
  readonly start: Uint32Array
  readonly terms: Uint32Array
  readonly weights: Float32Array
  readonly rows: number
  readonly columns: number
}

const rareBelow = 3

const weighted = ({ words, size }: CorpusTerms): Sparse => {
  const start = new Uint32Array(size + 1)
  const [terms, weights] = [new Uint32Array(words.tokens), new Float32Array(words.tokens)]
  for (let document = 0; document < size; document += 1) {
    const first = start[document]!
    const { numbers, times, count } = readList(words.forward, document)
    let sum = 0
    for (let at = 0; at < count; at += 1) {
      const term = numbers[at]!
      const rare = words.field.documents[term]! < rareBelow
      const weight = rare ? 0 : (1 + Math.log(times[at]!)) * words.rarity[term]!
      terms[first + at] = term
      weights[first + at] = weight
      sum += weight * weight
    }
    const length = Math.sqrt(sum) || 1
    for (let slot = first; slot < first + count; slot += 1) weights[slot]! /= length
    start[document + 1] = first + count
  }
  return { start, terms, weights, rows: size, columns: words.hashes.length }
}

/** The matrix times a narrow one: a row for every document. */
const across = ({ start, terms, weights, rows }: Sparse, narrow: Matrix, width: number): Matrix => {
  const result = new Float32Array(rows * width)
  for (let row = 0; row < rows; row += 1) {
    const to = row * width
    for (let slot = start[row]!; slot < start[row + 1]!; slot += 1) {
      const weight = weights[slot]!
      const from = terms[slot]! * width
      if (weight !== 0) for (let at = 0; at < width; at += 1) result[to + at]! += weight * narrow[from + at]!
    }
  }
  return result
}

/** The matrix turned round, times a narrow one: a row for every term. */
const down = ({ start, terms, weights, rows, columns }: Sparse, narrow: Matrix, width: number): Matrix => {
  const result = new Float32Array(columns * width)
  for (let row = 0; row < rows; row += 1) {
    const from = row * width
    for (let slot = start[row]!; slot < start[row + 1]!; slot += 1) {
      const weight = weights[slot]!
      const to = terms[slot]! * width
      if (weight !== 0) for (let at = 0; at < width; at += 1) result[to + at]! += weight * narrow[from + at]!
    }
  }
  return result
}

const gram = (matrix: Matrix, rows: number, width: number): Float64Array => {
  const sums = new Float64Array(width * width)
  for (let row = 0; row < rows; row += 1) {
    for (let one = 0; one < width; one += 1) {
      const value = matrix[row * width + one]!
      if (value === 0) continue
      for (let other = one; other < width; other += 1)
        sums[one * width + other]! += value * matrix[row * width + other]!
    }
  }
  for (let one = 0; one < width; one += 1) {
    for (let other = 0; other < one; other += 1) sums[one * width + other] = sums[other * width + one]!
  }
  return sums
}

/** Columns made orthonormal by the Cholesky factor of their products. */
const orthonormal = (matrix: Matrix, rows: number, width: number): Matrix => {
  const products = gram(matrix, rows, width)
  const factor = new Float64Array(width * width)
  for (let one = 0; one < width; one += 1) {
    for (let other = 0; other <= one; other += 1) {
      let sum = products[one * width + other]! + (one === other ? 1e-6 : 0)
      for (let at = 0; at < other; at += 1) sum -= factor[one * width + at]! * factor[other * width + at]!
      factor[one * width + other] =
        one === other ? Math.sqrt(Math.max(sum, 1e-9)) : sum / factor[other * width + other]!
    }
  }
  for (let row = 0; row < rows; row += 1) {
    for (let one = 0; one < width; one += 1) {
      let sum = matrix[row * width + one]!
      for (let at = 0; at < one; at += 1) sum -= factor[one * width + at]! * matrix[row * width + at]!
      matrix[row * width + one] = sum / factor[one * width + one]!
    }
  }
  return matrix
}

/** Eigenvectors of a symmetric matrix by Jacobi's rotations, in columns, with their values. */
const eigen = (symmetric: Float64Array, width: number) => {
  const vectors = new Float64Array(width * width)
  for (let at = 0; at < width; at += 1) vectors[at * width + at] = 1
  const turn = (matrix: Float64Array, one: number, other: number, step: number, c: number, s: number) => {
    for (let at = 0; at < width; at += 1) {
      const first = at * step + one
      const second = at * step + other
      const x = matrix[first]!
      const y = matrix[second]!
      matrix[first] = c * x - s * y
      matrix[second] = s * x + c * y
    }
  }
  for (let sweep = 0; sweep < 12; sweep += 1) {
    for (let p = 0; p < width; p += 1) {
      for (let q = p + 1; q < width; q += 1) {
        const off = symmetric[p * width + q]!
        if (Math.abs(off) < 1e-12) continue
        const ratio = (symmetric[q * width + q]! - symmetric[p * width + p]!) / (2 * off)
        const t = Math.sign(ratio || 1) / (Math.abs(ratio) + Math.sqrt(ratio * ratio + 1))
        const c = 1 / Math.sqrt(t * t + 1)
        turn(symmetric, p, q, width, c, t * c)
        for (let at = 0; at < width; at += 1) {
          const first = p * width + at
          const second = q * width + at
          const x = symmetric[first]!
          const y = symmetric[second]!
          symmetric[first] = c * x - t * c * y
          symmetric[second] = t * c * x + c * y
        }
        turn(vectors, p, q, width, c, t * c)
      }
    }
  }
  return { vectors, values: Array.from({ length: width }, (_, at) => symmetric[at * width + at]!) }
}

/**
 * Word vectors from which articles share words (latent semantic analysis by a randomised singular value decomposition),
 * every direction weighed by the root of its singular value, for the words in at least `least` articles. Their length
 * is 1 on average.
 */
export const learnMeanings = (corpus: CorpusTerms, dimensions: number, least: number): WordVectors => {
  const matrix = weighted(corpus)
  const random = seeded(5)
  let narrow = Float32Array.from({ length: matrix.columns * dimensions }, () => random() - 0.5)
  let tall = orthonormal(across(matrix, narrow, dimensions), matrix.rows, dimensions)
  for (let round = 0; round < 2; round += 1) {
    narrow = down(matrix, tall, dimensions)
    tall = orthonormal(across(matrix, narrow, dimensions), matrix.rows, dimensions)
  }
  narrow = down(matrix, tall, dimensions)
  const { vectors, values } = eigen(gram(narrow, matrix.columns, dimensions), dimensions)
  const order = values.map((_, at) => at).sort((a, b) => values[b]! - values[a]!)
  const { words } = corpus
  const kept = Array.from(words.hashes.keys()).filter((term) => words.field.documents[term]! >= least)
  const floats = new Float32Array(kept.length * dimensions)
  kept.forEach((term, place) => {
    order.forEach((column, at) => {
      let sum = 0
      for (let k = 0; k < dimensions; k += 1) sum += narrow[term * dimensions + k]! * vectors[k * dimensions + column]!
      const singular = Math.sqrt(Math.max(values[column]!, 0)) || 1
      floats[place * dimensions + at] = sum / singular ** 1.5
    })
  })
  const squares = floats.reduce((sum, value) => sum + value * value, 0)
  const length = Math.sqrt(squares / Math.max(kept.length, 1)) || 1
  return {
    dimensions,
    hashes: Uint32Array.from(kept, (term) => words.hashes[term]!),
    vectors: floats.map((value) => value / length),
  }
}
