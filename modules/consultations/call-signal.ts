import { z } from 'zod'

const sdp = z.string().min(1).max(24_000)
/** Of which connection it speaks: an answer to an offer that was made anew meanwhile belongs to nothing. */
const connection = z.string().regex(/^[0-9a-f]{32}$/)

/** All one browser may tell the other: bounded, and nothing but what WebRTC needs. */
export const CallSignal = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('offer'), connection, sdp }),
  z.strictObject({ kind: z.literal('answer'), connection, sdp }),
  z.strictObject({
    kind: z.literal('candidates'),
    connection,
    candidates: z
      .array(
        z.strictObject({
          candidate: z.string().max(1_000),
          sdpMid: z.string().max(40).nullable(),
          sdpMLineIndex: z.int().min(0).max(20).nullable(),
        }),
      )
      .min(1)
      .max(40),
  }),
  z.strictObject({ kind: z.literal('state'), microphone: z.boolean(), camera: z.boolean() }),
])

/** `to` is the seat it was made for: what was meant for a browser that has gone reaches nobody. */
export const Said = z.strictObject({ to: z.uuid(), signal: CallSignal })
export type Said = z.infer<typeof Said>
