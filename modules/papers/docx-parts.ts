import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { IParagraphOptions, ITableCellOptions } from 'docx'
import type { Align, Inline, Text } from './model.ts'

export const mm = (millimetres: number): number => Math.round(millimetres * 56.6929)

export type Face = 'body' | 'song' | 'title' | 'label'

/** Names, not files: Word and WPS take the office's own licensed fonts. */
export const faces: Record<Face, { ascii: string; hAnsi: string; cs: string; eastAsia: string }> = {
  body: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '仿宋' },
  song: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '宋体' },
  title: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '方正小标宋简体' },
  label: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '黑体' },
}

export const sides: Record<Align, (typeof AlignmentType)[keyof typeof AlignmentType]> = {
  start: AlignmentType.BOTH,
  center: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
}

// XML 1.0 has no control characters and no lone surrogates; hidden direction marks have no place on a paper.
export const clean = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll('\t', ' ')
    .replace(/[\p{Cc}\p{Bidi_Control}\uFFFE\uFFFF]/gu, '')

/** No automatic gap between Chinese and figures, as in the issued PDF. */
export const paragraph = (options: IParagraphOptions): Paragraph =>
  new Paragraph({ autoSpaceEastAsianText: false, ...options })

export type Flow = (Paragraph | WordTable)[]

export type Line = { size: number; face?: Face; bold?: boolean; tracking?: number }

export const run = (text: string, { size, face = 'body', bold = false, tracking }: Line, underlined = false): TextRun =>
  new TextRun({
    text: clean(text),
    font: faces[face],
    size: size * 2,
    bold,
    ...(tracking ? { characterSpacing: tracking * 20 } : {}),
    ...(underlined ? { underline: {} } : {}),
  })

export const runs = (text: Text, line: Line): TextRun[] =>
  text.map((part: Inline) => {
    if (typeof part === 'string') return run(part, line)
    if ('name' in part) return run(part.name, line)
    if ('blank' in part) return run('　'.repeat(part.blank), line, true)
    return run(`${part.ticked ? '☑' : '☐'}${part.label}`, line)
  })

export const exactly = (points: number) => ({ line: points * 20, lineRule: LineRuleType.EXACT })

export const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
export const hair = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
export const noBorders = { top: none, bottom: none, left: none, right: none }

export const bare = (children: Flow, width: number, more: Partial<ITableCellOptions> = {}): TableCell =>
  new TableCell({
    children,
    borders: noBorders,
    width: { size: width, type: WidthType.DXA },
    margins: { left: 0, right: 0 },
    verticalAlign: VerticalAlign.BOTTOM,
    ...more,
  })

export const bareTable = (rows: TableRow[], widths: number[]): WordTable =>
  new WordTable({
    rows,
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
  })
