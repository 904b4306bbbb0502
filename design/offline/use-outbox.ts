import { useEffect, useSyncExternalStore } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { keptNow, subscribeOutbox, upload } from './outbox.ts'
import type { Waiting } from './shelf.ts'

let account: string | undefined
/** The account signed in at this desk; a command can only be kept for somebody. */
export const signedIn = (): string | undefined => account

/** What waits on this device, of whoever typed it. */
export const useOutbox = (): readonly Waiting[] => useSyncExternalStore(subscribeOutbox, keptNow)

const between = 20_000

/** Sends what waits for this account: on opening, when the network or the office is back, and now and then. The shell does this once. */
export const useUpload = (by: string | undefined, reachable: boolean): void => {
  const queries = useQueryClient()
  useEffect(() => {
    account = by
    if (by === undefined || !reachable) return
    const send = () =>
      upload(by)
        .then(async (done) => {
          if (done > 0) await queries.invalidateQueries()
        })
        .catch((cause: unknown) => console.info('what waits could not be sent now', cause))
    send()
    const timer = setInterval(send, between)
    return () => clearInterval(timer)
  }, [by, reachable, queries])
}
