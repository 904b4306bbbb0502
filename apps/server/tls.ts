import { createPrivateKey, createPublicKey, generateKeyPairSync, X509Certificate } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { hostname, networkInterfaces } from 'node:os'
import { join, resolve } from 'node:path'
import { domainToASCII } from 'node:url'
import { issueRoot, issueServer, rootMayVouchFor, type Issuer } from './certificate.ts'

export type ServerCertificate = {
  /** PEM, for `https.createServer`. */
  key: string
  cert: string
  /** Instant after which browsers refuse the certificate. */
  expiresAt: string
}

export type LocalCertificate = ServerCertificate & {
  caPem: string
  /** The file to install once on every computer and phone of the office. */
  caPath: string
  /** SHA-256 of the root, to be compared by eye when installing it. */
  caFingerprint: string
  /** True when the root is new and must be installed (again). */
  caIsNew: boolean
}

const dayMs = 86_400_000
/** Phones refuse server certificates of more than 825 days, whoever signed them; a year leaves room. */
const life = { rootDays: 3650, serverDays: 365, renewBeforeDays: 30 } as const

/** Beside the installation key and never in the data folder: `data.key` has `data.tls/`. */
export const tlsFolderFor = (keyFile: string): string => `${keyFile.replace(/\.key$/, '')}.tls`

/** The names this machine answers to on the office network. */
export const namesOfThisMachine = (): string[] => {
  const addresses = Object.values(networkInterfaces())
    .flatMap((found) => found ?? [])
    .filter(({ internal, address }) => !internal && !address.startsWith('fe80:'))
  return [hostname(), ...addresses.map(({ address }) => address)]
}

/** As they stand in a certificate: lower case, Chinese computer names in punycode, each once. */
const certificateNames = (names: readonly string[]): string[] => {
  const ascii = names.map((name) => (isIP(name) ? name : domainToASCII(name.trim().replace(/\.$/, '').toLowerCase())))
  return [...new Set(['localhost', ...ascii, '127.0.0.1', '::1'])].filter((name) => name !== '')
}

type Pair = { certificate: X509Certificate; pem: string; key: string }

const readPair = (certPath: string, keyPath: string): Pair | undefined => {
  if (!existsSync(certPath) || !existsSync(keyPath)) return undefined
  try {
    const pem = readFileSync(certPath, 'utf8')
    const key = readFileSync(keyPath, 'utf8')
    const certificate = new X509Certificate(pem)
    return certificate.checkPrivateKey(createPrivateKey(key)) ? { certificate, pem, key } : undefined
  } catch (error) {
    // half-written or foreign bytes are made anew; a file that cannot be read at all is the operator's
    if ((error as NodeJS.ErrnoException).syscall) throw error
    return undefined
  }
}

const lastsUntil = (certificate: X509Certificate, instant: number): boolean =>
  new Date(certificate.validTo).getTime() > instant && new Date(certificate.validFrom).getTime() <= instant

const covers = (certificate: X509Certificate, name: string): boolean =>
  (isIP(name) ? certificate.checkIP(name) : certificate.checkHost(name, { subject: 'never' })) !== undefined

const write = (certPath: string, keyPath: string, cert: string, key: string): Pair => {
  writeFileSync(keyPath, key, { mode: 0o600 })
  writeFileSync(certPath, cert, { mode: 0o644 })
  return { certificate: new X509Certificate(cert), pem: cert, key }
}

const newKeyPair = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { privateKey, publicKey, keyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() }
}

const issuerOf = ({ certificate, key }: Pair): Issuer => ({
  commonName: certificate.subject.replace(/^CN=/, ''),
  privateKey: createPrivateKey(key),
  publicKey: createPublicKey(key),
})

/**
 * A certificate for this machine from the office's own root (ECDSA P-256), kept in `dir`. Made on the first
 * call; the server's is renewed when it nears its end or a name is missing in it, the root only when it ends
 * or may not vouch for a name. Call it daily and give the result to `server.setSecureContext`. `now` is an instant.
 */
