/** The positions of the `count` highest scores above zero, best first; equal scores keep their order. */
export const highest = (scores: Float32Array | Float64Array, count: number): number[] => {
  // a heap with the worst of the best at its root: the lowest score, and of equal ones the last
  const values = new Float64Array(count)
  const places = new Int32Array(count)
  const worse = (one: number, other: number) =>
    values[one]! < values[other]! || (values[one] === values[other] && places[one]! > places[other]!)
  const swap = (one: number, other: number) => {
    const [value, place] = [values[one]!, places[one]!]
    values[one] = values[other]!
    places[one] = places[other]!
    values[other] = value
    places[other] = place
  }
  let size = 0
  const rise = () => {
    for (let at = size - 1; at > 0 && worse(at, (at - 1) >> 1); at = (at - 1) >> 1) swap(at, (at - 1) >> 1)
  }
  const sink = () => {
    for (let at = 0; ;) {
      let child = 2 * at + 1
      if (child + 1 < size && worse(child + 1, child)) child += 1
      if (child >= size || !worse(child, at)) return
      swap(at, child)
      at = child
    }
  }
  if (count < 1) return []
  let least = 0
  for (let place = 0; place < scores.length; place += 1) {
    const value = scores[place]!
    if (!(value > least)) continue
    const full = size === count
    const at = full ? 0 : size++
    values[at] = value
    places[at] = place
    if (full) sink()
    else rise()
    if (size === count) least = values[0]!
  }
  return Array.from(places.subarray(0, size)).sort((one, other) => scores[other]! - scores[one]! || one - other)
}
