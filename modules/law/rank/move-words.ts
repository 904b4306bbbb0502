import type { Weighed } from './space.ts'

/** Vectors of some texts, how far each text’s words reached before they were made as long as 1, and the pull on each. */
export type Placed = { readonly unit: Float32Array; readonly length: Float32Array; readonly pull: Float32Array }

/** Words being moved: each less the more it has been moved (AdaGrad by word). */
export const mover = (vectors: Float32Array, width: number) => {
  const words = vectors.length / width
  const [pull, moved] = [new Float32Array(vectors.length), new Float32Array(words).fill(1e-8)]
  const touched = new Uint8Array(words)
  const place = (texts: readonly Weighed[]): Placed => {
    const unit = new Float32Array(texts.length * width)
    const length = new Float32Array(texts.length)
    texts.forEach(({ places, weights }, text) => {
      const to = text * width
      for (let each = 0; each < places.length; each += 1) {
        const [from, weight] = [places[each]! * width, weights[each]!]
        for (let at = 0; at < width; at += 1) unit[to + at]! += weight * vectors[from + at]!
      }
      let sum = 0
      for (let at = to; at < to + width; at += 1) sum += unit[at]! * unit[at]!
      length[text] = Math.max(Math.sqrt(sum), 1e-6)
      for (let at = to; at < to + width; at += 1) unit[at]! /= length[text]!
    })
    return { unit, length, pull: new Float32Array(unit.length) }
  }
  const move = (texts: readonly Weighed[], placed: Placed, rate: number) => {
    const used: number[] = []
    const own = new Float32Array(width)
    texts.forEach(({ places, weights }, text) => {
      const from = text * width
      let along = 0
      for (let at = 0; at < width; at += 1) along += placed.pull[from + at]! * placed.unit[from + at]!
      let any = 0
      for (let at = 0; at < width; at += 1) {
        own[at] = (placed.pull[from + at]! - along * placed.unit[from + at]!) / placed.length[text]!
        any += Math.abs(own[at]!)
      }
      if (any === 0) return
      for (let each = 0; each < places.length; each += 1) {
        const [word, weight] = [places[each]!, weights[each]!]
        if (touched[word] === 0) used.push(word)
        touched[word] = 1
        for (let at = 0, to = word * width; at < width; at += 1, to += 1) pull[to]! += weight * own[at]!
      }
    })
    for (const word of used) {
      const [from, to] = [word * width, (word + 1) * width]
      let squares = 0
      for (let at = from; at < to; at += 1) squares += pull[at]! * pull[at]!
      moved[word]! += squares / width
      const step = rate / Math.sqrt(moved[word]!)
      for (let at = from; at < to; at += 1) {
        vectors[at]! += step * pull[at]!
        pull[at] = 0
      }
      touched[word] = 0
    }
  }
  return { place, move }
}
