import { z } from 'zod'
import type { Action } from '@fengqiao/kernel/action.ts'
import { Command, takesFile } from '@fengqiao/kernel/contract.ts'
import type { Endpoint } from '@fengqiao/kernel/contract.ts'
import { commonRefusals } from '@fengqiao/kernel/refused.ts'
import { deskCookie, visitorCookie } from '@fengqiao/kernel/session-cookies.ts'
import { workbookType } from './write-workbook.ts'

type Json = Record<string, unknown>

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
  }) as Json
  return rest
}

const pathNames = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map((match) => match[1]!)

const parameters = (endpoint: Endpoint): Json[] => {
  const inPath = pathNames(endpoint.path)
  const { properties = {}, required = [] } = schemaOf(endpoint.input, 'input') as {
    properties?: Record<string, Json>
    required?: string[]
  }
  const asked = endpoint.method === 'POST' ? inPath : Object.keys(properties)
  return asked.map((name) => ({
    name,
    in: inPath.includes(name) ? 'path' : 'query',
    required: inPath.includes(name) || required.includes(name),
    schema: properties[name] ?? { type: 'string' },
  }))
}

const body = (endpoint: Endpoint): Json => {
  const input = schemaOf(endpoint.input, 'input') as { properties?: Record<string, Json>; required?: string[] }
  const inPath = pathNames(endpoint.path)
  const beside = takesFile(endpoint) ? [...inPath, 'file'] : inPath
  const properties = Object.fromEntries(
    Object.entries(input.properties ?? {}).filter(([name]) => !beside.includes(name)),
  )
  const required = (input.required ?? []).filter((name) => !beside.includes(name))
  const schema = {
    ...input,
    properties: { ...(endpoint.writes ? { command: schemaOf(Command, 'input') } : {}), ...properties },
    required: [...(endpoint.writes ? ['command'] : []), ...required],
  }
  if (!takesFile(endpoint)) return { required: true, content: { 'application/json': { schema } } }
  const form = {
    type: 'object',
    required: ['input', 'file'],
    properties: { input: schema, file: input.properties?.['file'] ?? {} },
  }
  return {
    required: true,
    content: { 'multipart/form-data': { schema: form, encoding: { input: { contentType: 'application/json' } } } },
  }
}

const refusals = (endpoint: Endpoint): Json => {
  const byStatus = new Map<number, string[]>()
  const common = Object.entries(commonRefusals).filter(
    ([code]) => endpoint.writes || !['command-reused', 'changed-meanwhile', 'not-now', 'not-yet'].includes(code),
  )
  for (const [code, status] of [...common, ...Object.entries(endpoint.refuses)])
    byStatus.set(status, [...(byStatus.get(status) ?? []), code])
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        description: codes.join(', '),
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
      },
    ]),
  )
}

const reply = (endpoint: Endpoint): Json =>
  endpoint.gives === 'file'
    ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
    : endpoint.gives
      ? { [workbookType]: { schema: { type: 'string', format: 'binary' } } }
      : { 'application/json': { schema: schemaOf(endpoint.output, 'output') } }

const operation = (endpoint: Endpoint): Json => ({
  operationId: `${endpoint.method.toLowerCase()}${endpoint.path.replace(/[/:.-]+(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
  summary: `${endpoint.title.zh} / ${endpoint.title.en}`,
  tags: [endpoint.path.split('/')[1]!],
  'x-roles': endpoint.by,
  'x-audited': endpoint.writes || endpoint.audits !== undefined || endpoint.gives !== undefined,
  parameters: parameters(endpoint),
  ...(endpoint.method === 'POST' ? { requestBody: body(endpoint) } : {}),
  responses: {
    200: { description: 'done', content: reply(endpoint) },
    ...refusals(endpoint),
  },
})

const refusal: Json = {
  type: 'object',
  required: ['code', 'sentence'],
  properties: {
    code: { type: 'string' },
    sentence: { type: 'string', description: '说清哪一项、怎么改 / names the field and the remedy' },
    field: { type: 'string' },
    facts: { type: 'object' },
    allowed: { type: 'array', items: { type: 'string' } },
    faults: {
      type: 'array',
      items: { type: 'object', properties: { field: { type: 'string' }, sentence: { type: 'string' } } },
    },
  },
}

/** The OpenAPI 3.1 document of all endpoints, made from their contracts. */
export const openApiOf = (actions: readonly Action[], version: string): Json => {
  const paths: Record<string, Json> = {}
  for (const { endpoint } of actions) {
    const path = `/api${endpoint.path.replace(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: { title: '枫桥 Fengqiao', version, license: { name: 'MulanPSL-2.0', identifier: 'MulanPSL-2.0' } },
    servers: [{ url: '/' }],
    security: [{ desk: [] }, { visitor: [] }],
    paths,
    components: {
      schemas: { Refusal: refusal },
      securitySchemes: {
        desk: { type: 'apiKey', in: 'cookie', name: deskCookie },
        visitor: { type: 'apiKey', in: 'cookie', name: visitorCookie },
      },
    },
  }
}
