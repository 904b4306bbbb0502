import { createHash } from 'node:crypto'
import type { Paper } from './model.ts'

const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, canonical(member)]),
  )
}

/** JSON with sorted keys and without absent members: the same content always gives the same bytes. */
export const canonicalJson = (value: unknown): string => JSON.stringify(canonical(value))

/** SM3 (GB/T 32905) in lower-case hexadecimal. */
export const sm3 = (bytes: string | Uint8Array): string => createHash('sm3').update(bytes).digest('hex')

/** Digest of what a paper says, independent of fonts and file format. The QR carries it. */
export const paperDigest = (paper: Paper): string => sm3(canonicalJson(paper))
