import { useEffect, useSyncExternalStore } from 'react'
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { socketState, withSocket, type Message, type SocketState } from './socket.ts'

export type LiveState = SocketState

const listeners = new Set<() => void>()

const gathering = 250

const isNotice = (message: Message): message is Message & { readonly matter: string } =>
  typeof message['matter'] === 'string' && typeof message['version'] === 'number'

const join = (queries: QueryClient): (() => void) => {
  let gathered: ReturnType<typeof setTimeout> | undefined
  let wasOn = false
  const changed = new Set<string>()
  const refetch = (): void => {
    gathered = undefined
    const matters = new Set(changed)
    changed.clear()
    void queries.invalidateQueries({
      predicate: ({ meta }) => meta?.['matter'] === undefined || matters.has(meta['matter'] as string),
    })
  }
  const leave = withSocket({
    hear: (message) => {
      if (!isNotice(message)) return
      changed.add(message.matter)
      gathered ??= setTimeout(refetch, gathering)
    },
    turned: (state) => {
      // what changed while the socket was away was not told; everything on the screen is asked again
      if (state === 'on' && wasOn) void queries.invalidateQueries()
      if (state === 'on') wasOn = true
      for (const listener of listeners) listener()
    },
  })
  return () => {
    clearTimeout(gathered)
    leave()
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
  useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, socketState)
