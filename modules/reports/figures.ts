import type { Both } from '@fengqiao/kernel/field.ts'
import type { Figure, ReportTable } from './contract.ts'
import type { Period } from './period.ts'

export const both = (zh: string, en: string): Both => ({ zh, en })

type Ledger = NonNullable<Figure['opens']>['ledger']

/** Figures that open into rows of one ledger within one period. */
export const countsIn = (ledger: Ledger, days: (period: Period) => Record<string, string>, period: Period) => {
  return (value: number, counts: string, filter: Record<string, string> = {}): Figure => ({
    value,
    unit: 'count',
    opens: { ledger, counts, filter: { ...days(period), ...filter } },
  })
}

/** The share of a figure in a whole, in percent with one decimal; opens the rows of the part. Nothing of nothing is no share. */
export const share = (part: Figure, whole: number): Figure => ({
  value: whole === 0 ? null : Math.round(((part.value ?? 0) * 1000) / whole) / 10,
  unit: 'percent',
  opens: part.opens,
})

export const percentText = (part: number, whole: number): Both =>
  whole === 0
    ? both('—', '—')
    : both(`${Math.round((part * 1000) / whole) / 10}%`, `${Math.round((part * 1000) / whole) / 10}%`)

export const table = (
  title: Both,
  columns: readonly Both[],
  rows: ReportTable['rows'],
  total: readonly Figure[] | null = null,
): ReportTable => ({ title, columns: [...columns], rows, total: total && [...total] })

export const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)
