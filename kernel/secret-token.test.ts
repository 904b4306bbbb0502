import { describe, expect, it } from 'vitest'
import { asTyped, inGroups, newSlipSecret, newToken, tokenHash } from './secret-token.ts'

describe('a token', () => {
  it('is 256 random bits that fit a cookie, a link and a QR code', () => {
    const tokens = new Set(Array.from({ length: 500 }, newToken))
    expect(tokens.size).toBe(500)
    for (const token of tokens) expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/)
  })

  it('is stored as its SM3', () => {
    expect(tokenHash('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
  })
})

describe('a secret on a slip', () => {
  it('has six characters none of which is read as another', () => {
    const seen = new Set<string>()
    for (let slip = 0; slip < 2000; slip++) {
      const secret = newSlipSecret()
      expect(secret).toMatch(/^[ACDEFHJKMNPRTWXY34679]{6}$/)
      for (const letter of secret) seen.add(letter)
    }
    expect(seen.size).toBe(21)
    expect(newSlipSecret(8)).toHaveLength(8)
  })

  it('is printed in groups and found again however it is typed', () => {
    expect(inGroups('K7MNRT')).toBe('K7M NRT')
    for (const typed of ['k7m nrt', 'Ｋ７ＭＮＲＴ', 'K7M-NRT', ' k7mnrt ']) expect(asTyped(typed)).toBe('K7MNRT')
  })
})
