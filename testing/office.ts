import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compose } from '@fengqiao/server/compose.ts'
import { citing, machines } from '@fengqiao/server/mount.ts'
import { clockFrom, dayOf } from '@fengqiao/kernel/clock.ts'
import { demoOutside } from '@fengqiao/kernel/demo-outside.ts'
import type { Shown } from '@fengqiao/kernel/demo-outside.ts'
import type { House } from '@fengqiao/kernel/action.ts'
import { takesFile } from '@fengqiao/kernel/contract.ts'
import type { Endpoint, FileReply, InputOf, OutputOf } from '@fengqiao/kernel/contract.ts'
import { nodeCrypto } from '@fengqiao/kernel/crypto.ts'
import { openFiles } from '@fengqiao/kernel/files.ts'
import { newId } from '@fengqiao/kernel/ids.ts'
import { localLive } from '@fengqiao/kernel/live.ts'
import { peerToPeer } from '@fengqiao/kernel/media.ts'
import { createLog } from '@fengqiao/kernel/log.ts'
import type { Told } from '@fengqiao/kernel/sentence.ts'
import { vaultOf } from '@fengqiao/kernel/vault.ts'
import type { Sessions } from '@fengqiao/identity'
import { openLawAside } from '@fengqiao/law'
import { importExampleStatute } from './statutes.ts'
import { testDatabase } from './database.ts'
import type { TestDatabase } from './database.ts'
import { arrange } from './arrange.ts'
import type { Arranged, CastName } from './arrange.ts'

export type Reply<T> = { readonly status: number; readonly body: T; readonly refused: Told }

/** Somebody at a browser: keeps cookies, sends commands with an id of their own. */
export type Browser = {
  readonly cookies: Map<string, string>
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** Presses a button as a browser without script does: posts the form to `to` with the token of the page `from`. */
  press(from: string, to: string, form?: Record<string, string>): Promise<Response>
  /** Fills `:name` parts of the path from the input; a command gets an id and the time unless given. */
  ask<E extends Endpoint>(
    endpoint: E,
    input: InputOf<E> | Record<string, unknown>,
    command?: { id?: string; version?: number },
  ): Promise<Reply<OutputOf<E>>>
  /** As `ask`, but a refusal fails the test with its sentence. */
  does<E extends Endpoint>(
    endpoint: E,
    input: InputOf<E> | Record<string, unknown>,
    command?: { id?: string; version?: number },
  ): Promise<OutputOf<E>>
}

/** An installation behind the real HTTP application, before anybody set it up. */
export type Bare = {
  readonly database: TestDatabase
  readonly house: House
  /** Who holds which session, as the application itself remembers it. */
  readonly sessions: Sessions
  readonly logged: string[]
  /** What was sent to people outside, newest first; `sendDue` of the kernel's outbox sends it. */
  readonly shown: readonly Shown[]
  /** The folder of the office's stored files. */
  readonly filesDir: string
  /** A browser with no session, seen at an address where one is given. */
  stranger(network?: string): Browser
  /** Imports 《示例街道楼道灯条例》 in two versions; without it the office has no statutes. */
  importStatutes(): Promise<void>
  /** Moves the product's clock. */
  travelTo(instant: string): void
  close(): Promise<void>
}

export type Office = Arranged &
  Bare & {
    /** Signed in as one of the cast. */
    as(name: CastName): Promise<Browser>
  }

/** The day the tests stand on: a Tuesday whose thirty days reach a year without a calendar. */
export const theDay = '2026-11-24T09:00:00+08:00'

const formOf = (sent: Record<string, unknown>): FormData => {
  const { file, ...input } = sent
  const form = new FormData()
  form.append('input', JSON.stringify(input))
  if (file instanceof File) form.append('file', file)
  return form
}

const fileOf = async (response: Response): Promise<FileReply> => ({
  bytes: await response.bytes(),
  type: response.headers.get('content-type') ?? '',
  name: decodeURIComponent(
    /filename\*=UTF-8''(.+)$/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '',
  ),
})

