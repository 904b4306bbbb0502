import type { z } from 'zod'
import { Command } from './contract.ts'
import type { Endpoint } from './contract.ts'
import { Refused } from './refused.ts'

/** What is wrong with one input, for a sentence with field and remedy. */
export type Fault = { readonly field: string; readonly rule: string; readonly limit: number | null }

const limitOf = (issue: z.core.$ZodIssue): number | null => {
  if (issue.code === 'too_small') return Number(issue.minimum)
  if (issue.code === 'too_big') return Number(issue.maximum)
  return null
}

const ruleOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'invalid_type') return (issue.input ?? null) === null ? 'missing' : `not-${issue.expected}`
  if (issue.code === 'invalid_format')
    return issue.message === 'control-character' ? 'control-character' : `not-${issue.format}`
  if (issue.code === 'custom') return issue.message
  if (issue.code === 'too_small')
    return Number(issue.minimum) === 1 && issue.origin === 'string' ? 'missing' : `too-small-${issue.origin}`
  if (issue.code === 'too_big') return `too-big-${issue.origin}`
  return issue.code.replaceAll('_', '-')
}

/** An input by its schema. What was given stays with an issue, or a word typed for a number would be told as nothing typed. */
export const parseInput = <S extends z.ZodType>(schema: S, input: unknown): z.ZodSafeParseResult<z.output<S>> =>
  schema.safeParse(input, { reportInput: true })

/** Every fault of what `parseInput` refused, as field paths and rule names; values never appear in it. */
export const faultsOf = (error: z.ZodError): Fault[] =>
  error.issues.map((issue) => ({ field: issue.path.join('.'), rule: ruleOf(issue), limit: limitOf(issue) }))

export class BadInput extends Refused {
  readonly faults: readonly Fault[]
  constructor(faults: readonly Fault[]) {
    super('bad-input', { fields: faults.map((fault) => fault.field) }, faults[0]?.field)
    this.faults = faults
  }
}

/** The input as its contract has it. Throws `BadInput` naming every field that does not fit. */
export const readInput = (endpoint: Endpoint, input: unknown): z.infer<Endpoint['input']> => {
  const read = parseInput(endpoint.input, input ?? {})
  if (!read.success) throw new BadInput(faultsOf(read.error))
  return read.data
}

export const readCommand = (input: unknown): Command => {
  const read = parseInput(Command, input)
  if (!read.success)
    throw new BadInput(faultsOf(read.error).map((fault) => ({ ...fault, field: `command.${fault.field}` })))
  return read.data
}
