import { crc32 } from 'node:zlib'

/** Width and height in pixels, or undefined when the bytes do not decode as this kind of picture. */
export type Picture = { width: number; height: number }

const entropyMarkers = new Set([0x00, 0xff, 0xd0, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7])
const frameMarkers = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])

/** After the picture phones write more: a motion clip, depth, a second picture. More than this is no photo. */
const trailerAllowed = (pictureBytes: number): number => 4 * pictureBytes + 65_536

/**
 * JPEG (ITU-T T.81): every segment in its place, a frame, quantisation and scans up to the end-of-image mark;
 * inside a scan only the marks a scan may hold. Thumbnails inside segments are skipped with their segment.
 */
export const readJpeg = (bytes: Buffer): Picture | undefined => {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined
  let at = 2
  let picture: Picture | undefined
  let quantised = false
  let scanned = false
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xd9) {
      const whole = picture && quantised && scanned && bytes.length - (at + 2) <= trailerAllowed(at + 2)
      return whole ? picture : undefined
    }
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8) || at + 4 > bytes.length) return undefined
    const length = bytes.readUInt16BE(at + 2)
    const next = at + 2 + length
    if (length < 2 || next > bytes.length) return undefined
    if (marker === 0xdb) quantised = true
    if (frameMarkers.has(marker)) {
      if (picture || length < 11) return undefined
      picture = { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
      if (picture.width === 0 || picture.height === 0) return undefined
    }
    at = next
    if (marker !== 0xda) continue
    if (!picture) return undefined
    const from = at
    while (at + 1 < bytes.length && !(bytes[at] === 0xff && !entropyMarkers.has(bytes[at + 1]!))) at += 1
    if (at === from) return undefined
    scanned = true
  }
  return undefined
}

/** PNG (ISO/IEC 15948): signature, IHDR first, every chunk with its right CRC, IDAT, IEND at the very end. */
export const readPng = (bytes: Buffer): Picture | undefined => {
  if (bytes.subarray(0, 8).toString('hex') !== '89504e470d0a1a0a') return undefined
  let at = 8
  let picture: Picture | undefined
  let data = false
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    const end = at + 12 + length
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return undefined
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (!picture) {
      if (type !== 'IHDR' || length !== 13) return undefined
      picture = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) }
      if (picture.width === 0 || picture.height === 0) return undefined
    }
    if (type === 'IDAT') data = true
    if (type === 'IEND') return data && end === bytes.length ? picture : undefined
    at = end
  }
  return undefined
}

/** WebP (RFC 9649): a RIFF whose length is the file's, chunks that fill it, and one lossy or lossless frame. */
export const readWebp = (bytes: Buffer): Picture | undefined => {
  if (bytes.length < 30 || !/^RIFF[^]{4}WEBP/.test(bytes.toString('latin1', 0, 12))) return undefined
  if (bytes.readUInt32LE(4) + 8 !== bytes.length) return undefined
  let at = 12
  let picture: Picture | undefined
  let frames = 0
  while (at + 8 <= bytes.length) {
    const type = bytes.toString('latin1', at, at + 4)
    const length = bytes.readUInt32LE(at + 4)
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (body.length !== length) return undefined
    if (type === 'VP8X' && length >= 10) {
      picture = { width: body.readUIntLE(4, 3) + 1, height: body.readUIntLE(7, 3) + 1 }
    }
    if (type === 'VP8 ') {
      if (length < 10 || body.toString('hex', 3, 6) !== '9d012a') return undefined
      picture ??= { width: body.readUInt16LE(6) & 0x3fff, height: body.readUInt16LE(8) & 0x3fff }
    }
    if (type === 'VP8L') {
      if (length < 5 || body[0] !== 0x2f) return undefined
      const size = body.readUInt32LE(1)
      picture ??= { width: (size & 0x3fff) + 1, height: ((size >> 14) & 0x3fff) + 1 }
    }
    if (type === 'VP8 ' || type === 'VP8L' || type === 'ANMF') frames += 1
    at += 8 + length + (length & 1)
  }
  return at === bytes.length && frames > 0 ? picture : undefined
}

/** HEIC (ISO/IEC 23008-12): boxes that fill the file exactly, `ftyp` first, `meta` with the picture's size, `mdat`. */
export const readHeic = (bytes: Buffer): Picture | undefined => {
  const seen: string[] = []
  let meta: Buffer | undefined
  let at = 0
  while (at + 8 <= bytes.length) {
    const type = bytes.toString('latin1', at + 4, at + 8)
    const given = bytes.readUInt32BE(at)
    const large = given === 1 && at + 16 <= bytes.length
    const length = given === 0 ? bytes.length - at : large ? Number(bytes.readBigUInt64BE(at + 8)) : given
    if (length < (large ? 16 : 8) || at + length > bytes.length) return undefined
    seen.push(type)
    if (type === 'meta') meta = bytes.subarray(at, at + length)
    at += length
  }
  if (at !== bytes.length || seen[0] !== 'ftyp' || !seen.includes('mdat') || !meta) return undefined
  const sizes: Picture[] = []
  for (let ispe = meta.indexOf('ispe'); ispe > 0 && ispe + 16 <= meta.length; ispe = meta.indexOf('ispe', ispe + 4)) {
    sizes.push({ width: meta.readUInt32BE(ispe + 8), height: meta.readUInt32BE(ispe + 12) })
  }
  return sizes.toSorted((one, other) => other.width * other.height - one.width * one.height)[0]
}
