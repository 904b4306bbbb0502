import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sm3 } from './sm3.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('the two examples of GB/T 32905 annex A', () => {
  expect(sm3(bytes('abc'))).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
  expect(sm3(bytes('abcd'.repeat(16)))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732')
})

test('agrees with OpenSSL at every length around the block boundaries, and on a large file', () => {
  const openssl = (message: Uint8Array): string => createHash('sm3').update(message).digest('hex')
  for (let length = 0; length <= 200; length++) {
    const message = Uint8Array.from({ length }, (_, index) => (index * 31 + length) & 255)
    expect(sm3(message)).toBe(openssl(message))
  }
  const large = new Uint8Array(1_000_003).fill(0xa7)
  expect(sm3(large)).toBe(openssl(large))
})
