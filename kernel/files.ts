import { createHash, randomUUID } from 'node:crypto'
import {
  mkdir,
  open as openHandle,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
  type FileHandle,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { nodeCrypto } from './crypto.ts'
import { FileRefused, inspectFile, type FileKind } from './file-kinds.ts'
import { asStorageFailure } from './storage-failed.ts'
import type { ByteSource } from './zip-directory.ts'

const told = async <T>(path: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    throw asStorageFailure(error, path)
  }
}

export type Incoming = Uint8Array | AsyncIterable<Uint8Array>
export type PutRules = { maxBytes: number; kinds: readonly FileKind[] }
/** `digest` is the SM3 of the bytes and their address; `size` in bytes. */
export type StoredFile = { digest: string; size: number; kind: FileKind }
/** `digest` is the SM3 of the plain bytes, `address` that of the sealed ones, under which they lie. */
export type SealedFile = StoredFile & { address: string }

export type Files = {
  /**
   * Bounded, checked by its bytes, on the disk when it returns; the same bytes again are the same file.
   * Throws `FileRefused`, `StorageFailed`.
   */
  put(incoming: Incoming, rules: PutRules): Promise<StoredFile>
  /** `from` and `to` are byte offsets, both included. Throws `StorageFailed` when the file is missing. */
  open(digest: string, range?: { from?: number; to?: number }): Promise<Readable>
  /** Reads the file and compares it with its address. */
  verify(digest: string): Promise<'intact' | 'damaged' | 'missing'>
  /**
   * Sealed by `seal` (the vault's, under a matter's key); held in memory, never plain on the disk.
   * Not idempotent: sealing the same bytes twice makes two files.
   */
  putSealed(incoming: Incoming, rules: PutRules, seal: (plain: Buffer) => Buffer): Promise<SealedFile>
  /** Throws what `open` throws: `SealBroken` for another key or context. */
  openSealed(address: string, open: (sealed: Buffer) => Buffer): Promise<Buffer>
  /** For erasure, when no record names the digest any more. */
  remove(digest: string): Promise<void>
  /** Takes a file no record names out of the store into `left-over`, where an operator finds it under its address. */
  putAside(digest: string): Promise<void>
  /** The number of the database this folder belongs to, after writing it where one is given; undefined without one. */
  mark(number?: string): Promise<string | undefined>
  /** Every file that has lain here for `ms` and longer, whole ones only. */
  olderThan(ms: number): AsyncIterable<{ address: string; size: number }>
  /** Takes away what was left half-written by a stop; safe while others write, as it leaves the last `olderThanMs`. */
  clearIncoming(olderThanMs?: number): Promise<number>
}

const chunksOf = async function* (incoming: Incoming): AsyncGenerator<Uint8Array> {
  if (incoming instanceof Uint8Array) yield incoming
  else yield* incoming
}

/** Passes the bytes on and stops a file at `maxBytes`, however long the sender goes on. */
const bounded = async function* (incoming: Incoming, maxBytes: number): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of chunksOf(incoming)) {
    size += chunk.length
    if (size > maxBytes) throw new FileRefused('file-too-large', { maxBytes })
    yield chunk
  }
}

const sourceOf = (handle: FileHandle, size: number): ByteSource => ({
  size,
  read: async (at, length) => {
    const buffer = Buffer.alloc(length)
    const { bytesRead } = await handle.read(buffer, 0, length, at)
    return buffer.subarray(0, bytesRead)
  },
})

