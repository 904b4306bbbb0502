import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeightRule,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TabStopType,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { IParagraphOptions, ITableCellOptions } from 'docx'
import { chineseDate, chineseOrdinal } from './figures.ts'
import {
  cellParagraphs,
  isStory,
  layOut,
  paragraphs,
  placeLabel,
  placeRows,
  sealerLines,
  staysWhole,
} from './lay-out.ts'
import type { Laid } from './lay-out.ts'
import { shortPaperId } from './model.ts'
import type { Align, Cell, Inline, Look, Paper, Row, Sealer, SignPlace, Table, Text } from './model.ts'

const mm = (millimetres: number): number => Math.round(millimetres * 56.6929)

type Face = 'body' | 'song' | 'title' | 'label'

/** Names, not files: Word and WPS take the office's own licensed fonts. */
const faces: Record<Face, { ascii: string; hAnsi: string; cs: string; eastAsia: string }> = {
  body: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '仿宋' },
  song: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '宋体' },
  title: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '方正小标宋简体' },
  label: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '黑体' },
}

type Sheet = { size: number; line: number; margin: { top: number; bottom: number; left: number; right: number } }

/** Sizes in points, margins in millimetres; `letter` is the type area of GB/T 9704. */
const sheets: Record<Look, Sheet> = {
  letter: { size: 16, line: 28, margin: { top: 37, bottom: 35, left: 28, right: 26 } },
  deed: { size: 14, line: 25, margin: { top: 30, bottom: 33, left: 28, right: 24 } },
  form: { size: 12, line: 21, margin: { top: 24, bottom: 31, left: 27, right: 22 } },
  cover: { size: 16, line: 28, margin: { top: 45, bottom: 35, left: 28, right: 26 } },
}

const sides: Record<Align, (typeof AlignmentType)[keyof typeof AlignmentType]> = {
  start: AlignmentType.BOTH,
  center: AlignmentType.CENTER,
  end: AlignmentType.RIGHT,
}

// XML 1.0 has no control characters and no lone surrogates; hidden direction marks have no place on a paper.
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll('\t', ' ')
    .replace(/[\p{Cc}\p{Bidi_Control}\uFFFE\uFFFF]/gu, '')

/** No automatic gap between Chinese and figures, as in the issued PDF. */
const paragraph = (options: IParagraphOptions): Paragraph =>
  new Paragraph({ autoSpaceEastAsianText: false, ...options })

type Flow = (Paragraph | WordTable)[]

type Line = { size: number; face?: Face; bold?: boolean; tracking?: number }

const run = (text: string, { size, face = 'body', bold = false, tracking }: Line, underlined = false): TextRun =>
  new TextRun({
    text: clean(text),
    font: faces[face],
    size: size * 2,
    bold,
    ...(tracking ? { characterSpacing: tracking * 20 } : {}),
    ...(underlined ? { underline: {} } : {}),
  })

const runs = (text: Text, line: Line): TextRun[] =>
  text.map((part: Inline) => {
    if (typeof part === 'string') return run(part, line)
    if ('name' in part) return run(part.name, line)
    if ('blank' in part) return run('　'.repeat(part.blank), line, true)
    return run(`${part.ticked ? '☑' : '☐'}${part.label}`, line)
  })

const exactly = (points: number) => ({ line: points * 20, lineRule: LineRuleType.EXACT })

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const hair = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const noBorders = { top: none, bottom: none, left: none, right: none }

const bare = (children: Flow, width: number, more: Partial<ITableCellOptions> = {}): TableCell =>
  new TableCell({
    children,
    borders: noBorders,
    width: { size: width, type: WidthType.DXA },
    margins: { left: 0, right: 0 },
    verticalAlign: VerticalAlign.BOTTOM,
    ...more,
  })

const bareTable = (rows: TableRow[], widths: number[]): WordTable =>
  new WordTable({
    rows,
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
  })

/** The width of a label in twentieths of a point: full characters and half ones. */
const labelWidth = (label: string, size: number): number =>
  [...label].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e7f ? 20 : 14), 0) * size + 240

