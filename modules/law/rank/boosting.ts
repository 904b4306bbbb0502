import type { Rows } from './trees.ts'

/** Into how many steps a feature is cut. */
export const bins = 64

export type Binned = { readonly cuts: readonly Float32Array[]; readonly codes: Uint8Array; readonly count: number }

export const binned = ({ width, features, relevant }: Rows): Binned => {
  const count = relevant.length
  const codes = new Uint8Array(count * width)
  const step = Math.max(1, Math.floor(count / 20_000))
  const cuts = Array.from({ length: width }, (_, feature) => {
    const sample: number[] = []
    for (let row = 0; row < count; row += step) sample.push(features[row * width + feature]!)
    sample.sort((a, b) => a - b)
    const edges: number[] = []
    for (let bin = 1; bin < bins; bin += 1) {
      const value = sample[Math.floor((bin * sample.length) / bins)]!
      if (edges.length === 0 || value > edges.at(-1)!) edges.push(value)
    }
    const edge = Float32Array.from(edges)
    for (let row = 0; row < count; row += 1) {
      const value = features[row * width + feature]!
      let low = 0
      let high = edge.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (edge[middle]! < value) low = middle + 1
        else high = middle
      }
      codes[feature * count + row] = low
    }
    return edge
  })
  return { cuts, codes, count }
}

/** LambdaRank's pull of every relevant row on every other, weighed by what a swap would change in nDCG. */
export const pulls = (rows: Rows, scores: Float32Array, taken: (question: number) => boolean) => {
  const force = new Float32Array(scores.length)
  const curvature = new Float32Array(scores.length)
  const gain = (rank: number) => 1 / Math.log2(rank + 2)
  for (let question = 0; question + 1 < rows.starts.length; question += 1) {
    if (!taken(question)) continue
    const [from, to] = [rows.starts[question]!, rows.starts[question + 1]!]
    const order = Array.from({ length: to - from }, (_, at) => from + at).sort((a, b) => scores[b]! - scores[a]!)
    const gains = new Float32Array(to - from)
    order.forEach((row, rank) => (gains[row - from] = gain(rank)))
    const relevant = order.filter((row) => rows.relevant[row])
    const ideal = relevant.reduce((sum, _, rank) => sum + gain(rank), 0)
    for (const high of relevant) {
      for (let low = from; low < to; low += 1) {
        if (rows.relevant[low]) continue
        const worth = Math.abs(gains[high - from]! - gains[low - from]!) / ideal
        if (worth < 1e-4) continue
        const doubt = 1 / (1 + Math.exp(scores[high]! - scores[low]!))
        force[high]! += doubt * worth
        force[low]! -= doubt * worth
        curvature[high]! += doubt * (1 - doubt) * worth
        curvature[low]! += doubt * (1 - doubt) * worth
      }
    }
  }
  return { force, curvature }
}
