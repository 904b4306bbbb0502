import { useAddress } from '@fengqiao/design/address.ts'
import { useRead } from '@fengqiao/design/ask.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { DayText } from '@fengqiao/design/parts/day.tsx'
import { EmptyState, Loading, RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { RowsTable } from '@fengqiao/design/patterns/rows-table.tsx'
import type { Column } from '@fengqiao/design/patterns/rows-table.tsx'
import { findMatters } from '../contract.ts'
import type { MatterRow } from '../contract.ts'
import { uiWords } from './ui-words.ts'

const size = 50

const SearchScreen = () => {
  const words = useWords(uiWords)
  const { search, go } = useAddress()
  const page = Number(search['page'] ?? 1)
  const found = useRead(findMatters, { words: search['q'] ?? '', page, size })
  if (found.refusal) return <RefusedNotice refusal={found.refusal} onRetry={found.again} />
  if (!found.data) return <Loading />
  const columns: Column<MatterRow>[] = [
    { key: 'title', title: words.column.title, cell: (row) => row.title },
    { key: 'number', title: words.column.number, cell: (row) => row.number ?? row.receiptCode },
    { key: 'place', title: words.column.place, cell: (row) => row.place ?? '' },
    { key: 'happened', title: words.column.happened, cell: (row) => <DayText on={row.happenedAt} /> },
    { key: 'holder', title: words.column.holder, cell: (row) => row.holder ?? words.fact.nobodyHolds },
  ]
  if (found.data.total === 0) return <EmptyState title={words.found.none} fills={words.found.fills} />
  return (
    <>
      <div className="head-row">
        <h1 className="d-title">{fill(words.found.title, { n: found.data.total })}</h1>
      </div>
      <RowsTable
        label={words.found.head}
        columns={columns}
        rows={found.data.rows}
        rowKey={(row) => row.id}
        to={(row) => `/matters/${row.id}`}
      />
      <p className="row">
        {page > 1 ? <Button onClick={() => go({ page: String(page - 1) })}>{words.previous}</Button> : null}
        {page * size < found.data.total ? (
          <Button onClick={() => go({ page: String(page + 1) })}>{words.next}</Button>
        ) : null}
      </p>
    </>
  )
}

export default SearchScreen
