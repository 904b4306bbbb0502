import { action } from '@fengqiao/kernel/action.ts'
import type { Action, Given } from '@fengqiao/kernel/action.ts'
import { Refused } from '@fengqiao/kernel/refused.ts'
import { plannedForValues } from '@fengqiao/kernel/tx.ts'
import type { BookSheet, Cell, Workbook } from '@fengqiao/kernel/workbook.ts'
import { consultationsReport } from './consultations-report.ts'
import { report as contract, reportWorkbook } from './contract.ts'
import type { Figure, Report, ReportName, ReportTable } from './contract.ts'
import { mediationsReport } from './mediations-report.ts'
import { nearTo, readPeriod } from './period.ts'
import type { Period } from './period.ts'
import { workReport } from './work-report.ts'

type Reader = Pick<Given<unknown>, 'tx' | 'me' | 'today'>

const makers: Readonly<Record<ReportName, (given: Reader, period: Period) => Promise<Report>>> = {
  consultations: consultationsReport,
  mediations: mediationsReport,
  work: workReport,
}

/** Refuses `no-such-period`. Every figure counts what the reader may read. */
export const makeReport = (
  given: Reader,
  asked: { name: ReportName; period?: string | undefined },
): Promise<Report> => {
  const period = readPeriod(asked.period ?? given.today.slice(0, 7))
  if (!period) throw new Refused('no-such-period', {}, 'period')
  plannedForValues(given.tx)
  return makers[asked.name](given, period)
}

export const showReport = action(contract, async (given) => {
  const made = await makeReport(given, given.input)
  return { ...made, ...nearTo(made.period) }
})

const sheetOf = ({ title, columns, rows, total }: ReportTable, cover: BookSheet['cover']): BookSheet => {
  const units = columns.map((_, at) => rows.find((row) => row.figures[at])?.figures[at]?.unit ?? 'count')
  // a sum of money or a share among counts stands in its own unit: yuan, and the sign after its name
  const valueOf = ({ value, unit }: Figure, at: number): number | null =>
    value !== null && unit === 'fen' && units[at] !== 'fen' ? value / 100 : value
  const nameOf = (row: ReportTable['rows'][number]) =>
    row.figures.some(({ unit }, at) => unit === 'percent' && units[at] !== 'percent')
      ? { zh: `${row.title.zh}（%）`, en: `${row.title.en} (%)` }
      : row.title
  const cells = (name: Cell, figures: readonly Figure[]) => ({
    name,
    ...Object.fromEntries(figures.map((figure, at) => [String(at), valueOf(figure, at)])),
  })
  const names = Object.fromEntries([...rows.map(nameOf), { zh: '合计', en: 'Total' }].map((word) => [word.zh, word]))
  return {
    title,
    cover,
    columns: [
      { key: 'name', title: { zh: '项目', en: 'Item' }, words: names, width: 24 },
      ...columns.map((column, at) => ({
        key: String(at),
        title: units[at] === 'percent' ? { zh: `${column.zh}（%）`, en: `${column.en} (%)` } : column,
        kind:
          units[at] === 'fen' ? ('yuan' as const) : units[at] === 'percent' ? ('share' as const) : ('number' as const),
        width: 14,
      })),
    ],
    rows: [...rows.map((row) => cells(nameOf(row).zh, row.figures)), ...(total ? [cells('合计', total)] : [])],
  }
}

/** A report as sheets: the question, the answer and the rule of counting stand above every table. */
export const bookOf = (made: Report, taken: { by: string; at: string }): Workbook => {
  const at = `${taken.at.slice(0, 10)} ${taken.at.slice(11, 16)}`
  const cover = [
    made.answer,
    ...made.rules,
    {
      zh: `${made.period.title.zh}（${made.period.from} 至 ${made.period.until}）　${taken.by} 于 ${at} 生成`,
      en: `${made.period.title.en} (${made.period.from} to ${made.period.until})  made by ${taken.by} at ${at}`,
    },
  ]
  return {
    name: {
      zh: `${made.question.zh.replace('？', '')} ${made.period.title.zh}`,
      en: `${made.name} ${made.period.name}`,
    },
    sheets: made.tables.map((each) => sheetOf(each, cover)),
  }
}

export const takeReport: Action = {
  endpoint: reportWorkbook,
  run: async (given) => {
    const asked = given as Given<{ name: ReportName; period?: string }>
    return bookOf(await makeReport(asked, asked.input), { by: asked.me.name, at: asked.now })
  },
}
