import type { Endpoint } from './contract.ts'
import { fieldOf } from './field.ts'
import type { Both, Words } from './field.ts'
import { BadInput } from './input.ts'
import type { Fault } from './input.ts'
import type { Facts, Refused } from './refused.ts'
import { en, zh } from './words.ts'
import type { z } from 'zod'

export type Language = 'zh' | 'en'
/** What a module says when it refuses: refusal code → sentence; guard codes → what is missing. */
export type RefusalWords = { readonly refused?: Words; readonly missing?: Words }
export type Dictionary = Readonly<Record<Language, readonly RefusalWords[]>>

const own = { zh, en }

export const fill = (sentence: string, facts: Facts): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = facts[name]
    return value === undefined || value === null ? whole : Array.isArray(value) ? value.join('、') : String(value)
  })

const find = (
  dictionary: Dictionary,
  lang: Language,
  part: 'refused' | 'missing',
  code: string,
): string | undefined => {
  for (const words of dictionary[lang]) {
    const sentence = words[part]?.[code]
    if (typeof sentence === 'string') return sentence
  }
  return undefined
}

/** The title of an input, found by its path through arrays and objects. */
export const titleOf = (endpoint: Endpoint, path: string): Both => {
  let schema: z.ZodType | undefined = endpoint.input
  let title: Both | undefined
  for (const step of path.split('.')) {
    if (!schema) break
    schema = within(schema, step)
    title = (schema && fieldOf(schema)) ?? title
  }
  return title ?? { zh: path, en: path }
}

type Def = {
  def: {
    type: string
    innerType?: z.ZodType
    element?: z.ZodType
    shape?: Record<string, z.ZodType>
    options?: z.ZodType[]
  }
}

const within = (schema: z.ZodType, step: string): z.ZodType | undefined => {
  const { def } = schema as unknown as Def
  if (def.innerType) return within(def.innerType, step)
  if (def.type === 'array') return def.element
  if (def.options) return def.options.map((option) => within(option, step)).find((found) => found !== undefined)
  return def.shape?.[step]
}

const sentenceOfFault = (endpoint: Endpoint, fault: Fault, lang: Language): string => {
  const rules = own[lang].rule as Record<string, string>
  return fill(rules[fault.rule] ?? rules['other']!, {
    field: titleOf(endpoint, fault.field)[lang],
    limit: fault.limit ?? '',
  })
}

export type Told = {
  readonly code: string
  readonly sentence: string
  readonly field?: string
  readonly facts: Facts
  readonly allowed?: readonly (string | number)[]
  readonly faults?: readonly { readonly field: string; readonly sentence: string }[]
}

/** A refusal as its reader sees it: a sentence with field and remedy, and what is allowed instead. */
export const tell = (
  dictionary: Dictionary,
  endpoint: Endpoint | undefined,
  refused: Refused,
  lang: Language,
): Told => {
  const missing = Array.isArray(refused.facts['missing'])
    ? refused.facts['missing'].map((code) => find(dictionary, lang, 'missing', String(code)) ?? String(code))
    : []
  const faults =
    refused instanceof BadInput && endpoint
      ? refused.faults.map((fault) => ({ field: fault.field, sentence: sentenceOfFault(endpoint, fault, lang) }))
      : undefined
  const common = own[lang].refused as Record<string, string>
  const rules = own[lang].rule as Record<string, string>
  const sentence =
    find(dictionary, lang, 'refused', refused.code) ?? common[refused.code] ?? rules[refused.code] ?? common['unknown']!
  const title = refused.field && endpoint ? titleOf(endpoint, refused.field)[lang] : ''
  const allowed = refused.facts['allowed']
  return {
    code: refused.code,
    sentence:
      faults?.length === 1
        ? faults[0]!.sentence
        : fill(sentence, {
            ...refused.facts,
            code: refused.code,
            field: title,
            missing: missing.join(lang === 'zh' ? '、' : ', '),
            count: refused instanceof BadInput ? refused.faults.length : 0,
          }),
    ...(refused.field ? { field: refused.field } : {}),
    facts: refused.facts,
    ...(Array.isArray(allowed) ? { allowed } : {}),
    ...(faults ? { faults } : {}),
  }
}
