import { z } from 'zod'
import { read } from '@fengqiao/kernel/contract.ts'
import { field } from '@fengqiao/kernel/field.ts'
import type { Role } from '@fengqiao/kernel/principal.ts'

export const reportNames = ['consultations', 'mediations', 'work'] as const
export type ReportName = (typeof reportNames)[number]

const Both = z.object({ zh: z.string(), en: z.string() })

const Period = z.object({ name: z.string(), from: z.iso.date(), until: z.iso.date(), title: Both })

/** `unit`: `fen` is money, `percent` a share of a hundred, otherwise a count. `opens`: the ledger and its filter that show the rows behind it. */
export const Figure = z.object({
  value: z.number().nullable(),
  unit: z.enum(['count', 'fen', 'percent']),
  opens: z.object({
    ledger: z.enum(['consultations', 'mediations']),
    filter: z.record(z.string(), z.string()),
    /** Which total of that ledger is this figure, or a share of; null where the rows are cases and the figure counts something in them. */
    counts: z.string().nullable(),
  }),
})
export type Figure = z.infer<typeof Figure>

export const ReportTable = z.object({
  title: Both,
  columns: z.array(Both),
  rows: z.array(z.object({ title: Both, figures: z.array(Figure) })),
  total: z.array(Figure).nullable(),
})
export type ReportTable = z.infer<typeof ReportTable>

export const Report = z.object({
  name: z.enum(reportNames),
  /** The question it answers, and the answer in a sentence. */
  question: Both,
  answer: Both,
  period: Period,
  /** By which rule it is counted; printed on the sheet. */
  rules: z.array(Both),
  tables: z.array(ReportTable),
})
export type Report = z.infer<typeof Report>

const readers: readonly Role[] = ['director', 'clerk', 'bureau', 'auditor', 'mediator', 'lawyer']

/** Figures of a month, quarter or year; each says which rows of which ledger it counts. */
export const report = read('/reports/:name', {
  title: { zh: '报表', en: 'Report' },
  by: readers,
  input: z.object({
    name: field(z.enum(reportNames), { zh: '哪张报表', en: 'Which report', purpose: '指明是哪张报表' }),
    period: field(z.string().max(10).optional(), {
      zh: '哪个月、季度或年',
      en: 'Month, quarter or year',
      help: { zh: '如 2026-11、2026Q4、2026；不填就是本月', en: 'as 2026-11, 2026Q4, 2026; this month if left out' },
      purpose: '统计报表：统计期',
    }),
  }),
  output: Report.extend({ previous: Period, next: Period, near: z.array(Period) }),
  refuses: { 'no-such-period': 400 },
})

/** A report as a workbook, one sheet a table. */
export const reportWorkbook = {
  ...report,
  path: '/reports/:name/workbook',
  title: { zh: '报表（Excel）', en: 'Report (Excel)' },
  output: z.unknown(),
  gives: 'workbook',
} as const
