import { createHash, randomBytes, randomUUID } from 'node:crypto'

const mostInMillisecond = 0xfff
let last = { asked: 0, at: 0, count: 0 }

/** The next place within a millisecond; it starts low at random, so that a row of ids keeps the order it was made in. */
const placeAt = (asked: number): { at: number; count: number } => {
  if (asked !== last.asked) last = { asked, at: asked, count: randomBytes(1)[0]! }
  else if (last.count < mostInMillisecond) last = { ...last, count: last.count + 1 }
  else last = { asked, at: last.at + 1, count: 0 }
  return last
}

/**
 * A time-ordered uuid (RFC 9562, version 7, its counter in the twelve bits after the version), made here because SQL
 * stays within PostgreSQL 15. Ids of one process made one after the other for the same `at` sort in that order.
 */
export const newId = (at: number = Date.now()): string => {
  const place = placeAt(at)
  const time = place.at.toString(16).padStart(12, '0')
  // a random uuid of version 4 has the same variant, and Node draws them by the hundred
  const random = randomUUID().slice(18)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${place.count.toString(16).padStart(3, '0')}${random}`
}

/** The same text gives the same id (RFC 9562, version 8): what is sent twice from a file is done once. */
export const idFrom = (text: string): string => {
  const bytes = createHash('sm3').update(text).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return written(bytes)
}

const written = (bytes: Buffer): string => {
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
