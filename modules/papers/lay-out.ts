import { capitalFigures, chineseDate, figures } from './figures.ts'
import { line, plain } from './model.ts'
import type { Block, Cell, Inline, Instalments, Paper, Row, SignPlace, Sealer, Table, Text } from './model.ts'

/** What both renderers print: instalments are a table by now, and every block knows whether it clings to the next. */
export type Laid = { block: Exclude<Block, Instalments>; keep: boolean }

export const isEmpty = (text: Text): boolean =>
  text.every((part) => (typeof part === 'string' ? part.trim() === '' : 'blank' in part))

/** A line feed inside a fact starts a new paragraph. */
export const paragraphs = (text: Text): Text[] => {
  const out: Inline[][] = [[]]
  for (const part of text) {
    if (typeof part !== 'string') {
      out.at(-1)?.push(part)
      continue
    }
    part.split(/\r\n?|\n/).forEach((piece, at) => {
      if (at > 0) out.push([])
      if (piece) out.at(-1)?.push(piece)
    })
  }
  return out.filter((paragraph, at) => at === 0 || paragraph.length > 0)
}

/** The paragraphs a cell prints; a lone blank stays an empty cell, an upright label stands letter under letter. */
export const cellParagraphs = (cell: Cell): Text[] =>
  (cell.text ?? []).flatMap((text) => {
    if (cell.upright) return [...plain(text)].map((letter) => [letter])
    return isEmpty(text) ? [] : paragraphs(text)
  })

const inwards = (cell: Cell): number => plain((cell.text ?? []).flat()).length

/** Short rows stay whole; a long story may run over the page. */
export const staysWhole = (row: Row): boolean => row.cells.every((cell) => inwards(cell) < 260)

/** Cells that hold a story are set from the top with indented paragraphs. */
export const isStory = (row: Row, cell: Cell): boolean =>
  !cell.label && (row.least ?? 0) >= 20 && (cell.align ?? 'start') === 'start'

const head = (title: string): Cell => ({ text: [line`${title}`], label: true })
const centred = (value: string): Cell => ({ text: [line`${value}`], align: 'center' })

const instalmentTable = ({ rows }: Instalments): Table => {
  const total = rows.reduce((sum, row) => sum + row.amountFen, 0)
  return {
    block: 'table',
    columns: [1, 3.6, 2.4, 4.2, 2],
    head: 1,
    rows: [
      { cells: ['期次', '履行期限', '金额（元）', '金额大写', '备注'].map(head) },
      ...rows.map((row): Row => ({
        cells: [
          centred(String(row.ordinal)),
          centred(chineseDate(row.dueOn)),
          { text: [line`${figures(row.amountFen)}`], align: 'end' },
          centred(capitalFigures(row.amountFen)),
          { text: [line`${row.note}`] },
        ],
      })),
      {
        cells: [
          { ...head('合计'), span: 2 },
          { text: [line`${figures(total)}`], align: 'end' },
          { text: [line`${capitalFigures(total)}`], align: 'center', span: 2 },
        ],
      },
    ],
  }
}

const annexBlocks = (annexes: readonly string[]): Block[] =>
  annexes.length === 0
    ? []
    : annexes.map((annex, at): Block => ({
        block: 'para',
        text: line`${at === 0 ? '附件：' : '　　　'}${annexes.length > 1 && `${at + 1}. `}${annex}`,
      }))

const withAnnexes = (paper: Paper): readonly Block[] => {
  const annexes = annexBlocks(paper.annexes)
  const at = paper.blocks.findLastIndex((block) => block.block === 'signatures')
  return at < 0 ? [...paper.blocks, ...annexes] : paper.blocks.toSpliced(at, 0, ...annexes)
}

/** The row before which a table may be cut so that its last rows accompany what follows. */
const cutBefore = (table: Table): number => {
  const reaches = (at: number) =>
    table.rows.slice(0, at).some((row, index) => row.cells.some((cell) => index + (cell.rows ?? 1) > at))
  let at = table.rows.length - 2
  while (at > (table.head ?? 0) && reaches(at)) at--
  return at
}

const cut = (table: Table, at: number, keep: boolean): Laid[] =>
  at <= (table.head ?? 0)
    ? [{ block: table, keep }]
    : [
        { block: { ...table, rows: table.rows.slice(0, at) }, keep: false },
        { block: { ...table, rows: table.rows.slice(at), head: 0 }, keep: true },
      ]

const isSigning = (row: Row): boolean => row.cells.some((cell) => cell.places ?? cell.sealer)

/** Inside a form the places to sign accompany the last row that says something. */
const signedTable = (table: Table): Laid[] => {
  const signing = table.rows.findLastIndex(isSigning)
  const at = table.rows.slice(0, Math.max(signing, 0)).findLastIndex((row) => !isSigning(row))
  return at > 0 && at < signing && table.rows.slice(at).every(staysWhole)
    ? cut(table, at, false)
    : [{ block: table, keep: false }]
}

/** Lowers a paper to what is printed. A signature block never stands alone: what precedes it moves along. */
export const layOut = (paper: Paper): Laid[] => {
  const blocks = withAnnexes(paper).map((block): Laid['block'] =>
    block.block === 'instalments' ? instalmentTable(block) : block,
  )
  return blocks.flatMap((block, at): Laid[] => {
    const signed = blocks[at + 1]?.block === 'signatures'
    if (block.block === 'table') return signed ? cut(block, cutBefore(block), true) : signedTable(block)
    return [{ block, keep: signed || block.block === 'heading' }]
  })
}

export const placeLabel = (place: SignPlace): string =>
  `${place.role}${place.how === 'mark' ? '（签名、盖章或按指印）' : '（签名）'}：`

/** Places side by side where a short signature line is enough; a fingerprint needs the whole width. */
export const placeRows = (places: readonly SignPlace[]): SignPlace[][] => {
  const rows: SignPlace[][] = []
  const slim = (place: SignPlace | undefined) =>
    place !== undefined && place.how === 'sign' && place.date === undefined && placeLabel(place).length <= 10
  for (const place of places) {
    const last = rows.at(-1)
    if (slim(place) && last?.length === 1 && slim(last[0])) last.push(place)
    else rows.push([place])
  }
  return rows
}

export const sealerLines = (sealer: Sealer): string[] => [sealer.name, '（印章）', chineseDate(sealer.date)]
