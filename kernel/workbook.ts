import { sql } from 'kysely'
import { z } from 'zod'
import type { Action, Given } from './action.ts'
import { mostRows, workbookPath } from './contract.ts'
import type { Endpoint } from './contract.ts'
import { fieldOf } from './field.ts'
import type { Both } from './field.ts'
import type { Role } from './principal.ts'
import { Refused } from './refused.ts'
import type { Tx } from './tables.ts'

export type CellKind = 'text' | 'number' | 'day' | 'instant' | 'yuan' | 'share'

/** A column of a workbook; `words` turns a code into the office's word. Phones, identity numbers and case numbers are text. */
export type BookColumn = {
  readonly key: string
  readonly title: Both
  readonly kind?: CellKind
  readonly words?: Readonly<Record<string, Both>>
  /** In characters. */
  readonly width?: number
}

export type Cell = string | number | boolean | readonly string[] | null | undefined

export type BookSheet = {
  readonly title: Both
  /** Lines above the header: office, filters, who took it, when, by which rule it was counted. */
  readonly cover: readonly Both[]
  readonly columns: readonly BookColumn[]
  /** By column key. Days `YYYY-MM-DD`, instants ISO, money in fen. */
  readonly rows: readonly Readonly<Record<string, Cell>>[]
}

export type Workbook = { readonly name: Both; readonly sheets: readonly BookSheet[] }

type Listed = { rows: readonly Readonly<Record<string, Cell>>[]; total: number }

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/

const nameOf = async (tx: Tx, id: string): Promise<string | undefined> => {
  const found = await sql<{ name: string }>`
    select name from published.places where id = ${id} union all select name from published.worker_names where id = ${id}`.execute(
    tx,
  )
  return found.rows[0]?.name
}

/** The filters as the reader chose them, in the words of their fields and columns. */
const filtersOf = async (given: Given<Record<string, unknown>>, list: Endpoint, columns: readonly BookColumn[]) => {
  const told: Both[] = []
  for (const [key, value] of Object.entries(given.input)) {
    const title = fieldOf(list.input.shape[key] as z.ZodType)
    if (!title || value === undefined || value === '') continue
    const word = columns.find((column) => column.key === key)?.words?.[String(value)]
    const named = typeof value === 'string' && uuid.test(value) ? await nameOf(given.tx, value) : undefined
    const plain = named ?? String(value)
    told.push({ zh: `${title.zh}：${word?.zh ?? plain}`, en: `${title.en}: ${word?.en ?? plain}` })
  }
  return told
}

const coverOf = async (
  given: Given<Record<string, unknown>>,
  list: Endpoint,
  columns: readonly BookColumn[],
  total: number,
): Promise<Both[]> => {
  const office = given.me.offices[0] ? await nameOf(given.tx, given.me.offices[0]) : undefined
  const filters = await filtersOf(given, list, columns)
  const at = `${given.now.slice(0, 10)} ${given.now.slice(11, 16)}`
  const chosen = {
    zh: filters.length > 0 ? filters.map(({ zh }) => zh).join('；') : '全部',
    en: filters.length > 0 ? filters.map(({ en }) => en).join('; ') : 'all',
  }
  return [
    { zh: `筛选：${chosen.zh}（共 ${total} 行）`, en: `Filters: ${chosen.en} (${total} rows)` },
    {
      zh: `${office ?? ''}　${given.me.name} 于 ${at} 导出，仅限工作使用`,
      en: `${office ?? ''}  taken by ${given.me.name} at ${at}, for official use only`,
    },
  ]
}

/**
 * The workbook of a ledger: the ledger's own request, filters and row-level security, all its rows instead of a page.
 * Refuses `too-many-rows` above `mostRows`. That it was taken is recorded.
 */
export const workbookOf = (
  list: Action,
  book: { title: Both; by?: readonly Role[]; columns: readonly BookColumn[] },
): Action => {
  const { endpoint } = list
  return {
    endpoint: {
      ...endpoint,
      path: workbookPath(endpoint),
      title: { zh: `${book.title.zh}（Excel）`, en: `${book.title.en} (Excel)` },
      by: book.by ?? endpoint.by,
      input: endpoint.input.omit({ page: true, size: true }),
      output: z.unknown(),
      gives: 'workbook',
    },
    run: async (given) => {
      const asked = given as Given<Record<string, unknown>>
      const { rows, total } = (await list.run({
        ...asked,
        input: { ...asked.input, page: 1, size: mostRows },
      })) as Listed
      if (total > mostRows) throw new Refused('too-many-rows', { total, most: mostRows })
      const cover = await coverOf(asked, endpoint, book.columns, total)
      const name = { zh: `${book.title.zh} ${asked.today}`, en: `${book.title.en} ${asked.today}` }
      return { name, sheets: [{ title: book.title, cover, columns: book.columns, rows }] } satisfies Workbook
    },
  }
}
