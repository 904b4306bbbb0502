import { z } from 'zod'
import type { Both } from './field.ts'
import { commonRefusals } from './refused.ts'
import type { Role } from './principal.ts'

/**
 * Every command carries a client id (so that it is done once), the client's time, and the version of the matter
 * it was decided on (so that a decision on old facts is shown to its maker, never applied silently).
 */
export const Command = z.object({
  id: z.uuid(),
  at: z.iso.datetime({ offset: true }),
  version: z.int().nonnegative().optional(),
})
export type Command = z.infer<typeof Command>

export type Shape = z.ZodObject
export type Refusals = Readonly<Record<string, number>>

export type Endpoint<I extends Shape = Shape, O extends z.ZodType = z.ZodType> = {
  readonly method: 'GET' | 'POST'
  /** Path below /api, with `:name` for the parts that are in the input too. */
  readonly path: string
  readonly title: Both
  /** Roles that may call it at all; what they may do to a matter is the workflow's to say. */
  readonly by: readonly Role[]
  readonly input: I
  readonly output: O
  /** Refusal code → HTTP status, beside the common ones. */
  readonly refuses: Refusals
  /** A read that opens one record of personal data is itself recorded; names the input with the matter's id. */
  readonly audits?: keyof z.infer<I> & string
  /** Its reply is handed over as a file, a workbook or a `FileReply`; that it was taken is recorded. */
  readonly gives?: 'workbook' | 'file'
  /** A read that writes down by itself whom it showed: the record is the module’s own. */
  readonly traces?: true
  readonly writes: boolean
  /** Runs as the door, which sees accounts, sessions and codes and no matter: signing in and enrolling. */
  readonly door?: true
  /** Its reply's `session` goes into this HttpOnly cookie and never to a script. */
  readonly opens?: 'desk' | 'visitor'
  /** Ends or changes sessions, accounts or devices: what was remembered of who is who is forgotten at once. */
  readonly recalls?: true
  /** May wait on a device without a network and be sent, once, later: everything it needs is known where it is typed. */
  readonly offline?: true
}

type Declared<I extends Shape, O extends z.ZodType> = {
  title: Both
  by: readonly Role[]
  input: I
  output: O
  refuses?: Refusals
  door?: true
  opens?: 'desk' | 'visitor'
  recalls?: true
  offline?: true
}

/**
 * A request that changes nothing but, where `audits` says so, the record of who looked. `posted` where what is asked
 * about is too long or too personal for an address.
 */
export const read = <I extends Shape, O extends z.ZodType>(
  path: string,
  {
    posted,
    ...declared
  }: Declared<I, O> & { audits?: keyof z.infer<I> & string; gives?: 'file'; traces?: true; posted?: true },
): Endpoint<I, O> => ({ method: posted ? 'POST' : 'GET', path, refuses: {}, writes: false, ...declared })

/** A request that changes something: idempotent, in one transaction, audited. */
export const command = <I extends Shape, O extends z.ZodType>(
  path: string,
  declared: Declared<I, O>,
): Endpoint<I, O> => ({
  method: 'POST',
  path,
  refuses: {},
  writes: true,
  ...declared,
})

export type InputOf<E extends Endpoint> = z.infer<E['input']>
export type OutputOf<E extends Endpoint> = z.infer<E['output']>

/** A reply that is a file: sent as it is, named for the download. What kinds there are is kernel/file-kinds. */
export const FileReply = z.object({
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  type: z.string(),
  name: z.string(),
})
export type FileReply = z.infer<typeof FileReply>

/** An input called `file` travels as multipart/form-data: `input` as JSON, `file` beside it. */
export const takesFile = (endpoint: Endpoint): boolean => endpoint.input.shape['file'] instanceof z.ZodFile

export const commonStatus = (code: string): number | undefined => (commonRefusals as Refusals)[code]

export const statusOf = (endpoint: Endpoint, code: string): number =>
  endpoint.refuses[code] ?? commonStatus(code) ?? 409

/** A workbook with more would not be read by anybody and would hold the server up; the refusal says how to take it in parts. */
export const mostRows = 20_000

/** Where a ledger's workbook is to be had, with the ledger's own filters. */
export const workbookPath = ({ path }: Pick<Endpoint, 'path'>): string => `${path}.xlsx`

/** A page of a list: at most 200 rows; totals are exact. */
export const Page = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(20),
})
export const paged = <R extends z.ZodType>(row: R) => z.object({ rows: z.array(row), total: z.int() })

/** What a reply to a command tells: which matter, its new version, its state, what may be done now. */
export const Done = z.object({
  matter: z.uuid(),
  version: z.int(),
  state: z.string().optional(),
  can: z.array(z.string()).optional(),
})
export type Done = z.infer<typeof Done>
