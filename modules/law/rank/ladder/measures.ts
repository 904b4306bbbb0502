/** Recall@10, Recall@100 and MRR@10 of one question. */
export type Measured = readonly [recall10: number, recall100: number, mrr10: number]

export const measured = (ranked: readonly number[], gold: ReadonlySet<number>): Measured => {
  const found = (count: number) => ranked.slice(0, count).filter((document) => gold.has(document)).length / gold.size
  const first = ranked.slice(0, 10).findIndex((document) => gold.has(document))
  return [found(10), found(100), first < 0 ? 0 : 1 / (first + 1)]
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1)

/** Where 95 of 100 means of questions drawn again lie (bootstrap, 2,000 draws, the same draws every time). */
export const interval = (values: readonly number[]): [low: number, high: number] => {
  let state = 7
  const draw = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 4294967296) * values.length)
  }
  const means = Array.from({ length: 2000 }, () => {
    let sum = 0
    for (let at = 0; at < values.length; at += 1) sum += values[draw()]!
    return sum / values.length
  }).sort((a, b) => a - b)
  return [means[49]!, means[1949]!]
}
