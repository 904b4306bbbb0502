import { inflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import type { Both } from '@fengqiao/kernel/field.ts'
import { mostRows, refusals } from './workbook-refusals.ts'
import type { FileRefusal } from './workbook-refusals.ts'

export const mostBytes = 20 * 1024 * 1024
const mostUnpacked = 64 * 1024 * 1024
const mostEntries = 500
const mostMergedCells = 10_000
const mostNamedCells = 500_000

export type FileRefused = { code: FileRefusal; text: Both }
export type OpenedFile = { workbook: ExcelJS.Workbook } | { refused: FileRefused }

class Unreadable extends Error {
  readonly code: FileRefusal
  constructor(code: FileRefusal) {
    super(code)
    this.code = code
  }
}

type Entry = { name: string; method: number; packed: number; unpacked: number; at: number }

const endOfDirectory = (bytes: Buffer): number => {
  const at = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (at < 0 || at + 22 > bytes.length) throw new Unreadable('broken')
  return at
}

const readDirectory = (bytes: Buffer): Entry[] => {
  const end = endOfDirectory(bytes)
  const count = bytes.readUInt16LE(end + 10)
  if (count > mostEntries) throw new Unreadable('unpacks-too-large')
  const entries: Entry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw new Unreadable('broken')
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

/** Unpacks one entry to no more than it declares, so that a lying directory cannot fill the memory. */
const unpack = (bytes: Buffer, { at, method, packed, unpacked }: Entry): Buffer => {
  if (at + 30 > bytes.length) throw new Unreadable('broken')
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const body = bytes.subarray(from, from + packed)
  if (method === 0) return body
  if (method !== 8) throw new Unreadable('broken')
  try {
    return inflateRawSync(body, { maxOutputLength: Math.max(unpacked, 1) })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Unreadable(code === 'ERR_BUFFER_TOO_LARGE' ? 'unpacks-too-large' : 'broken')
  }
}

const cellsIn = (range: string): number => {
  const [, fromColumn = '', fromRow, toColumn = '', toRow] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? []
  const column = (letters: string) => [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0)
  return (column(toColumn) - column(fromColumn) + 1) * (Number(toRow) - Number(fromRow) + 1)
}

const cellsInAll = (ranges: readonly string[]): number => ranges.reduce((total, range) => total + cellsIn(range), 0)

const checkSheet = (xml: string) => {
  if (/<!(DOCTYPE|ENTITY)/.test(xml)) throw new Unreadable('broken')
  if ((xml.match(/<(?:\w+:)?row[\s>]/g)?.length ?? 0) > mostRows) throw new Unreadable('too-many-rows')
  const merged = [...xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*ref="([^"]+)"/g)].map(([, range = '']) => range)
  if (!(cellsInAll(merged) <= mostMergedCells)) throw new Unreadable('unpacks-too-large')
}

const checkBook = (xml: string) => {
  const named = [...xml.matchAll(/\$([A-Z]{1,3})\$(\d{1,7}):\$([A-Z]{1,3})\$(\d{1,7})/g)].map(
    ([, fromColumn, fromRow, toColumn, toRow]) => `${fromColumn}${fromRow}:${toColumn}${toRow}`,
  )
  if (cellsInAll(named) > mostNamedCells) throw new Unreadable('unpacks-too-large')
}

const checkArchive = (bytes: Buffer) => {
  const entries = readDirectory(bytes)
  const unpackedBytes = entries.reduce((total, { unpacked }) => total + unpacked, 0)
  if (unpackedBytes > mostUnpacked) throw new Unreadable('unpacks-too-large')
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) throw new Unreadable('not-a-workbook')
  if (entries.some(({ name }) => /(?:^|\/)vbaProject\.bin$/i.test(name))) throw new Unreadable('macros')
  for (const entry of entries) {
    const unpacked = unpack(bytes, entry)
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(entry.name)) checkSheet(unpacked.toString('utf8'))
    if (entry.name === 'xl/workbook.xml') checkBook(unpacked.toString('utf8'))
  }
}

const checkKind = (bytes: Buffer) => {
  if (bytes.length === 0) throw new Unreadable('empty')
  if (bytes.length > mostBytes) throw new Unreadable('too-large')
  if (bytes.toString('hex', 0, 4) === 'd0cf11e0') {
    throw new Unreadable(bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'old-format')
  }
  if (bytes.toString('latin1', 0, 4) !== 'PK\x03\x04') throw new Unreadable('not-a-workbook')
}

// exceljs walks every cell of a range, which a small file can make 17 billion: validations are left unread,
// merges and defined names are counted first.
const unread = ['dataValidations', 'conditionalFormatting', 'extLst', 'drawing', 'picture', 'tableParts']

/** Opens a workbook somebody sent: bounded in bytes, entries, unpacked size, rows and merged cells. */
export const openWorkbook = async (sent: Uint8Array): Promise<OpenedFile> => {
  const bytes = Buffer.from(sent.buffer, sent.byteOffset, sent.byteLength)
  try {
    checkKind(bytes)
    checkArchive(bytes)
    const workbook = new ExcelJS.Workbook()
    const copy = new Uint8Array(bytes).buffer
    await workbook.xlsx.load(copy, { ignoreNodes: unread }).catch(() => {
      throw new Unreadable('broken')
    })
    return { workbook }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { refused: { code: error.code, text: refusals[error.code] } }
  }
}
