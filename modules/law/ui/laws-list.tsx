import { useAddress } from '@fengqiao/design/address.ts'
import { useRead } from '@fengqiao/design/ask.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { Button, Segments } from '@fengqiao/design/parts/button.tsx'
import { EmptyState, Loading, RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { Turn } from '@fengqiao/design/parts/turn.tsx'
import { HitStanding } from '@fengqiao/design/patterns/law-search.tsx'
import { RowsTable } from '@fengqiao/design/patterns/rows-table.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { branches, branchWords, listLaws } from '../contract.ts'
import type { Branch } from '../contract.ts'
import { standingShown } from './standing-shown.ts'
import { uiWords } from './ui-words.ts'

const leaf = 30
type Filter = Branch | 'all'

/** Every law of the corpus, what the office uses first, before anything was asked; filter and page stand in the address. */
export const LawsList = () => {
  const words = useWords(uiWords)
  const { language } = usePreferences()
  const { search, go } = useAddress()
  const { name = '', page = '1' } = search
  const old = search['old'] === '1'
  const branch = branches.find((each) => each === search['branch'])
  const filter = (changed: Record<string, string | undefined>) => go({ page: undefined, ...changed })
  const list = useRead(listLaws, {
    words: name,
    ...(branch ? { branch } : {}),
    ...(old ? { old } : {}),
    page: Number(page),
    size: leaf,
  } as never)
  if (list.refusal) return <RefusedNotice refusal={list.refusal} onRetry={list.again} />
  if (!list.data) return <Loading />
  const { state, rows, total, articles, hidden } = list.data
  if (state === 'no-corpus') return <EmptyState {...words.noCorpus} />
  return (
    <section>
      <h2 className="d-head row wrap">
        <span>{words.laws}</span>
        <span className="head-note grow">{fill(words.lawsCount, { laws: total, articles })}</span>
        <input
          className="control law-name"
          type="search"
          aria-label={words.lawName}
          placeholder={words.lawName}
          maxLength={100}
          value={name}
          onChange={(event) => filter({ name: event.target.value || undefined })}
        />
      </h2>
      <p className="row wrap law-filters">
        <Segments<Filter>
          label={words.branch}
          value={branch ?? 'all'}
          options={[
            { value: 'all', title: words.allBranches },
            ...branches.map((each) => ({ value: each, title: branchWords[each][language] })),
          ]}
          onChange={(chosen) => filter({ branch: chosen === 'all' ? undefined : chosen })}
        />
        <span className="grow" />
        {hidden > 0 || old ? (
          <Button kind="link" aria-pressed={old} onClick={() => filter({ old: old ? undefined : '1' })}>
            {old ? words.withoutOld : fill(words.withOld, { n: hidden })}
          </Button>
        ) : null}
      </p>
      {rows.length === 0 ? (
        <p className="soft law-notice">{words.noLaw}</p>
      ) : (
        <RowsTable
          label={words.laws}
          rows={rows}
          rowKey={(row) => `${row.law}@${row.version}`}
          to={(row) => `/law?${new URLSearchParams({ law: row.law })}`}
          columns={[
            {
              key: 'law',
              title: words.column.law,
              cell: (row) => (
                <>
                  {row.title}
                  {row.older > 0 ? <span className="soft small"> {fill(words.older, { n: row.older })}</span> : null}
                </>
              ),
            },
            {
              key: 'branch',
              title: words.branch,
              width: 150,
              cell: (row) => (row.branch ? branchWords[row.branch][language] : (row.level ?? '')),
            },
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
      <p className="row law-notice">
        <Turn
          page={Number(page)}
          pages={Math.ceil(total / leaf)}
          onTurn={(to) => go({ page: to === 1 ? undefined : String(to) })}
        />
      </p>
    </section>
  )
}
