import type { CellValue, Worksheet } from 'exceljs'
import { headerText, readCell } from './workbook-cells.ts'
import { same, type FaultCode } from './workbook-fault-words.ts'
import { faultAt, type Fault } from './workbook-faults.ts'
import type { Row } from './workbook-rows.ts'
import {
  findColumn,
  findSheet,
  helpTitle,
  plainHeader,
  type Column,
  type RowKind,
  type Sheet,
} from './workbook-sheets-data.ts'

type Header = { row: number; columns: { column: Column; at: number; letter: string }[] }

const spans = (sheet: Worksheet): number => Math.min(sheet.columnCount, 100)

const valueAt = (sheet: Worksheet, row: number, column: number): CellValue => {
  const cell = sheet.findCell(row, column)
  return cell && !(cell.isMerged && cell.master !== cell) ? cell.value : null
}

const letterOf = (column: number): string =>
  column > 26
    ? letterOf(Math.floor((column - 1) / 26)) + letterOf(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column)

const findHeader = (sheet: Sheet, worksheet: Worksheet): number | undefined => {
  const first = plainHeader(sheet.columns.filter(({ required }) => required)[0]?.title ?? '')
  for (let row = 1; row <= Math.min(10, worksheet.rowCount); row++) {
    const headers = Array.from({ length: spans(worksheet) }, (_, at) => headerText(valueAt(worksheet, row, at + 1)))
    const known = headers.filter((header) => header && findColumn(sheet, header))
    if (known.length >= 2 || known.some((header) => plainHeader(header) === first)) return row
  }
  return undefined
}

const readHeader = (sheet: Sheet, worksheet: Worksheet, faults: Fault[]): Header | undefined => {
  const title = worksheet.name
  const needed = sheet.columns.filter(({ required }) => required)
  const row = findHeader(sheet, worksheet)
  if (row === undefined) {
    faults.push(faultAt({ sheet: title }, 'no-header', { list: same(needed.map((column) => column.title).join('、')) }))
    return undefined
  }
  const columns: Header['columns'] = []
  for (let at = 1; at <= spans(worksheet); at++) {
    const header = headerText(valueAt(worksheet, row, at))
    if (!header) continue
    const column = findColumn(sheet, header)
    const repeated = columns.some((other) => other.column === column)
    const cell = `${letterOf(at)}${row}`
    if (!column || repeated) {
      const code = column ? 'repeated-column' : 'unknown-column'
      faults.push(faultAt({ sheet: title, row, cell }, code, { value: header }))
    } else columns.push({ column, at, letter: letterOf(at) })
  }
  for (const { title: missing } of needed.filter((column) => !columns.some((other) => other.column === column))) {
    faults.push(faultAt({ sheet: title, row, column: missing }, 'missing-column'))
  }
  return { row, columns }
}

const isEmpty = (worksheet: Worksheet, row: number, columns: Header['columns']) =>
  columns.every(({ at }) => {
    const value = valueAt(worksheet, row, at)
    return value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
  })

const isMarker = (worksheet: Worksheet, row: number) => /^(说明|示例)[:：]/.test(headerText(valueAt(worksheet, row, 1)))

const readRow = (
  sheet: Sheet,
  worksheet: Worksheet,
  row: number,
  header: Header,
  today: string,
  faults: Fault[],
): Row => {
  const read: Row = { sheet, title: worksheet.name, row, at: {}, cells: {}, sound: true }
  for (const { column, at, letter } of header.columns) {
    const cell = `${letter}${row}`
    const { value, wrong } = readCell(valueAt(worksheet, row, at), column, today)
    const missing: FaultCode = column.field === 'post' ? 'no-post' : 'required'
    read.at[column.field] = cell
    if (value !== undefined) read.cells[column.field] = value
    else if (wrong || column.required) {
      read.sound = false
      faults.push(faultAt({ sheet: read.title, row, column: column.title, cell }, wrong?.code ?? missing, wrong?.facts))
    }
  }
  return read
}

const mergesBelow = (worksheet: Worksheet, row: number): { range: string; from: number; to: number }[] =>
  (worksheet.model.merges as unknown as string[])
    .map((range) => {
      const [, from, to] = /^[A-Z]+(\d+):[A-Z]+(\d+)$/.exec(range) ?? []
      return { range, from: Number(from), to: Number(to) }
    })
    .filter(({ to }) => to > row)

const readRows = (sheet: Sheet, worksheet: Worksheet, today: string, faults: Fault[]): Row[] => {
  const header = readHeader(sheet, worksheet, faults)
  if (!header) return []
  const merges = mergesBelow(worksheet, header.row)
  for (const { range, from } of merges) {
    faults.push(faultAt({ sheet: worksheet.name, row: from }, 'merged-cells', { value: range }))
  }
  const rows: Row[] = []
  let emptyFrom: number | undefined
  for (let row = header.row + 1; row <= worksheet.rowCount; row++) {
    if (isMarker(worksheet, row)) continue
    if (isEmpty(worksheet, row, header.columns)) {
      emptyFrom ??= row
      continue
    }
    if (emptyFrom !== undefined) {
      const to = row - 1 > emptyFrom ? row - 1 : undefined
      faults.push(faultAt({ sheet: worksheet.name, row: emptyFrom }, 'empty-row', { to }))
      emptyFrom = undefined
    }
    const read = readRow(sheet, worksheet, row, header, today, faults)
    if (merges.some(({ from, to }) => row >= from && row <= to)) read.sound = false
    rows.push(read)
  }
  return rows
}

/** Every known sheet's rows, each cell read; what is wrong with sheet, header, row or cell is added to `faults`. */
export const readSheets = (worksheets: readonly Worksheet[], today: string, faults: Fault[]): Row[] => {
  const seen = new Map<RowKind, string>()
  return worksheets.flatMap((worksheet) => {
    if (plainHeader(worksheet.name) === helpTitle || worksheet.actualRowCount === 0) return []
    const sheet = findSheet(worksheet.name)
    const first = sheet && seen.get(sheet.kind)
    if (!sheet || first) {
      faults.push(faultAt({ sheet: worksheet.name }, sheet ? 'repeated-sheet' : 'unknown-sheet', { value: first }))
      return []
    }
    seen.set(sheet.kind, worksheet.name)
    return readRows(sheet, worksheet, today, faults)
  })
}
