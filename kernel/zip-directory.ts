/** Bytes that can be read at a place: a file on disk or a buffer. */
export type ByteSource = { size: number; read(at: number, length: number): Promise<Buffer> }

export type ZipEntry = { name: string; size: number; packedSize: number; at: number }

const most = { entries: 10_000, directoryBytes: 4 << 20 } as const

/**
 * The entries of a zip by its central directory (APPNOTE.TXT 4.3), or undefined when it is not a whole,
 * unencrypted, single-part zip whose entries lie inside the file. Zip64 is not read: no office document needs it.
 */
export const readZipDirectory = async (source: ByteSource): Promise<ZipEntry[] | undefined> => {
  const tailAt = Math.max(0, source.size - 65_557)
  const tail = await source.read(tailAt, source.size - tailAt)
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || end + 22 > tail.length || tail.readUInt32LE(end + 4) !== 0) return undefined
  const count = tail.readUInt16LE(end + 10)
  const length = tail.readUInt32LE(end + 12)
  const start = tail.readUInt32LE(end + 16)
  if (count > most.entries || length > most.directoryBytes || start + length > tailAt + end) return undefined
  const directory = await source.read(start, length)
  const entries: ZipEntry[] = []
  for (let at = 0; at + 46 <= directory.length;) {
    if (directory.readUInt32LE(at) !== 0x02014b50) return undefined
    const encrypted = (directory.readUInt16LE(at + 8) & 1) !== 0
    const nameLength = directory.readUInt16LE(at + 28)
    const entry = {
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      at: directory.readUInt32LE(at + 42),
    }
    if (encrypted || entry.at + 30 + entry.packedSize > start) return undefined
    const local = await source.read(entry.at, 4)
    if (local.readUInt32LE(0) !== 0x04034b50) return undefined
    entries.push(entry)
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries.length === count && count > 0 ? entries : undefined
}
