import { describe, expect, it } from 'vitest'
import { nodeCrypto } from './crypto.ts'
import {
  enrolSecondFactor,
  judgePhoneCode,
  newPhoneCode,
  phoneCodeHash,
  phoneCodeRules,
  verifySecondFactor,
} from './one-time-password.ts'
import { vaultOf } from './vault.ts'

describe('a second factor from an authenticator app', () => {
  // RFC 6238, appendix B, SHA-1, the last six of the eight digits; the secret is "12345678901234567890"
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  const at = (seconds: number) => new Date(seconds * 1000).toISOString()

  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1234567890, '005924'],
    [20000000000, '353130'],
  ])('accepts the code RFC 6238 names for second %i', (second, code) => {
    expect(verifySecondFactor({ secret, code, at: at(second) })).toBe(Math.floor(second / 30))
  })

  it('forgives a clock one step off, and no more', () => {
    const step = Math.floor(1234567890 / 30)
    expect(verifySecondFactor({ secret, code: '005924', at: at(1234567890 + 30) })).toBe(step)
    expect(verifySecondFactor({ secret, code: '005924', at: at(1234567890 - 30) })).toBe(step)
    expect(verifySecondFactor({ secret, code: '005924', at: at(1234567890 + 90) })).toBeUndefined()
    expect(verifySecondFactor({ secret, code: '005924', at: at(1234567890 - 90) })).toBeUndefined()
  })

  it('takes each code once, and none older than the last used', () => {
    const step = Math.floor(1234567890 / 30)
    const again = { secret, code: '005924', at: at(1234567890) }
    expect(verifySecondFactor({ ...again, lastUsedStep: step - 1 })).toBe(step)
    expect(verifySecondFactor({ ...again, lastUsedStep: step })).toBeUndefined()
    expect(verifySecondFactor({ ...again, lastUsedStep: step + 1 })).toBeUndefined()
  })

  it('reads a code with a space or in full-width digits, and nothing that is no code', () => {
    expect(verifySecondFactor({ secret, code: '005 924', at: at(1234567890) })).toBeDefined()
    expect(verifySecondFactor({ secret, code: '００５９２４', at: at(1234567890) })).toBeDefined()
    for (const code of ['', '5924', '0059244', 'abcdef']) {
      expect(verifySecondFactor({ secret, code, at: at(1234567890) })).toBeUndefined()
    }
  })

  it('is enrolled with an address every app reads', () => {
    const { secret: fresh, uri } = enrolSecondFactor({ issuer: '天回司法所', account: 'wanglimin' })
    const address = new URL(uri)
    expect(fresh).toMatch(/^[A-Z2-7]{32}$/)
    expect(uri).toMatch(/^otpauth:\/\/totp\//)
    expect(address.searchParams.get('secret')).toBe(fresh)
    expect(address.searchParams.get('issuer')).toBe('天回司法所')
    expect(enrolSecondFactor({ issuer: 'a', account: 'b' }).secret).not.toBe(fresh)
  })
})

describe('a code by text message', () => {
  const key = vaultOf(nodeCrypto, nodeCrypto.newKey())
  const sentAt = '2026-11-24T09:00:00+08:00'
  const sent = { challenge: 'c1', hash: phoneCodeHash(key, 'c1', '042917'), sentAt, wrongTries: 0 }
  const now = '2026-11-24T09:04:59+08:00'

  it('has six digits, zeros in front included', () => {
    const codes = Array.from({ length: 2000 }, newPhoneCode)
    for (const code of codes) expect(code).toMatch(/^\d{6}$/)
    expect(codes.some((code) => code.startsWith('0'))).toBe(true)
    expect(new Set(codes).size).toBeGreaterThan(1900)
  })

  it('is right once, in time, within the tries', () => {
    expect(judgePhoneCode(key, sent, '042917', now)).toBe('right')
    expect(judgePhoneCode(key, sent, '042 917', now)).toBe('right')
    expect(judgePhoneCode(key, sent, '042918', now)).toBe('wrong')
    expect(judgePhoneCode(key, sent, '', now)).toBe('wrong')
    expect(judgePhoneCode(key, { ...sent, usedAt: now }, '042917', now)).toBe('already-used')
    expect(judgePhoneCode(key, sent, '042917', '2026-11-24T09:05:01+08:00')).toBe('expired')
  })

  it('is spent after the last wrong try, even for the right code', () => {
    const { tries } = phoneCodeRules
    expect(judgePhoneCode(key, { ...sent, wrongTries: tries - 1 }, '042917', now)).toBe('right')
    expect(judgePhoneCode(key, { ...sent, wrongTries: tries }, '042917', now)).toBe('tries-spent')
  })

  it('opens only the sending it belongs to', () => {
    expect(judgePhoneCode(key, { ...sent, challenge: 'c2' }, '042917', now)).toBe('wrong')
  })
})
