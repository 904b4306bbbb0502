import { fieldOf } from '@fengqiao/kernel/field.ts'
import type { Both } from '@fengqiao/kernel/field.ts'
import { parseYuan } from '@fengqiao/kernel/money.ts'
import type { z } from 'zod'
import { optionsOf, rowOf, unitOf } from './fields.ts'
import type { Unit } from './fields.ts'

/** A field as a form of plain HTML asks for it; `payments.0.day` is the day of the first row of several. */
export type Asked = {
  readonly name: string
  readonly unit: Exclude<Unit, 'rows'>
  readonly title: Both
  readonly help?: Both
  readonly optional: boolean
  readonly options: readonly (Both & { readonly value: string })[]
  /** What stands there before anybody has written anything. */
  readonly usual: string
}

type Typed = Readonly<Record<string, string>>

const rowsShown = 3

const usualOf = (schema: z.ZodType): string => {
  const left = schema.safeParse(undefined)
  if (!left.success) return ''
  return left.data === true ? 'yes' : typeof left.data === 'string' ? left.data : ''
}

const fieldsIn = (
  shape: Readonly<Record<string, z.ZodType>>,
  before: string,
  titled: (title: Both) => Both,
  free: boolean,
): Asked[] =>
  Object.entries(shape).flatMap(([name, schema]) => {
    const unit = unitOf(schema)
    const meta = fieldOf(schema)
    if (!unit || !meta) return []
    const row = rowOf(schema)
    if (unit === 'rows' && row)
      return Array.from({ length: rowsShown }, (_, at) =>
        fieldsIn(
          row.shape as Record<string, z.ZodType>,
          `${before}${name}.${at}.`,
          (title) => ({ zh: `${meta.zh}（${at + 1}）：${title.zh}`, en: `${meta.en} (${at + 1}): ${title.en}` }),
          true,
        ),
      ).flat()
    if (unit === 'rows') return []
    const { help } = meta
    return [
      {
        name: before + name,
        unit,
        title: titled({ zh: meta.zh, en: meta.en }),
        ...(help ? { help } : {}),
        optional: free || schema.safeParse(undefined).success,
        options: optionsOf(schema),
        usual: free ? '' : usualOf(schema),
      },
    ]
  })

/** The fields of a calculator, rows of several written out. */
export const askedFields = (input: z.ZodObject): readonly Asked[] =>
  fieldsIn(input.shape as Record<string, z.ZodType>, '', (title) => title, false)

/** What stands in a field: as it was typed, else what stands there of itself; a tick taken away is `no`. */
export const writtenIn = ({ name, unit, usual }: Asked, typed: Typed | undefined): string =>
  unit === 'yes' ? typed?.[name] || usual : (typed?.[name] ?? usual)

const isWritten = (typed: string | undefined): boolean => (typed ?? '').normalize('NFKC').trim() !== ''

/** The rows of a list in which something was written, by their place on the form: the empty ones are not sent. */
const rowsWritten = (fields: readonly Asked[], list: string, typed: Typed): readonly string[] => {
  const written = fields.filter(({ name }) => name.startsWith(`${list}.`) && isWritten(typed[name]))
  return [...new Set(written.map(({ name }) => name.split('.')[1]!))]
}

/**
 * The field a fault's path is about: `lines.1` is a number of the list `lines`, `payments.0.day` the first row in which
 * something was `typed`. Undefined where no field asks for it.
 */
export const askedAbout = (fields: readonly Asked[], path: string, typed: Typed): Asked | undefined => {
  const [list = '', at, part] = path.split('.')
  const row = part === undefined ? undefined : (rowsWritten(fields, list, typed)[Number(at)] ?? at)
  const shown = row === undefined ? path : `${list}.${row}.${part}`
  return fields.find(({ name, unit }) => shown === name || (unit === 'numbers' && path.startsWith(`${name}.`)))
}

/** A sum that is none goes on as a number that is refused for what is wrong with it. */
const wrongSums = { 'money-negative': -1, 'money-too-large': 1e15, 'money-below-fen': 0.5 } as const

const moneyOf = (text: string): number | string => {
  const sum = parseYuan(text)
  if (sum.ok) return sum.fen
  return sum.problem === 'money-not-a-sum' ? text : wrongSums[sum.problem]
}
const numberOf = (text: string): number | string => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text)

const valueOf = (unit: Asked['unit'], text: string): unknown => {
  if (text === '') return undefined
  if (unit === 'yes') return text === 'yes'
  if (unit === 'fen') return moneyOf(text)
  if (unit === 'percent' || unit === 'number') return numberOf(text.replace(/%$/, ''))
  if (unit === 'numbers')
    return text
      .split(/[、,，;；\s]+/)
      .filter(Boolean)
      .map(numberOf)
  return text
}

/**
 * What was typed as a calculator takes it; a tick is `yes` or `no`, and what is left empty is as the calculator has it.
 * What is no figure goes on as it is, to be refused in its own words.
 */
export const typedInput = (input: z.ZodObject, typed: Typed): Record<string, unknown> => {
  const made: Record<string, unknown> = {}
  for (const { name, unit } of askedFields(input)) {
    const value = valueOf(unit, (typed[name] ?? '').normalize('NFKC').trim())
    if (value === undefined) continue
    const [list, at, field] = name.split('.')
    if (at === undefined || field === undefined) made[name] = value
    else {
      const rows = (made[list!] ??= []) as Record<string, unknown>[]
      rows[Number(at)] = { ...rows[Number(at)], [field]: value }
    }
  }
  // a row left empty between two others is nobody's
  for (const [name, value] of Object.entries(made))
    if (Array.isArray(value)) made[name] = value.filter((row) => row !== undefined)
  return made
}
