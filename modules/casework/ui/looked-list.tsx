import { useRead } from '@fengqiao/design/ask.ts'
import { useWords } from '@fengqiao/design/desk-words.ts'
import { DayText } from '@fengqiao/design/parts/day.tsx'
import { Loading, RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { RowsTable } from '@fengqiao/design/patterns/rows-table.tsx'
import { whoLooked } from '../contract.ts'
import { uiWords } from './ui-words.ts'

/** Everybody who looked at a matter or acted on it, newest first. */
export const LookedList = ({ matter }: { matter: string }) => {
  const words = useWords(uiWords)
  const looked = useRead(whoLooked, { matter, page: 1, size: 200 })
  if (looked.refusal) return <RefusedNotice refusal={looked.refusal} />
  if (!looked.data) return <Loading />
  const outcome = (told: string) => words.outcome[told === 'read' || told === 'done' ? told : 'refused']
  return (
    <RowsTable
      label={words.lookedTitle}
      rows={looked.data.rows.map((row, index) => ({ ...row, key: String(index) }))}
      rowKey={(row) => row.key}
      columns={[
        { key: 'at', title: words.column.happened, cell: (row) => <DayText on={row.at} /> },
        { key: 'by', title: words.column.holder, cell: (row) => row.by ?? '' },
        { key: 'outcome', title: words.column.state, cell: (row) => outcome(row.outcome) },
      ]}
    />
  )
}
