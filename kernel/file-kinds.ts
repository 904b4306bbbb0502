import { fileTypeFromBuffer } from 'file-type'
import { readHeic, readJpeg, readPng, readWebp, type Picture } from './image-bytes.ts'
import { Refused, type Facts } from './refused.ts'
import { readZipDirectory, type ByteSource, type ZipEntry } from './zip-directory.ts'

export type FileRefusal = 'file-too-large' | 'file-kind' | 'file-empty' | 'file-broken'

/**
 * A file that is not taken. Facts: `file-too-large` {maxBytes} or {pixels, maxPixels}; `file-kind` {seen, allowed};
 * `file-broken` {kind}. Never the file's name.
 */
export class FileRefused extends Refused {
  override readonly code: FileRefusal

  constructor(code: FileRefusal, facts: Facts = {}, field?: string) {
    super(code, facts, field)
    this.name = 'FileRefused'
    this.code = code
  }
}

/** A picture is read whole, so it has its own bound; the pixels bound what opening it will cost a phone. */
const pictureMost = { bytes: 64 << 20, pixels: 120_000_000 } as const
/** A document that unpacks to more is a zip bomb, not a document. */
const unpackedMost = 512 << 20

const picture =
  (read: (bytes: Buffer) => Picture | undefined) =>
  async (source: ByteSource): Promise<boolean> => {
    if (source.size > pictureMost.bytes) throw new FileRefused('file-too-large', { maxBytes: pictureMost.bytes })
    const found = read(await source.read(0, source.size))
    if (!found) return false
    const pixels = found.width * found.height
    if (pixels > pictureMost.pixels) throw new FileRefused('file-too-large', { pixels, maxPixels: pictureMost.pixels })
    return true
  }

/** PDF (ISO 32000): the head, and at the end a cross-reference whose place really holds one. */
const wholePdf = async (source: ByteSource): Promise<boolean> => {
  const tailAt = Math.max(0, source.size - 2048)
  const tail = (await source.read(tailAt, source.size - tailAt)).toString('latin1')
  const last = tail.slice(tail.lastIndexOf('startxref'))
  const place = /^startxref\s+(\d{1,12})\s+%%EOF/.exec(last)?.[1]
  if (place === undefined || Number(place) >= source.size) return false
  const head = (await source.read(Number(place), Math.min(32, source.size - Number(place)))).toString('latin1')
  return /^\s*(xref\s|\d+\s+\d+\s+obj)/.test(head)
}

const officeParts = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' } as const

const wholeOffice =
  (kind: keyof typeof officeParts) =>
  async (source: ByteSource): Promise<boolean> => {
    const entries = await readZipDirectory(source)
    return (
      entries !== undefined &&
      officeKind(entries) === kind &&
      entries.reduce((sum, entry) => sum + entry.size, 0) <= unpackedMost
    )
  }

/** Which office document a zip is; one that carries macros is none. */
const officeKind = (entries: ZipEntry[]): keyof typeof officeParts | 'macros' | undefined => {
  const names = new Set(entries.map((entry) => entry.name))
  if (!names.has('[Content_Types].xml')) return undefined
  if (entries.some((entry) => /vbaProject\.bin$/i.test(entry.name))) return 'macros'
  return (['docx', 'xlsx'] as const).find((kind) => names.has(officeParts[kind]))
}

/** Every kind of file the office takes: how it is served, how its bytes are known to be whole. */
const kinds = {
  jpeg: { mime: 'image/jpeg', extension: 'jpg', whole: picture(readJpeg) },
  png: { mime: 'image/png', extension: 'png', whole: picture(readPng) },
  webp: { mime: 'image/webp', extension: 'webp', whole: picture(readWebp) },
  heic: { mime: 'image/heic', extension: 'heic', whole: picture(readHeic) },
  pdf: { mime: 'application/pdf', extension: 'pdf', whole: wholePdf },
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
    whole: wholeOffice('docx'),
  },
  xlsx: {
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extension: 'xlsx',
    whole: wholeOffice('xlsx'),
  },
} as const

export type FileKind = keyof typeof kinds
export const photoKinds: readonly FileKind[] = ['jpeg', 'png', 'webp', 'heic']
export const documentKinds: readonly FileKind[] = ['pdf', 'docx', 'xlsx']
export const mimeOf = (kind: FileKind): string => kinds[kind].mime
/** Without the dot, for the name of a download. */
export const extensionOf = (kind: FileKind): string => kinds[kind].extension

const kindOfMime = new Map<string, FileKind>(Object.entries(kinds).map(([kind, { mime }]) => [mime, kind as FileKind]))

const looksLike = async (source: ByteSource): Promise<string> => {
  const head = await source.read(0, Math.min(source.size, 65_536))
  if (head.toString('latin1', 0, 4) === 'PK\x03\x04') {
    const entries = await readZipDirectory(source)
    if (!entries) throw new FileRefused('file-broken', { kind: 'zip' })
    return officeKind(entries) ?? 'zip'
  }
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  const kind = found && kindOfMime.get(found.mime)
  if (kind === 'pdf' && !head.toString('latin1', 0, 5).startsWith('%PDF-')) return 'unknown'
  return kind ?? found?.ext ?? 'unknown'
}

const isKind = (seen: string): seen is FileKind => Object.hasOwn(kinds, seen)

/** The kind of a file by its bytes, never by its name. Throws `FileRefused`. */
export const inspectFile = async (source: ByteSource, allowed: readonly FileKind[]): Promise<FileKind> => {
  if (source.size === 0) throw new FileRefused('file-empty')
  const seen = await looksLike(source)
  if (!isKind(seen) || !allowed.includes(seen)) throw new FileRefused('file-kind', { seen, allowed })
  if (!(await kinds[seen].whole(source))) throw new FileRefused('file-broken', { kind: seen })
  return seen
}
