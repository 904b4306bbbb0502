import { useRef, useState } from 'react'
import { QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Endpoint, InputOf, OutputOf } from '@fengqiao/kernel/contract.ts'
import { keepCommand } from './offline/outbox.ts'
import { signedIn } from './offline/use-outbox.ts'
import { ask, newCommand, NoReply, RefusedReply, send, type CommandId, type Refusal } from './client.ts'

/** One client for the desk: no retry on a refusal (the server has spoken), old content stays while refetching. */
export const deskQueries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        staleTime: 15_000,
        refetchOnWindowFocus: true,
        // without a network a question fails at once and the last answer stays on the screen
        networkMode: 'always',
        gcTime: 86_400_000,
      },
    },
  })

const matterOf = (params: Readonly<Record<string, unknown>>): string | undefined => {
  const matter = params['matter'] ?? params['id']
  return typeof matter === 'string' ? matter : undefined
}

export type Reading<O> = {
  readonly data: O | undefined
  /** Nothing to show yet. */
  readonly loading: boolean
  readonly refusal: Refusal | undefined
  /** The server did not answer; `data` may still hold what was read at `readAt`. */
  readonly away: boolean
  readonly readAt: string | undefined
  readonly again: () => void
}

/**
 * Reads an endpoint and keeps it fresh: a live message about its matter (`params.matter`, else `params.id`) refetches it,
 * a read without a matter (a list, a count) is refetched on any message.
 */
export const useRead = <E extends Endpoint>(
  endpoint: E,
  params: InputOf<E>,
  options: { readonly when?: boolean } = {},
): Reading<OutputOf<E>> => {
  const plain = params as Readonly<Record<string, unknown>>
  const query = useQuery<OutputOf<E>, Error>({
    queryKey: [endpoint.path, plain],
    queryFn: ({ signal }) => ask(endpoint, params, signal),
    enabled: options.when ?? true,
    // a list keeps its rows while its filters change; one matter is never shown in place of another
    placeholderData: (before, asked) =>
      asked?.queryKey[0] === endpoint.path && matterOf((asked.queryKey[1] ?? {}) as typeof plain) === matterOf(plain)
        ? before
        : undefined,
    meta: { matter: matterOf(plain), kept: endpoint.audits === undefined },
  })
  return {
    data: query.data,
    loading: query.isPending && query.isFetching,
    refusal: query.error instanceof RefusedReply ? query.error.refusal : undefined,
    away: query.error instanceof NoReply,
    readAt: query.dataUpdatedAt ? new Date(query.dataUpdatedAt).toISOString() : undefined,
    again: () => void query.refetch(),
  }
}

export type Action<I, O> = {
  /** Done → the reply; refused, in conflict or unsent → undefined and the state below says which. */
  readonly act: (input: I, options?: { readonly version?: number | undefined }) => Promise<O | undefined>
  readonly busy: boolean
  readonly refusal: Refusal | undefined
  /** The matter changed since it was read: what was sent is kept here for the person to decide. */
  readonly conflict: { readonly mine: I; readonly facts: Refusal['facts'] } | undefined
  readonly unsent: boolean
  /** No answer, but the command waits on this device and is sent once when the office can be reached. */
  readonly kept: boolean
  readonly clear: () => void
}

type Standing<I> = Pick<Action<I, never>, 'refusal' | 'conflict' | 'unsent' | 'kept'>
const quiet = { refusal: undefined, conflict: undefined, unsent: false, kept: false }

/** A browser without a store of its own keeps nothing; what was typed then stays in the form. */
const isKept = (...given: Parameters<typeof keepCommand>): Promise<boolean> =>
  keepCommand(...given).then(
    () => true,
    () => false,
  )

const longest = 3000

/** Versions that this person's own steps made; the page that shows them may still be refetching. */
const ownVersions = new Map<string, Set<number>>()
const rememberOwn = (reply: unknown): void => {
  const { matter, version } = (reply ?? {}) as { matter?: unknown; version?: unknown }
  if (typeof matter !== 'string' || typeof version !== 'number') return
  ownVersions.set(matter, (ownVersions.get(matter) ?? new Set()).add(version))
}

/** A version and this person's own steps right after it; a colleague's step between them is not skipped. */
export const decidedOn = (matter: { readonly id: string; readonly version: number }): number => {
  let { version } = matter
  while (ownVersions.get(matter.id)?.has(version + 1)) version += 1
  return version
}

/** The same for a file stored while a form was open, which no action of this page sent. */
export const ownStep = rememberOwn

/** A file in a command counts as the same while name, size and date are. */
const fileByItsLook = (_: string, value: unknown): unknown =>
  value instanceof File ? [value.name, value.size, value.lastModified] : value

/**
 * Does one command. A second press while it runs does nothing; after silence the next press with the same input
 * carries the same command id, so that it is done once. On success everything the desk shows is refetched.
 */
export const useAction = <E extends Endpoint>(endpoint: E): Action<InputOf<E>, OutputOf<E>> => {
  const queries = useQueryClient()
  const running = useRef(false)
  const pending = useRef<{ command: CommandId; body: string } | undefined>(undefined)
  const [busy, setBusy] = useState(false)
  const [standing, setStanding] = useState<Standing<InputOf<E>>>(quiet)

  const act: Action<InputOf<E>, OutputOf<E>>['act'] = async (input, options = {}) => {
    if (running.current) return undefined
    running.current = true
    setBusy(true)
    setStanding(quiet)
    const body = JSON.stringify([input, options.version], fileByItsLook)
    if (pending.current?.body !== body) pending.current = { command: newCommand(), body }
    const id = matterOf(input as Readonly<Record<string, unknown>>)
    const version =
      options.version === undefined || id === undefined ? options.version : decidedOn({ id, version: options.version })
    const command = version === undefined ? pending.current.command : { ...pending.current.command, version }
    try {
      const reply = await send(endpoint, input, command)
      pending.current = undefined
      rememberOwn(reply)
      // the form closes on a page that shows what it did, unless the page takes too long
      await Promise.race([queries.invalidateQueries(), new Promise((go) => setTimeout(go, longest))])
      return reply
    } catch (error) {
      if (error instanceof NoReply) {
        const by = endpoint.offline ? signedIn() : undefined
        const kept = by !== undefined && (await isKept(endpoint, { command, version: options.version, input, by }))
        if (kept) pending.current = undefined
        setStanding(kept ? { ...quiet, kept } : { ...quiet, unsent: true })
        return undefined
      }
      pending.current = undefined
      if (!(error instanceof RefusedReply)) throw error
      const { refusal } = error
      if (refusal.code === 'changed-meanwhile') {
        setStanding({ ...quiet, conflict: { mine: input, facts: refusal.facts } })
        void queries.invalidateQueries()
      } else setStanding({ ...quiet, refusal })
      return undefined
    } finally {
      running.current = false
      setBusy(false)
    }
  }
  return { act, busy, ...standing, clear: () => setStanding(quiet) }
}
