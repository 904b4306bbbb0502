import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { countPdfPages } from './pdf-pages.ts'

const tree = '<< /Type /Pages /Resources << /F 1 0 R >> /Kids [3 0 R 4 0 R] /Count 2 >>'
const packed = (content: string): Buffer => {
  const body = deflateSync(content)
  return Buffer.concat([
    Buffer.from(`5 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${body.length} >>\nstream\n`),
    body,
    Buffer.from('\nendstream\nendobj\n'),
  ])
}

test('pages are counted by the root of the page tree, wherever it lies', () => {
  expect(countPdfPages(Buffer.from(`%PDF-1.4\n2 0 obj\n${tree}\nendobj\n`))).toBe(2)
  expect(countPdfPages(packed(`2 0 ${tree}`))).toBe(2)
  const nested = `<</Type/Pages/Count 40/Kids[]>> <</Type/Pages/Kids[]/Count 120>>`
  expect(countPdfPages(Buffer.from(nested))).toBe(120)
})

test('a bookmark counts no pages, and what is not to be read says so', () => {
  expect(countPdfPages(Buffer.from(`<< /Type /Outlines /Count 99 >> ${tree}`))).toBe(2)
  expect(countPdfPages(Buffer.from('%PDF-1.7 nothing of it'))).toBeNull()
  expect(countPdfPages(Buffer.from('<< /Type /ObjStm >>\nstream\nnot packed\nendstream'))).toBeNull()
})
