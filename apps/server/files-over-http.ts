import type { Context } from 'hono'
import type { FileReply } from '@fengqiao/kernel/contract.ts'
import { BadInput } from '@fengqiao/kernel/input.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'

/** What one upload may weigh with all that stands beside the file; what a file itself may weigh its action says. */
const mostBytes = 48 << 20
const tooLarge = () => new Refused('too-large', { limit: '32 MB' }, 'file')

/** Reads no further than it may, however the body is sent and whatever it said its length was. */
export const boundedBody = async (c: Context, most: number, refusal: () => Refused): Promise<Buffer> => {
  if (Number(c.req.header('content-length') ?? 0) > most) throw refusal()
  const reader = c.req.raw.body?.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { done: true }
    if (done || !value) return Buffer.concat(chunks)
    size += value.length
    if (size > most) {
      reader?.releaseLock()
      throw refusal()
    }
    chunks.push(value)
  }
}

/** A body as the form it says it is. */
export const formIn = (c: Context, body: Buffer): Promise<FormData> =>
  new Response(new Uint8Array(body), { headers: { 'content-type': c.req.header('content-type') ?? '' } }).formData()

/** The posted form of an upload: `input` as JSON and `file` beside it. */
export const readUpload = async (c: Context): Promise<Record<string, unknown>> => {
  const body = await boundedBody(c, mostBytes, tooLarge)
  const form = await formIn(c, body).catch(() => {
    throw new BadInput([{ field: '', rule: 'not-json', limit: null }])
  })
  const file = form.get('file')
  const input = form.get('input')
  return { ...(typeof input === 'string' ? readJson(input) : {}), ...(file instanceof File ? { file } : {}) }
}

export const readJson = (text: string): Record<string, unknown> => {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {}
  } catch {
    throw new BadInput([{ field: '', rule: 'not-json', limit: null }])
  }
}

/** Pictures and PDFs open in the browser, everything else is saved; no browser may guess another kind. */
const opensInPlace = /^(?:image\/(?:jpeg|png|webp)|application\/pdf)$/

export const fileResponse = ({ bytes, type, name }: FileReply): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': type,
      'content-length': String(bytes.length),
      'content-disposition': `${opensInPlace.test(type) ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
