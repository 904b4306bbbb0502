import type { RawBuilder } from 'kysely'
import type { Action, House } from './action.ts'
import type { Citing } from './citing.ts'
import type { Both } from './field.ts'
import type { Workflow } from './judge.ts'
import type { Principal } from './principal.ts'
import type { Language, RefusalWords } from './sentence.ts'

/** A web page asked for by somebody without an account. Modules see this and never the HTTP library. */
export type PageAsk = {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  /** Fields of a posted form; a repeated name keeps its last value. Files are taken by `upload` alone. */
  readonly form: Readonly<Record<string, string>>
  readonly me: Principal
  readonly now: string
  /** What page parts need: surface, language, display modes, form token, addresses of the assets. */
  readonly view: {
    readonly surface: 'kiosk' | 'phone'
    readonly lang: Language
    readonly contrast: 'normal' | 'high'
    readonly print: 'normal' | 'large'
    readonly csrf: string
    readonly here: string
    readonly assets: Readonly<Record<string, string>>
  }
  /** Scheme and host where residents reach this installation: what a QR code leads to. */
  readonly origin: string
  /** Cookies of this browser that a module set before; HttpOnly. */
  cookie(name: string): string | undefined
  /** The same machinery as the API: contract, permission, once, transaction, audit. Throws `Refused`. */
  perform(action: Action, input: unknown, command?: { id: string; at: string; version?: number }): Promise<unknown>
  /** The sentence of a refusal in the asker's language. */
  tell(
    error: unknown,
    action?: Action,
  ): { code: string; sentence: string; field?: string; faults: readonly { field: string; sentence: string }[] }
  /** Makes the asker somebody with a session of their own, if they are not yet. */
  begin(): Promise<Principal>
}

export type PageReply =
  | { readonly html: string; readonly status?: number; readonly cookies?: readonly Cookie[] }
  | { readonly to: string; readonly cookies?: readonly Cookie[] }
  | { readonly bytes: Uint8Array; readonly type: string; readonly name: string }

/** An empty value ends the cookie. */
export type Cookie = { readonly name: string; readonly value: string; readonly seconds: number }

export type Page = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly answer: (ask: PageAsk) => Promise<PageReply>
}

/** Work on the clock: each at its own pace, each in transactions of its own. */
export type Sweep = {
  readonly name: string
  readonly everySeconds: number
  /** How long it rests after a run that went well, also over restarts; without it, it runs at every turn. */
  readonly restSeconds?: number
  readonly run: (house: House) => Promise<void>
}

/**
 * Talk between browsers over the one socket. Who may sit in a matter's room, and what may be said there, is the
 * module's to say; all but `leave` throw `Refused`.
 */
export type Talk = {
  /** Gives a browser its seat; the reply goes to it. */
  join(house: House, me: Principal, matter: string): Promise<{ seat: string; reply: object }>
  say(house: House, me: Principal, given: { matter: string; seat: string; said: unknown }): Promise<void>
  hangUp(house: House, me: Principal, given: { matter: string; seat: string }): Promise<void>
  /** The browser is gone. */
  leave(house: House, me: Principal, given: { matter: string; seat: string }): Promise<void>
  /** What was left for a seat, in order, each given once. */
  take(house: House, me: Principal, given: { matter: string; seat: string }): Promise<readonly object[]>
  /** Whether a browser may hear of changes of this matter. */
  mayWatch(house: House, me: Principal, matter: string): Promise<boolean>
}
/** Files that records of a module name: the daily sweep leaves them, `bin/fengqiao check` looks at them. */
export type StoredFiles = {
  /** A select of theirs, as the clock sees them; `what` is whatever `called` reads. */
  readonly named: RawBuilder<{ address: string; matter_id: string; what: string }>
  /** What the office calls such a file, without anything of a person. */
  readonly called: (what: string) => Both
}

/** A file an office may look at before it has a single record. */
export type Sample = { readonly name: string; readonly bytes: Uint8Array }

/** What a module's server door hands to apps/server. */
export type Module = {
  readonly name: string
  readonly actions: readonly Action[]
  readonly words: Readonly<Record<Language, RefusalWords>>
  readonly machines?: readonly Workflow[]
  readonly pages?: readonly Page[]
  readonly sweeps?: readonly Sweep[]
  readonly storedFiles?: StoredFiles
  readonly talk?: Talk
  /** Every paper of the module with invented data, printed. */
  readonly samples?: () => Promise<readonly Sample[]>
  /** What of the module rests on articles beside its workflows, words and fields, which are read from themselves. */
  readonly citing?: () => readonly Citing[]
}
