import { encode } from 'uqr'
import { paperDigest } from './digest.ts'
import type { Paper } from './model.ts'

/** Half the digest (128 bits) keeps the modules large; behind `#` it is compared in the browser and never sent. */
export const qrText = (paper: Paper): string => {
  const { paperId, verifyAt } = paper.identity
  const id = verifyAt ? `${verifyAt.replace(/\/$/, '')}/${encodeURIComponent(paperId)}` : paperId
  return `${id}#${paperDigest(paper).slice(0, 32)}`
}

/** One path, one unit a module; the white border is the printer's. */
export const qrSvg = (text: string): string => {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const path = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}">` +
    `<path d="${path}" fill="#000" shape-rendering="crispEdges"/></svg>`
  )
}
