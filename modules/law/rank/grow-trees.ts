import { binned, bins, pulls, type Binned } from './boosting.ts'
import { seeded } from './seeded.ts'
import { scoreOf, type Rows, type Tree } from './trees.ts'

export type Growing = {
  readonly trees: number
  readonly leaves: number
  readonly rate: number
  readonly leastInLeaf: number
  readonly ridge: number
  readonly featureShare: number
  readonly questionShare: number
  readonly seed: number
}

type Split = { feature: number; bin: number; gain: number }
type Leaf = {
  rows: Uint32Array
  force: Float64Array
  curvature: Float64Array
  counts: Int32Array
  sum: number
  weight: number
  node: number
  split: Split | undefined
}

/** Boosted trees by LambdaMART (histograms, best leaf first). The same rows and seed give the same trees. */
export const growTrees = (rows: Rows, by: Growing): Tree[] => {
  const { cuts, codes, count } = binned(rows)
  const random = seeded(by.seed)
  const scores = new Float32Array(count)
  const grown: Tree[] = []
  for (let round = 0; round < by.trees; round += 1) {
    const { force, curvature } = pulls(rows, scores, () => random() <= by.questionShare)
    const chosen = Array.from({ length: rows.width }, (_, feature) => feature).filter(() => random() < by.featureShare)
    const used = Uint32Array.from({ length: count }, (_, row) => row).filter((row) => curvature[row]! > 0)
    const tree = oneTree({ cuts, codes, count }, chosen, used, force, curvature, by)
    const one = [tree]
    for (let row = 0; row < count; row += 1) scores[row]! += scoreOf(one, rows.features, row * rows.width)
    grown.push(tree)
  }
  return grown
}

const oneTree = (
  { cuts, codes, count }: Binned,
  chosen: readonly number[],
  used: Uint32Array,
  force: Float32Array,
  curvature: Float32Array,
  by: Growing,
): Tree => {
  const nodes = { feature: [-1], threshold: [0], left: [0], right: [0], value: [0] }
  const histogram = (rows: Uint32Array) => {
    const size = chosen.length * bins
    const [forces, curvatures, counts] = [new Float64Array(size), new Float64Array(size), new Int32Array(size)]
    const [forceOf, curvatureOf] = [new Float32Array(rows.length), new Float32Array(rows.length)]
    for (let at = 0; at < rows.length; at += 1) {
      forceOf[at] = force[rows[at]!]!
      curvatureOf[at] = curvature[rows[at]!]!
    }
    for (let slot = 0; slot < chosen.length; slot += 1) {
      const column = codes.subarray(chosen[slot]! * count, (chosen[slot]! + 1) * count)
      const first = slot * bins
      for (let at = 0; at < rows.length; at += 1) {
        const bin = first + column[rows[at]!]!
        forces[bin]! += forceOf[at]!
        curvatures[bin]! += curvatureOf[at]!
        counts[bin]! += 1
      }
    }
    return { force: forces, curvature: curvatures, counts }
  }
  const findSplit = (leaf: Omit<Leaf, 'split'>): Split | undefined => {
    let best: Split | undefined
    const whole = (leaf.sum * leaf.sum) / (leaf.weight + by.ridge)
    chosen.forEach((feature, slot) => {
      let [sum, weight, rows] = [0, 0, 0]
      for (let bin = 0; bin < cuts[feature]!.length; bin += 1) {
        const at = slot * bins + bin
        sum += leaf.force[at]!
        weight += leaf.curvature[at]!
        rows += leaf.counts[at]!
        if (rows < by.leastInLeaf) continue
        if (leaf.rows.length - rows < by.leastInLeaf) break
        const rest = leaf.sum - sum
        const gain = (sum * sum) / (weight + by.ridge) + (rest * rest) / (leaf.weight - weight + by.ridge) - whole
        if (gain > (best?.gain ?? 1e-9)) best = { feature, bin, gain }
      }
    })
    return best
  }
  const total = (rows: Uint32Array, of: Float32Array) => {
    let sum = 0
    for (let at = 0; at < rows.length; at += 1) sum += of[rows[at]!]!
    return sum
  }
  const leafOf = (rows: Uint32Array, node: number, counted: ReturnType<typeof histogram>): Leaf => {
    const leaf = { rows, ...counted, sum: total(rows, force), weight: total(rows, curvature), node }
    return { ...leaf, split: findSplit(leaf) }
  }
  const leaves = [leafOf(used, 0, histogram(used))]
  while (leaves.length < by.leaves) {
    const next = leaves.reduce((best, leaf) => ((leaf.split?.gain ?? 0) > (best.split?.gain ?? 0) ? leaf : best))
    if (!next.split) break
    const { feature, bin } = next.split
    const goesLeft = (row: number) => codes[feature * count + row]! <= bin
    const [low, high] = [next.rows.filter(goesLeft), next.rows.filter((row) => !goesLeft(row))]
    const smaller = histogram(low.length <= high.length ? low : high)
    const larger = {
      force: next.force.map((value, at) => value - smaller.force[at]!),
      curvature: next.curvature.map((value, at) => value - smaller.curvature[at]!),
      counts: next.counts.map((value, at) => value - smaller.counts[at]!),
    }
    const left = nodes.feature.length
    nodes.feature[next.node] = feature
    nodes.threshold[next.node] = cuts[feature]![bin]!
    nodes.left[next.node] = left
    nodes.right[next.node] = left + 1
    for (const column of [nodes.threshold, nodes.left, nodes.right, nodes.value]) column.push(0, 0)
    nodes.feature.push(-1, -1)
    const [ofLow, ofHigh] = low.length <= high.length ? [smaller, larger] : [larger, smaller]
    leaves.splice(leaves.indexOf(next), 1, leafOf(low, left, ofLow), leafOf(high, left + 1, ofHigh))
  }
  for (const leaf of leaves) nodes.value[leaf.node] = (by.rate * leaf.sum) / (leaf.weight + by.ridge)
  return {
    feature: Int16Array.from(nodes.feature),
    threshold: Float32Array.from(nodes.threshold),
    left: Uint16Array.from(nodes.left),
    right: Uint16Array.from(nodes.right),
    value: Float32Array.from(nodes.value),
  }
}
