/** One regression tree in arrays: `feature` −1 is a leaf; at most `threshold` goes left. */
export type Tree = {
  readonly feature: Int16Array
  readonly threshold: Float32Array
  readonly left: Uint16Array
  readonly right: Uint16Array
  readonly value: Float32Array
}

/** Rows of `width` features; questions one after another, `starts` where each begins and, last, where all end. */
export type Rows = {
  readonly width: number
  readonly features: Float32Array
  readonly relevant: Uint8Array
  readonly starts: readonly number[]
}

export const scoreOf = (trees: readonly Tree[], features: Float32Array, from: number): number => {
  let sum = 0
  for (const tree of trees) {
    let node = 0
    while (tree.feature[node]! >= 0) {
      node = features[from + tree.feature[node]!]! <= tree.threshold[node]! ? tree.left[node]! : tree.right[node]!
    }
    sum += tree.value[node]!
  }
  return sum
}
