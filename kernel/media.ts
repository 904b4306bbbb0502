/** How a browser reaches another: empty on one office network, STUN and TURN servers across networks. */
export type IceServer = {
  readonly urls: string | readonly string[]
  readonly username?: string
  readonly credential?: string
}

export type Seat = { readonly id: string; readonly side: string }

/** One thing a browser told the room: an offer, an answer, candidates, whether its microphone is on. */
export type Signal = Readonly<Record<string, unknown>> & { readonly kind: string }

/**
 * What carries picture and sound. Browsers speak to it only through our own socket, behind a matter's rights.
 * The default connects two browsers with each other; an engine for more parties and recording takes its place here
 * and answers signals itself.
 */
export type MediaGateway = {
  /** What a browser that takes `seat` needs to connect. */
  ice(seat: Seat): readonly IceServer[]
  /** Takes a signal from one seat; returns what is to be told, and to which of the other seats. */
  take(given: {
    readonly room: string
    readonly from: Seat
    readonly others: readonly Seat[]
    readonly signal: Signal
  }): Promise<readonly { readonly to: Seat; readonly signal: Signal }[]>
}

/** Two browsers, nothing between them: what one says the other hears. */
export const peerToPeer = (ice: readonly IceServer[] = []): MediaGateway => ({
  ice: () => ice,
  take: ({ others, signal }) => Promise.resolve(others.map((to) => ({ to, signal }))),
})

const isServer = (value: unknown): value is IceServer => {
  const urls = (value as { urls?: unknown } | null)?.urls
  return [urls].flat().every((url) => typeof url === 'string' && /^(stun|turn)s?:/.test(url))
}

/** `FENGQIAO_ICE`: a JSON array of ICE servers. Throws one sentence in two languages on anything else. */
export const iceServersOf = (env: NodeJS.ProcessEnv): readonly IceServer[] => {
  const text = env['FENGQIAO_ICE']
  if (!text) return []
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    read = undefined
  }
  if (Array.isArray(read) && read.every(isServer)) return read
  throw new Error(
    'FENGQIAO_ICE：要写成 JSON 数组，如 [{"urls":"turn:…","username":"…","credential":"…"}] / FENGQIAO_ICE: must be a JSON array such as [{"urls":"turn:…","username":"…","credential":"…"}]',
  )
}
