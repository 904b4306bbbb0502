/** 诉讼费用交纳办法 13 and 14, in fen. */
export const fees = '诉讼费用交纳办法#13'
export const applications = '诉讼费用交纳办法#14'
export const wan = 1_000_000

/** Upper edge of a band in fen and its rate in percent. */
export type Band = readonly [upTo: number, percent: number]

export const property: readonly Band[] = [
  [10 * wan, 2.5],
  [20 * wan, 2],
  [50 * wan, 1.5],
  [100 * wan, 1],
  [200 * wan, 0.9],
  [500 * wan, 0.8],
  [1000 * wan, 0.7],
  [2000 * wan, 0.6],
  [Infinity, 0.5],
]
export const execution: readonly Band[] = [
  [50 * wan, 1.5],
  [500 * wan, 1],
  [1000 * wan, 0.5],
  [Infinity, 0.1],
]
export const preservation: readonly Band[] = [
  [10 * wan, 1],
  [Infinity, 0.5],
]
export const divorce: readonly Band[] = [[Infinity, 0.5]]
export const damages: readonly Band[] = [
  [10 * wan, 1],
  [Infinity, 0.5],
]
