import type { Client } from 'pg'

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

/** Notices between processes over LISTEN/NOTIFY, batched: one NOTIFY a row would cost four tenths of the write rate. */
export const sharedLive = async (client: Client, origin: string): Promise<Live> => {
  const local = localLive()
  const waiting: Notice[] = []
  let timer: NodeJS.Timeout | undefined
  const send = () => {
    timer = undefined
    while (waiting.length > 0) {
      const text = JSON.stringify({ origin, notices: waiting.splice(0, perNotify) })
      // a lost notice costs a stale screen until the next one; the socket's reconnect refetches
      client.query('select pg_notify($1, $2)', [channel, text]).catch(() => {})
    }
  }
  client.on('notification', (message) => {
    const told = JSON.parse(message.payload ?? '{}') as { origin: string; notices: Notice[] }
    if (told.origin !== origin) told.notices.forEach(local.hear)
  })
  await client.query(`listen ${channel}`)
  return {
    listen: local.listen,
    publish: (notices) => {
      local.publish(notices)
      waiting.push(...notices)
      if (waiting.length > 0) timer ??= setTimeout(send, batchMilliseconds)
    },
  }
}
