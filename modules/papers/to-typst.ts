import { readFileSync } from 'node:fs'
import type { FontChain } from './fonts.ts'
import { printable } from './glyphs.ts'
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
import { chineseDate, chineseOrdinal } from './figures.ts'
import { shortPaperId } from './model.ts'
import type { Cell, Inline, Paper, Row, Sealer, SignPlace, Table, Text } from './model.ts'
import { qrSvg, qrText } from './qr.ts'

const template = readFileSync(new URL('./official.typ', import.meta.url), 'utf8')

/** Facts enter the source as string literals only, so no character of theirs is ever typst syntax. */
const literal = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`

const array = (items: readonly string[]): string => `(${items.map((item) => `${item},`).join('')})`

const dateOf = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number)
  if (!year || !month || !day) throw new Error(`文书日期“${date}”须写成“年-月-日”，例如 2026-03-02`)
  return `datetime(year: ${year}, month: ${month}, day: ${day}, hour: 0, minute: 0, second: 0)`
}

const isTable = (laid: Laid | undefined): boolean => laid?.block.block === 'table'

/** Typst source of a paper; `chain` decides which characters can be drawn. */
export const toTypst = (paper: Paper, chain: FontChain): string => {
  const str = (text: string): string => literal(printable(text, chain))

  const inline = (part: Inline): string => {
    if (typeof part === 'string') return str(part)
    if ('name' in part) return str(part.name)
    if ('blank' in part) return `fill(${part.blank})`
    return `tick(${part.ticked}, ${str(part.label)})`
  }
  const content = (text: Text): string => (text.length === 0 ? '[]' : text.map(inline).join(' + '))

  const place = (one: SignPlace): string =>
    `(label: ${str(placeLabel(one))}, date: ${one.date === undefined ? 'none' : str(chineseDate(one.date))}, ` +
    `drawn: ${one.drawn ? `bytes((${[...Buffer.from(one.drawn, 'base64')].join(',')},))` : 'none'})`
  const places = (all: readonly SignPlace[]): string => array(placeRows(all).map((row) => array(row.map(place))))
  const seal = (one: Sealer | undefined): string => (one ? array(sealerLines(one).map(str)) : 'none')

  const cellBody = (cell: Cell): string => {
    const parts = cellParagraphs(cell).map((text) => `par(${content(text)})`)
    if (cell.places) parts.push(`places(${places(cell.places)})`)
    if (cell.sealer) parts.push(`sealer(${seal(cell.sealer)})`)
    return `{ ${parts.join('; ')} }`
  }
  const cell = (row: Row, one: Cell): string => {
    const sides = { start: 'left', center: 'center', end: 'right' }
    return (
      `cell(${cellBody(one)}, span: ${one.span ?? 1}, rows: ${one.rows ?? 1}, label: ${one.label ?? false}, ` +
      `story: ${isStory(row, one)}, least: ${row.least ?? 0}mm, side: ${sides[one.align ?? 'start']}, ` +
      `whole: ${staysWhole(row)})`
    )
  }
  const table = (one: Table, keep: boolean, joined: boolean, goesOn: boolean): string => {
    const head = one.head ?? 0
    const rows = one.rows.map((row) => row.cells.map((each) => cell(row, each)).join(', '))
    const cells =
      head > 0 ? [`table.header(repeat: true, ${rows.slice(0, head).join(', ')})`, ...rows.slice(head)] : rows
    return (
      `ruled(columns: ${array(one.columns.map((width) => `${width}fr`))}, keep: ${keep}, ` +
      `joined: ${joined}, goes-on: ${goesOn}, ${cells.join(',\n  ')})`
    )
  }

  const block = ({ block: one, keep }: Laid, at: number, all: readonly Laid[]): string => {
    switch (one.block) {
      case 'table':
        return table(one, keep, isTable(all[at - 1]), isTable(all[at + 1]))
      case 'para':
        return paragraphs(one.text)
          .map(
            (text) =>
              `para(${content(text)}, indent: ${one.indent ?? true}, side: ${one.align ?? 'start'}, ` +
              `large: ${one.large ?? false}, keep: ${keep})`,
          )
          .join('\n#')
      case 'heading':
        return `subhead(${str(one.text)})`
      case 'list':
        return one.items
          .map((item, index) => {
            const mark = one.numbering === 'chinese' ? `${chineseOrdinal(index + 1)}、` : `${index + 1}. `
            const last = index === one.items.length - 1
            return paragraphs([mark, ...item])
              .map((text) => `para(${content(text)}, keep: ${keep && last})`)
              .join('\n#')
          })
          .join('\n#')
      case 'talk':
        return one.lines
          .map(
            (line, index) =>
              `said(${str(`${line.who}：`)}, ${content(line.said)}, keep: ${keep && index === one.lines.length - 1})`,
          )
          .join('\n#')
      case 'signatures':
        return `signatures(${places(one.places)}, seal: ${seal(one.sealer)})`
      case 'slip':
        return (
          `slip(${str('沿此线裁下')}, ${str(one.title)}, ${places(one.places)}, ` +
          `{ ${one.text
            .flatMap(paragraphs)
            .map((text) => `par(${content(text)})`)
            .join('; ')} })`
        )
      case 'gap':
        return `gap(${one.millimetres}mm)`
    }
  }

  const fonts =
    `(body: ${array(chain.body.map(literal))}, title: ${array(chain.title.map(literal))}, ` +
    `label: ${array(chain.label.map(literal))})`
  return `${template}
#show: official.with(look: ${literal(paper.look)}, title: ${str(paper.title)},
  organ: ${paper.organ ? str(paper.organ.name) : 'none'}, number: ${paper.number ? str(paper.number) : 'none'},
  date: ${dateOf(paper.madeOn)}, qr: ${paper.draft ? 'none' : literal(qrSvg(qrText(paper)))},
  short: ${str(shortPaperId(paper.identity.paperId))}, fonts: ${fonts})
${layOut(paper)
  .map((one, at, all) => `#${block(one, at, all)}`)
  .join('\n')}
`
}