const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await openHandle(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/** The content-addressed store in `<data>/files/ab/cd/<sm3>`. */
export const openFiles = ({ dataDir }: { dataDir: string }): Files => {
  const root = join(dataDir, 'files')
  const incomingDir = join(root, 'incoming')
  const leftOverDir = join(root, 'left-over')
  const markFile = join(root, 'belongs-to')

  const pathOf = (digest: string): string => {
    if (!/^[0-9a-f]{64}$/.test(digest)) throw new RangeError('A file is named by the 64 hexadecimal digits of its SM3.')
    return join(root, digest.slice(0, 2), digest.slice(2, 4), digest)
  }

  /** Writes, syncs the file, renames it to its digest and syncs the folders that changed, in that order. */
  type Inspect = (source: ByteSource) => Promise<FileKind>
  const store = (chunks: AsyncIterable<Uint8Array>, inspect: Inspect) =>
    told(root, async () => {
      await mkdir(incomingDir, { recursive: true, mode: 0o700 })
      const temporary = join(incomingDir, randomUUID())
      const handle = await openHandle(temporary, 'wx+', 0o600)
      try {
        const sm3 = createHash('sm3')
        let size = 0
        for await (const chunk of chunks) {
          await handle.appendFile(chunk)
          sm3.update(chunk)
          size += chunk.length
        }
        const kind = await inspect(sourceOf(handle, size))
        await handle.sync()
        await handle.close()
        const digest = sm3.digest('hex')
        const path = pathOf(digest)
        const folder = dirname(path)
        const made = await mkdir(folder, { recursive: true, mode: 0o700 })
        await rename(temporary, path)
        await syncFolder(folder)
        if (made) await syncFolder(dirname(folder)).then(() => syncFolder(root))
        return { digest, size, kind }
      } finally {
        await handle.close().catch(() => undefined)
        await rm(temporary, { force: true })
      }
    })

  const read = async (digest: string): Promise<FileHandle> => {
    const path = pathOf(digest)
    return told(path, () => openHandle(path, 'r'))
  }

  return {
    put: (incoming, { maxBytes, kinds }) => store(bounded(incoming, maxBytes), (source) => inspectFile(source, kinds)),
    open: async (digest, { from, to } = {}) => (await read(digest)).createReadStream({ start: from, end: to }),
    verify: async (digest) => {
      const path = pathOf(digest)
      if (!(await stat(path).catch(() => undefined))) return 'missing'
      const sm3 = createHash('sm3')
      for await (const chunk of (await read(digest)).createReadStream()) sm3.update(chunk)
      return sm3.digest('hex') === digest ? 'intact' : 'damaged'
    },
    putSealed: async (incoming, { maxBytes, kinds }, seal) => {
      const chunks: Uint8Array[] = []
      for await (const chunk of bounded(incoming, maxBytes)) chunks.push(chunk)
      const plain = Buffer.concat(chunks)
      const source: ByteSource = { size: plain.length, read: async (at, length) => plain.subarray(at, at + length) }
      const kind = await inspectFile(source, kinds)
      const { digest: address } = await store(chunksOf(seal(plain)), async () => kind)
      return { address, digest: nodeCrypto.sm3(plain), size: plain.length, kind }
    },
    openSealed: async (address, open) => {
      const handle = await read(address)
      const sealed = await told(pathOf(address), () => handle.readFile()).finally(() => handle.close())
      return open(sealed)
    },
    remove: (digest) => told(pathOf(digest), () => rm(pathOf(digest), { force: true })),
    putAside: (digest) =>
      told(root, async () => {
        await mkdir(leftOverDir, { recursive: true, mode: 0o700 })
        await rename(pathOf(digest), join(leftOverDir, digest))
      }),
    mark: (number) =>
      told(markFile, async () => {
        if (number !== undefined) {
          await mkdir(root, { recursive: true, mode: 0o700 })
          await writeFile(markFile, `${number}\n`, { mode: 0o600 })
        }
        const found = await readFile(markFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOENT') return undefined
          throw error
        })
        return found?.trim()
      }),
    olderThan: async function* (ms) {
      const inside = async (folder: string, name: RegExp): Promise<string[]> =>
        (await readdir(folder).catch(() => [])).filter((each) => name.test(each))
      for (const first of await inside(root, /^[0-9a-f]{2}$/))
        for (const second of await inside(join(root, first), /^[0-9a-f]{2}$/))
          for (const address of await inside(join(root, first, second), /^[0-9a-f]{64}$/)) {
            const found = await stat(pathOf(address)).catch(() => undefined)
            if (found && Date.now() - found.mtimeMs >= ms) yield { address, size: found.size }
          }
    },
    clearIncoming: (olderThanMs = 86_400_000) =>
      told(incomingDir, async () => {
        const left = await readdir(incomingDir).catch(() => [])
        const old = await Promise.all(
          left.map(async (name) => {
            const found = await stat(join(incomingDir, name)).catch(() => undefined)
            return found && Date.now() - found.mtimeMs >= olderThanMs ? name : undefined
          }),
        )
        const gone = old.filter((name) => name !== undefined)
        await Promise.all(gone.map((name) => rm(join(incomingDir, name), { force: true })))
        return gone.length
      }),
  }
}
