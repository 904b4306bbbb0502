import type { z } from 'zod'

export type Values = Readonly<Record<string, unknown>>
/** `parties.0.name`: the way to one field through objects and lists. */
export type FieldPath = string

type Def = {
  readonly innerType?: z.ZodType
  readonly element?: z.ZodType
  readonly shape?: Readonly<Record<string, z.ZodType>>
}
const defOf = (schema: z.ZodType): Def => schema.def as unknown as Def

/** A schema without its optional and default wrappers. */
export const bare = (schema: z.ZodType): z.ZodType => {
  const { innerType } = defOf(schema)
  return innerType ? bare(innerType) : schema
}

/** The declaration at a path; undefined where the contract has no such field. */
export const schemaAt = (schema: z.ZodType, path: FieldPath): z.ZodType | undefined => {
  let here: z.ZodType | undefined = schema
  for (const step of path.split('.')) {
    if (!here) return undefined
    const { element, shape } = defOf(bare(here))
    here = element ?? shape?.[step]
  }
  return here
}

export const valueAt = (values: unknown, path: FieldPath): unknown =>
  path.split('.').reduce<unknown>((here, step) => (here as Record<string, unknown> | undefined | null)?.[step], values)

/** The same values with one of them changed; what lies on the way is copied, lists stay lists. */
export const withValue = (values: unknown, path: FieldPath, value: unknown): unknown => {
  const [step = '', ...rest] = path.split('.')
  const next = rest.length === 0 ? value : withValue(valueAt(values, step) ?? {}, rest.join('.'), value)
  if (Array.isArray(values)) return values.map((one, at) => (String(at) === step ? next : (one as unknown)))
  return { ...(values as object), [step]: next }
}

export const isEmpty = (value: unknown): boolean =>
  value === '' || value === undefined || value === null || (Array.isArray(value) && value.length === 0)

/** What goes to the server: an empty field that the contract lets go is left out, at every depth. */
export const cleaned = (schema: z.ZodType, value: unknown): unknown => {
  const { element, shape } = defOf(bare(schema))
  if (element && Array.isArray(value)) return value.map((one) => cleaned(element, one))
  if (!shape || typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => {
      const field = shape[name]
      if (!field) return []
      return isEmpty(one) && field.safeParse(undefined).success ? [] : [[name, cleaned(field, one)]]
    }),
  )
}
