import { inflateSync } from 'node:zlib'

/** A dictionary that is a node of the page tree; one dictionary may stand inside it. */
const pagesNode = /<<(?:[^<>]|<<[^<>]*>>)*\/Type\s*\/Pages\b(?:[^<>]|<<[^<>]*>>)*>>/g
const count = /\/Count\s+(\d{1,6})\b/g

const counts = (text: string): number[] =>
  [...text.matchAll(pagesNode)].flatMap(([node]) => [...node.matchAll(count)].map(([, n]) => Number(n)))

const inflated = (bytes: Buffer): string => {
  try {
    return inflateSync(bytes, { maxOutputLength: 64 << 20 }).toString('latin1')
  } catch {
    // a stream of another filter holds no objects
    return ''
  }
}

/** Streams that hold objects (ISO 32000 7.5.7), unpacked. */
const objectStreams = (bytes: Buffer, text: string): string[] =>
  [...text.matchAll(/\/Type\s*\/ObjStm\b[\s\S]{0,400}?stream\r?\n/g)].map(({ 0: head, index }) => {
    const from = index + head.length
    const end = text.indexOf('endstream', from)
    return end < 0 ? '' : inflated(bytes.subarray(from, end))
  })

/** How many pages a PDF has, by the root of its page tree (ISO 32000 7.7.3); null where that is not to be read, as in an encrypted one. */
export const countPdfPages = (bytes: Buffer): number | null => {
  const text = bytes.toString('latin1')
  const found = [text, ...objectStreams(bytes, text)].flatMap(counts)
  return found.length > 0 ? Math.max(...found) : null
}
