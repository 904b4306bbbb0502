import { z } from 'zod'

export type Both = { readonly zh: string; readonly en: string }

/**
 * What every input field declares: its title, its help, and the law, paper or return that needs it.
 * A field without a purpose fails the build (kernel/contract.test.ts walks every endpoint).
 */
export type FieldMeta = Both & { readonly help?: Both; readonly purpose: string }

/** Attaches title, help and purpose to a schema; they reach the OpenAPI document and the forms. */
export const field = <S extends z.ZodType>(schema: S, meta: FieldMeta): S =>
  schema.meta({
    title: meta.zh,
    'x-title-en': meta.en,
    ...(meta.help ? { description: meta.help.zh, 'x-help-en': meta.help.en } : {}),
    'x-purpose': meta.purpose,
  }) as S

type Wrapped = { def: { innerType?: z.ZodType } }

/** The field's declaration, looked for through optional(), nullable() and default() wrappers. */
export const fieldOf = (schema: z.ZodType): FieldMeta | undefined => {
  const meta = schema.meta() as Record<string, string> | undefined
  if (meta?.['x-purpose'] && meta['title']) {
    const en = meta['x-title-en'] ?? meta['title']
    const help = meta['description']
      ? { zh: meta['description'], en: meta['x-help-en'] ?? meta['description'] }
      : undefined
    return { zh: meta['title'], en, purpose: meta['x-purpose'], ...(help ? { help } : {}) }
  }
  const inner = (schema as unknown as Wrapped).def.innerType
  return inner ? fieldOf(inner) : undefined
}

const plain = (text: z.ZodString) => text.trim().normalize('NFC')

/** Text of bounded length; trimmed; control characters refused. */
export const text = (min: number, max: number) =>
  plain(z.string())
    .min(min)
    .max(max)
    .regex(/^(?:[\t\n\r]|\P{Cc})*$/u, 'control-character')

export const id = z.uuid()
export const day = z.iso.date()
export const instant = z.iso.datetime({ offset: true })
/** Money in fen. */
export const fen = z.int().min(0).max(1_000_000_000_000)

export type Words = { readonly [key: string]: string | Words }
/** The type of a dictionary's second language: the same keys, other words. */
export type Same<W> = { readonly [K in keyof W]: W[K] extends string ? string : Same<W[K]> }
