import { z } from 'zod'
import { day, field } from '@fengqiao/kernel/field.ts'
import type { Both } from '@fengqiao/kernel/field.ts'

/** How a field of a calculator is typed and shown: money in yuan, a rate in percent. */
export type Unit = 'fen' | 'percent' | 'number' | 'day' | 'choice' | 'yes' | 'rows' | 'numbers'

type Said = readonly [zh: string, en: string, helpZh?: string, helpEn?: string]
type Options = Readonly<Record<string, readonly [zh: string, en: string]>>

const mostFen = 1_000_000_000_000
/** The purpose of every field: what is typed into a calculator stays nowhere. */
export const keptNowhere = '只用来算这一次，不保存'

const asked = <S extends z.ZodType>(
  unit: Unit,
  schema: S,
  [zh, en, helpZh, helpEn]: Said,
  more: Readonly<Record<string, unknown>> = {},
): S =>
  field(schema, {
    zh,
    en,
    purpose: keptNowhere,
    ...(helpZh ? { help: { zh: helpZh, en: helpEn ?? helpZh } } : {}),
  }).meta({
    'x-unit': unit,
    ...more,
  }) as S

const fen = z.number().superRefine((value, context) => {
  const wrong =
    value < 0
      ? 'money-negative'
      : value > mostFen
        ? 'money-too-large'
        : Number.isInteger(value)
          ? undefined
          : 'money-below-fen'
  if (wrong) context.addIssue({ code: 'custom', message: wrong })
})

/** A sum in whole fen, up to ten billion yuan; typed in yuan. */
export const money = (...said: Said) => asked('fen', fen, said)
export const moneyOrNone = (...said: Said) => asked('fen', fen.default(0), said)
export const moneyIfKnown = (...said: Said) => asked('fen', fen.optional(), said)

const rate = z.number().min(0).max(1000).multipleOf(0.0001)
/** A rate a year in percent. */
export const percentIfAny = (...said: Said) => asked('percent', rate.optional(), said)
export const percent = (otherwise: number, most: number, ...said: Said) =>
  asked('percent', z.number().min(0).max(most).multipleOf(0.01).default(otherwise), said)

export const number = (most: number, ...said: Said) => asked('number', z.int().min(0).max(most).default(0), said)
export const numberFrom = (least: number, most: number, otherwise: number, ...said: Said) =>
  asked('number', z.int().min(least).max(most).default(otherwise), said)
export const numberIfKnown = (most: number, ...said: Said) => asked('number', z.int().min(0).max(most).optional(), said)
/** Hours or days with their fractions. */
export const parts = (most: number, grain: number, ...said: Said) =>
  asked('number', z.number().min(0).max(most).multipleOf(grain).default(0), said)
export const partsIfKnown = (most: number, grain: number, ...said: Said) =>
  asked('number', z.number().min(0).max(most).multipleOf(grain).optional(), said)

export const date = (...said: Said) => asked('day', day, said)
export const dateIfKnown = (...said: Said) => asked('day', day.optional(), said)
export const yes = (...said: Said) => asked('yes', z.boolean().default(false), said)
export const yesUnlessSaid = (...said: Said) => asked('yes', z.boolean().default(true), said)

const labelled = (options: Options) =>
  Object.fromEntries(Object.entries(options).map(([value, [zh, en]]) => [value, { zh, en }]))

/** One of several, each with its words. */
export const choice = <O extends Options>(options: O, ...said: Said) =>
  asked('choice', z.enum(Object.keys(options) as [keyof O & string, ...(keyof O & string)[]]), said, {
    'x-options': labelled(options),
  })
export const choiceOr = <O extends Options>(otherwise: keyof O & string, options: O, ...said: Said) =>
  asked(
    'choice',
    z.enum(Object.keys(options) as [keyof O & string, ...(keyof O & string)[]]).default(otherwise as never),
    said,
    { 'x-options': labelled(options) },
  )

/** Several of the same, such as payments with their days. */
export const rows = <S extends z.ZodObject>(row: S, most: number, ...said: Said) =>
  asked('rows', z.array(row).max(most).default([]), said)
/** Several whole numbers from one up. */
export const numbers = (most: number, largest: number, ...said: Said) =>
  asked('numbers', z.array(z.int().min(1).max(largest)).max(most).default([]), said)

type Wrapped = { readonly def: { readonly innerType?: z.ZodType; readonly element?: z.ZodType } }
const metaOf = (schema: z.ZodType): Readonly<Record<string, unknown>> => {
  const meta = schema.meta() as Record<string, unknown> | undefined
  const inner = (schema as unknown as Wrapped).def.innerType
  return meta?.['x-unit'] === undefined && inner ? metaOf(inner) : (meta ?? {})
}

export const unitOf = (schema: z.ZodType): Unit | undefined => metaOf(schema)['x-unit'] as Unit | undefined
/** The words of a choice, in the order they are offered. */
export const optionsOf = (schema: z.ZodType): readonly (Both & { readonly value: string })[] =>
  Object.entries((metaOf(schema)['x-options'] ?? {}) as Record<string, Both>).map(([value, said]) => ({
    value,
    ...said,
  }))
/** The fields of one row of several. */
export const rowOf = (schema: z.ZodType): z.ZodObject | undefined => {
  const { innerType, element } = (schema as unknown as Wrapped).def
  return element ? (element as z.ZodObject) : innerType ? rowOf(innerType) : undefined
}