const signTables = (places: readonly SignPlace[], size: number, width: number, height: number): Flow => {
  const text = (value: string, align: Align = 'start') =>
    paragraph({
      keepNext: true,
      alignment: align === 'end' ? AlignmentType.RIGHT : AlignmentType.LEFT,
      children: [run(value, { size })],
    })
  return placeRows(places).flatMap((row): Flow => {
    const share = Math.floor(width / row.length)
    const dated = row[0]?.date
    const long = dated !== undefined && placeLabel(row[0] ?? { role: '', how: 'sign' }).length > 9
    const date = dated === undefined ? undefined : chineseDate(dated)
    const beside = date !== undefined && !long ? labelWidth(date, size) : 0
    const widths = row.flatMap((place, at) => {
      const label = Math.min(labelWidth(placeLabel(place), size), share - 600)
      return [label, share - label - beside - (at < row.length - 1 ? 300 : 0), ...(at < row.length - 1 ? [300] : [])]
    })
    const cells = row.flatMap((place, at) => {
      const first = at * 3
      return [
        bare([text(placeLabel(place))], widths[first] ?? 0),
        bare([text('')], widths[first + 1] ?? 0, { borders: { ...noBorders, bottom: hair } }),
        ...(at < row.length - 1 ? [bare([text('')], 300)] : []),
      ]
    })
    if (beside > 0 && date) cells.push(bare([text(date, 'end')], beside))
    const table = bareTable(
      [new TableRow({ cantSplit: true, height: { value: mm(height), rule: HeightRule.ATLEAST }, children: cells })],
      beside > 0 ? [...widths, beside] : widths,
    )
    return [table, long && date ? text(date, 'end') : paragraph({ keepNext: true, spacing: exactly(2), children: [] })]
  })
}

/** One row that may not split holds it all together, in Word and in LibreOffice alike. */
const unbroken = (children: Flow, width: number): WordTable => {
  const tail = children.at(-1) instanceof WordTable ? [paragraph({ spacing: exactly(2), children: [] })] : []
  return bareTable([new TableRow({ cantSplit: true, children: [bare([...children, ...tail], width)] })], [width])
}

const sealed = (sealer: Sealer, size: number, width: number): Paragraph[] =>
  sealerLines(sealer).map((text, at) =>
    paragraph({
      alignment: AlignmentType.CENTER,
      indent: { left: Math.round(width * 0.42) },
      keepNext: at < 2,
      keepLines: true,
      spacing: at === 0 ? { before: 240 } : {},
      children: [run(text, { size })],
    }),
  )

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

