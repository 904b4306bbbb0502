import { AlignmentType, HeightRule, ImageRun, TableRow, Table as WordTable } from 'docx'
import type { Paragraph } from 'docx'
import { bare, bareTable, exactly, hair, mm, noBorders, paragraph, run } from './docx-parts.ts'
import type { Flow } from './docx-parts.ts'
import { chineseDate } from './figures.ts'
import { placeLabel, placeRows, sealerLines } from './lay-out.ts'
import type { Align, Sealer, SignPlace } from './model.ts'

/** The width of a label in twentieths of a point: full characters and half ones. */
const labelWidth = (label: string, size: number): number =>
  [...label].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e7f ? 20 : 14), 0) * size + 240

/** Width and height of a PNG stand at the same place in every one (RFC 2083 11.2.1); printed as high as its line. */
const drawn = (base64: string, height: number): Paragraph => {
  const data = Buffer.from(base64, 'base64')
  const high = Math.round((height / 25.4) * 96)
  const wide = Math.round((high * data.readUInt32BE(16)) / data.readUInt32BE(20))
  return paragraph({
    keepNext: true,
    alignment: AlignmentType.CENTER,
    children: [new ImageRun({ type: 'png', data, transformation: { width: wide, height: high } })],
  })
}

export const signTables = (places: readonly SignPlace[], size: number, width: number, height: number): Flow => {
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
        bare([place.drawn ? drawn(place.drawn, height) : text('')], widths[first + 1] ?? 0, {
          borders: { ...noBorders, bottom: hair },
        }),
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
export const unbroken = (children: Flow, width: number): WordTable => {
  const tail = children.at(-1) instanceof WordTable ? [paragraph({ spacing: exactly(2), children: [] })] : []
  return bareTable([new TableRow({ cantSplit: true, children: [bare([...children, ...tail], width)] })], [width])
}

export const sealed = (sealer: Sealer, size: number, width: number): Paragraph[] =>
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
