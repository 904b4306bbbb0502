import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeCrypto, SealBroken } from './crypto.ts'
import { openFiles, type Files } from './files.ts'
import { asStorageFailure, StorageFailed } from './storage-failed.ts'

/** A one-pixel PNG. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)
const rules = { maxBytes: 1000, kinds: ['png', 'jpeg'] } as const

let dataDir: string
let files: Files
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'files-'))
  files = openFiles({ dataDir })
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

const placeOf = (digest: string) => join(dataDir, 'files', digest.slice(0, 2), digest.slice(2, 4), digest)
const incoming = () => readdirSync(join(dataDir, 'files', 'incoming'))
const inPieces = async function* (bytes: Buffer) {
  for (const byte of bytes) yield Buffer.of(byte)
}

describe('a stored file', () => {
  it('lies under the SM3 of its bytes and comes back byte for byte', async () => {
    const stored = await files.put(png, rules)
    expect(stored).toEqual({ digest: nodeCrypto.sm3(png), size: png.length, kind: 'png' })
    expect(readFileSync(placeOf(stored.digest))).toEqual(png)
    expect(statSync(placeOf(stored.digest)).mode & 0o077).toBe(0)
    expect(await buffer(await files.open(stored.digest))).toEqual(png)
    expect(await buffer(await files.open(stored.digest, { from: 1, to: 3 }))).toEqual(Buffer.from('PNG'))
    expect(incoming()).toEqual([])
  })

  it('is the same file whether it comes whole, in pieces, twice or five times at once', async () => {
    const first = await files.put(inPieces(png), rules)
    const again = await Promise.all(Array.from({ length: 5 }, () => files.put(png, rules)))
    for (const stored of again) expect(stored).toEqual(first)
    expect(readdirSync(dirname(placeOf(first.digest)))).toEqual([first.digest])
  })

  it('is found damaged or missing on demand, and mended by the same bytes', async () => {
    const { digest } = await files.put(png, rules)
    expect(await files.verify(digest)).toBe('intact')
    writeFileSync(placeOf(digest), 'changed')
    expect(await files.verify(digest)).toBe('damaged')
    await files.put(png, rules)
    expect(await files.verify(digest)).toBe('intact')
    await files.remove(digest)
    expect(await files.verify(digest)).toBe('missing')
    await expect(files.open(digest)).rejects.toMatchObject({ name: 'StorageFailed', code: 'file-missing' })
  })

  it('cannot be asked for by a path', async () => {
    await expect(files.open('../../../etc/passwd')).rejects.toThrow('SM3')
  })
})

describe('what is not stored', () => {
  it('a file over the bound, without waiting for its end', async () => {
    let sent = 0
    const endless = async function* () {
      for (;;) {
        sent += 100
        yield Buffer.alloc(100, 1)
      }
    }
    const tooLarge = { code: 'file-too-large', facts: { maxBytes: 1000 } }
    await expect(files.put(endless(), rules)).rejects.toMatchObject(tooLarge)
    expect(sent).toBe(1100)
    expect(incoming()).toEqual([])
  })

  it('an empty one, a broken one and one of another kind, and nothing of them stays', async () => {
    await expect(files.put(Buffer.alloc(0), rules)).rejects.toMatchObject({ code: 'file-empty' })
    await expect(files.put(png.subarray(0, -5), rules)).rejects.toMatchObject({ code: 'file-broken' })
    await expect(files.put(Buffer.from('<html>'), rules)).rejects.toMatchObject({ code: 'file-kind' })
    expect(readdirSync(join(dataDir, 'files'))).toEqual(['incoming'])
    expect(incoming()).toEqual([])
  })

  it('an upload that breaks off, whose own error comes through', async () => {
    const broken = async function* () {
      yield png.subarray(0, 20)
      throw Object.assign(new Error('aborted'), { code: 'ECONNRESET', syscall: 'read' })
    }
    await expect(files.put(broken(), rules)).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(incoming()).toEqual([])
  })
})

describe('a sealed file', () => {
  const key = nodeCrypto.newKey()
  const sealing = (context: string) => (plain: Buffer) => nodeCrypto.seal(key, plain, context)
  const opening = (by: Buffer, context: string) => (sealed: Buffer) => nodeCrypto.open(by, sealed, context)

  it('is not to be read on the disk and opens under its key and context', async () => {
    const stored = await files.putSealed(inPieces(png), rules, sealing('matter:1'))
    expect(stored).toMatchObject({ digest: nodeCrypto.sm3(png), size: png.length, kind: 'png' })
    expect(readFileSync(placeOf(stored.address)).includes(png.subarray(0, 8))).toBe(false)
    expect(await files.verify(stored.address)).toBe('intact')
    expect(await files.openSealed(stored.address, opening(key, 'matter:1'))).toEqual(png)
    await expect(files.openSealed(stored.address, opening(nodeCrypto.newKey(), 'matter:1'))).rejects.toThrow(SealBroken)
    await expect(files.openSealed(stored.address, opening(key, 'matter:2'))).rejects.toThrow(SealBroken)
  })

  it('is judged by its plain bytes', async () => {
    const put = (bytes: Buffer) => files.putSealed(bytes, rules, sealing('matter:1'))
    await expect(put(Buffer.from('<html>'))).rejects.toMatchObject({ code: 'file-kind' })
    await expect(put(Buffer.alloc(2000))).rejects.toMatchObject({ code: 'file-too-large' })
  })
})

describe('a disk that fails', () => {
  it('says that the folder cannot be written, and which', async () => {
    writeFileSync(join(dataDir, 'files'), 'in the way')
    const failed = await files.put(png, rules).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(StorageFailed)
    expect(failed).toMatchObject({ code: 'folder-not-writable' })
    expect((failed as StorageFailed).zh).toContain(join(dataDir, 'files'))
  })

  it.skipIf(!existsSync('/dev/full'))('says that the disk is full', () => {
    const full = openSync('/dev/full', 'w')
    try {
      writeSync(full, 'x')
      expect.unreachable()
    } catch (error) {
      const failed = asStorageFailure(error, '/data/files')
      expect(failed).toMatchObject({ name: 'StorageFailed', code: 'disk-full' })
      expect((failed as StorageFailed).message).toMatch(/磁盘已满[\s\S]*disk is full/)
    } finally {
      closeSync(full)
    }
  })
})

it('clears away what a stop left half-written, and nothing younger than asked', async () => {
  expect(await files.clearIncoming()).toBe(0)
  await files.put(png, rules)
  writeFileSync(join(dataDir, 'files', 'incoming', 'left'), 'half')
  expect(await files.clearIncoming()).toBe(0)
  expect(await files.clearIncoming(0)).toBe(1)
  expect(incoming()).toEqual([])
})
