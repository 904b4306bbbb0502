import type { CSSProperties, ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { deskWords, fill, useWords } from '../desk-words.ts'
import './rows-table.css'

/** `width` in px at normal print; it grows with the type. A column without one takes the rest. */
export type Column<R> = {
  readonly key: string
  readonly title: string
  readonly width?: number
  readonly num?: boolean
  readonly sorts?: boolean
  readonly cell: (row: R) => ReactNode
}

/** One cell of the totals row, over so many columns. */
export type Total = { readonly over: number; readonly content?: ReactNode; readonly num?: boolean }

export type Sorting = { readonly key: string; readonly down: boolean }

export type RowsTableProps<R> = {
  readonly label: string
  readonly columns: readonly Column<R>[]
  readonly rows: readonly R[]
  readonly rowKey: (row: R) => string
  /** Where a row opens. */
  readonly to?: (row: R) => string
  readonly totals?: readonly Total[]
  readonly sorting?: Sorting
  readonly onSort?: (sorting: Sorting) => void
}

const flexibleWidth = 112

const Head = <R,>({
  column,
  sorting,
  onSort,
}: { column: Column<R> } & Pick<RowsTableProps<R>, 'sorting' | 'onSort'>) => {
  const words = useWords(deskWords)
  const active = sorting?.key === column.key ? sorting : undefined
  const Arrow = active?.down ? ArrowDown : ArrowUp
  return (
    <th
      scope="col"
      className={column.num ? 'num' : undefined}
      title={column.title}
      aria-sort={active ? (active.down ? 'descending' : 'ascending') : undefined}
    >
      {column.sorts && onSort ? (
        <button
          type="button"
          title={fill(words.ledger.sort, { title: column.title })}
          onClick={() => onSort({ key: column.key, down: active ? !active.down : false })}
        >
          {column.title}
          {active ? <Arrow className="ic" aria-hidden /> : null}
        </button>
      ) : (
        column.title
      )}
    </th>
  )
}

/** A dense table: one line a row, hairlines, numbers to the right, totals under the columns. */
export const RowsTable = <R,>({ label, columns, rows, rowKey, to, totals, sorting, onSort }: RowsTableProps<R>) => {
  const words = useWords(deskWords)
  const least = columns.reduce((sum, column) => sum + (column.width ?? flexibleWidth), 0)
  return (
    <div className="rows-scroll" tabIndex={0} role="region" aria-label={`${label}，${words.ledger.wide}`}>
      <table className="lg" aria-label={label} style={{ '--least': `${least / 10}rem` } as CSSProperties}>
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} style={column.width ? { width: `${column.width / 10}rem` } : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} sorting={sorting} onSort={onSort} />
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
                    className={column.num ? 'num' : undefined}
                    title={typeof content === 'string' ? content : undefined}
                  >
                    {at === 0 && to ? <Link to={to(row)}>{content}</Link> : content}
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
