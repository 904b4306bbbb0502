import { Fragment } from 'react'
import { Link } from '@tanstack/react-router'
import type { Search } from '@fengqiao/design/address.ts'
import { useWords } from '@fengqiao/design/desk-words.ts'
import type { OutputOf } from '@fengqiao/kernel/contract.ts'
import type { mediationLedger } from '../contract.ts'
import { uiWords } from './ui-words.ts'

const parts = ['succeeded', 'failed', 'transferred', 'pending'] as const

/** 受理 17 ＝ 达成 8 ＋ 未达成 1 ＋ 移送 1 ＋ 在办 7; each figure opens the rows it counts. */
export const LedgerTotals = (props: { totals: OutputOf<typeof mediationLedger>['totals']; search: Search }) => {
  const words = useWords(uiWords)
  const { totals, search } = props
  const { page: _, outcome: __, ...kept } = search
  const figure = (title: string, n: number, more: Record<string, string>) => (
    <Link to="/ledgers/mediations" search={{ ...kept, ...more } as never}>
      {title} {n}
    </Link>
  )
  return (
    <span className="identity">
      {figure(words.ledger.column.accepted, totals.accepted, { accepted: 'true' })}
      {' ＝ '}
      {parts.map((part, at) => (
        <Fragment key={part}>
          {at > 0 ? ' ＋ ' : ''}
          {figure(words.ledgerOutcome[part], totals[part], { outcome: part })}
        </Fragment>
      ))}
    </span>
  )
}
