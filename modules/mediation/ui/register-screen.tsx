import { useRead } from '@fengqiao/design/ask.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { DayText } from '@fengqiao/design/parts/day.tsx'
import { Ledger, useLedgerAddress } from '@fengqiao/design/patterns/ledger.tsx'
import type { OutputOf } from '@fengqiao/kernel/contract.ts'
import { sealRegister } from '../contract.ts'
import { uiWords } from './ui-words.ts'
import { useChoices } from './use-mediation.ts'

type Row = OutputOf<typeof sealRegister>['rows'][number]

/** Every use of a committee's seal, one a row. */
const RegisterScreen = () => {
  const words = useWords(uiWords)
  const choices = useChoices()
  const { search, page, size } = useLedgerAddress()
  const filters = Object.fromEntries(
    Object.entries({ from: search['dayFrom'], until: search['dayTo'], committee: search['committee'] }).filter(
      ([, value]) => value,
    ),
  )
  const list = useRead(sealRegister, { ...filters, page, size } as never)
  const { column } = words.register
  return (
    <Ledger<Row>
      name="seal"
      title={words.register.title}
      rows={list.data?.rows}
      total={list.data?.total ?? 0}
      rowKey={(row) => row.id}
      to={(row) => `/matters/${row.matter}`}
      refusal={list.refusal}
      onRetry={list.again}
      empty={{ title: words.register.none, fills: words.register.fills }}
      filters={[
        { kind: 'days', key: 'day', title: column.on },
        {
          kind: 'choice',
          key: 'committee',
          title: column.committee,
          options: choices?.committees.map(({ id, name }) => ({ value: id, title: name })) ?? [],
        },
      ]}
      totals={
        list.data
          ? [{ over: 7, content: fill(words.register.total, { n: list.data.total, copies: list.data.copies }) }]
          : []
      }
      columns={[
        { key: 'on', title: column.on, width: 130, cell: (row) => <DayText on={row.happenedAt} /> },
        { key: 'number', title: column.number, width: 220, cell: (row) => row.number ?? '' },
        { key: 'purpose', title: column.purpose, cell: (row) => row.purpose },
        { key: 'copies', title: column.copies, width: 64, num: true, cell: (row) => row.copies },
        { key: 'used', title: column.used, width: 100, cell: (row) => row.usedBy },
        { key: 'approved', title: column.approved, width: 100, cell: (row) => row.approvedBy },
        { key: 'committee', title: column.committee, cell: (row) => row.committee },
      ]}
    />
  )
}

export default RegisterScreen
