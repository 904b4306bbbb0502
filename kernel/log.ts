/**
 * The log: one JSON line an event, for people who run the machine. It carries ids, codes and numbers and never
 * what a user wrote: a field not listed here does not type-check, and a value that does not look like its kind
 * is written as `[withheld]`.
 */
const kinds = {
  id: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  code: /^[A-Za-z][A-Za-z0-9._/-]{0,79}$/,
  version: /^v?\d{1,4}(\.\d{1,6}){0,3}(-[a-z0-9.]{1,20})?$/,
  route: /^\/[a-z0-9/_:{}.*-]{0,119}$/i,
  digest: /^[0-9a-f]{64}$/,
  keyId: /^[0-9a-f]{8}$/,
} as const

/** Every field a line may carry. Durations are milliseconds, sizes bytes. `route` is the pattern, not the path. */
const fields = {
  office: 'id',
  matter: 'id',
  person: 'id',
  staff: 'id',
  command: 'id',
  request: 'id',
  job: 'id',
  paper: 'id',
  file: 'digest',
  key: 'keyId',
  route: 'route',
  version: 'version',
  action: 'code',
  code: 'code',
  kind: 'code',
  role: 'code',
  state: 'code',
  module: 'code',
  queue: 'code',
  method: 'code',
  table: 'code',
  constraint: 'code',
  syscall: 'code',
  migration: 'code',
  status: 'number',
  ms: 'number',
  bytes: 'number',
  count: 'number',
  tries: 'number',
  port: 'number',
  pid: 'number',
} as const

export type LogFields = { [name in keyof typeof fields]?: (typeof fields)[name] extends 'number' ? number : string }

const longNumber = /\p{Nd}(?:[ -]?\p{Nd}){6,}[Xx]?/gu
const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi

/**
 * Takes out what looks like an identity number, a phone or any other number of seven digits and more, in
 * full-width digits too; ids (UUIDs) stay.
 */
export const redact = (text: string): string => {
  let kept = ''
  let from = 0
  const clean = (part: string) => part.replace(longNumber, '[number]')
  for (const id of text.matchAll(uuid)) {
    kept += clean(text.slice(from, id.index)) + id[0]
    from = id.index + id[0].length
  }
  return kept + clean(text.slice(from))
}

const asciiOnly = (text: string): string => text.replace(/[^\x20-\x7e]+/g, '…')

const safeField = (name: string, value: unknown): string | number | undefined => {
  const kind = (fields as Record<string, keyof typeof kinds | 'number'>)[name]
  if (kind === undefined || value === undefined || value === null) return undefined
  if (kind === 'number') return typeof value === 'number' && Number.isFinite(value) ? value : '[withheld]'
  if (typeof value !== 'string' || !kinds[kind].test(value)) return '[withheld]'
  const isNumbering = kind === 'id' || kind === 'digest' || kind === 'keyId'
  return isNumbering || redact(value) === value ? value : '[withheld]'
}

const safeFields = (given: object): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => {
      const safe = safeField(name, value)
      return safe === undefined ? [] : [[name, safe]]
    }),
  )

/** The words of these come from the engine or the operating system, not from a user. */
const engineErrors = new Set(['TypeError', 'RangeError', 'ReferenceError'])

/** `at verb (file:line:column)` lines, the message above them left out; paths as they stand in the project. */
const frames = ({ stack = '', message }: Error): string[] =>
  stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .flatMap((line) => /^\s+at .*:\d+:\d+\)?$/.exec(line)?.[0].trim() ?? [])
    .slice(0, 12)
    .map((line) => redact(asciiOnly(line)))

/** What may be told of an error: its name, code, table and place. A message only where no user's words can be in it. */
const describeError = (error: unknown, depth = 0): Record<string, unknown> => {
  if (!(error instanceof Error)) return { name: typeof error }
  const known = error as Error & { code?: unknown; table?: unknown; constraint?: unknown; syscall?: unknown }
  const described: Record<string, unknown> = {
    name: kinds.code.test(error.name) ? error.name : 'Error',
    ...safeFields({ table: known.table, constraint: known.constraint, syscall: known.syscall }),
  }
  // PostgreSQL's codes start with a digit (23505)
  const { code } = known
  if (typeof code === 'string' && /^[A-Za-z0-9._-]{1,60}$/.test(code) && redact(code) === code) described.code = code
  if (engineErrors.has(error.name)) described.message = redact(asciiOnly(error.message)).slice(0, 300)
  if (error.stack) described.at = frames(error)
  if (error.cause !== undefined && depth < 3) described.cause = describeError(error.cause, depth + 1)
  return described
}

export type Level = 'info' | 'warn' | 'error'

export type Log = {
  info(event: string, given?: LogFields): void
  warn(event: string, given?: LogFields): void
  error(event: string, error: unknown, given?: LogFields): void
}

/** `now` gives an instant, `write` takes one line with its newline (standard output by default). */
export const createLog = (given: { now: () => string; write?: (line: string) => void }): Log => {
  const write = given.write ?? ((line) => void process.stdout.write(line))
  const line = (level: Level, event: string, rest: object) => {
    const name = kinds.code.test(event) ? event : '[withheld]'
    write(`${JSON.stringify({ at: given.now(), level, event: name, ...rest })}\n`)
  }
  return {
    info: (event, rest = {}) => line('info', event, safeFields(rest)),
    warn: (event, rest = {}) => line('warn', event, safeFields(rest)),
    error: (event, error, rest = {}) => line('error', event, { ...safeFields(rest), error: describeError(error) }),
  }
}
