import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import type { Heading, IndexedLaw, LawIndexData } from './index-build.ts'
import type { Field } from './postings.ts'
import { writeWhole } from '../corpus/write-whole.ts'

/** Raised whenever tokens, folding or the layout below change, so that an older cache is rebuilt. */
export const indexFormat = 1

const magic = 'FQLAWIDX'
const prefixLength = 16
const fieldNames = ['words', 'bigrams', 'headingTerms'] as const
const columns = ['heading', 'no', 'sub', 'labelStart', 'textStart', 'texts', 'digests'] as const
const fieldColumns = ['termCodes', 'termStart', 'postingStart', 'documents', 'postings', 'lengths'] as const

type Bytes = Uint8Array | Uint16Array | Uint32Array
type Section = { name: string; bytes: 1 | 2 | 4; at: number; length: number }
type Header = {
  format: number
  corpus: string
  payload: string
  laws: IndexedLaw[]
  headings: Heading[]
  sections: Section[]
}

const aligned = (at: number) => Math.ceil(at / 8) * 8
const digest = (bytes: Uint8Array) => createHash('sm3').update(bytes).digest('hex')

const sectionsOf = (data: LawIndexData): [string, Bytes][] => [
  ...columns.map((name): [string, Bytes] => [name, data[name]]),
  ...fieldNames.flatMap((field) =>
    fieldColumns.map((column): [string, Bytes] => [`${field}.${column}`, data[field][column]]),
  ),
]

/** Writes the cache of one corpus, whole or not at all. */
export const writeIndex = async (file: string, corpus: string, data: LawIndexData) => {
  const sections: Section[] = []
  let size = 0
  for (const [name, array] of sectionsOf(data)) {
    sections.push({ name, bytes: array.BYTES_PER_ELEMENT as 1 | 2 | 4, at: size, length: array.length })
    size = aligned(size + array.byteLength)
  }
  const payload = Buffer.alloc(size)
  sectionsOf(data).forEach(([, array], position) => {
    payload.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), sections[position]!.at)
  })
  const { laws, headings } = data
  const written: Header = { format: indexFormat, corpus, payload: digest(payload), laws, headings, sections }
  const header = Buffer.from(JSON.stringify(written))
  const prefix = Buffer.alloc(prefixLength)
  prefix.write(magic, 'latin1')
  prefix.writeUInt32LE(header.length, 8)
  const padding = Buffer.alloc(aligned(header.length) - header.length, ' ')
  await writeWhole(file, [prefix, header, padding, payload])
}

const view = (payload: Uint8Array<ArrayBuffer>, { bytes, at, length }: Section): Bytes => {
  const from = payload.byteOffset + at
  if (bytes === 1) return new Uint8Array(payload.buffer, from, length)
  return bytes === 2 ? new Uint16Array(payload.buffer, from, length) : new Uint32Array(payload.buffer, from, length)
}

/**
 * Reads the cache of this corpus. Undefined where it is absent, of another format or corpus, cut short or changed by
 * a single byte: the cache is a convenience and is rebuilt, never trusted.
 */
export const findIndex = async (file: string, corpus: string): Promise<LawIndexData | undefined> => {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (!handle) return undefined
  try {
    const { size } = await handle.stat()
    if (size < prefixLength) return undefined
    const whole = new Uint8Array(new ArrayBuffer(size))
    for (let at = 0; at < size;) {
      const { bytesRead } = await handle.read(whole, at, Math.min(size - at, 1 << 24), at)
      if (bytesRead === 0) return undefined
      at += bytesRead
    }
    const prefix = Buffer.from(whole.buffer, 0, prefixLength)
    if (prefix.toString('latin1', 0, 8) !== magic) return undefined
    const headerLength = prefix.readUInt32LE(8)
    const payloadStart = prefixLength + aligned(headerLength)
    if (payloadStart > size) return undefined
    const payload = new Uint8Array(whole.buffer, payloadStart)
    const header = findHeader(Buffer.from(whole.buffer, prefixLength, headerLength))
    if (header?.format !== indexFormat || header.corpus !== corpus) return undefined
    return header.payload === digest(payload) ? assemble(header, payload) : undefined
  } finally {
    await handle.close()
  }
}

const findHeader = (bytes: Buffer): Header | undefined => {
  try {
    return JSON.parse(bytes.toString('utf8')) as Header
  } catch {
    return undefined
  }
}

const assemble = (header: Header, payload: Uint8Array<ArrayBuffer>): LawIndexData => {
  const arrays = new Map(header.sections.map((section) => [section.name, view(payload, section)]))
  const get = <T extends Bytes>(name: string) => arrays.get(name) as T
  const field = (name: string): Field => ({
    termCodes: get(`${name}.termCodes`),
    termStart: get(`${name}.termStart`),
    postingStart: get(`${name}.postingStart`),
    documents: get(`${name}.documents`),
    postings: get(`${name}.postings`),
    lengths: get(`${name}.lengths`),
  })
  return {
    laws: header.laws,
    headings: header.headings,
    heading: get('heading'),
    no: get('no'),
    sub: get('sub'),
    labelStart: get('labelStart'),
    textStart: get('textStart'),
    texts: get('texts'),
    digests: get('digests'),
    words: field('words'),
    bigrams: field('bigrams'),
    headingTerms: field('headingTerms'),
  }
}
