import { PassThrough } from 'node:stream'
import { setImmediate as breath } from 'node:timers/promises'
import type { Column, stream, Worksheet } from 'exceljs'
import { shanghai } from '@fengqiao/kernel/clock.ts'
import type { Language } from '@fengqiao/kernel/sentence.ts'
import type { BookColumn, BookSheet, Cell, Workbook } from '@fengqiao/kernel/workbook.ts'

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const formats: Readonly<Record<string, string>> = {
  text: '@',
  number: '0',
  day: 'yyyy-mm-dd',
  instant: 'yyyy-mm-dd hh:mm',
  yuan: '#,##0.00',
  share: '0.0',
}

/** A text that a spreadsheet might one day take for a formula stays a text. */
export const neutral = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** Excel knows no zones: the wall clock of Shanghai is written as if it were UTC. */
const wall = (iso: string): Date => new Date(`${shanghai(new Date(iso)).slice(0, 16)}:00Z`)

const valueOf = (column: BookColumn, value: Cell, lang: Language): string | number | Date | undefined => {
  if (value === null || value === undefined || value === '') return undefined
  if (column.kind === 'number' || column.kind === 'share') return Number(value)
  if (column.kind === 'yuan') return Number(value) / 100
  if (column.kind === 'day') return new Date(`${String(value).slice(0, 10)}T00:00:00Z`)
  if (column.kind === 'instant') return wall(String(value))
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' }[lang] : { zh: '否', en: 'no' }[lang]
  if (Array.isArray(value)) return neutral(value.join({ zh: '、', en: ', ' }[lang]))
  return neutral(column.words?.[String(value)]?.[lang] ?? String(value))
}

const sheetColumn = ({ key, kind = 'text', width = 14 }: BookColumn): Partial<Column> => ({
  key,
  width,
  style: {
    numFmt: formats[kind]!,
    alignment: {
      vertical: 'top',
      wrapText: width > 30,
      horizontal: ['number', 'yuan', 'share'].includes(kind) ? 'right' : 'left',
    },
  },
})

const forbidden = /[\\/?*[\]:]/g

const openSheet = (book: stream.xlsx.WorkbookWriter, sheet: BookSheet, lang: Language): Worksheet => {
  const above = sheet.cover.length + 2
  const worksheet = book.addWorksheet(sheet.title[lang].replace(forbidden, ' ').slice(0, 31), {
    views: [{ state: 'frozen', ySplit: above }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  worksheet.columns = sheet.columns.map(sheetColumn)
  const line = (text: string, font: object) => {
    const row = worksheet.addRow([neutral(text)])
    row.font = font
    row.alignment = { wrapText: false }
    row.commit()
  }
  line(sheet.title[lang], { bold: true, size: 14 })
  for (const told of sheet.cover) line(told[lang], { color: { argb: 'FF4A5563' } })
  const header = worksheet.addRow(sheet.columns.map((column) => neutral(column.title[lang])))
  header.font = { bold: true }
  header.eachCell((cell) => {
    cell.border = { bottom: { style: 'thin' } }
  })
  header.commit()
  worksheet.autoFilter = { from: { row: above, column: 1 }, to: { row: above, column: sheet.columns.length } }
  return worksheet
}

const rowsAtATime = 500

const fill = async (sink: PassThrough, { sheets }: Workbook, lang: Language): Promise<void> => {
  // loaded when first needed: a server that exports nothing does not carry it
  const { default: ExcelJS } = await import('exceljs')
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: sink, useStyles: true, useSharedStrings: false })
  for (const sheet of sheets) {
    const worksheet = openSheet(book, sheet, lang)
    const styles = sheet.columns.map(({ key }) => worksheet.getColumn(key).style)
    for (const [at, row] of sheet.rows.entries()) {
      const written = worksheet.addRow(sheet.columns.map((column) => valueOf(column, row[column.key], lang)))
      // the column's very own style: a copy a cell would be written out and looked for again a cell
      written.eachCell((cell, place) => {
        cell.style = styles[place - 1]!
      })
      written.commit()
      if (at % rowsAtATime === rowsAtATime - 1) await breath()
    }
    worksheet.commit()
  }
  await book.commit()
}

/** A workbook as it is written, row by row. */
export const writeWorkbook = (book: Workbook, lang: Language): PassThrough => {
  const sink = new PassThrough()
  fill(sink, book, lang).catch((error: unknown) => sink.destroy(error as Error))
  return sink
}
