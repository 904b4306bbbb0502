/** SM3 (GB/T 32905-2016), so that a paper's digest can be checked in the browser; answers lower-case hex. */

const rotl = (x: number, n: number): number => (x << (n % 32)) | (x >>> (32 - (n % 32)))
const p0 = (x: number): number => x ^ rotl(x, 9) ^ rotl(x, 17)
const p1 = (x: number): number => x ^ rotl(x, 15) ^ rotl(x, 23)

/** GB/T 32905 5.3.1: the message, a one bit, zeros, its length in 64 bits; a multiple of 64 bytes. */
const padded = (message: Uint8Array): DataView => {
  const bytes = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64)
  bytes.set(message)
  bytes[message.length] = 0x80
  const view = new DataView(bytes.buffer)
  view.setBigUint64(bytes.length - 8, BigInt(message.length) * 8n)
  return view
}

export const sm3 = (message: Uint8Array): string => {
  const view = padded(message)
  const state = Uint32Array.of(
    0x7380166f,
    0x4914b2b9,
    0x172442d7,
    0xda8a0600,
    0xa96f30bc,
    0x163138aa,
    0xe38dee4d,
    0xb0fb0e4e,
  )
  const w = new Int32Array(68)
  const at = (index: number): number => w[index] as number

  for (let block = 0; block < view.byteLength; block += 64) {
    for (let j = 0; j < 16; j++) w[j] = view.getInt32(block + j * 4)
    for (let j = 16; j < 68; j++)
      w[j] = p1(at(j - 16) ^ at(j - 9) ^ rotl(at(j - 3), 15)) ^ rotl(at(j - 13), 7) ^ at(j - 6)

    let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
    for (let j = 0; j < 64; j++) {
      const early = j < 16
      const a12 = rotl(a, 12)
      const ss1 = rotl((a12 + e + rotl(early ? 0x79cc4519 : 0x7a879d8a, j)) | 0, 7)
      const ff = early ? a ^ b ^ c : (a & b) | (a & c) | (b & c)
      const gg = early ? e ^ f ^ g : (e & f) | (~e & g)
      const tt1 = (ff + d + (ss1 ^ a12) + (at(j) ^ at(j + 4))) | 0
      const tt2 = (gg + h + ss1 + at(j)) | 0
      ;[d, c, b, a] = [c, rotl(b, 9), a, tt1]
      ;[h, g, f, e] = [g, rotl(f, 19), e, p0(tt2)]
    }
    ;[a, b, c, d, e, f, g, h].forEach((word, index) => {
      state[index] = (state[index] as number) ^ word
    })
  }
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
}
