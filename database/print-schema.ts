import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { startEmbedded } from './embedded/start.ts'
import { migrate } from './migrate.ts'
import { openPool } from './pool.ts'
import { ensureRoles } from './roles.ts'
import { readRelations } from './read-relations.ts'
import type { Column, Relation } from './read-relations.ts'

export const schemaFile = path.join(import.meta.dirname, 'schema.ts')

const head = `// Printed from the migrations. Do not edit: run bin/node database/print-schema.ts.
import type { ColumnType } from 'kysely'

/** A column the database can fill by itself. */
export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>

/** A column only the database fills. */
export type GeneratedAlways<T> = T extends ColumnType<infer S, infer _I, infer _U>
  ? ColumnType<S, never, never>
  : ColumnType<T, never, never>

/** An ISO string with offset +08:00. */
export type Timestamp = ColumnType<string, string, string>

/** Written as text (JSON.stringify), because pg would turn a bare array into a PostgreSQL array. */
export type Json = ColumnType<unknown, string, string>

/** Read as text, so that no digit is lost. */
export type Numeric = ColumnType<string, string | number, string | number>
`

/** The Kysely types of a migrated database, the same text for the same migrations. */
export async function printSchema(owner: pg.Client | pg.Pool): Promise<string> {
  const relations = await readRelations(owner)
  const keys = relations.map((relation) => `  '${relation.schema}.${relation.name}': ${interfaceName(relation)}\n`)
  const database = `export interface Database {\n${keys.join('')}}\n`
  return [head, ...relations.map(printRelation), database].join('\n')
}

const interfaceName = ({ schema, name }: Relation) =>
  `${schema}_${name}`
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')

function printRelation(relation: Relation): string {
  const lines = relation.columns.map((column) => `  ${propertyName(column.name)}: ${columnType(column)}\n`)
  return `export interface ${interfaceName(relation)} {\n${lines.join('')}}\n`
}

const propertyName = (name: string) => (/^[a-z_][a-z0-9_]*$/i.test(name) ? name : `'${name}'`)

function columnType({ type, labels, isArray, nullable, filled }: Column): string {
  const words = labels?.map((label) => `'${label.replaceAll("'", "\\'")}'`)
  const base = words ? words.join(' | ') : scalarType(type, isArray)
  const one = isArray ? (/\W/.test(base) ? `(${base})[]` : `${base}[]`) : base
  const whole = nullable ? `${one} | null` : one
  return filled === 'always' ? `GeneratedAlways<${whole}>` : filled === 'default' ? `Generated<${whole}>` : whole
}

const scalars: Record<string, string> = {
  bool: 'boolean',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  float4: 'number',
  float8: 'number',
  oid: 'number',
  bytea: 'Buffer',
  timestamptz: 'Timestamp',
  json: 'Json',
  jsonb: 'Json',
  numeric: 'Numeric',
}

// The elements of an array are read and written alike; ColumnType has no meaning inside it.
const elements: Record<string, string> = { Timestamp: 'string', Json: 'unknown', Numeric: 'string' }

function scalarType(type: string, isArray: boolean): string {
  const scalar = scalars[type] ?? 'string'
  return isArray ? (elements[scalar] ?? scalar) : scalar
}

/** Prints from a database of its own, made and removed here. */
export async function printFromMigrations(): Promise<string> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'fq-schema-'))
  try {
    const embedded = await startEmbedded({ dataDir, fsync: false })
    const pool = openPool(embedded.owner)
    try {
      await ensureRoles(pool)
      await migrate(pool)
      return await printSchema(pool)
    } finally {
      await pool.end()
      await embedded.stop()
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

if (import.meta.main) {
  const text = await printFromMigrations()
  const present = await readFile(schemaFile, 'utf8').catch(() => '')
  if (!process.argv.includes('--check')) await writeFile(schemaFile, text)
  else if (text !== present) {
    console.error('database/schema.ts 与迁移文件不一致，请运行 bin/node database/print-schema.ts。')
    console.error('database/schema.ts differs from the migrations: run bin/node database/print-schema.ts.')
    process.exitCode = 1
  }
}
