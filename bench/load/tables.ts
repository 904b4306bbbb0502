import { createWriteStream } from 'node:fs'
import type { WriteStream } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import type { Pool } from 'pg'

type Value = string | number | boolean | null | Buffer | readonly string[] | object

const escape = (text: string): string =>
  text.replace(/[\\\t\n\r]/g, (each) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[each]!)

/** One value in PostgreSQL's COPY text format; the arrays here hold words and ids only, which need no quotes. */
const written = (value: Value): string => {
  if (value === null) return '\\N'
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`
  if (Array.isArray(value)) return `{${value.join(',')}}`
  return escape(typeof value === 'object' ? JSON.stringify(value) : String(value))
}

export type Row = Readonly<Record<string, Value>>

/** Rows of many tables on their way into the database by COPY, which only the owner may do. */
export type Tables = {
  add(table: string, row: Row): void
  /** Waits where the disk is slower than we are. */
  drained(): Promise<void>
  /** Copies each table in the order it was first named. */
  copy(owner: Pool, told: (table: string, rows: number) => void): Promise<void>
}

export const openTables = async (): Promise<Tables> => {
  const folder = await mkdtemp(join(tmpdir(), 'fq-rows-'))
  // the embedded server may run as another user than we do
  await chmod(folder, 0o755)
  const open = new Map<string, { columns: string[]; stream: WriteStream; rows: number }>()
  let full = new Set<WriteStream>()
  return {
    add: (table, row) => {
      let held = open.get(table)
      if (!held) {
        held = { columns: Object.keys(row), stream: createWriteStream(join(folder, table), { mode: 0o644 }), rows: 0 }
        open.set(table, held)
      }
      held.rows += 1
      if (!held.stream.write(`${held.columns.map((name) => written(row[name]!)).join('\t')}\n`)) full.add(held.stream)
    },
    drained: async () => {
      const waiting = [...full].filter((stream) => stream.writableNeedDrain)
      full = new Set()
      await Promise.all(waiting.map((stream) => once(stream, 'drain')))
    },
    copy: async (owner, told) => {
      for (const { stream } of open.values()) {
        stream.end()
        await once(stream, 'close')
      }
      for (const [table, { columns, rows }] of open) {
        await owner.query(`copy ${table} (${columns.join(',')}) from '${join(folder, table)}'`)
        told(table, rows)
      }
      await rm(folder, { recursive: true, force: true })
    },
  }
}
