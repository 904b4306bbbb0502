/** What a refusal may tell: ids, numbers, days, field names. Never a person's data. */
export type Facts = Readonly<Record<string, string | number | boolean | null | readonly (string | number)[]>>

/**
 * The one way to say no. `code` is declared by the endpoint and has a sentence, with field and remedy,
 * in the module's words; `field` names the input the remedy is about.
 */
export class Refused extends Error {
  readonly code: string
  readonly facts: Facts
  readonly field: string | undefined
  /** What was written before the refusal stays: a counted wrong password must outlive it. */
  keeps = false

  constructor(code: string, facts: Facts = {}, field?: string) {
    super(code)
    this.name = 'Refused'
    this.code = code
    this.facts = facts
    this.field = field
  }
}

/** A refusal whose transaction is committed all the same. */
export const refusedButKept = (code: string, facts: Facts = {}, field?: string): Refused => {
  const refused = new Refused(code, facts, field)
  refused.keeps = true
  return refused
}

/** Refusals any endpoint may give; an endpoint declares the others it has. */
export const commonRefusals = {
  'bad-input': 400,
  'not-signed-in': 401,
  'not-yours-to-do': 403,
  'not-found': 404,
  'not-now': 409,
  'not-yet': 409,
  'changed-meanwhile': 409,
  'command-reused': 409,
  'too-large': 413,
  'too-many-rows': 413,
  'too-many-tries': 429,
  'storage-full': 507,
  'form-expired': 400,
} as const

export type CommonRefusal = keyof typeof commonRefusals
