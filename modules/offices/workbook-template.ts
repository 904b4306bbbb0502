import ExcelJS, { type Column as SheetColumn, type DataValidation, type Worksheet } from 'exceljs'
import { emptyNetwork, type Network } from './network.ts'
import type { Value } from './workbook-cells.ts'
import { rowsOf, type Cells } from './workbook-rows.ts'
import {
  choiceWord,
  getSheet,
  helpTitle,
  sheets,
  type Column,
  type RowKind,
  type Sheet,
} from './workbook-sheets-data.ts'

const firstRow = 4
const spareRows = 300

/** The one sheet whose codes a reference lists; a reference to several kinds gets no list. */
const listedIn: Partial<Record<string, RowKind>> = {
  community: 'communities',
  estate: 'estates',
  grid: 'grids',
  building: 'buildings',
  partnerBody: 'partnerBodies',
  committee: 'committees',
  person: 'people',
}

const validationOf = (column: Column, lastRows: Record<RowKind, number>): DataValidation | undefined => {
  const shown = { allowBlank: true, showErrorMessage: true, errorTitle: column.title } as const
  if (column.choices) {
    const list = `"${Object.keys(column.choices).join(',')}"`
    return {
      ...shown,
      type: 'list',
      formulae: [list],
      error: `请从下拉里选：${Object.keys(column.choices).join('、')}`,
    }
  }
  const [target, ...others] = column.refers ?? []
  const kind = target && others.length === 0 && column.reads === 'reference' ? listedIn[target] : undefined
  if (kind) {
    const { title } = getSheet(kind)
    const range = `'${title}'!$A$${firstRow}:$A$${lastRows[kind]}`
    // A name may stand in place of a code, so the list helps and does not forbid.
    return { ...shown, showErrorMessage: false, type: 'list', formulae: [range] }
  }
  if (column.reads === 'idNumber') {
    return { ...shown, type: 'textLength', operator: 'equal', formulae: [18], error: '身份证号要 18 位，按文本填' }
  }
  return column.reads === 'count'
    ? { ...shown, type: 'whole', operator: 'between', formulae: [0, column.most ?? 9_999], error: '请填整数' }
    : undefined
}

const widths: Partial<Record<Column['reads'], number>> = {
  text: 30,
  phone: 18,
  idNumber: 22,
  choice: 16,
  references: 24,
  reference: 16,
  area: 16,
}

const isNumeric = ({ reads }: Column) => reads === 'count' || reads === 'area'

const cellOf = (column: Column, value: Value | undefined): string | number | null => {
  if (value === undefined) return null
  if (Array.isArray(value)) return value.join('、')
  if (column.reads === 'area') return Number(value) / 100
  return column.choices ? choiceWord(column, String(value)) : value
}

const writeHeader = (worksheet: Worksheet, { columns }: Sheet) => {
  worksheet.addRow(columns.map(({ title, required }) => (required ? `${title}*` : title))).font = { bold: true }
  worksheet.addRow(columns.map(({ help }, at) => (at === 0 ? `说明：${help}` : help))).font = {
    color: { argb: 'FF6B6358' },
  }
  worksheet.addRow(columns.map(({ example = '' }, at) => (at === 0 ? `示例：${example}` : example))).font = {
    italic: true,
    color: { argb: 'FF6B6358' },
  }
  worksheet.getRow(2).alignment = { wrapText: true, vertical: 'top' }
  worksheet.getRow(1).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF4EFE6' } }
  worksheet.views = [{ state: 'frozen', xSplit: 1, ySplit: firstRow - 1 }]
}

const formatColumns = (worksheet: Worksheet, { columns }: Sheet) =>
  columns.forEach((column, at) => {
    const written: Partial<SheetColumn> = worksheet.getColumn(at + 1)
    written.width = widths[column.reads] ?? 14
    written.numFmt = isNumeric(column) ? (column.reads === 'area' ? '0.00' : '0') : '@'
  })

// exceljs writes a range of validations as one, but its types leave out the list it keeps them in.
type WithValidations = { dataValidations: { add: (range: string, validation: DataValidation) => void } }

const addValidations = (worksheet: Worksheet, { columns, kind }: Sheet, lastRows: Record<RowKind, number>) =>
  columns.forEach((column, at) => {
    const validation = validationOf(column, lastRows)
    const letter = worksheet.getColumn(at + 1).letter
    const range = `${letter}${firstRow}:${letter}${lastRows[kind]}`
    if (validation) (worksheet as unknown as WithValidations).dataValidations.add(range, validation)
  })

const writeSheet = (
  workbook: ExcelJS.Workbook,
  sheet: Sheet,
  rows: readonly Cells[],
  lastRows: Record<RowKind, number>,
) => {
  const worksheet = workbook.addWorksheet(sheet.title)
  formatColumns(worksheet, sheet)
  writeHeader(worksheet, sheet)
  for (const cells of rows) worksheet.addRow(sheet.columns.map((column) => cellOf(column, cells[column.field])))
  addValidations(worksheet, sheet, lastRows)
}

const instructions = [
  '司法所工作网络导入表：街道、社区、小区、网格、楼栋和人员，一册填完，一次导入。',
  '一、每张表第 1 行是表头（带 * 的必填），第 2 行是说明，第 3 行是示例；从第 4 行填起。说明和示例不会导入，不必删。',
  '二、编码由本所自己定，全册不重复，定了就不改；上级可以写编码，不重名时也可以写名称。',
  '三、电话、身份证号、编码一律按文本填。存成数字的会丢位，系统不收，也不替您补。',
  '四、不要合并单元格，不要留空行，不要用公式。',
  '五、一个人只在“人员”写一行；第二个岗位写在“兼任岗位”，调委会职务写在“调委会成员”。',
  '六、先试读：有错的地方逐条列出表名、行和列，改好再试；没有错才导入。',
  '身份证号不是必填。不需要的个人信息请不要填。',
  'English: row 1 of each sheet holds the headers (* required), row 2 help, row 3 an example; fill in from row 4.',
]

const writeHelp = (workbook: ExcelJS.Workbook) => {
  const worksheet = workbook.addWorksheet(helpTitle)
  worksheet.getColumn(1).width = 110
  for (const line of instructions) worksheet.addRow([line]).alignment = { wrapText: true }
  worksheet.getRow(1).font = { bold: true, size: 14 }
}

/**
 * The import workbook (.xlsx): headers, help, examples, lists to choose from; phones, ID numbers and codes as text.
 * Given a network it is filled with it, and reading it back gives the same network.
 */
export const writeWorkbook = async (network: Network = emptyNetwork()): Promise<Uint8Array> => {
  const workbook = new ExcelJS.Workbook()
  const rows = rowsOf(network)
  const lastRows = Object.fromEntries(
    sheets.map(({ kind }) => [kind, firstRow + rows[kind].length + spareRows]),
  ) as Record<RowKind, number>
  writeHelp(workbook)
  for (const sheet of sheets) writeSheet(workbook, sheet, rows[sheet.kind], lastRows)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
