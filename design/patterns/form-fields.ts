import type { z } from 'zod'
import { fieldOf, type FieldMeta } from '@fengqiao/kernel/field.ts'
import type { Option } from '../parts/choice-field.tsx'
import { bare, type Values } from './form-input.ts'

export type Control = 'text' | 'area' | 'choice' | 'many' | 'day' | 'money' | 'number' | 'phone' | 'identity' | 'tick'

/** What a screen may add to a contract's field: its control, its choices in words, whether it is asked now. */
export type FieldHint = {
  readonly as?: Control
  readonly options?: readonly Option[]
  readonly when?: (values: Values) => boolean
}

export type FormField = {
  readonly name: string
  readonly meta: FieldMeta
  readonly control: Control
  readonly optional: boolean
  /** Short enough to stand beside another. */
  readonly short: boolean
  readonly options: readonly Option[]
}

const longText = 120
const shortText = 40
const typeOf = (schema: z.ZodType): string => (bare(schema).def as { readonly type: string }).type
const lengthOf = (schema: z.ZodType): number => (bare(schema) as { readonly maxLength?: number | null }).maxLength ?? 0

const controlOf = (schema: z.ZodType): Control => {
  const type = typeOf(schema)
  if (type === 'enum') return 'choice'
  if (type === 'array') return 'many'
  if (type === 'boolean') return 'tick'
  if (type === 'number' || type === 'int') return 'number'
  if ((bare(schema) as { readonly format?: string | null }).format === 'date') return 'day'
  return lengthOf(schema) > longText ? 'area' : 'text'
}

/** How one declared field is drawn; undefined where the contract gives it no title. */
export const formField = (name: string, schema: z.ZodType, hint: FieldHint = {}): FormField | undefined => {
  const meta = fieldOf(schema)
  if (!meta) return undefined
  const options = hint.options ?? []
  const plain = controlOf(schema)
  const control = hint.as ?? (hint.options ? (plain === 'many' ? 'many' : 'choice') : plain)
  const length = lengthOf(schema)
  const left = schema.safeParse(undefined)
  return {
    name,
    meta,
    control,
    // a choice that stands on its usual value is answered already, not left open
    optional: left.success && (control !== 'choice' || left.data === undefined),
    short: control === 'text' && length > 0 && length <= shortText,
    options,
  }
}

/** The fields a person fills in: those the contract declares with a title, but not the ones the screen already knows. */
export const formFields = (
  schema: z.ZodObject,
  known: Values,
  hints: Readonly<Record<string, FieldHint>>,
): readonly FormField[] =>
  Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) =>
    name in known ? [] : (formField(name, field, hints[name]) ?? []),
  )

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
