import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newReceiptCode, readReceiptCode, showReceiptCode } from './receipt-code.ts'

const alphabet = '23456789ACEFHJKMNPRTWXY'
const fresh = () => newReceiptCode(randomBytes)
const codes = Array.from({ length: 400 }, fresh)
const accepted = (code: string) => readReceiptCode(code).ok

describe('a receipt code', () => {
  test('has eight characters, none of a pair people confuse', () => {
    for (const code of codes) expect(code).toMatch(new RegExp(`^[${alphabet}]{8}$`))
    for (const pair of ['0O', '0D', 'OQ', '1I', '1L', 'IL', '2Z', '5S', '8B', '6G', 'UV']) {
      expect([...pair].filter((character) => alphabet.includes(character)).length, pair).toBeLessThan(2)
    }
  })
  test('uses every character equally often, bytes that would tilt it thrown away', () => {
    const drawn = Array.from({ length: 253 }, (_, byte) => newReceiptCode(() => Uint8Array.of(byte)).charAt(0))
    for (const character of alphabet) expect(drawn.filter((each) => each === character)).toHaveLength(11)
    expect(newReceiptCode(() => Uint8Array.of(253, 254, 255, 0, 1, 2, 3, 4, 5, 6)).slice(0, 7)).toBe('2345678')
  })
  test('is read as people type it', () => {
    expect(readReceiptCode('7KM2 94PX')).toEqual({ ok: true, code: '7KM294PX' })
    for (const typed of ['7km2-94px', ' 7 K M 2 9 4 P X ', '７ｋｍ２　９４ｐｘ', '7KMZ 94PX', '7KM2—94PX']) {
      expect(readReceiptCode(typed), typed).toEqual({ ok: true, code: '7KM294PX' })
    }
    expect(showReceiptCode('7KM294PX')).toBe('7KM2 94PX')
  })
  test('that is wrong says what is wrong', () => {
    expect(readReceiptCode('7KM2 94P')).toEqual({ ok: false, problem: 'receipt-code-length' })
    expect(readReceiptCode('')).toEqual({ ok: false, problem: 'receipt-code-length' })
    expect(readReceiptCode('7KM2 94P0')).toEqual({ ok: false, problem: 'receipt-code-character', character: '0' })
    expect(readReceiptCode('7KM2 94P枫')).toEqual({ ok: false, problem: 'receipt-code-character', character: '枫' })
    expect(readReceiptCode('7KM2 94PY')).toEqual({ ok: false, problem: 'receipt-code-check' })
  })
})

describe('the check character', () => {
  test('catches each of the 176 single errors of every code tried', () => {
    for (const code of codes) {
      for (let place = 0; place < 8; place += 1) {
        for (const other of alphabet) {
          expect(accepted(code.slice(0, place) + other + code.slice(place + 1))).toBe(other === code[place])
        }
      }
    }
  })
  test('catches every two characters that changed places, adjacent or not', () => {
    for (const code of codes) {
      for (let a = 0; a < 8; a += 1) {
        for (let b = a + 1; b < 8; b += 1) {
          const swapped = [...code]
          swapped[a] = code.charAt(b)
          swapped[b] = code.charAt(a)
          expect(accepted(swapped.join(''))).toBe(code[a] === code[b])
        }
      }
    }
  })
  test('does so for any seven characters, not only for those drawn', () => {
    const seven = fc.array(fc.integer({ min: 0, max: 22 }), { minLength: 7, maxLength: 7 })
    fc.assert(
      fc.property(seven, fc.nat(6), (bytes, at) => {
        const code = newReceiptCode(() => Uint8Array.from(bytes))
        const swapped = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2)
        expect(accepted(code)).toBe(true)
        expect(accepted(swapped)).toBe(code[at] === code[at + 1])
      }),
    )
  })
})
