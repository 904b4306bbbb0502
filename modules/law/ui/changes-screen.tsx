import { useState } from 'react'
import { useAddress } from '@fengqiao/design/address.ts'
import { useRead } from '@fengqiao/design/ask.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { Tick } from '@fengqiao/design/parts/choice-field.tsx'
import { dayInWords } from '@fengqiao/design/parts/day.tsx'
import { EmptyState, Loading, RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { RowsTable } from '@fengqiao/design/patterns/rows-table.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { articleNamed, listLawChanges } from '../contract.ts'
import type { CitedRow, LawChangeRow } from '../contract.ts'
import { ChangedArticles } from './changed-articles.tsx'
import { Checking } from './checking.tsx'
import { changesWords } from './changes-words.ts'
import './law.css'

const Fates = ({ row }: { row: CitedRow }) => {
  const words = useWords(changesWords)
  const named = (article: string) => articleNamed(article).number
  return (
    <>
      {row.articles.map(({ article, fate, now }) => (
        <span key={article} className="fate">
          {named(article)}
          <span className={fate === 'moved' ? 'soft' : 'soon-ink'}>
            {' '}
            {fill(words.fate[fate], { now: now ? named(now) : '' })}
          </span>
        </span>
      ))}
    </>
  )
}

const Change = ({ change, onlyOpen }: { change: LawChangeRow; onlyOpen: boolean }) => {
  const words = useWords(changesWords)
  const { language } = usePreferences()
  const [reading, setReading] = useState(false)
  const { from, to, since } = change
  const cited = change.cited.filter(({ open }) => !onlyOpen || open.length > 0)
  const written = (day: string) => dayInWords(day, language, { year: true })
  const day = written(since)
  return (
    <section className="law-change">
      <h2 className="d-head row wrap">
        <span>{change.title}</span>
        <span className="soft">{change.open > 0 ? fill(words.open, { n: change.open }) : words.allDone}</span>
      </h2>
      <p>
        {to === null
          ? fill(words.missing, { from: written(from) })
          : fill(words.versions, { from: written(from), to: written(to) })}
        <span className="soft">　{fill(to === null ? words.replacedSince : words.since, { day })}</span>
      </p>
      {to === null ? null : (
        <p className="row wrap">
          <span className="soft">{fill(words.counts, change.counts)}</span>
          <Button aria-expanded={reading} onClick={() => setReading(!reading)}>
            {reading ? words.hide : words.show}
          </Button>
        </p>
      )}
      {reading ? <ChangedArticles law={change.law} /> : null}
      {change.cited.length === 0 ? <p className="soft">{words.noneCited}</p> : null}
      {cited.length > 0 ? (
        <RowsTable
          label={change.title}
          rows={cited}
          rowKey={({ kind, id }) => `${kind} ${id}`}
          columns={[
            { key: 'kind', title: words.column.kind, width: 90, cell: (row) => words.kind[row.kind] },
            {
              key: 'what',
              title: words.column.what,
              lead: true,
              cell: (row) =>
                row.kind === 'matter' ? (
                  <a href={`/desk/matters/${row.id}`}>{row.title[language]}</a>
                ) : (
                  <span className="cited-title">{row.title[language]}</span>
                ),
            },
            { key: 'articles', title: words.column.articles, width: 230, cell: (row) => <Fates row={row} /> },
            {
              key: 'check',
              title: words.column.check,
              width: 260,
              cell: (row) => <Checking change={change} row={row} />,
            },
          ]}
        />
      ) : null}
    </section>
  )
}

/** What newer texts changed and what cites it: the office's list of what must be looked at. */
const ChangesScreen = () => {
  const words = useWords(changesWords)
  const { search, go } = useAddress()
  const onlyOpen = search['open'] === '1'
  const list = useRead(listLawChanges, {})
  if (list.refusal) return <RefusedNotice refusal={list.refusal} onRetry={list.again} />
  if (!list.data) return <Loading />
  const { state, rows, open } = list.data
  if (state === 'no-corpus') return <EmptyState whole {...words.noCorpus} />
  if (rows.length === 0) return <EmptyState whole {...words.nothing} />
  const shown = onlyOpen ? rows.filter((row) => row.open > 0) : rows
  return (
    <div className="law">
      <div className="head-row">
        <h1 className="d-title">{words.title}</h1>
        <span className="soft">{open > 0 ? fill(words.open, { n: open }) : words.allDone}</span>
        <span className="grow" />
        <Tick checked={onlyOpen} onChange={(on) => go({ open: on ? '1' : undefined })}>
          {words.onlyOpen}
        </Tick>
      </div>
      <p className="soft">{words.lead}</p>
      {shown.map((change) => (
        <Change key={change.law} change={change} onlyOpen={onlyOpen} />
      ))}
    </div>
  )
}

export default ChangesScreen
