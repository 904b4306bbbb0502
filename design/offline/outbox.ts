import type { z } from 'zod'
import { fieldOf } from '@fengqiao/kernel/field.ts'
import type { Endpoint } from '@fengqiao/kernel/contract.ts'
import { NoReply, post, RefusedReply, type CommandId } from '../client.ts'
import { shelf, type Waiting } from './shelf.ts'

type Kept = readonly Waiting[]

let kept: Kept = []
const listeners = new Set<() => void>()
const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('fengqiao-outbox')

const read = async (): Promise<Kept> => {
  const rows = await (await shelf()).getAll('outbox')
  kept = rows.toSorted((one, other) => one.at.localeCompare(other.at))
  for (const tell of listeners) tell()
  return kept
}

/** After a change here, and told to the desk's other tabs. */
const changed = async (): Promise<Kept> => {
  tabs?.postMessage('changed')
  return read()
}
if (tabs) tabs.onmessage = () => void read()

export const subscribeOutbox = (listener: () => void): (() => void) => {
  if (listeners.size === 0) void read().catch(() => undefined)
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const keptNow = (): Kept => kept

type Def = { readonly type: string; readonly format?: string; readonly innerType?: z.ZodType }

/** Words, numbers and days as they were typed; a choice or an id is a code, and a code is nothing to read. */
const isReadable = (schema: z.ZodType): boolean => {
  const { type, format, innerType } = schema.def as unknown as Def
  return innerType ? isReadable(innerType) : type !== 'enum' && format !== 'uuid'
}

const linesOf = (endpoint: Endpoint, input: Readonly<Record<string, unknown>>): Waiting['lines'] =>
  Object.entries(endpoint.input.shape).flatMap(([name, schema]) => {
    const title = fieldOf(schema)
    const value = input[name]
    const typed = (typeof value === 'string' && value !== '') || typeof value === 'number'
    return title && typed && isReadable(schema as z.ZodType)
      ? [{ title: { zh: title.zh, en: title.en }, value: String(value) }]
      : []
  })

/** Keeps a command until the office can be reached; the same id again replaces it. */
export const keepCommand = async (
  endpoint: Endpoint,
  given: { readonly command: CommandId; readonly version?: number | undefined; readonly input: unknown; by: string },
): Promise<void> => {
  const input = given.input as Readonly<Record<string, unknown>>
  const matter = input['matter']
  await (
    await shelf()
  ).put('outbox', {
    ...given.command,
    ...(given.version === undefined ? {} : { version: given.version }),
    ...(typeof matter === 'string' ? { matter } : {}),
    path: endpoint.path,
    input,
    by: given.by,
    title: endpoint.title,
    lines: linesOf(endpoint, input),
  })
  await changed()
}

/** Takes a command off the shelf: it was done, or a person decided against it. */
export const dropCommand = async (id: string): Promise<void> => {
  await (await shelf()).delete('outbox', id)
  await changed()
}

/** A person decided to send a refused command once more, on the version the office told. */
export const sendAgain = async (waiting: Waiting, by: string): Promise<number> => {
  const newest = waiting.refused?.facts?.['version']
  const { refused: _, ...again } = waiting
  await (await shelf()).put('outbox', { ...again, ...(typeof newest === 'number' ? { version: newest } : {}) })
  return upload(by)
}

/** What was decided on the version before my own move was decided knowing that move. */
const followOwnMove = async (done: Waiting, reply: unknown): Promise<void> => {
  const version = (reply as { version?: unknown } | undefined)?.version
  if (done.version === undefined || version !== done.version + 1) return
  const store = await shelf()
  const mine = kept.filter(
    ({ id, matter, version: on }) => id !== done.id && matter === done.matter && on === done.version,
  )
  for (const each of mine) await store.put('outbox', { ...each, version })
}

/**
 * Sends what waits, oldest first, one tab at a time; gives how many were done. Ends at the first silence.
 * A refusal stays on the shelf with its sentence: both values are kept for a person.
 */
export const upload = (by: string): Promise<number> =>
  navigator.locks.request('fengqiao-outbox', async () => {
    let done = 0
    for (const { id } of await read()) {
      const each = kept.find((one) => one.id === id)
      if (!each || each.by !== by || each.refused) continue
      const { at, version } = each
      try {
        const reply = await post(each.path, each.input, { id, at, ...(version === undefined ? {} : { version }) })
        await followOwnMove(each, reply)
        await dropCommand(id)
        done += 1
      } catch (error) {
        if (error instanceof NoReply) break
        if (!(error instanceof RefusedReply)) throw error
        if (error.refusal.code === 'not-signed-in') break
        await (await shelf()).put('outbox', { ...each, refused: error.refusal })
        await changed()
      }
    }
    return done
  })
