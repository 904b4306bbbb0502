import type { Tree } from './trees.ts'

/**
 * Trees laid behind one another, to score many rows at once: tree by tree, so that a tree stays near the processor
 * while it looks at every row. The sums are those of `scoreOf`, added in the same order.
 */
export const forestOf = (trees: readonly Tree[], width: number): ((features: Float32Array) => Float64Array) => {
  const size = trees.reduce((sum, { feature }) => sum + feature.length, 0)
  const roots = new Uint32Array(trees.length)
  const [feature, threshold, value] = [new Int16Array(size), new Float32Array(size), new Float32Array(size)]
  // the nodes to go to: at most the threshold, above it
  const next = new Uint32Array(2 * size)
  let root = 0
  trees.forEach((tree, at) => {
    roots[at] = root
    feature.set(tree.feature, root)
    threshold.set(tree.threshold, root)
    value.set(tree.value, root)
    tree.left.forEach((left, node) => {
      next[2 * (root + node)] = root + left
      next[2 * (root + node) + 1] = root + tree.right[node]!
    })
    root += tree.feature.length
  })
  return (features) => {
    const sums = new Float64Array(features.length / width)
    for (const start of roots) {
      for (let row = 0, from = 0; row < sums.length; row += 1, from += width) {
        let node = start
        for (let looks = feature[node]!; looks >= 0; looks = feature[node]!) {
          node = next[2 * node + (features[from + looks]! > threshold[node]! ? 1 : 0)]!
        }
        sums[row]! += value[node]!
      }
    }
    return sums
  }
}
