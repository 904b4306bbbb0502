import {
  AlignmentType,
  HeightRule,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { exactly, hair, mm, paragraph, runs } from './docx-parts.ts'
import type { Flow, Line } from './docx-parts.ts'
import { sealed, signTables } from './docx-signing.ts'
import { cellParagraphs, isStory, staysWhole } from './lay-out.ts'
import type { Cell, Row, Table } from './model.ts'

const cellContent = (row: Row, cell: Cell, width: number, keep: boolean): Flow => {
  const story = isStory(row, cell)
  const line: Line = { size: 12, face: cell.label ? 'song' : 'body' }
  const content: Flow = cellParagraphs(cell).map((text) =>
    paragraph({
      alignment: cell.label
        ? AlignmentType.CENTER
        : story
          ? AlignmentType.BOTH
          : cell.align === 'center'
            ? AlignmentType.CENTER
            : cell.align === 'end'
              ? AlignmentType.RIGHT
              : AlignmentType.LEFT,
      keepNext: keep,
      spacing: exactly(18),
      ...(story ? { indent: { firstLine: 480 } } : {}),
      children: runs(text, line),
    }),
  )
  if (cell.places) content.push(...signTables(cell.places, 12, width - 200, 9))
  if (cell.sealer) content.push(...sealed(cell.sealer, 12, width - 200))
  return content.length > 0 && !(content.at(-1) instanceof WordTable)
    ? content
    : [...content, paragraph({ keepNext: keep, spacing: exactly(content.length > 0 ? 2 : 18), children: [] })]
}

export const ruled = (table: Table, keep: boolean, width: number): WordTable => {
  const units = table.columns.reduce((sum, column) => sum + column, 0)
  const widths = table.columns.map((column) => Math.floor((column / units) * width))
  const taken = table.rows.map(() => new Set<number>())
  const rows = table.rows.map((row, rowAt) => {
    let at = 0
    const children = row.cells.map((cell) => {
      while (taken[rowAt]?.has(at)) at++
      const span = cell.span ?? 1
      const share = widths.slice(at, at + span).reduce((sum, one) => sum + one, 0)
      for (let below = 1; below < (cell.rows ?? 1); below++) {
        for (let column = at; column < at + span; column++) taken[rowAt + below]?.add(column)
      }
      at += span
      return new TableCell({
        children: cellContent(row, cell, share, keep),
        columnSpan: span,
        rowSpan: cell.rows ?? 1,
        width: { size: share, type: WidthType.DXA },
        margins: { left: 90, right: 90, top: 60, bottom: 60 },
        verticalAlign: isStory(row, cell) ? VerticalAlign.TOP : VerticalAlign.CENTER,
      })
    })
    return new TableRow({
      children,
      cantSplit: staysWhole(row),
      tableHeader: rowAt < (table.head ?? 0),
      ...(row.least ? { height: { value: mm(row.least), rule: HeightRule.ATLEAST } } : {}),
    })
  })
  return new WordTable({
    rows,
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    borders: { top: hair, bottom: hair, left: hair, right: hair, insideHorizontal: hair, insideVertical: hair },
  })
}
