import { createCipheriv, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeCrypto, SealBroken } from './crypto.ts'

const { seal, open, newKey, wrapKey, unwrapKey, lookUpHash, sm3 } = nodeCrypto
const fixedKey = Buffer.from(Array.from({ length: 32 }, (_, at) => at))

describe('the algorithms are the national ones', () => {
  it('SM3 gives the two examples of GB/T 32905-2016, appendix A', () => {
    expect(sm3('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
    expect(sm3('abcd'.repeat(16))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732')
  })

  it('SM4 gives the example of GB/T 32907-2016, appendix A.1', () => {
    const block = Buffer.from('0123456789abcdeffedcba9876543210', 'hex')
    const cipher = createCipheriv('sm4-ecb', block, null).setAutoPadding(false)
    expect(cipher.update(block).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246')
  })

  it('SM4 in counter mode gives the example of draft-ribose-cfrg-sm4-10', () => {
    const key = Buffer.from('0123456789abcdeffedcba9876543210', 'hex')
    const iv = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex')
    const text = Buffer.from(
      'abcdefab'.replace(/./g, (digit) => digit.repeat(16)),
      'hex',
    )
    expect(createCipheriv('sm4-ctr', key, iv).update(text).toString('hex')).toBe(
      'ac3236cb970cc20791364c395a1342d1a3cbc1878c6f30cd074cce385cdd70c7' +
        'f234bc0e24c11980fd1286310ce37b926e02fcd0faa0baf38b2933851d824514',
    )
  })
})

describe('a sealed value', () => {
  it('opens to what was sealed, whatever it was', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, context) => {
        const plaintext = Buffer.from(bytes)
        expect(open(fixedKey, seal(fixedKey, plaintext, context), context)).toEqual(plaintext)
      }),
      { numRuns: 60 },
    )
  })

  it('is never the same twice and never shows the text', () => {
    const one = seal(fixedKey, '13900001234', 'person:1:phone')
    const other = seal(fixedKey, '13900001234', 'person:1:phone')
    expect(one.equals(other)).toBe(false)
    expect(one.includes('13900001234')).toBe(false)
    expect(one).toHaveLength(1 + 16 + 11 + 32)
  })

  it('does not open when any one bit of it was changed', () => {
    const sealed = seal(fixedKey, '张', 'person:1:name')
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed)
      changed[bit >> 3]! ^= 1 << (bit & 7)
      expect(() => open(fixedKey, changed, 'person:1:name')).toThrow(SealBroken)
    }
  })

  it('does not open under another key, in another place, or cut short', () => {
    const sealed = seal(fixedKey, '张', 'person:1:name')
    expect(() => open(newKey(), sealed, 'person:1:name')).toThrow(SealBroken)
    expect(() => open(fixedKey, sealed, 'person:2:name')).toThrow(SealBroken)
    expect(() => open(fixedKey, sealed.subarray(0, -1), 'person:1:name')).toThrow(SealBroken)
    expect(() => open(fixedKey, Buffer.alloc(0), 'person:1:name')).toThrow(SealBroken)
  })

  it('uses neither the given key itself nor one key for both jobs', () => {
    const sealed = seal(fixedKey, Buffer.alloc(16), 'x')
    const keystream = sealed.subarray(17, 33)
    const direct = createCipheriv('sm4-ctr', fixedKey.subarray(0, 16), sealed.subarray(1, 17)).update(Buffer.alloc(16))
    expect(keystream.equals(direct)).toBe(false)
    const directTag = createHmac('sm3', fixedKey).update(sealed.subarray(0, -32)).digest()
    expect(directTag.equals(sealed.subarray(-32))).toBe(false)
  })

  it('still opens when it was written by the first release', () => {
    const sealed = Buffer.from(
      '010ad8ce677e55f179917d40a7312ae56587327eab9e9c23949e2e1ea05d47' +
        '02c2b8d0dedca4d71e7128ef1074b409a4601f0c1a22675349e4b96a08',
      'hex',
    )
    expect(open(fixedKey, sealed, 'person:1:phone').toString()).toBe('13900001234')
  })

  it('refuses a key of the wrong length', () => {
    expect(() => seal(Buffer.alloc(16), 'x', 'x')).toThrow('32 bytes')
  })
})

describe('a wrapped key', () => {
  it('comes back under its installation key and for its owner only', () => {
    const key = newKey()
    const wrapped = wrapKey(fixedKey, key, 'person:1')
    expect(unwrapKey(fixedKey, wrapped, 'person:1')).toEqual(key)
    expect(() => unwrapKey(fixedKey, wrapped, 'person:2')).toThrow(SealBroken)
    expect(() => unwrapKey(newKey(), wrapped, 'person:1')).toThrow(SealBroken)
  })

  it('cannot be taken for an ordinary sealed value', () => {
    expect(() => open(fixedKey, wrapKey(fixedKey, newKey(), 'person:1'), 'person:1')).toThrow(SealBroken)
  })
})

describe('a look-up hash', () => {
  it('finds the same text again and tells nothing across purposes or installations', () => {
    const hash = lookUpHash(fixedKey, 'phone', '13900001234')
    expect(lookUpHash(fixedKey, 'phone', '13900001234')).toBe(hash)
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(lookUpHash(fixedKey, 'identity-number', '13900001234')).not.toBe(hash)
    expect(lookUpHash(newKey(), 'phone', '13900001234')).not.toBe(hash)
    expect(hash).not.toBe(sm3('13900001234'))
  })

  it('is the HMAC-SM3 of the text under the HKDF-SM3 key of its purpose (RFC 5869)', () => {
    const extracted = createHmac('sm3', Buffer.alloc(32)).update(fixedKey).digest()
    const expanded = createHmac('sm3', extracted).update('fengqiao look-up phone').update(Buffer.of(1)).digest()
    expect(lookUpHash(fixedKey, 'phone', '1')).toBe(createHmac('sm3', expanded).update('1').digest('hex'))
  })
})
