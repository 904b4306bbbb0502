import { createHash, randomBytes } from 'node:crypto'

/** A time-ordered uuid (RFC 9562, version 7), made here because SQL stays within PostgreSQL 15. */
export const newId = (at: number = Date.now()): string => {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(at, 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return written(bytes)
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
