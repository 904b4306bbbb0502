/** How much the first stage says beside the trees: none serves lay questions best, a quarter long stories (bench/law.md). */
const firstStage = 0.12

/**
 * The trees’ scores of candidates in the first stage’s order, in units of their spread, less a share of the logarithm of
 * that order. Trees know the kinds of question they learned from; the first stage is as good on any other.
 */
export const blended = (scores: ArrayLike<number>): Float64Array => {
  const all = Float64Array.from(scores)
  const mean = all.reduce((sum, score) => sum + score, 0) / Math.max(all.length, 1)
  const spread = Math.sqrt(all.reduce((sum, score) => sum + (score - mean) ** 2, 0) / Math.max(all.length, 1)) || 1
  return all.map((score, row) => score / spread - firstStage * Math.log(1 + row))
}
