/** The place of each value among all, the highest first; equal ones in their order. What is not above `nothing` is last. */
export const ranksOf = (values: readonly number[], nothing = -Infinity): Uint16Array => {
  const ranks = new Uint16Array(values.length)
  const order = Array.from(values.keys()).sort((one, other) => values[other]! - values[one]! || one - other)
  order.forEach((at, rank) => (ranks[at] = values[at]! > nothing ? rank : values.length))
  return ranks
}
