/** Entries gathered by their key: those of the key at place `p` are `order[starts[p]]` up to `order[starts[p + 1]]`. */
export type Gathered = {
  /** every key once, in order of first appearance */
  readonly keys: Uint32Array
  readonly starts: Uint32Array
  readonly order: Uint32Array
}

/** A table of whole numbers under 2³² at most half full: a `Map` of as many needs ten times the memory. */
const table = (size: number) => {
  const bits = Math.max(2, Math.ceil(Math.log2(size * 2 + 1)))
  const places = new Uint32Array(2 ** bits)
  const mask = places.length - 1
  const slotOf = (keys: ArrayLike<number>, key: number): number => {
    let slot = Math.imul(key, 0x9e3779b1) >>> (32 - bits)
    while (places[slot] !== 0 && keys[places[slot]! - 1] !== key) slot = (slot + 1) & mask
    return slot
  }
  return { places, slotOf }
}

/** Where a key stands among `keys`, its first place if it is there twice; -1 where it does not. */
export const placesOf = (keys: Uint32Array): ((key: number) => number) => {
  const { places, slotOf } = table(keys.length)
  keys.forEach((key, place) => {
    const slot = slotOf(keys, key)
    if (places[slot] === 0) places[slot] = place + 1
  })
  return (key) => places[slotOf(keys, key)]! - 1
}

/** Gathers entries by their keys; those of one key keep their order. */
export const gather = (keyed: Uint32Array): Gathered => {
  const { places, slotOf } = table(keyed.length)
  const found = new Uint32Array(keyed.length)
  const placed = new Uint32Array(keyed.length)
  let size = 0
  keyed.forEach((key, entry) => {
    const slot = slotOf(found, key)
    if (places[slot] === 0) {
      found[size] = key
      places[slot] = size += 1
    }
    placed[entry] = places[slot]! - 1
  })
  const starts = new Uint32Array(size + 1)
  for (const place of placed) starts[place + 1]! += 1
  for (let place = 0; place < size; place += 1) starts[place + 1]! += starts[place]!
  const next = starts.slice()
  const order = new Uint32Array(keyed.length)
  placed.forEach((place, entry) => (order[next[place]!++] = entry))
  return { keys: found.slice(0, size), starts, order }
}