const ruled = (table: Table, keep: boolean, width: number): WordTable => {
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

const flow = (paper: Paper, sheet: Sheet, width: number) => {
  const { size, line } = sheet
  const plainLine = (text: Text, more: Partial<IParagraphOptions> = {}, style: Line = { size }): Paragraph =>
    paragraph({
      alignment: AlignmentType.BOTH,
      spacing: exactly(line),
      indent: { firstLine: size * 40 },
      ...more,
      children: runs(text, style),
    })

  return ({ block, keep }: Laid, at: number, all: readonly Laid[]): Flow => {
    switch (block.block) {
      case 'table': {
        const parts = block.rows.length > 0 ? [ruled(block, keep, width)] : []
        return all[at + 1]?.block.block === 'table'
          ? parts
          : [...parts, paragraph({ keepNext: keep, spacing: exactly(6), children: [] })]
      }
      case 'para':
        return paragraphs(block.text).map((text) =>
          plainLine(
            text,
            {
              keepNext: keep,
              alignment: sides[block.align ?? 'start'],
              ...(block.indent === false ? { indent: {} } : {}),
            },
            { size: block.large ? size + 2 : size },
          ),
        )
      case 'heading':
        return [plainLine([block.text], { keepNext: true }, { size, face: 'label' })]
      case 'list':
        return block.items.flatMap((item, index) => {
          const mark = block.numbering === 'chinese' ? `${chineseOrdinal(index + 1)}、` : `${index + 1}. `
          return paragraphs([mark, ...item]).map((text) =>
            plainLine(text, { keepNext: keep && index === block.items.length - 1 }),
          )
        })
      case 'talk':
        return block.lines.map(({ who, said }, index) =>
          paragraph({
            keepNext: keep && index === block.lines.length - 1,
            alignment: AlignmentType.BOTH,
            spacing: exactly(line),
            indent: { left: size * 40, hanging: size * 40 },
            children: [run(`${who}：`, { size, face: 'label' }), ...runs(said, { size })],
          }),
        )
      case 'signatures':
        return [
          unbroken(
            [...signTables(block.places, size, width, 11), ...(block.sealer ? sealed(block.sealer, size, width) : [])],
            width,
          ),
        ]
      case 'slip':
        return [
          paragraph({ spacing: { before: 360 }, children: [] }),
          unbroken(
            [
              paragraph({
                alignment: AlignmentType.CENTER,
                spacing: { after: 160 },
                border: { top: { style: BorderStyle.DASHED, size: 4, color: '000000', space: 6 } },
                children: [run('沿此线裁下', { size: 9 })],
              }),
              paragraph({
                alignment: AlignmentType.CENTER,
                spacing: { after: 120 },
                children: [run(block.title, { size: 15, face: 'song', bold: true })],
              }),
              ...block.text
                .flatMap(paragraphs)
                .map((text) => plainLine(text, { indent: {}, spacing: exactly(20) }, { size: 12 })),
              ...signTables(block.places, 12, width, 10),
            ],
            width,
          ),
        ]
      case 'gap':
        return [paragraph({ spacing: { before: mm(block.millimetres) }, children: [] })]
    }
  }
}

const heading = (paper: Paper): Paragraph[] => {
  const large = paper.look === 'cover'
  const centre = { alignment: AlignmentType.CENTER, keepNext: true }
  return [
    ...(paper.organ
      ? [
          paragraph({
            ...centre,
            spacing: { after: large ? 800 : 120 },
            children: [run(paper.organ.name, { size: large ? 22 : 16, face: 'song' })],
          }),
        ]
      : []),
    paragraph({
      ...centre,
      spacing: { after: paper.number ? 200 : 360 },
      children: [run(paper.title, { size: large ? 36 : 22, face: 'title', ...(large ? { tracking: 7 } : {}) })],
    }),
    ...(paper.number
      ? [
          paragraph({
            keepNext: true,
            alignment: large ? AlignmentType.CENTER : AlignmentType.RIGHT,
            spacing: { after: 120 },
            children: [run(paper.number, { size: large ? 16 : paper.look === 'form' ? 12 : 14 })],
          }),
        ]
      : []),
  ]
}

/** The short id stands at the foot, but no QR: an editable file cannot vouch for itself, the issued PDF does. */
const footer = (paper: Paper, width: number): Footer =>
  new Footer({
    children: [
      paragraph({
        tabStops: [{ type: TabStopType.CENTER, position: Math.round(width / 2) }],
        children: [
          run(`文书编号 ${shortPaperId(paper.identity.paperId)}`, { size: 8 }),
          new TextRun({ font: faces.song, size: 28, children: [new Tab(), '— ', PageNumber.CURRENT, ' —'] }),
        ],
      }),
    ],
  })

/** The editable original, A4, for Word and WPS. */
export const toDocx = async (paper: Paper): Promise<Uint8Array> => {
  const sheet = sheets[paper.look]
  const { margin } = sheet
  const width = mm(210 - margin.left - margin.right)
  const body = layOut(paper).flatMap(flow(paper, sheet, width))
  const document = new Document({
    title: clean(paper.title),
    creator: clean(paper.organ?.name ?? ''),
    styles: {
      default: { document: { run: { font: faces.body, size: sheet.size * 2, language: { eastAsia: 'zh-CN' } } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: {
              top: mm(margin.top),
              bottom: mm(margin.bottom),
              left: mm(margin.left),
              right: mm(margin.right),
              footer: mm(18),
            },
          },
        },
        footers: { default: footer(paper, width) },
        children: [...heading(paper), ...body],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
