import type { z } from 'zod'
import { fieldOf, type FieldMeta } from '@fengqiao/kernel/field.ts'
import type { Option } from '../parts/choice-field.tsx'

export type Control = 'text' | 'area' | 'choice' | 'many' | 'day' | 'money' | 'number' | 'phone' | 'identity' | 'tick'

/** What a screen may add to a contract's field: its control, its choices in words, whether it is asked now. */
export type FieldHint = {
  readonly as?: Control
  readonly options?: readonly Option[]
  readonly when?: (values: Values) => boolean
}
export type Values = Readonly<Record<string, unknown>>

export type FormField = {
  readonly name: string
  readonly meta: FieldMeta
  readonly control: Control
  readonly optional: boolean
  /** Short enough to stand beside another. */
  readonly short: boolean
  readonly options: readonly Option[]
}

type Def = {
  readonly type: string
  readonly innerType?: z.ZodType
  readonly element?: z.ZodType
  readonly format?: string
}
const defOf = (schema: z.ZodType): Def => schema.def as unknown as Def

const bare = (schema: z.ZodType): z.ZodType => {
  const { innerType } = defOf(schema)
  return innerType ? bare(innerType) : schema
}

const longText = 120
const shortText = 40
const controlOf = (schema: z.ZodType): Control => {
  const plain = bare(schema) as z.ZodType & { readonly maxLength?: number | null; readonly format?: string | null }
  const { type } = defOf(plain)
  if (type === 'enum') return 'choice'
  if (type === 'array') return 'many'
  if (type === 'boolean') return 'tick'
  if (type === 'number' || type === 'int') return 'number'
  if (plain.format === 'date') return 'day'
  return (plain.maxLength ?? 0) > longText ? 'area' : 'text'
}

/** The fields a person fills in: those the contract declares with a title, but not the ones the screen already knows. */
export const formFields = (
  schema: z.ZodObject,
  known: Values,
  hints: Readonly<Record<string, FieldHint>>,
): readonly FormField[] =>
  Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) => {
    const meta = fieldOf(field)
    if (!meta || name in known) return []
    const hint = hints[name]
    const options = hint?.options ?? []
    const control =
      hint?.as ?? (options.length > 0 ? (controlOf(field) === 'many' ? 'many' : 'choice') : controlOf(field))
    const short =
      control === 'text' &&
      (bare(field) as z.ZodString).maxLength !== null &&
      ((bare(field) as z.ZodString).maxLength ?? longText) <= shortText
    return [{ name, meta, control, optional: field.safeParse(undefined).success, short, options }]
  })

const blank: Record<Control, unknown> = {
  text: '',
  area: '',
  choice: '',
  many: [],
  day: '',
  money: undefined,
  number: undefined,
  phone: '',
  identity: '',
  tick: false,
}
export const blankIs = (control: Control): 'written' | 'chosen' =>
  control === 'choice' || control === 'many' ? 'chosen' : 'written'
export const blankOf = (control: Control): unknown => blank[control]

export const isEmpty = (value: unknown): boolean =>
  value === '' || value === undefined || (Array.isArray(value) && value.length === 0)

/** The command's input: what is known, what was filled in; an empty optional field is left out. */
export const inputOf = (fields: readonly FormField[], values: Values, known: Values): Record<string, unknown> => ({
  ...known,
  ...Object.fromEntries(
    fields.filter(({ name, optional }) => !(optional && isEmpty(values[name]))).map(({ name }) => [name, values[name]]),
  ),
})
