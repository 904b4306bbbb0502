/** Something changed: ids and a version, never content. Whoever may read it refetches. */
export type Notice = {
  readonly matter: string
  readonly version: number
  readonly office: string | null
  /** Something was left for the browser in this seat of the matter's talk, and for nobody else. */
  readonly seat?: string
}

export type Live = {
  /** After commit. Local listeners hear at once, other processes through the database. */
  publish(notices: readonly Notice[]): void
  listen(hear: (notice: Notice) => void): () => void
}

const channel = 'fengqiao_live'
/** A NOTIFY of 8,000 bytes and more is refused; a notice takes at most 190. */
const perNotify = 40
const batchMilliseconds = 20

/** Notices within this process alone. */
export const localLive = (): Live & { hear(notice: Notice): void } => {
  const listeners = new Set<(notice: Notice) => void>()
  const hear = (notice: Notice) => {
    for (const listener of listeners) listener(notice)
  }
  return {
    hear,
    publish: (notices) => notices.forEach(hear),
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

type Listening = { query(text: string, values?: unknown[]): Promise<unknown>; end(): Promise<void> }
/** Opens a connection of its own that calls `heard` with what is notified and `lost` once when it is cut. */
export type OpenListening = (on: { heard(payload: string): void; lost(): void }) => Promise<Listening>

const againMilliseconds = 1000

/**
 * Notices between processes over LISTEN/NOTIFY, batched: one NOTIFY a row would cost four tenths of the write rate.
 * A cut connection is opened again; what was told meanwhile is lost here, and the next refetch of a screen mends it.
 */
export const sharedLive = async (open: OpenListening, origin: string): Promise<Live & { stop(): Promise<void> }> => {
  const local = localLive()
  const waiting: Notice[] = []
  let timer: NodeJS.Timeout | undefined
  let connection: Listening | undefined
  let stopped = false
  const heard = (payload: string) => {
    const told = JSON.parse(payload) as { origin: string; notices: Notice[] }
    if (told.origin !== origin) told.notices.forEach(local.hear)
  }
  const begin = async (): Promise<void> => {
    const made = await open({ heard, lost })
    await made.query(`listen ${channel}`)
    if (stopped) return made.end()
    connection = made
  }
  const lost = () => {
    connection = undefined
    if (!stopped) setTimeout(() => void begin().catch(lost), againMilliseconds).unref()
  }
  const send = async (): Promise<void> => {
    while (waiting.length > 0 && connection) {
      const text = JSON.stringify({ origin, notices: waiting.splice(0, perNotify) })
      // a lost notice costs a stale screen until the next one; the socket's reconnect refetches
      await connection.query('select pg_notify($1, $2)', [channel, text]).catch(() => {})
    }
    timer = undefined
  }
  await begin()
  return {
    listen: local.listen,
    publish: (notices) => {
      local.publish(notices)
      waiting.push(...notices)
      if (waiting.length > 0) timer ??= setTimeout(() => void send(), batchMilliseconds)
    },
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await connection?.end()
    },
  }
}
