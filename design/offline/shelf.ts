import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { DehydratedState } from '@tanstack/react-query'
import type { Both } from '@fengqiao/kernel/field.ts'
import type { Refusal } from '../client.ts'

/** A command that has no answer yet. It keeps the id and the time it was given, so that it is done once. */
export type Waiting = {
  readonly id: string
  readonly at: string
  /** The version of the matter it was decided on. */
  readonly version?: number
  readonly path: string
  readonly input: Readonly<Record<string, unknown>>
  /** The account that gave it; nobody else's sign-in sends it. */
  readonly by: string
  readonly matter?: string
  readonly title: Both
  /** What was typed, under the titles it was typed under. */
  readonly lines: readonly { readonly title: Both; readonly value: string }[]
  /** The office said no: a person decides what becomes of it. */
  readonly refused?: Refusal
}

/** What the lists said last; `build` tells a newer desk not to read an older one's shapes. */
export type LastRead = { readonly build: string; readonly at: string; readonly state: DehydratedState }

interface Shelf extends DBSchema {
  outbox: { key: string; value: Waiting }
  lists: { key: 'last'; value: LastRead }
}

let opened: Promise<IDBPDatabase<Shelf>> | undefined

/** The device's own store of the desk. A browser that refuses one (private mode) rejects here. */
export const shelf = (): Promise<IDBPDatabase<Shelf>> =>
  (opened ??= openDB<Shelf>('fengqiao-desk', 1, {
    upgrade: (database) => {
      database.createObjectStore('outbox', { keyPath: 'id' })
      database.createObjectStore('lists')
    },
  }))
