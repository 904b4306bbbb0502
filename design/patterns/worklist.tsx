import { Fragment, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { ChevronRight, CircleAlert, Clock } from 'lucide-react'
import { deskWords, fill, useWords } from '../desk-words.ts'
import { usePreferences } from '../preferences.ts'
import { Citation, type Norm } from '../parts/citation.tsx'
import { dayInWords, Deadline, type Due } from '../parts/day.tsx'
import { Segments } from '../parts/button.tsx'
import { EmptyState } from '../parts/notices.tsx'
import { Turn } from '../parts/turn.tsx'
import './worklist.css'

/** One thing to do: a verb, for whom, in which matter, by when, by which rule, who holds it. Grouped by the server. */
export type WorkRow = {
  readonly id: string
  readonly group: WorkGroup
  readonly due: Due
  readonly verb: string
  readonly whom: string
  readonly matter: string
  readonly number?: string
  readonly norm?: Norm
  readonly holder?: string
  /** Where it is done: a path of the desk. */
  readonly to: string
  /** What opens there: the form that does it. */
  readonly search?: Readonly<Record<string, string>>
}
export type WorkGroup = 'overdue' | 'today' | 'week' | 'later'
const groups: readonly WorkGroup[] = ['overdue', 'today', 'week', 'later']

export type WorklistProps = {
  /** Those of this page; how many there are in all stands in `counts`. */
  readonly rows: readonly WorkRow[]
  readonly counts: Readonly<Record<WorkGroup, number>>
  readonly pages: { readonly page: number; readonly pages: number; readonly onTurn: (page: number) => void }
  /** The office's day, `YYYY-MM-DD`. */
  readonly today: string
  readonly scope?: { readonly value: 'office' | 'mine'; readonly onChange: (value: 'office' | 'mine') => void }
  readonly actions?: ReactNode
  /** Work that hangs on no matter, a line each. */
  readonly lines?: ReactNode
  /** What would fill an empty worklist. */
  readonly empty: { readonly title: string; readonly fills: string; readonly action?: ReactNode }
}

/** Arrow keys move between the rows' links; Enter is the link's own. */
const walk = (event: KeyboardEvent<HTMLTableElement>): void => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('td.verb a')]
  const at = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement))
  const next = links[at + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}

const Row = ({ row }: { row: WorkRow }) => {
  const link = useRef<HTMLAnchorElement>(null)
  const words = useWords(deskWords)
  return (
    <tr className="item" onClick={(event) => !(event.target as Element).closest('a, button') && link.current?.click()}>
      <td className="due">
        <Deadline due={row.due} />
      </td>
      <td className="verb">
        <Link ref={link} to={row.to} search={row.search as never}>
          {row.verb}
        </Link>
      </td>
      <td className="whom">{row.whom}</td>
      <td className="matter-of">
        <span className="matter">
          <span>{row.matter}</span>
          {row.number ? <span className="soft nw">{row.number}</span> : null}
        </span>
      </td>
      <td className="norm-of">{row.norm ? <Citation norm={row.norm} /> : null}</td>
      <td className="holder">{row.holder ?? words.worklist.nobody}</td>
      <td className="open">
        <ChevronRight className="ic ic-18" aria-hidden />
      </td>
    </tr>
  )
}

export const Worklist = ({ rows, counts, pages, today, scope, actions, lines, empty }: WorklistProps) => {
  const words = useWords(deskWords)
  const { language } = usePreferences()
  const of = (group: WorkGroup) => rows.filter((row) => row.group === group)
  const { overdue: late, today: due, week } = counts
  const title = fill(words.worklist.title, { n: late + due + week + counts.later })
  const head = {
    overdue: words.worklist.overdue,
    today: `${words.worklist.today} ${dayInWords(today, language)}`,
    week: words.worklist.week,
    later: words.worklist.later,
  }
  return (
    <>
      <div className="head-row">
        <h1 className="d-title">{title}</h1>
        <span className="wl-counts">
          {late ? (
            <b className="state-line late-ink">
              <CircleAlert className="ic" aria-hidden />
              {fill(words.worklist.lateN, { n: late })}
            </b>
          ) : null}
          {due ? (
            <b className="state-line soon-ink">
              <Clock className="ic" aria-hidden />
              {fill(words.worklist.todayN, { n: due })}
            </b>
          ) : null}
          {week ? <span className="soft">{fill(words.worklist.weekN, { n: week })}</span> : null}
        </span>
        <span className="grow" />
        {scope ? (
          <Segments
            label={words.worklist.scope}
            value={scope.value}
            onChange={scope.onChange}
            options={[
              { value: 'office', title: words.worklist.everyone },
              { value: 'mine', title: words.worklist.mine },
            ]}
          />
        ) : null}
        {actions}
      </div>
      {lines}
      {rows.length === 0 ? (
        <EmptyState {...empty} />
      ) : (
        <table className="wl" onKeyDown={walk} aria-label={`${title}，${words.worklist.keys}`}>
          <colgroup>
            <col className="due" />
            <col className="what" />
            <col className="whom" />
            <col className="matter-col" />
            <col />
            <col className="holder" />
            <col className="open" />
          </colgroup>
          <thead>
            <tr>
              {(['due', 'what', 'whom', 'matter', 'norm', 'holder'] as const).map((column) => (
                <th key={column} scope="col">
                  {words.worklist[column]}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          {groups.map((group) => {
            const inGroup = of(group)
            return inGroup.length === 0 ? (
              <Fragment key={group} />
            ) : (
              <tbody key={group}>
                <tr>
                  <th colSpan={7} scope="rowgroup">
                    {head[group]}
                    <span className="soft">{fill(words.worklist.count, { n: counts[group] })}</span>
                  </th>
                </tr>
                {inGroup.map((row) => (
                  <Row key={row.id} row={row} />
                ))}
              </tbody>
            )
          })}
        </table>
      )}
      {pages.pages > 1 ? (
        <nav className="pager no-print" aria-label={fill(words.ledger.page, { page: pages.page, pages: pages.pages })}>
          <Turn {...pages} />
        </nav>
      ) : null}
    </>
  )
}
