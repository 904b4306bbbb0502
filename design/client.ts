import type { Endpoint, InputOf, OutputOf } from '@fengqiao/kernel/contract.ts'
import type { Facts } from '@fengqiao/kernel/refused.ts'

/** What the office says no with: a code, a sentence with field and remedy, and what is allowed instead. */
export type Refusal = {
  readonly code: string
  readonly sentence: string
  readonly field?: string
  readonly facts?: Facts
  readonly allowed?: readonly string[]
  /** Every field that does not fit, by its path, when there are several. */
  readonly faults?: readonly { readonly field: string; readonly sentence: string }[]
}

export class RefusedReply extends Error {
  readonly status: number
  readonly refusal: Refusal
  constructor(status: number, refusal: Refusal) {
    super(refusal.sentence)
    this.name = 'RefusedReply'
    this.status = status
    this.refusal = refusal
  }
}

/** Nobody answered: the network or the server is away. What was sent may or may not have been done. */
export class NoReply extends Error {
  override name = 'NoReply'
}

/** A command's own identity. The same one is sent again until there is an answer, so it is done once. */
export type CommandId = { readonly id: string; readonly at: string }
export const newCommand = (): CommandId => ({ id: crypto.randomUUID(), at: new Date().toISOString() })

const signedOut = new Set<() => void>()

/** Called when the server no longer knows who is asking. */
export const whenSignedOut = (listener: () => void): (() => void) => {
  signedOut.add(listener)
  return () => signedOut.delete(listener)
}

const waits = [300, 1000, 2500]
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const isAway = (status: number) => status === 502 || status === 503 || status === 504

const readReply = async (response: Response): Promise<unknown> => {
  const body: unknown = response.status === 204 ? undefined : await response.json().catch(() => undefined)
  if (response.ok) return body
  const refusal = body as Refusal | undefined
  if (response.status === 401 && refusal?.code === 'not-signed-in') for (const tell of signedOut) tell()
  throw new RefusedReply(
    response.status,
    refusal?.sentence ? refusal : { code: `http-${response.status}`, sentence: response.statusText },
  )
}

/** One request; retried on silence, which is safe because reads change nothing and commands carry their id. */
export const request = async (path: string, init: RequestInit = {}): Promise<unknown> => {
  for (let attempt = 0; ; attempt += 1) {
    const response = await fetch(path, {
      credentials: 'same-origin',
      ...init,
      // refusals come in the language of the desk, whatever the browser's own
      headers: {
        accept: 'application/json',
        'accept-language': document.documentElement.lang,
        'x-fengqiao': '1',
        ...init.headers,
      },
    }).catch((cause: unknown) => {
      if (init.signal?.aborted) throw cause
      return undefined
    })
    if (response && !isAway(response.status)) return readReply(response)
    const wait = waits[attempt]
    if (wait === undefined || !navigator.onLine) throw new NoReply(path)
    await pause(wait)
  }
}

type Params = Readonly<Record<string, unknown>>

/** `/matters/:matter` and `{ matter, page }` → `/api/matters/…?page=…`; what is in the path leaves the query. */
export const addressOf = (path: string, params: Params = {}): string => {
  const inPath = new Set<string>()
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    inPath.add(name)
    return encodeURIComponent(String(params[name]))
  })
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) {
    if (inPath.has(name) || value === undefined || value === null || value === '') continue
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one))
  }
  return `/api${filled}${query.size ? `?${query}` : ''}`
}

const bodyOf = (sent: Params): RequestInit => {
  const { file, ...rest } = sent
  if (!(file instanceof Blob)) return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(sent) }
  const form = new FormData()
  form.append('input', JSON.stringify(rest))
  form.append('file', file)
  return { body: form }
}

/** Asks a read endpoint, in its address or, where it is a posted one, in the body. */
export const ask = <E extends Endpoint>(
  endpoint: E,
  params: InputOf<E>,
  signal?: AbortSignal,
): Promise<OutputOf<E>> => {
  const { path, method } = endpoint
  const asked = params as Params
  const aborts = signal ? { signal } : {}
  return (
    method === 'POST'
      ? request(addressOf(path, pathPart(path, asked)), { method, ...bodyOf(asked), ...aborts })
      : request(addressOf(path, asked), aborts)
  ) as Promise<OutputOf<E>>
}

/** Sends a command, a `file` of its input as multipart. The reply is the server's; a refusal is thrown as `RefusedReply`, silence as `NoReply`. */
export const send = <E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  command: CommandId & { readonly version?: number } = newCommand(),
): Promise<OutputOf<E>> => post(endpoint.path, input as Params, command) as Promise<OutputOf<E>>

/** As `send`, for a command that was kept and knows only its path. */
export const post = (
  path: string,
  input: Params,
  command: CommandId & { readonly version?: number },
): Promise<unknown> =>
  request(addressOf(path, pathPart(path, input)), {
    method: 'POST',
    ...bodyOf({ command, ...input }),
  })

const pathPart = (path: string, input: Params): Params =>
  Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, name]) => [name, input[name as string]]))
