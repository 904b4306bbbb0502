import { Document, Packer, Paragraph } from 'docx'
import ExcelJS from 'exceljs'
import { crc32, deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { documentKinds, FileRefused, inspectFile, mimeOf, photoKinds, type FileKind } from './file-kinds.ts'

const all = [...photoKinds, ...documentKinds]

const inspect = (bytes: Buffer, allowed: readonly FileKind[] = all) =>
  inspectFile({ size: bytes.length, read: async (at, length) => bytes.subarray(at, at + length) }, allowed)

const refusal = async (bytes: Buffer, allowed?: readonly FileKind[]) => {
  const refused = await inspect(bytes, allowed).then(
    (kind) => new Error(`taken as ${kind}`),
    (error: unknown) => error,
  )
  if (!(refused instanceof FileRefused)) throw refused
  return { code: refused.code, facts: refused.facts }
}

/** A red card with a blue disc, 16 × 8, as a browser's canvas writes it. */
const jpeg = Buffer.from(
  [
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNS',
    'Mj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P',
    'T0//wAARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAA',
    'AAAAAAAAAAAAAwX/xAAbEQAABwEAAAAAAAAAAAAAAAAAARESJDFBE//aAAwDAQACEQMRAD8AmACfGami9zluU6rB/9k=',
  ].join(''),
  'base64',
)
const webp = Buffer.from(
  [
    'UklGRlAAAABXRUJQVlA4IEQAAABwAgCdASoQAAgAAoBCJbACdF//+QBtoGSAA90AAP7rNp/rI//+jMUAe97gAdj3/iY7kTbZI/eTureI',
    'F/+3y2LooFuAAA==',
  ].join(''),
  'base64',
)

const chunk = (type: string, body: Buffer): Buffer => {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  crc.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, crc])
}

const pngOf = (width: number, height: number): Buffer => {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0])
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  const rows = deflateSync(Buffer.alloc(64))
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}
const png = pngOf(8, 8)

const box = (type: string, ...bodies: Buffer[]): Buffer => {
  const body = Buffer.concat(bodies)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}
const extent = Buffer.from('000000000000100000000c00', 'hex')
const heic = Buffer.concat([
  box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1')),
  box('meta', Buffer.alloc(4), box('iprp', box('ipco', box('ispe', extent)))),
  box('mdat', Buffer.alloc(40, 7)),
])

const pdf = (() => {
  const body = '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 0/Kids[]>>endobj\n'
  const table = 'xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n'
  return Buffer.from(`${body}${table}trailer<</Size 3/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`)
})()

const docx = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('调解协议书')] }] }))
const xlsx = await (async () => {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('台账').addRow(['编号', 1])
  return Buffer.from(await book.xlsx.writeBuffer())
})()

const whole: Record<FileKind, Buffer> = { jpeg, png, webp, heic, pdf, docx, xlsx }

describe.each(Object.entries(whole) as [FileKind, Buffer][])('a %s', (kind, bytes) => {
  it('is known by its bytes', async () => {
    expect(await inspect(bytes)).toBe(kind)
    expect(mimeOf(kind)).toMatch(/^(image|application)\//)
  })

  it('is refused where it is not asked for', async () => {
    const others = all.filter((other) => other !== kind)
    expect(await refusal(bytes, others)).toEqual({ code: 'file-kind', facts: { seen: kind, allowed: others } })
  })

  it('is broken when the end is missing', async () => {
    for (const part of [0.5, 0.8, 0.95]) {
      const { code } = await refusal(bytes.subarray(0, Math.floor(bytes.length * part)))
      expect(code).toBe('file-broken')
    }
  })
})

describe('a photo that is none', () => {
  const noise = (length: number) => {
    const bytes = Buffer.alloc(length)
    for (let at = 0, state = 1; at < length; at++) bytes[at] = (state = (state * 1103515245 + 12345) & 0x7fffffff) >> 16
    return bytes
  }

  it('is refused when noise stands behind the head of a JPEG', async () => {
    const headed = Buffer.concat([jpeg.subarray(0, 20), noise(2_000_000)])
    expect(await refusal(headed)).toEqual({ code: 'file-broken', facts: { kind: 'jpeg' } })
    expect((await refusal(Buffer.concat([jpeg.subarray(0, -2), noise(2_000_000)]))).code).toBe('file-broken')
  })

  it('is refused when a small picture carries megabytes behind it', async () => {
    expect((await refusal(Buffer.concat([jpeg, noise(2_000_000)]))).code).toBe('file-broken')
    expect((await refusal(Buffer.concat([png, noise(100)]))).code).toBe('file-broken')
    expect((await refusal(Buffer.concat([webp, noise(100)]))).code).toBe('file-broken')
  })

  it('keeps the short trailer phones write behind a picture', async () => {
    expect(await inspect(Buffer.concat([jpeg, Buffer.from('LIVE_1234567890')]))).toBe('jpeg')
  })

  it('is refused when one byte of a PNG was changed', async () => {
    const changed = Buffer.from(png)
    changed[45]! ^= 1
    expect((await refusal(changed)).code).toBe('file-broken')
  })

  it('is too large when it would unpack to more pixels than a phone can show', async () => {
    const huge = await refusal(pngOf(50_000, 50_000))
    expect(huge).toMatchObject({ code: 'file-too-large', facts: { pixels: 2_500_000_000 } })
  })
})

describe('what is never taken, whatever it is called', () => {
  it.each([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a drawing that can run', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
    ['a Windows program', `MZ${'\0'.repeat(200)}`],
    ['a Linux program', '\x7fELF\x02\x01\x01'],
    ['a script', '#!/bin/sh\nrm -rf /'],
    ['a page with a PDF inside', `<html>%PDF-1.4 ${pdf.toString('latin1')}`],
    ['plain words', '张建国欠我三万元'],
    ['a film', '\0\0\0\x18ftypmp42\0\0\0\0mp42isom'],
  ])('%s', async (_, text) => {
    expect((await refusal(Buffer.from(text, 'latin1'))).code).toBe('file-kind')
  })

  it('a zip that is no document, and a document with macros', async () => {
    const renamed = (from: string, to: string) => Buffer.from(docx.toString('latin1').replaceAll(from, to), 'latin1')
    const other = await refusal(renamed('word/document.xml', 'word/documenu.xml'))
    expect(other).toMatchObject({ code: 'file-kind', facts: { seen: 'zip' } })
    const macros = await refusal(renamed('word/numbering.xml', 'wor/vbaProject.bin'))
    expect(macros).toMatchObject({ code: 'file-kind', facts: { seen: 'macros' } })
  })

  it('nothing at all', async () => {
    expect((await refusal(Buffer.alloc(0))).code).toBe('file-empty')
  })
})
