import { useAddress } from '@fengqiao/design/address.ts'
import { useRead } from '@fengqiao/design/ask.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { EmptyState, Loading, RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { HitStanding } from '@fengqiao/design/patterns/law-search.tsx'
import { RowsTable } from '@fengqiao/design/patterns/rows-table.tsx'
import { listLaws } from '../contract.ts'
import { standingShown } from './standing-shown.ts'
import { uiWords } from './ui-words.ts'

/** Every law of the corpus by name, before anything was asked. */
export const LawsList = () => {
  const words = useWords(uiWords)
  const { search, go } = useAddress()
  const name = search['name'] ?? ''
  const list = useRead(listLaws, { words: name, page: 1, size: 50 })
  if (list.refusal) return <RefusedNotice refusal={list.refusal} onRetry={list.again} />
  if (!list.data) return <Loading />
  if (list.data.state === 'no-corpus') return <EmptyState {...words.noCorpus} />
  return (
    <section>
      <h2 className="d-head row wrap">
        <span>{words.laws}</span>
        <span className="head-note grow">
          {fill(words.lawsCount, { laws: list.data.total, articles: list.data.articles })}
        </span>
        <input
          className="control law-name"
          type="search"
          aria-label={words.lawName}
          placeholder={words.lawName}
          maxLength={100}
          value={name}
          onChange={(event) => go({ name: event.target.value })}
        />
      </h2>
      {list.data.rows.length === 0 ? (
        <p className="soft law-notice">{words.noLaw}</p>
      ) : (
        <RowsTable
          label={words.laws}
          rows={list.data.rows}
          rowKey={(row) => `${row.law}@${row.version}`}
          to={(row) => `/law?${new URLSearchParams({ law: row.law })}`}
          columns={[
            { key: 'law', title: words.column.law, cell: (row) => row.title },
            { key: 'version', title: words.column.version, width: 110, cell: (row) => row.version },
            { key: 'from', title: words.column.from, width: 110, cell: (row) => row.validFrom ?? '' },
            { key: 'articles', title: words.column.articles, width: 80, num: true, cell: (row) => row.articles },
            {
              key: 'standing',
              title: words.column.standing,
              width: 130,
              cell: (row) => <HitStanding hit={standingShown(row.standing, words.standing)} />,
            },
          ]}
        />
      )}
      {list.data.total > list.data.rows.length && list.data.rows.length > 0 ? (
        <p className="soft law-notice">{fill(words.onlySome, { n: list.data.rows.length })}</p>
      ) : null}
    </section>
  )
}
