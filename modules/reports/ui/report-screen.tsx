import { Link } from '@tanstack/react-router'
import { FileSpreadsheet, Printer } from 'lucide-react'
import { useAddress } from '@fengqiao/design/address.ts'
import { useRead } from '@fengqiao/design/ask.ts'
import { addressOf } from '@fengqiao/design/client.ts'
import { deskWords, fill, useWords } from '@fengqiao/design/desk-words.ts'
import { Button, Segments } from '@fengqiao/design/parts/button.tsx'
import { Loading, RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { RowsTable } from '@fengqiao/design/patterns/rows-table.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { report, reportNames, reportWorkbook } from '../contract.ts'
import type { Figure, ReportTable } from '../contract.ts'
import { uiWords } from './ui-words.ts'
import './report.css'

/** What a ledger's filter is called in its address. */
const addressNames: Readonly<Record<string, string>> = { from: 'dayFrom', until: 'dayTo' }

const shown = ({ value, unit }: Figure): string =>
  value === null
    ? '—'
    : unit === 'fen'
      ? (value / 100).toLocaleString('en', { minimumFractionDigits: 2 })
      : unit === 'percent'
        ? `${value}%`
        : String(value)

const FigureCell = ({ figure, title, column }: { figure: Figure | undefined; title: string; column: string }) => {
  const words = useWords(uiWords)
  if (!figure) return null
  const text = shown(figure)
  if (!figure.value) return <>{text}</>
  const search = Object.fromEntries(
    Object.entries(figure.opens.filter).map(([key, value]) => [addressNames[key] ?? key, value]),
  )
  return (
    <Link
      to={`/ledgers/${figure.opens.ledger}`}
      search={search as never}
      aria-label={fill(words.opens, { title, column, value: text })}
    >
      {text}
    </Link>
  )
}

const FigureTable = ({ table }: { table: ReportTable }) => {
  const words = useWords(uiWords)
  const { language } = usePreferences()
  const label = table.title[language]
  return (
    <section className="report-table">
      <h2 className="report-part">{label}</h2>
      <RowsTable
        figures
        label={label}
        rows={table.rows}
        rowKey={(row) => row.title.zh}
        columns={[
          { key: 'title', title: words.item, width: 200, cell: (row) => row.title[language] },
          ...table.columns.map((column, at) => ({
            key: String(at),
            title: column[language],
            width: 96,
            num: true,
            cell: (row: ReportTable['rows'][number]) => (
              <FigureCell figure={row.figures[at]} title={row.title[language]} column={column[language]} />
            ),
          })),
        ]}
        {...(table.total
          ? {
              totals: [
                { over: 1, content: words.total },
                ...table.total.map((figure, at) => ({
                  over: 1,
                  num: true,
                  content: (
                    <FigureCell figure={figure} title={words.total} column={table.columns[at]?.[language] ?? ''} />
                  ),
                })),
              ],
            }
          : {})}
      />
    </section>
  )
}

const ReportScreen = () => {
  const words = useWords(uiWords)
  const desk = useWords(deskWords)
  const { language } = usePreferences()
  const { search, go } = useAddress()
  const name = reportNames.find((each) => each === search['name']) ?? reportNames[0]
  const asked = { name, period: search['period'] }
  const made = useRead(report, asked)
  const names = (
    <span className="no-print">
      <Segments
        label={words.title}
        value={name}
        options={reportNames.map((each) => ({ value: each, title: words.names[each] }))}
        onChange={(each) => go({ name: each })}
      />
    </span>
  )
  if (made.refusal)
    return (
      <>
        {names}
        <RefusedNotice refusal={made.refusal} onRetry={made.again} />
      </>
    )
  if (!made.data) return <Loading rows={12} />
  const { data } = made
  return (
    <>
      <div className="head-row">
        <h1 className="d-title">{data.question[language]}</h1>
        <span className="soft">{data.period.title[language]}</span>
        <span className="grow" />
        <span className="row wrap no-print">
          <Button icon={Printer} onClick={() => window.print()}>
            {desk.ledger.print}
          </Button>
          <a className="btn" href={addressOf(reportWorkbook.path, asked)} download>
            <FileSpreadsheet className="ic" aria-hidden />
            {words.excel}
          </a>
        </span>
      </div>
      {names}
      <nav className="row wrap no-print report-nav" aria-label={data.period.title[language]}>
        <Button onClick={() => go({ period: data.previous.name })}>{words.previous}</Button>
        <Button onClick={() => go({ period: data.next.name })}>{words.next}</Button>
        {data.near.map((each) => (
          <Button kind="link" key={each.name} onClick={() => go({ period: each.name })}>
            {each.title[language]}
          </Button>
        ))}
      </nav>
      <p className="report-answer">{data.answer[language]}</p>
      <div className="report-tables">
        {data.tables.map((table) => (
          <FigureTable key={table.title.zh} table={table} />
        ))}
      </div>
      <section className="report-rules">
        <h2 className="report-part">{words.counted}</h2>
        {data.rules.map((rule) => (
          <p className="soft" key={rule.zh}>
            {rule[language]}
          </p>
        ))}
      </section>
    </>
  )
}

export default ReportScreen
