import { dehydrate, hydrate, type DehydratedState, type Query, type QueryClient } from '@tanstack/react-query'
import { NoReply } from '../client.ts'
import { shelf } from './shelf.ts'

/** A day on: an older list would mislead more than it helps. */
const longest = 86_400_000
const gathering = 1_000
const build = import.meta.url

let readAt: string | undefined
/** When the lists on this device were last read, if they stem from an earlier visit. */
export const lastReadAt = (): string | undefined => readAt

/**
 * Lists and counts are kept; what opens one record of personal data is audited, and is never left on a device. A list
 * that could not be read anew without a network still holds what it said last.
 */
const isKept = ({ state, meta }: Query): boolean =>
  meta?.['kept'] === true &&
  (state.status === 'success' || (state.data !== undefined && state.error instanceof NoReply))

/** What the lists said last, as they said it: that the network failed since is for this visit alone. */
const kept = (queries: QueryClient): DehydratedState => {
  const state = dehydrate(queries, { shouldDehydrateQuery: isKept, shouldDehydrateMutation: () => false })
  return {
    ...state,
    queries: state.queries.map((query) => ({
      ...query,
      state: {
        ...query.state,
        status: 'success',
        error: null,
        fetchStatus: 'idle',
        fetchFailureCount: 0,
        fetchFailureReason: null,
      },
    })),
  }
}

/** What was read as somebody else does not stay on the device. */
export const forgetLastRead = (): void => {
  readAt = undefined
  void shelf()
    .then((store) => store.delete('lists', 'last'))
    .catch(() => undefined)
}

/** Brings back what the lists said last, then keeps writing it down. Without a store the desk works all the same. */
export const keepLastRead = async (queries: QueryClient): Promise<void> => {
  try {
    const store = await shelf()
    const last = await store.get('lists', 'last')
    if (last && last.build === build && Date.now() - Date.parse(last.at) < longest) {
      hydrate(queries, last.state)
      readAt = last.at
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const write = () => {
      timer = undefined
      const state = kept(queries)
      // without a network nothing becomes newer by being written down again
      const newest = Math.max(0, ...state.queries.map((query) => query.state.dataUpdatedAt)) || Date.now()
      void store.put('lists', { build, at: new Date(newest).toISOString(), state }, 'last')
    }
    queries.getQueryCache().subscribe(({ type }) => {
      if (type === 'updated' || type === 'removed') timer ??= setTimeout(write, gathering)
    })
  } catch (cause) {
    console.info('this browser keeps nothing for a break of the network', cause)
  }
}
