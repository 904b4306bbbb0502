import { randomBytes } from 'node:crypto'
import type { CryptoProvider } from './crypto.ts'

export type Subject = { readonly kind: 'person' | 'matter'; readonly id: string; readonly wrapped: Buffer }

/** Sealing and look-up under this installation's key; nothing else in the house sees a key. */
export type Vault = {
  /** A new key for a person or a matter, already wrapped; deleting it is erasure. */
  newKey(kind: Subject['kind'], id: string): Subject
  seal(subject: Subject, what: string, text: string | Buffer): Buffer
  open(subject: Subject, what: string, sealed: Buffer): string
  openBytes(subject: Subject, what: string, sealed: Buffer): Buffer
  sealReply(text: string): Buffer
  openReply(sealed: Buffer): string
  /** A message's number and words; `id` is the message's own, so that no row can pass for another. */
  sealMessage(id: string, text: string): Buffer
  openMessage(id: string, sealed: Buffer): string
  /** Keyed hash to find a phone, an identity number or a secret without storing it. */
  lookUp(purpose: 'phone' | 'identity' | 'slip' | 'session' | 'code' | 'network' | 'question', text: string): string
  random(bytes: number): Uint8Array
}

export const vaultOf = (crypto: CryptoProvider, installationKey: Buffer): Vault => {
  const keyOf = ({ kind, id, wrapped }: Subject) => crypto.unwrapKey(installationKey, wrapped, `${kind}:${id}`)
  const openBytes: Vault['openBytes'] = (subject, what, sealed) =>
    crypto.open(keyOf(subject), sealed, `${subject.kind}:${subject.id}:${what}`)
  return {
    newKey: (kind, id) => ({ kind, id, wrapped: crypto.wrapKey(installationKey, crypto.newKey(), `${kind}:${id}`) }),
    seal: (subject, what, text) => crypto.seal(keyOf(subject), text, `${subject.kind}:${subject.id}:${what}`),
    open: (subject, what, sealed) => openBytes(subject, what, sealed).toString('utf8'),
    openBytes,
    sealReply: (text) => crypto.seal(installationKey, text, 'reply'),
    openReply: (sealed) => crypto.open(installationKey, sealed, 'reply').toString('utf8'),
    sealMessage: (id, text) => crypto.seal(installationKey, text, `message:${id}`),
    openMessage: (id, sealed) => crypto.open(installationKey, sealed, `message:${id}`).toString('utf8'),
    lookUp: (purpose, text) => crypto.lookUpHash(installationKey, purpose, text),
    random: (bytes) => randomBytes(bytes),
  }
}