export const localCertificate = (given: { dir: string; names: readonly string[]; now: string }): LocalCertificate => {
  const at = (file: string) => join(resolve(given.dir), file)
  const names = certificateNames(given.names)
  const now = new Date(given.now).getTime()
  const soon = now + life.renewBeforeDays * dayMs
  const from = new Date(now - dayMs)
  mkdirSync(given.dir, { recursive: true, mode: 0o700 })

  const caPath = at('fengqiao-root.crt')
  const oldRoot = readPair(caPath, at('fengqiao-root.key'))
  const rootServes =
    oldRoot !== undefined &&
    lastsUntil(oldRoot.certificate, soon) &&
    names.every((name) => rootMayVouchFor(oldRoot.certificate.raw, name))
  const makeRoot = (): Pair => {
    const { privateKey, publicKey, keyPem } = newKeyPair()
    const commonName = `Fengqiao ${names[1] ?? 'localhost'} ${given.now.slice(0, 10)}`
    const to = new Date(now + life.rootDays * dayMs)
    const cert = issueRoot({ commonName, privateKey, publicKey }, names, from, to)
    return write(caPath, at('fengqiao-root.key'), cert, keyPem)
  }
  const root = rootServes ? oldRoot : makeRoot()

  const oldServer = readPair(at('server.crt'), at('server.key'))
  const serverServes =
    oldServer !== undefined &&
    lastsUntil(oldServer.certificate, soon) &&
    oldServer.certificate.checkIssued(root.certificate) &&
    oldServer.certificate.verify(root.certificate.publicKey) &&
    names.every((name) => covers(oldServer.certificate, name))
  const makeServer = (): Pair => {
    const { publicKey, keyPem } = newKeyPair()
    const to = new Date(Math.min(now + life.serverDays * dayMs, new Date(root.certificate.validTo).getTime()))
    return write(at('server.crt'), at('server.key'), issueServer(publicKey, issuerOf(root), names, from, to), keyPem)
  }
  const server = serverServes ? oldServer : makeServer()

  return {
    key: server.key,
    cert: server.pem,
    expiresAt: new Date(server.certificate.validTo).toISOString(),
    caPem: root.pem,
    caPath,
    caFingerprint: root.certificate.fingerprint256,
    caIsNew: !rootServes,
  }
}

/** The server does not start. `zh` and `en` name the setting and the remedy. */
export class CertificateRefused extends Error {
  readonly code = 'certificate-refused'
  readonly zh: string
  readonly en: string

  constructor(zh: string, en: string) {
    super(`${zh}\n${en}`)
    this.name = 'CertificateRefused'
    this.zh = zh
    this.en = en
  }
}

/** The certificate of FENGQIAO_TLS_CERT and FENGQIAO_TLS_KEY (PEM files), undefined when neither is set. */
export const givenCertificate = (env: NodeJS.ProcessEnv): ServerCertificate | undefined => {
  const { FENGQIAO_TLS_CERT: certPath, FENGQIAO_TLS_KEY: keyPath } = env
  if (!certPath && !keyPath) return undefined
  if (!certPath || !keyPath) {
    throw new CertificateRefused(
      'FENGQIAO_TLS_CERT 和 FENGQIAO_TLS_KEY 要同时设置：前者是证书文件，后者是它的私钥文件。',
      'Set FENGQIAO_TLS_CERT and FENGQIAO_TLS_KEY together: the certificate file and the file of its private key.',
    )
  }
  const unreadable = () =>
    new CertificateRefused(
      `证书 ${certPath} 与私钥 ${keyPath} 无法读取或不配对。请检查两个 PEM 文件和它们的权限，或取消这两项设置以使用本机证书。`,
      `The certificate ${certPath} and the key ${keyPath} cannot be read or do not belong together. ` +
        'Check both PEM files and their permissions, or unset both to use the local certificate.',
    )
  try {
    const pair = readPair(certPath, keyPath)
    if (!pair) throw unreadable()
    return { key: pair.key, cert: pair.pem, expiresAt: new Date(pair.certificate.validTo).toISOString() }
  } catch {
    throw unreadable()
  }
}
