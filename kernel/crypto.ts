import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import type { KeyObject } from 'node:crypto'

/**
 * The port to a cryptographic module. The default runs in Node; an office that must use a certified
 * password card or HSM puts its own object here. Keys are 32 bytes.
 */
export type CryptoProvider = {
  /** SM3 (GB/T 32905-2016), 64 lower-case hex digits. */
  sm3(data: Buffer | string): string
  newKey(): Buffer
  /**
   * SM4-CTR (GB/T 32907-2016), then HMAC-SM3 over everything. `context` says what this text is and whose
   * (`person:<id>:phone`), so that a sealed value moved to another row no longer opens.
   */
  seal(key: Buffer, plaintext: Buffer | string, context: string): Buffer
  /** Throws `SealBroken` for a wrong key, a wrong context or changed bytes, without saying which. */
  open(key: Buffer, sealed: Buffer, context: string): Buffer
  /**
   * A person's or a matter's key under the installation key. Deleting the wrapped key is the erasure:
   * what was sealed under it stays in its place and can never be read again.
   */
  wrapKey(installationKey: Buffer, key: Buffer, owner: string): Buffer
  unwrapKey(installationKey: Buffer, wrapped: Buffer, owner: string): Buffer
  /**
   * HMAC-SM3 hex, to find a phone or identity number without storing it. The caller normalises first;
   * different purposes give unrelated hashes.
   */
  lookUpHash(installationKey: Buffer, purpose: string, normalisedText: string): string
}

export class SealBroken extends Error {
  readonly code = 'seal-broken'

  constructor() {
    super('A sealed value did not open: wrong key, wrong place or changed bytes.')
    this.name = 'SealBroken'
  }
}

const version = 1
const keyBytes = 32
const ivBytes = 16
const tagBytes = 32
const headBytes = 1 + ivBytes

/** Derived keys as Node holds them: a key handed over as bytes costs five times the sealing of a phone. */
const derived = new WeakMap<Buffer, Map<string, KeyObject>>()

const derive = (key: Buffer, info: string, bytes: number): KeyObject => {
  if (key.length !== keyBytes) throw new RangeError(`A key has ${keyBytes} bytes, this one has ${key.length}.`)
  const known = derived.get(key) ?? new Map<string, KeyObject>()
  derived.set(key, known)
  const made = known.get(info) ?? createSecretKey(Buffer.from(hkdfSync('sm3', key, Buffer.alloc(0), info, bytes)))
  known.set(info, made)
  return made
}

const sealKeys = (key: Buffer) => ({
  encrypt: derive(key, 'fengqiao seal 1 SM4-CTR', 16),
  authenticate: derive(key, 'fengqiao seal 1 HMAC-SM3', 32),
})

/** The length of the context stands in front of it, so that no context can run into the sealed bytes. */
const tagOf = (authenticate: KeyObject, context: string, body: Buffer): Buffer => {
  const contextBytes = Buffer.from(context, 'utf8')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(contextBytes.length)
  return createHmac('sm3', authenticate).update(length).update(contextBytes).update(body).digest()
}

const sm3 = (data: Buffer | string): string => createHash('sm3').update(data).digest('hex')

const seal: CryptoProvider['seal'] = (key, plaintext, context) => {
  const { encrypt, authenticate } = sealKeys(key)
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('sm4-ctr', encrypt, iv)
  const text = typeof plaintext === 'string' ? Buffer.from(plaintext, 'utf8') : plaintext
  const body = Buffer.concat([Buffer.of(version), iv, cipher.update(text), cipher.final()])
  return Buffer.concat([body, tagOf(authenticate, context, body)])
}

const open: CryptoProvider['open'] = (key, sealed, context) => {
  if (sealed.length < headBytes + tagBytes || sealed[0] !== version) throw new SealBroken()
  const { encrypt, authenticate } = sealKeys(key)
  const body = sealed.subarray(0, sealed.length - tagBytes)
  const tag = sealed.subarray(sealed.length - tagBytes)
  if (!timingSafeEqual(tag, tagOf(authenticate, context, body))) throw new SealBroken()
  const decipher = createDecipheriv('sm4-ctr', encrypt, body.subarray(1, headBytes))
  return Buffer.concat([decipher.update(body.subarray(headBytes)), decipher.final()])
}

export const nodeCrypto: CryptoProvider = {
  sm3,
  newKey: () => randomBytes(keyBytes),
  seal,
  open,
  wrapKey: (installationKey, key, owner) => {
    if (key.length !== keyBytes) throw new RangeError(`A key has ${keyBytes} bytes, this one has ${key.length}.`)
    return seal(installationKey, key, `key of ${owner}`)
  },
  unwrapKey: (installationKey, wrapped, owner) => open(installationKey, wrapped, `key of ${owner}`),
  lookUpHash: (installationKey, purpose, normalisedText) =>
    createHmac('sm3', derive(installationKey, `fengqiao look-up ${purpose}`, 32))
      .update(normalisedText)
      .digest('hex'),
}