/** An empty installation on a database of its own. */
export const openBare = async (): Promise<Bare> => {
  const database = await testDatabase()
  let clock = clockFrom(theDay)
  const logged: string[] = []
  const { outside, shown } = demoOutside(
    () => clock.now(),
    () => {},
  )
  const folder = await mkdtemp(join(tmpdir(), 'fq-office-'))
  const house: House = {
    pool: database.app,
    clock: { now: () => clock.now() },
    vault: vaultOf(nodeCrypto, nodeCrypto.newKey()),
    files: openFiles({ dataDir: folder }),
    live: localLive(),
    outside,
    media: peerToPeer(),
    machines,
    ports: { law: openLawAside(join(folder, 'law'), { today: () => dayOf(clock.now()) }), citing },
    address: 'http://office.test',
  }
  const { app, sessions } = compose({
    house,
    log: createLog({ now: () => house.clock.now(), write: (line) => void logged.push(line) }),
    secure: false,
    publicAddress: house.address,
    assets: {},
  })
  const browser = (network?: string): Browser => {
    const cookies = new Map<string, string>()
    const fetch: Browser['fetch'] = async (path, init = {}) => {
      const headers = new Headers(init.headers)
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
      const response = await app.request(
        `http://office.test${path}`,
        { ...init, headers },
        { incoming: { socket: { remoteAddress: network } } },
      )
      for (const line of response.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
        if (name && value) cookies.set(name, value)
        else if (name) cookies.delete(name)
      }
      return response
    }
    const press: Browser['press'] = async (from, to, form = {}) => {
      const csrf = /name="csrf" value="([^"]+)"/.exec(await (await fetch(from)).text())?.[1] ?? ''
      return fetch(to, { method: 'POST', body: new URLSearchParams({ csrf, ...form }) })
    }
    const ask: Browser['ask'] = async (endpoint, input, command = {}) => {
      const given = input as Record<string, unknown>
      const path = `/api${endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(given[name])))}`
      const rest = Object.fromEntries(
        Object.entries(given).filter(([name, value]) => !endpoint.path.includes(`:${name}`) && value !== undefined),
      )
      const known = {
        id: command.id ?? newId(),
        at: house.clock.now(),
        ...(command.version === undefined ? {} : { version: command.version }),
      }
      const sent = endpoint.writes ? { command: known, ...rest } : rest
      const response =
        endpoint.method === 'POST'
          ? await fetch(path, {
              method: 'POST',
              headers: { 'x-fengqiao': '1', ...(takesFile(endpoint) ? {} : { 'content-type': 'application/json' }) },
              body: takesFile(endpoint) ? formOf(sent) : JSON.stringify(sent),
            })
          : await fetch(
              `${path}?${new URLSearchParams(Object.entries(rest).map(([name, value]): [string, string] => [name, String(value)]))}`,
            )
      const isJson = response.headers.get('content-type')?.includes('json')
      const isFile = endpoint.gives === 'file' && response.ok
      const body = isFile ? await fileOf(response) : isJson ? await response.json() : undefined
      return { status: response.status, body, refused: body } as Reply<never>
    }
    return {
      cookies,
      fetch,
      press,
      ask,
      does: async (endpoint, input, command) => {
        const reply = await ask(endpoint, input, command)
        if (reply.status !== 200)
          throw new Error(
            `${endpoint.path} refused: ${JSON.stringify(reply.refused)}${logged.length > 0 ? `\n${logged.at(-1)}` : ''}`,
          )
        return reply.body
      },
    }
  }
  return {
    database,
    house,
    sessions,
    logged,
    shown,
    filesDir: join(folder, 'files'),
    stranger: browser,
    importStatutes: () => importExampleStatute(join(folder, 'law')),
    travelTo: (instant) => {
      clock = clockFrom(instant)
    },
    close: async () => {
      await house.ports.law.close()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Two small offices and their people on a database of their own. */
export const openOffice = async (): Promise<Office> => {
  const bare = await openBare()
  const arranged = await arrange(bare.house)
  return {
    ...bare,
    ...arranged,
    as: async (name) => {
      const person = bare.stranger()
      person.cookies.set('fq_desk', await arranged.sessionFor(name))
      return person
    },
  }
}
