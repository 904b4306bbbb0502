import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { issueServer } from './certificate.ts'
import { CertificateRefused, givenCertificate, localCertificate, namesOfThisMachine, tlsFolderFor } from './tls.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'tls-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const now = () => new Date().toISOString()
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
const office = ['TIANHUI-01', '192.168.1.20']
const made = (names: readonly string[] = office, at = now()) => localCertificate({ dir, names, now: at })

/** One real request over TLS, under the name given, trusting only the root given. */
const ask = async (served: { key: string; cert: string }, ca: string, name: string): Promise<string> => {
  const server = createServer(served, (_, response) => response.end('枫桥'))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  try {
    return await new Promise((done, failed) => {
      const servername = /^[\d.:]+$/.test(name) ? '' : name
      const to = { host: '127.0.0.1', port, ca, servername, headers: { host: name }, agent: false }
      const asked = request(to, (response) => {
        response.setEncoding('utf8').on('data', done)
      })
      asked.on('error', failed)
      asked.end()
    })
  } finally {
    server.close()
  }
}

describe('the local certificate', () => {
  it('lets a browser that trusts the root in, by name and by address', async () => {
    const local = made()
    for (const name of ['localhost', 'tianhui-01', '127.0.0.1'])
      expect(await ask(local, local.caPem, name)).toBe('枫桥')
  })

  it('lets nobody in who trusts another root, or asks for another name', async () => {
    const local = made()
    const elsewhere = localCertificate({ dir: join(dir, 'other'), names: office, now: now() })
    await expect(ask(local, elsewhere.caPem, 'localhost')).rejects.toThrow(/certificate|issuer/)
    await expect(ask(local, local.caPem, 'tianhui-02')).rejects.toThrow("does not match certificate's altnames")
  })

  it('names every address of the office network, with a private key of its own', () => {
    const local = made(['司法所-前台', '192.168.1.20', 'fd00::20'])
    const certificate = new X509Certificate(local.cert)
    expect(certificate.checkIP('192.168.1.20')).toBe('192.168.1.20')
    expect(certificate.checkIP('fd00::20')).toBe('fd00::20')
    expect(certificate.checkIP('192.168.1.21')).toBeUndefined()
    expect(certificate.subjectAltName).toMatch(/DNS:xn--/)
    expect(certificate.ca).toBe(false)
    expect(certificate.publicKey.asymmetricKeyDetails?.namedCurve).toBe('prime256v1')
    expect(new X509Certificate(local.caPem)).toMatchObject({ ca: true, fingerprint256: local.caFingerprint })
    expect(readFileSync(local.caPath, 'utf8')).toBe(local.caPem)
    for (const key of ['server.key', 'fengqiao-root.key']) expect(statSync(join(dir, key)).mode & 0o777).toBe(0o600)
  })

  it('has a root that cannot vouch for the rest of the world', async () => {
    const local = made()
    const rootKey = readFileSync(join(dir, 'fengqiao-root.key'), 'utf8')
    const issuer = {
      commonName: new X509Certificate(local.caPem).subject.replace(/^CN=/, ''),
      privateKey: createPrivateKey(rootKey),
      publicKey: createPublicKey(rootKey),
    }
    const forged = (name: string) => ({
      key: local.key,
      cert: issueServer(createPublicKey(local.key), issuer, [name], new Date(inDays(-1)), new Date(inDays(10))),
    })
    expect(await ask(forged('tianhui-01'), local.caPem, 'tianhui-01')).toBe('枫桥')
    await expect(ask(forged('bank.example'), local.caPem, 'bank.example')).rejects.toThrow('permitted subtree')
  })

  it('stays the same from start to start', () => {
    const first = made()
    expect(first.caIsNew).toBe(true)
    expect(made()).toEqual({ ...first, caIsNew: false })
    expect(made(['tianhui-01'])).toEqual({ ...first, caIsNew: false })
  })

  it('is renewed under the same root when its end is near or an address is new', () => {
    const first = made()
    const later = made(office, inDays(340))
    expect(later).toMatchObject({ caPem: first.caPem, caIsNew: false })
    expect(new Date(later.expiresAt).getTime()).toBeGreaterThan(new Date(first.expiresAt).getTime())
    const moved = made([...office, '10.1.2.3'])
    expect(moved.caPem).toBe(first.caPem)
    expect(moved.cert).not.toBe(later.cert)
  })

  it('has a new root, and says so, when the old one ends or may not vouch for a new name', () => {
    const first = made()
    expect(made(office, inDays(3640))).toMatchObject({ caIsNew: true })
    const second = made()
    const renamed = made([...office, '203.0.113.9', 'fengqiao.example.cn'])
    expect(renamed.caIsNew).toBe(true)
    expect(new Set([first.caPem, second.caPem, renamed.caPem]).size).toBe(3)
  })

  it('is made anew when a file was damaged', async () => {
    made()
    writeFileSync(join(dir, 'server.key'), 'damaged')
    const mended = made()
    expect(mended.caIsNew).toBe(false)
    expect(await ask(mended, mended.caPem, 'localhost')).toBe('枫桥')
  })

  it('lies beside the installation key and is asked for under the names of this machine', () => {
    expect(tlsFolderFor('/srv/office/data.key')).toBe('/srv/office/data.tls')
    expect(namesOfThisMachine().length).toBeGreaterThan(0)
    expect(made(namesOfThisMachine()).cert).toContain('BEGIN CERTIFICATE')
  })
})

describe('a given certificate', () => {
  it('is used instead of the local one', async () => {
    const local = made()
    const env = { FENGQIAO_TLS_CERT: join(dir, 'server.crt'), FENGQIAO_TLS_KEY: join(dir, 'server.key') }
    const given = givenCertificate(env)
    expect(given).toEqual({ key: local.key, cert: local.cert, expiresAt: local.expiresAt })
    expect(await ask(given!, local.caPem, 'localhost')).toBe('枫桥')
    expect(givenCertificate({})).toBeUndefined()
  })

  it('is refused in one clear sentence when half of it is missing or the halves do not fit', () => {
    made()
    const env = { FENGQIAO_TLS_CERT: join(dir, 'server.crt'), FENGQIAO_TLS_KEY: join(dir, 'fengqiao-root.key') }
    expect(() => givenCertificate(env)).toThrow(CertificateRefused)
    expect(() => givenCertificate(env)).toThrow(/不配对[\s\S]*do not belong together/)
    expect(() => givenCertificate({ ...env, FENGQIAO_TLS_KEY: join(dir, 'nowhere') })).toThrow(env.FENGQIAO_TLS_CERT)
    expect(() => givenCertificate({ FENGQIAO_TLS_CERT: env.FENGQIAO_TLS_CERT })).toThrow('FENGQIAO_TLS_KEY')
  })
})
