/** An exact number: interest and daily wages are never held in floating point. `d` is above zero. */
export type Fraction = { readonly n: bigint; readonly d: bigint }

/** A decimal as it was typed, exactly: 4.35 → 435/100. Decimals beyond six are not taken by any field. */
export const exact = (value: number): Fraction => {
  const d = 1_000_000n
  return { n: BigInt(Math.round(value * Number(d))), d }
}

export const whole = (value: number): Fraction => ({ n: BigInt(value), d: 1n })
export const times = (...all: readonly (Fraction | number)[]): Fraction =>
  all
    .map((one) => (typeof one === 'number' ? exact(one) : one))
    .reduce((product, { n, d }) => ({ n: product.n * n, d: product.d * d }), whole(1))
export const over = (value: Fraction, by: Fraction | number): Fraction => {
  const { n, d } = typeof by === 'number' ? exact(by) : by
  return { n: value.n * d, d: value.d * n }
}
export const plus = (one: Fraction, other: Fraction): Fraction => ({
  n: one.n * other.d + other.n * one.d,
  d: one.d * other.d,
})
export const above = (one: Fraction, other: Fraction): boolean => one.n * other.d > other.n * one.d
export const lesser = (one: Fraction, other: Fraction): Fraction => (above(one, other) ? other : one)

/** Half up to the whole fen: the one rounding of every calculator, done once a line. */
export const toFen = ({ n, d }: Fraction): number => Number((2n * n + d) / (2n * d))
