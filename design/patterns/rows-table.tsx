import type { CSSProperties, ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { deskWords, useWords } from '../desk-words.ts'
import './rows-table.css'

/** `width` in px at normal print; it grows with the type. A column without one takes the rest. */
export type Column<R> = {
  readonly key: string
  readonly title: string
  readonly width?: number
  readonly num?: boolean
  /** Names the row: carries its link and stands first on a phone. The first column unless one says so. */
  readonly lead?: boolean
  readonly cell: (row: R) => ReactNode
}

/** One cell of the totals row, over so many columns. */
export type Total = { readonly over: number; readonly content?: ReactNode; readonly num?: boolean }

export type RowsTableProps<R> = {
  readonly label: string
  readonly columns: readonly Column<R>[]
  readonly rows: readonly R[]
  readonly rowKey: (row: R) => string
  /** Where a row opens. */
  readonly to?: (row: R) => string
  readonly totals?: readonly Total[]
  /** Figures to be compared down a column stay in columns on a phone; other rows become a short list each. */
  readonly figures?: boolean
}

const flexibleWidth = 112

/** A dense table: one line a row, hairlines, numbers to the right, totals under the columns. */
export const RowsTable = <R,>(props: RowsTableProps<R>) => {
  const { label, columns, rows, rowKey, to, totals, figures } = props
  const words = useWords(deskWords)
  const leadAt = Math.max(
    0,
    columns.findIndex(({ lead }) => lead),
  )
  const least = columns.reduce((sum, column) => sum + (column.width ?? flexibleWidth), 0)
  return (
    <div className="rows-scroll" tabIndex={0} role="region" aria-label={`${label}，${words.ledger.wide}`}>
      <table
        className={figures ? 'lg figures' : 'lg'}
        aria-label={label}
        style={{ '--least': `${least / 10}rem` } as CSSProperties}
      >
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} style={column.width ? { width: `${column.width / 10}rem` } : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.num ? 'num' : undefined} title={column.title}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              className={to ? 'opens' : undefined}
              onClick={
                to
                  ? (event) =>
                      !(event.target as Element).closest('a, button') && event.currentTarget.querySelector('a')?.click()
                  : undefined
              }
            >
              {columns.map((column, at) => {
                const content = column.cell(row)
                return (
                  <td
                    key={column.key}
                    className={[column.num && 'num', at === leadAt && 'lead'].filter(Boolean).join(' ') || undefined}
                    data-title={column.title}
                    title={typeof content === 'string' ? content : undefined}
                  >
                    {at === leadAt && to ? <Link to={to(row)}>{content}</Link> : content}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
        {totals && rows.length > 0 ? (
          <tfoot>
            <tr>
              {totals.map((total, at) => (
                <td key={at} colSpan={total.over} className={total.num ? 'num' : 'long'}>
                  {total.content}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  )
}
