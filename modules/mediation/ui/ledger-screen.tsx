import { Plus } from 'lucide-react'
import { useRead } from '@fengqiao/design/ask.ts'
import { addressOf } from '@fengqiao/design/client.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { useMay } from '@fengqiao/design/may.ts'
import { GoButton } from '@fengqiao/design/parts/button.tsx'
import { dayInWords } from '@fengqiao/design/parts/day.tsx'
import { Money } from '@fengqiao/design/parts/money.tsx'
import { Ledger, useLedgerAddress } from '@fengqiao/design/patterns/ledger.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { workbookPath } from '@fengqiao/kernel/contract.ts'
import { agreeOrally, apply, disputeTypeWords, mediationLedger } from '../contract.ts'
import type { LedgerRow } from '../contract.ts'
import { columnsOf } from './ledger-columns.tsx'
import { LedgerTotals } from './ledger-totals.tsx'
import { bothOptions, optionsOf } from './options.ts'
import { monthOf, yearOf } from './ledger-look.ts'
import { uiWords } from './ui-words.ts'
import { useChoices } from './use-mediation.ts'

const asked = [
  'disputeType',
  'origin',
  'committee',
  'mediator',
  'outcome',
  'agreement',
  'state',
  'words',
  'place',
  'placeless',
  'dated',
  'performed',
  'entrusted',
  'confirmationApplied',
  'confirmation',
  'accepted',
]

const LedgerScreen = () => {
  const words = useWords(uiWords)
  const { language } = usePreferences()
  const choices = useChoices()
  const may = useMay()
  const { search, page, size } = useLedgerAddress()
  const filters = Object.fromEntries(
    Object.entries({
      from: search['dayFrom'] ?? search['from'],
      until: search['dayTo'] ?? search['until'],
      ...Object.fromEntries(asked.map((name) => [name, search[name]])),
    }).filter(([, value]) => value !== undefined && value !== ''),
  )
  const list = useRead(mediationLedger, { words: '', ...filters, page, size } as never)
  const today = list.data?.today ?? ''
  const datedBy = (words.ledger.dating as Readonly<Record<string, string>>)[search['dated'] ?? '']
  return (
    <Ledger<LedgerRow>
      name="mediations"
      title={words.ledger.title}
      {...(today ? { asOf: fill(words.ledger.accepted, { day: dayInWords(today, language) }) } : {})}
      rows={list.data?.rows}
      total={list.data?.total ?? 0}
      rowKey={(row) => row.matter}
      to={(row) => `/matters/${row.matter}`}
      refusal={list.refusal}
      onRetry={list.again}
      excel={addressOf(workbookPath(mediationLedger), filters)}
      columns={columnsOf(
        words,
        language,
        today,
        (list.data?.rows ?? []).some(({ applicants }) => applicants.length > 0),
      )}
      actions={
        <>
          {may(agreeOrally) ? <GoButton to="/mediations/oral">{words.ledger.small}</GoButton> : null}
          {may(apply) ? (
            <GoButton to="/mediations/new" kind="primary" icon={Plus}>
              {words.ledger.open}
            </GoButton>
          ) : null}
        </>
      }
      empty={{
        title: words.ledger.none,
        fills: words.ledger.fills,
        ...(may(apply) ? { action: <GoButton to="/mediations/new">{words.ledger.open}</GoButton> } : {}),
      }}
      presets={[
        { name: words.ledger.thisMonth, search: { ...monthOf(today), accepted: 'true' } },
        { name: words.ledger.thisYear, search: { ...yearOf(today), accepted: 'true' } },
        { name: words.ledger.pendingNow, search: { outcome: 'pending' } },
        { name: words.ledger.succeeded, search: { outcome: 'succeeded' } },
      ]}
      filters={[
        { kind: 'days', key: 'day', title: datedBy ?? words.ledger.column.accepted },
        {
          kind: 'choice',
          key: 'committee',
          title: words.ledger.column.committee,
          options: choices?.committees.map(({ id, name }) => ({ value: id, title: name })) ?? [],
        },
        {
          kind: 'choice',
          key: 'disputeType',
          title: words.ledger.column.type,
          options: bothOptions(disputeTypeWords, language),
        },
        { kind: 'choice', key: 'origin', title: words.ledger.column.origin, options: optionsOf(words.origin) },
        {
          kind: 'choice',
          key: 'mediator',
          title: words.ledger.column.mediator,
          options: choices?.mediators.map(({ worker, name }) => ({ value: worker, title: name })) ?? [],
        },
        { kind: 'choice', key: 'outcome', title: words.ledger.column.outcome, options: optionsOf(words.ledgerOutcome) },
        {
          kind: 'choice',
          key: 'agreement',
          title: words.ledger.column.agreement,
          options: optionsOf(words.agreementKind),
        },
        {
          kind: 'choice',
          key: 'dated',
          title: words.ledger.dated,
          options: optionsOf(words.ledger.dating),
          quiet: true,
        },
        ...(['accepted', 'performed', 'entrusted', 'confirmationApplied', 'placeless'] as const).map((key) => ({
          kind: 'choice' as const,
          key,
          title: words.ledger.only[key],
          options: [{ value: 'true', title: words.ledger.yes }],
          quiet: true,
        })),
        {
          kind: 'choice',
          key: 'confirmation',
          title: words.ledger.confirmation,
          options: optionsOf(words.confirmation),
          quiet: true,
        },
        { kind: 'text', key: 'words', title: words.ledger.column.words },
      ]}
      note={words.ledger.note}
      totals={
        list.data
          ? [
              { over: 3, content: fill(words.ledger.count, { n: list.data.total }) },
              { over: 5, content: <LedgerTotals totals={list.data.totals} search={search} /> },
              { over: 1, content: <Money fen={list.data.totals.amountFen} bare />, num: true },
              { over: 3 },
            ]
          : []
      }
    />
  )
}

export default LedgerScreen
