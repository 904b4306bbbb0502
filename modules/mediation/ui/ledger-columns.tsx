import { Money } from '@fengqiao/design/parts/money.tsx'
import { StateLine } from '@fengqiao/design/parts/state.tsx'
import type { Column } from '@fengqiao/design/patterns/rows-table.tsx'
import type { Language } from '@fengqiao/design/preferences.ts'
import { disputeTypeWords } from '../contract.ts'
import type { LedgerRow } from '../contract.ts'
import { mediation } from '../workflow.ts'
import { monthAndDay, toneOf } from './ledger-look.ts'
import { named } from './options.ts'
import type { UiWords } from './ui-words.ts'

/** “银杏园社区” of “银杏园社区人民调解委员会”: whose series the number is of. */
const shortCommittee = (name: string): string => name.replace(/人民调解委员会$/, '')

/** The ledger's columns, led by the applicants, or by the number for readers who are told no names (`persons` false); days stand as `11-24` within the year of `today`. */
export const columnsOf = (words: UiWords, language: Language, today: string, persons: boolean): Column<LedgerRow>[] => [
  {
    key: 'number',
    title: words.ledger.column.number,
    lead: !persons,
    width: 200,
    cell: (row) => row.number ?? words.ledger.unnumbered,
  },
  {
    key: 'accepted',
    title: words.ledger.column.accepted,
    width: 84,
    cell: (row) =>
      row.acceptedOn ? (
        monthAndDay(row.acceptedOn, today)
      ) : (
        <>
          {monthAndDay(row.requestedOn, today)} <span className="soft">{words.ledger.applied}</span>
        </>
      ),
  },
  {
    key: 'committee',
    title: words.ledger.column.committee,
    width: 90,
    cell: (row) => shortCommittee(row.committee),
  },
  {
    key: 'applicants',
    title: words.ledger.column.applicants,
    lead: persons,
    cell: (row) => row.applicants.join(words.comma),
  },
  { key: 'respondents', title: words.ledger.column.respondents, cell: (row) => row.respondents.join(words.comma) },
  {
    key: 'type',
    title: words.ledger.column.type,
    width: 116,
    cell: (row) => disputeTypeWords[row.disputeType as keyof typeof disputeTypeWords]?.[language] ?? row.disputeType,
  },
  { key: 'origin', title: words.ledger.column.origin, width: 100, cell: (row) => named(words.origin, row.origin) },
  { key: 'mediator', title: words.ledger.column.mediator, width: 64, cell: (row) => row.mediators.join(words.comma) },
  {
    key: 'amount',
    title: words.ledger.column.amount,
    width: 105,
    num: true,
    cell: (row) => <Money fen={row.amountFen} bare />,
  },
  {
    key: 'state',
    title: words.ledger.column.state,
    width: 113,
    cell: (row) => (
      <StateLine tone={toneOf(row)}>
        {mediation.states[row.state as keyof typeof mediation.states]?.[language] ?? row.state}
      </StateLine>
    ),
  },
  {
    key: 'due',
    title: words.ledger.column.due,
    width: 72,
    cell: (row) => (row.nextDue ? monthAndDay(row.nextDue, today) : '—'),
  },
  {
    key: 'agreement',
    title: words.ledger.column.agreement,
    width: 48,
    cell: (row) => (row.agreement ? named(words.agreementKind, row.agreement) : '—'),
  },
]
