import { randomInt, timingSafeEqual } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Vault } from './vault.ts'

/** RFC 6238 as every authenticator app does it: SHA-1, 6 digits, 30 seconds. */
const settings = { algorithm: 'SHA1', digits: 6, period: 30 } as const

/** A second factor to enrol: `secret` (base32, 160 bits) is stored sealed, `uri` goes into a QR code once. */
export const enrolSecondFactor = (given: { issuer: string; account: string }): { secret: string; uri: string } => {
  const secret = new Secret({ size: 20 })
  const totp = new TOTP({ ...settings, issuer: given.issuer, label: given.account, secret })
  return { secret: secret.base32, uri: totp.toString() }
}

/**
 * The 30-second step the code belongs to, to be stored as the last used one; undefined when the code is wrong.
 * One step of clock difference either way is forgiven; a step already used, or an older one, is not
 * (RFC 6238, 5.2: a code is accepted once). `at` is an instant.
 */
export const verifySecondFactor = (given: {
  secret: string
  code: string
  at: string
  lastUsedStep?: number | null
}): number | undefined => {
  const code = given.code.normalize('NFKC').replace(/\s/g, '')
  if (!/^\d{6}$/.test(code)) return undefined
  const timestamp = new Date(given.at).getTime()
  const delta = TOTP.validate({
    ...settings,
    secret: Secret.fromBase32(given.secret),
    token: code,
    timestamp,
    window: 1,
  })
  if (delta === null) return undefined
  const step = Math.floor(timestamp / 1000 / settings.period) + delta
  return step > (given.lastUsedStep ?? -1) ? step : undefined
}

/** A code by text message lives 5 minutes and survives 5 wrong tries (design; no law sets these numbers). */
export const phoneCodeRules = { livesSeconds: 300, tries: 5 } as const

export const newPhoneCode = (): string => String(randomInt(1_000_000)).padStart(6, '0')

type Hashing = Pick<Vault, 'lookUp'>

/** What is stored: keyed, hex. `challenge` is the id of this one sending, so that a code opens nothing else. */
export const phoneCodeHash = (vault: Hashing, challenge: string, code: string): string =>
  vault.lookUp('code', `phone ${challenge} ${code.normalize('NFKC').replace(/\s/g, '')}`)

/** A stored code: `sentAt` and `usedAt` are instants. */
export type SentPhoneCode = {
  challenge: string
  hash: string
  sentAt: string
  wrongTries: number
  usedAt?: string | null
}

export type PhoneCodeVerdict = 'right' | 'wrong' | 'expired' | 'tries-spent' | 'already-used'

/**
 * What a typed code is worth at `now`. The caller, in one transaction with the row locked, sets `usedAt` on
 * `right` and counts a try on `wrong`. After the last try even the right code is `tries-spent`.
 */
export const judgePhoneCode = (vault: Hashing, sent: SentPhoneCode, typed: string, now: string): PhoneCodeVerdict => {
  if (sent.usedAt) return 'already-used'
  if (sent.wrongTries >= phoneCodeRules.tries) return 'tries-spent'
  const age = new Date(now).getTime() - new Date(sent.sentAt).getTime()
  if (age < 0 || age > phoneCodeRules.livesSeconds * 1000) return 'expired'
  const hash = Buffer.from(phoneCodeHash(vault, sent.challenge, typed), 'hex')
  return timingSafeEqual(hash, Buffer.from(sent.hash, 'hex')) ? 'right' : 'wrong'
}
