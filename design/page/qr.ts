import { html } from 'hono/html'
import { encode } from 'uqr'
import type { Html } from './view.ts'

/** A QR code as one svg path, black on white in every mode; `label` is read aloud in its place. */
export const qr = (text: string, label: string): Html => {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const runs = data.flatMap((row, y) => {
    const found: string[] = []
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue
      const start = x
      while (row[x + 1]) x++
      found.push(`M${start} ${y}h${x - start + 1}v1h-${x - start + 1}z`)
    }
    return found
  })
  return html`<svg
    class="qr"
    viewBox="-3 -3 ${size + 6} ${size + 6}"
    role="img"
    aria-label="${label}"
    shape-rendering="crispEdges"
  >
    <rect class="qr-ground" x="-3" y="-3" width="${size + 6}" height="${size + 6}" />
    <path class="qr-dots" d="${runs.join('')}" />
  </svg>`
}
