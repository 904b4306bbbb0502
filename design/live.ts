import { useEffect, useSyncExternalStore } from 'react'
import { useQueryClient, type QueryClient } from '@tanstack/react-query'

export type LiveState = 'joining' | 'on' | 'off'
export type LiveMessage = { readonly matter: string; readonly version: number }

/** Waiting time before the n-th attempt to join again: doubles to half a minute, with spread so that not all knock at once. */
export const backoff = (attempt: number, chance: number): number =>
  Math.round(Math.min(30_000, 500 * 2 ** attempt) * (0.75 + chance / 2))

export const readMessage = (data: unknown): LiveMessage | undefined => {
  if (typeof data !== 'string') return undefined
  try {
    const message = JSON.parse(data) as Partial<LiveMessage> | null
    return typeof message?.matter === 'string' && typeof message.version === 'number'
      ? (message as LiveMessage)
      : undefined
  } catch {
    return undefined
  }
}

let state: LiveState = 'joining'
const listeners = new Set<() => void>()
const tell = (next: LiveState): void => {
  state = next
  for (const listener of listeners) listener()
}

const gathering = 250

const join = (queries: QueryClient): (() => void) => {
  let socket: WebSocket | undefined
  let attempt = 0
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let gathered: ReturnType<typeof setTimeout> | undefined
  const changed = new Set<string>()

  const refetch = (): void => {
    gathered = undefined
    const matters = new Set(changed)
    changed.clear()
    void queries.invalidateQueries({
      predicate: ({ meta }) => meta?.['matter'] === undefined || matters.has(meta['matter'] as string),
    })
  }
  const open = (): void => {
    const address = new URL('/live', location.href)
    address.protocol = address.protocol.replace('http', 'ws')
    socket = new WebSocket(address)
    socket.onopen = () => {
      // What changed while the socket was away was not told; everything on the screen is asked again.
      if (attempt > 0) void queries.invalidateQueries()
      attempt = 0
      tell('on')
    }
    socket.onmessage = ({ data }) => {
      const message = readMessage(data)
      if (!message) return
      changed.add(message.matter)
      gathered ??= setTimeout(refetch, gathering)
    }
    socket.onclose = () => {
      if (stopped) return
      tell('off')
      timer = setTimeout(open, backoff(attempt, Math.random()))
      attempt += 1
    }
  }
  const hurry = (): void => {
    if (socket?.readyState === WebSocket.CLOSED) {
      clearTimeout(timer)
      open()
    }
  }
  open()
  addEventListener('online', hurry)
  return () => {
    stopped = true
    removeEventListener('online', hurry)
    clearTimeout(timer)
    clearTimeout(gathered)
    socket?.close()
  }
}

/** Joins the live socket while mounted; the shell does this once. */
export const useLive = (): LiveState => {
  const queries = useQueryClient()
  useEffect(() => join(queries), [queries])
  return useLiveState()
}

/** Whether the desk hears of changes now. */
export const useLiveState = (): LiveState =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => state,
  )
