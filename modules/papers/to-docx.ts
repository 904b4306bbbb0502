import { AlignmentType, BorderStyle, Document, Footer, Packer, PageNumber, Tab, TabStopType, TextRun } from 'docx'
import type { IParagraphOptions, Paragraph } from 'docx'
import { clean, exactly, faces, mm, paragraph, run, runs, sides } from './docx-parts.ts'
import type { Flow, Line } from './docx-parts.ts'
import { sealed, signTables, unbroken } from './docx-signing.ts'
import { ruled } from './docx-table.ts'
import { chineseOrdinal } from './figures.ts'
import { layOut, paragraphs } from './lay-out.ts'
import type { Laid } from './lay-out.ts'
import { shortPaperId } from './model.ts'
import type { Look, Paper, Text } from './model.ts'

type Sheet = { size: number; line: number; margin: { top: number; bottom: number; left: number; right: number } }

/** Sizes in points, margins in millimetres; `letter` is the type area of GB/T 9704. */
const sheets: Record<Look, Sheet> = {
  letter: { size: 16, line: 28, margin: { top: 37, bottom: 35, left: 28, right: 26 } },
  deed: { size: 14, line: 25, margin: { top: 30, bottom: 33, left: 28, right: 24 } },
  form: { size: 12, line: 21, margin: { top: 24, bottom: 31, left: 27, right: 22 } },
  cover: { size: 16, line: 28, margin: { top: 45, bottom: 35, left: 28, right: 26 } },
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
