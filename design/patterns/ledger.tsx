import type { ReactNode } from 'react'
import { FileSpreadsheet, Printer } from 'lucide-react'
import { mostRows } from '@fengqiao/kernel/contract.ts'
import { useAddress } from '../address.ts'
import { deskWords, fill, useWords } from '../desk-words.ts'
import { Button } from '../parts/button.tsx'
import { EmptyState, Loading, RefusedNotice, type RefusalShown } from '../parts/notices.tsx'
import { Turn } from '../parts/turn.tsx'
import { LedgerFilters, type LedgerFilter } from './ledger-filters.tsx'
import type { KeptFilter } from './kept-filters.ts'
import { RowsTable, type Column, type Total } from './rows-table.tsx'
import './ledger.css'

export type LedgerProps<R> = {
  /** Names the ledger's kept filters in this browser. */
  readonly name: string
  readonly title: string
  /** What its rows are, for the measure word; matters unless said. */
  readonly counts?: 'people' | 'entries'
  /** “2026年11月受理，截至 11月24日 16:20” */
  readonly asOf?: string
  readonly columns: readonly Column<R>[]
  readonly rows: readonly R[] | undefined
  /** All rows that match, over all pages. */
  readonly total: number
  readonly rowKey: (row: R) => string
  readonly to?: (row: R) => string
  readonly filters: readonly LedgerFilter[]
  readonly presets?: readonly KeptFilter[]
  readonly totals?: readonly Total[]
  /** The address of the workbook with the same filters; left out where the reader may not take it. */
  readonly excel?: string
  readonly note?: ReactNode
  readonly actions?: ReactNode
  readonly empty: { readonly title: string; readonly fills: string; readonly action?: ReactNode }
  readonly refusal?: RefusalShown
  readonly onRetry?: () => void
}

const sizes = [20, 50, 100, 200]
const usual = 20

/** What the address says of the page, for the module's read: `{ page: 1, size: 20 }`. */
export const useLedgerAddress = (otherwise = usual) => {
  const { search, go } = useAddress()
  const whole = (name: string, unsaid: number) =>
    /^[1-9]\d{0,4}$/.test(search[name] ?? '') ? Number(search[name]) : unsaid
  return { search, go, page: whole('page', 1), size: Math.min(200, whole('size', otherwise)) }
}

type PagerProps = { total: number; counted: boolean; of: 'matters' | 'people' | 'entries' }

const Pager = ({ total, counted, of }: PagerProps) => {
  const words = useWords(deskWords)
  const { page, size, go } = useLedgerAddress()
  const pages = Math.max(1, Math.ceil(total / size))
  if (counted && total <= Math.min(usual, size)) return null
  const turn = (to: number) => go({ page: to === 1 ? undefined : String(to) })
  return (
    <nav className="pager no-print" aria-label={fill(words.ledger.page, { page, pages })}>
      <span>{fill(words.ledger.rows[of], { n: total })}</span>
      <Turn page={page} pages={pages} onTurn={turn} />
      {total > usual ? (
        <select
          className="control"
          aria-label={fill(words.ledger.perPage[of], { n: size })}
          value={size}
          onChange={(event) => go({ size: event.target.value, page: undefined })}
        >
          {sizes.map((each) => (
            <option key={each} value={each}>
              {fill(words.ledger.perPage[of], { n: each })}
            </option>
          ))}
        </select>
      ) : null}
    </nav>
  )
}

const Excel = ({ address, total }: { address: string; total: number }) => {
  const words = useWords(deskWords)
  if (total > mostRows) return <span className="soft">{fill(words.ledger.excelTooMany, { most: mostRows })}</span>
  return (
    <a className="btn" href={address} download>
      <FileSpreadsheet className="ic" aria-hidden />
      {fill(words.ledger.excel, { n: total })}
    </a>
  )
}

export const Ledger = <R,>(props: LedgerProps<R>) => {
  const words = useWords(deskWords)
  const { search, go } = useLedgerAddress()
  const { rows, total } = props
  const filtered = props.filters.some(({ key }) => search[key] ?? search[`${key}From`] ?? search[`${key}To`])
  const body = () => {
    if (props.refusal)
      return <RefusedNotice refusal={props.refusal} title={words.state.refused} onRetry={props.onRetry} />
    if (!rows) return <Loading rows={12} />
    if (rows.length === 0) return <EmptyState {...props.empty} {...(filtered ? { fills: words.ledger.none } : {})} />
    return (
      <>
        <RowsTable
          label={props.title}
          columns={props.columns}
          rows={rows}
          rowKey={props.rowKey}
          to={props.to}
          totals={props.totals}
        />
        <Pager total={total} counted={props.totals !== undefined} of={props.counts ?? 'matters'} />
        {props.note ? <p className="soft lg-note">{props.note}</p> : null}
      </>
    )
  }
  return (
    <>
      <div className="head-row">
        <h1 className="d-title">{props.title}</h1>
        {props.asOf ? <span className="soft">{props.asOf}</span> : null}
        <span className="grow" />
        <span className="row wrap no-print">
          {props.actions}
          <span className="on-desk">
            <Button icon={Printer} onClick={() => window.print()}>
              {words.ledger.print}
            </Button>
          </span>
          {props.excel && total > 0 ? <Excel address={props.excel} total={total} /> : null}
        </span>
      </div>
      <LedgerFilters name={props.name} search={search} go={go} filters={props.filters} presets={props.presets ?? []} />
      {body()}
    </>
  )
}
