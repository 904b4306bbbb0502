import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { fieldOf } from '@fengqiao/kernel/field.ts'
import { roles } from '@fengqiao/kernel/principal.ts'
import { commonRefusals } from '@fengqiao/kernel/refused.ts'
import { dictionary, modules } from './mount.ts'
import { openApiOf } from './openapi.ts'

const actions = modules.flatMap((module) => module.actions)
const endpoints = actions.map(({ endpoint }) => endpoint)

type Def = {
  def: {
    type: string
    innerType?: z.ZodType
    element?: z.ZodType
    shape?: Record<string, z.ZodType>
    options?: z.ZodType[]
  }
}

/** Paging is the machinery's own and asks nobody for anything. */
const machinery = new Set(['page', 'size'])

/** Paths of the inputs somebody is asked for that declare no title and purpose, themselves or by what holds them. */
const undeclared = (schema: z.ZodType, path: string, held: boolean): string[] => {
  const declared = held || fieldOf(schema) !== undefined
  const { def } = schema as unknown as Def
  if (def.innerType) return undeclared(def.innerType, path, declared)
  if (def.type === 'object')
    return Object.entries(def.shape ?? {})
      .filter(([name]) => !machinery.has(name))
      .flatMap(([name, inner]) => undeclared(inner, path ? `${path}.${name}` : name, false))
  if (def.type === 'array' && def.element)
    return declared && (def.element as unknown as Def).def.type !== 'object'
      ? []
      : undeclared(def.element, `${path}[]`, declared)
  if (def.options) return declared ? [] : def.options.flatMap((option) => undeclared(option, path, declared))
  return declared ? [] : [path]
}

test.each(endpoints.map((endpoint) => [endpoint.path, endpoint] as const))(
  '%s: every input says its title and what law, paper or return needs it',
  (_, endpoint) => {
    expect(undeclared(endpoint.input, '', false)).toEqual([])
  },
)

test('every endpoint names who may call it, and a path only once', () => {
  expect(
    endpoints.filter((endpoint) => endpoint.by.length === 0 || endpoint.by.some((role) => !roles.includes(role))),
  ).toEqual([])
  const paths = endpoints.map((endpoint) => `${endpoint.method} ${endpoint.path}`)
  expect(paths).toEqual([...new Set(paths)])
})

test('every refusal has its sentence in both languages', () => {
  const codes = [...new Set(endpoints.flatMap((endpoint) => Object.keys(endpoint.refuses)))].filter(
    (code) => !(code in commonRefusals),
  )
  const silent = (['zh', 'en'] as const).flatMap((lang) =>
    codes
      .filter((code) => !dictionary[lang].some((words) => typeof words.refused?.[code] === 'string'))
      .map((code) => `${lang} ${code}`),
  )
  expect(silent).toEqual([])
})

test('every guard of every machine can say what is missing', () => {
  const guards = modules
    .flatMap((module) => module.machines ?? [])
    .flatMap((machine) => Object.values(machine.moves).flatMap((move) => (move.needs ?? []).map((guard) => guard.code)))
  const silent = (['zh', 'en'] as const).flatMap((lang) =>
    guards
      .filter((code) => !dictionary[lang].some((words) => typeof words.missing?.[code] === 'string'))
      .map((code) => `${lang} ${code}`),
  )
  expect(silent).toEqual([])
})

test('the OpenAPI document validates as 3.1 and covers every endpoint', async () => {
  const document = openApiOf(actions, '0.1.0')
  const validated = await new Validator().validate(structuredClone(document))
  expect(validated.errors ?? []).toEqual([])
  expect(validated.valid).toBe(true)
  expect(document['openapi']).toBe('3.1.0')
  const operations = Object.values(document['paths'] as Record<string, object>).reduce(
    (sum, path) => sum + Object.keys(path).length,
    0,
  )
  expect(operations).toBe(endpoints.length)
})
