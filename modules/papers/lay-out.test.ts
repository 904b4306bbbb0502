import { expect, test } from 'vitest'
import { cellParagraphs, layOut, paragraphs, placeRows } from './lay-out.ts'
import { blank, choices, line, name, plain } from './model.ts'
import type { Table } from './model.ts'
import { samplePaper } from './sample-paper.ts'

test('a missing fact becomes a blank, `false` leaves the clause out', () => {
  expect(line`今收到${undefined}${false}。`).toEqual(['今收到', blank(6), '。'])
  expect(line`${''}`).toEqual([blank(6)])
  expect(line`${0}`).toEqual(['0'])
  expect(name('  ', '姓名')).toBeUndefined()
})

test('choices print all of them, the chosen one ticked', () => {
  expect(plain(choices(['公开', '不公开'], '不公开'))).toBe('☐公开　☑不公开')
  expect(plain(choices(['公开', '不公开'], undefined))).toBe('☐公开　☐不公开')
})

test('line feeds of any system part paragraphs', () => {
  expect(paragraphs(line`${'一\r\n二\n三'}`).map(plain)).toEqual(['一', '二', '三'])
})

test('a lone blank leaves its cell empty, an upright label stands letter under letter', () => {
  expect(cellParagraphs({ text: [line`${undefined}`] })).toEqual([])
  expect(cellParagraphs({ text: [line`申请人`], upright: true }).map(plain)).toEqual(['申', '请', '人'])
})

test('annexes stand before the last signatures', () => {
  const laid = layOut(samplePaper([], { annexes: ['甲', '乙'] })).map(({ block }) => block)
  expect(laid.map((block) => (block.block === 'para' ? plain(block.text) : block.block))).toEqual([
    '当事人何有田到场。　　　　',
    '附件：1. 甲',
    '　　　2. 乙',
    'signatures',
  ])
})

test('instalments become a table whose total is the sum', () => {
  const rows = [
    { ordinal: 1, dueOn: '2026-12-26', amountFen: 500_000 },
    { ordinal: 2, amountFen: 250_050 },
  ]
  const table = layOut(samplePaper([{ block: 'instalments', rows }]))
    .map(({ block }) => block)
    .findLast((block): block is Table => block.block === 'table')
  const total = table?.rows.at(-1)?.cells.map((cell) => plain((cell.text ?? []).flat()))
  expect(total).toEqual(['合计', '7,500.50', '柒仟伍佰元伍角整'])
})

test('before signatures a table gives its last two rows to the next page, never through a spanned cell', () => {
  const row = (...cells: { rows?: number }[]) => ({ cells: cells.map((cell) => ({ text: [line`文`], ...cell })) })
  const plainTable: Table = { block: 'table', columns: [1, 1], rows: [1, 2, 3, 4].map(() => row({}, {})) }
  const sizes = (table: Table) =>
    layOut(samplePaper([table])).flatMap(({ block, keep }) =>
      block.block === 'table' ? [[block.rows.length, keep]] : [],
    )
  expect(sizes(plainTable)).toEqual([
    [2, false],
    [2, true],
  ])
  const spanned: Table = { ...plainTable, rows: [row({}, {}), row({ rows: 2 }, {}), row({}), row({}, {})] }
  expect(sizes(spanned)).toEqual([
    [1, false],
    [3, true],
  ])
})

test('inside a form the places to sign accompany the last row that says something', () => {
  const said = { cells: [{ text: [line`文`] }] }
  const signed = { cells: [{ places: [{ role: '申请人', how: 'mark' as const }] }] }
  const sizes = (rows: Table['rows']) =>
    layOut({ ...samplePaper(), blocks: [{ block: 'table', columns: [1], rows }] }).flatMap(({ block, keep }) =>
      block.block === 'table' ? [[block.rows.length, keep]] : [],
    )
  expect(sizes([said, said, signed, signed, said])).toEqual([
    [1, false],
    [4, true],
  ])
  expect(sizes([said, { cells: [{ text: [line`${'长'.repeat(300)}`] }] }, signed])).toEqual([[3, false]])
})

test('short signature places share a line, a fingerprint has its own', () => {
  const sign = (role: string) => ({ role, how: 'sign' as const })
  expect(placeRows([sign('调解员'), sign('记录人'), { role: '申请人', how: 'mark' }]).map((row) => row.length)).toEqual(
    [2, 1],
  )
})
