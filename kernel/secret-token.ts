import { randomBytes, randomInt } from 'node:crypto'
import { nodeCrypto } from './crypto.ts'

/** 256 random bits as 43 base64url characters: session cookies, invitation links, receipts' QR codes. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** What is stored of a token. It needs no key: nobody can go through 2^256 tokens. */
export const tokenHash = (token: string): string => nodeCrypto.sm3(token)

/** Nothing that is read as another: no 0 O Q G, 1 I L, 2 Z, 5 S, 8 B, U V. */
export const slipGlyphs = 'ACDEFHJKMNPRTWXY34679'

/**
 * A secret printed on a slip and typed at a counter or kiosk, 6 characters by default (26 bits). So few can be
 * tried through: bound the attempts, and store only the vault's `lookUp` of it, bound to the one thing it opens.
 */
export const newSlipSecret = (length = 6): string =>
  Array.from({ length }, () => slipGlyphs[randomInt(slipGlyphs.length)]).join('')

/** `K7MNRT` as `K7M NRT`, for print and for reading aloud. */
export const inGroups = (secret: string, size = 3): string =>
  secret.match(new RegExp(`.{1,${size}}`, 'g'))?.join(' ') ?? ''

/** What a person typed: full-width or small letters, spaces and hyphens are forgiven. */
export const asTyped = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—_.·]/g, '')
