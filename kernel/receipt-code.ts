/**
 * The code on a resident's receipt: seven random characters and one that checks them. No 0 O D Q, no 1 I L, no U V;
 * of 2 Z, 5 S, 8 B and 6 G the digit only. The count is prime, so different weights at each place catch every single
 * wrong character and any two that changed places.
 */
export const receiptGlyphs = '23456789ACEFHJKMNPRTWXY'
const SIZE = receiptGlyphs.length
const LENGTH = 8
const CHECK = 18
const meant: Readonly<Record<string, string>> = { Z: '2', S: '5', B: '8', G: '6' }

const weighted = (code: string): number =>
  [...code].reduce((sum, character, place) => sum + (LENGTH - place) * receiptGlyphs.indexOf(character), 0)

const checkCharacter = (seven: string): string =>
  receiptGlyphs.charAt((((CHECK - weighted(seven)) % SIZE) + SIZE) % SIZE)

/** A new code; `random(n)` gives n random bytes. 23⁷ ≈ 3.4 × 10⁹ codes: look-ups must be rate-limited. */
export const newReceiptCode = (random: (n: number) => Uint8Array): string => {
  let seven = ''
  while (seven.length < LENGTH - 1) {
    const even = [...random(16)].filter((byte) => byte < SIZE * Math.floor(256 / SIZE))
    seven = (seven + even.map((byte) => receiptGlyphs.charAt(byte % SIZE)).join('')).slice(0, LENGTH - 1)
  }
  return seven + checkCharacter(seven)
}

export type ReceiptCodeProblem = 'receipt-code-length' | 'receipt-code-character' | 'receipt-code-check'
export type ReadReceiptCode =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly problem: ReceiptCodeProblem; readonly character?: string }

/** A code as typed: lower case, full width, spaces and hyphens, and the look-alike of a character that is in use. */
export const readReceiptCode = (text: string): ReadReceiptCode => {
  const typed = [
    ...text
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s\p{Pd}·.]/gu, ''),
  ]
  const code = typed.map((character) => meant[character] ?? character)
  const unknown = code.find((character) => !receiptGlyphs.includes(character))
  if (unknown !== undefined) return { ok: false, problem: 'receipt-code-character', character: unknown }
  if (code.length !== LENGTH) return { ok: false, problem: 'receipt-code-length' }
  const whole = code.join('')
  const holds = checkCharacter(whole.slice(0, -1)) === whole.at(-1)
  return holds ? { ok: true, code: whole } : { ok: false, problem: 'receipt-code-check' }
}

/** `7KM2 94PX`. */
export const showReceiptCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`
