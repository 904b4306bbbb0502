import { useRead } from '@fengqiao/design/ask.ts'
import { addressOf } from '@fengqiao/design/client.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { DayText } from '@fengqiao/design/parts/day.tsx'
import { Ledger, useLedgerAddress } from '@fengqiao/design/patterns/ledger.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { workbookPath } from '@fengqiao/kernel/contract.ts'
import { channelWords, ledger, topicNames, topics } from '../contract.ts'
import type { LedgerRow } from '../contract.ts'
import { useChoices } from './register-parts.tsx'
import { uiWords } from './ui-words.ts'

const named = (words: object, key: string): string => (words as Record<string, string>)[key] ?? key

const LedgerScreen = () => {
  const words = useWords(uiWords)
  const { language } = usePreferences()
  const { search, go, page, size } = useLedgerAddress()
  const choices = useChoices()
  const asked = Object.fromEntries(
    Object.entries({
      from: search['dayFrom'],
      until: search['dayTo'],
      topic: search['topic'],
      channel: search['channel'],
      place: search['place'],
      state: search['state'],
      rating: search['rating'],
      answered: search['answered'],
      placeless: search['placeless'],
      adviser: search['adviser'],
      words: search['words'],
    }).filter(([, value]) => value !== undefined && value !== ''),
  )
  const excel = addressOf(workbookPath(ledger), asked)
  const list = useRead(ledger, { words: '', ...asked, page, size } as never)
  return (
    <Ledger<LedgerRow>
      name="consultations"
      title={words.ledger.title}
      rows={list.data?.rows}
      total={list.data?.total ?? 0}
      rowKey={(row) => row.matter}
      to={(row) => `/matters/${row.matter}`}
      refusal={list.refusal}
      onRetry={list.again}
      excel={excel}
      empty={{ title: words.ledger.none, fills: words.ledger.fills }}
      filters={[
        { kind: 'days', key: 'day', title: words.column.happened },
        {
          kind: 'choice',
          key: 'topic',
          title: words.column.topic,
          options: topicNames.map((name) => ({ value: name, title: topics[name][language] })),
        },
        {
          kind: 'choice',
          key: 'channel',
          title: words.column.channel,
          options: Object.entries(channelWords).map(([value, title]) => ({ value, title: title[language] })),
        },
        {
          kind: 'choice',
          key: 'place',
          title: words.column.place,
          options: (list.data?.byPlace ?? []).map(({ place, name }) => ({ value: place, title: name })),
        },
        {
          kind: 'choice',
          key: 'state',
          title: words.column.state,
          options: Object.entries(words.state).map(([value, title]) => ({ value, title })),
        },
        {
          kind: 'choice',
          key: 'rating',
          title: words.column.rating,
          options: ['5', '4', '3', '2', '1'].map((value) => ({ value, title: value })),
        },
        { kind: 'choice', key: 'adviser', title: words.column.adviser, options: choices.workers },
        ...(['answered', 'placeless'] as const).map((key) => ({
          kind: 'choice' as const,
          key,
          title: words.ledger[key],
          options: [{ value: 'true', title: words.ledger.yes }],
          quiet: true,
        })),
        { kind: 'text', key: 'words', title: words.ledger.find },
      ]}
      note={
        <span className="row wrap no-print">
          {(list.data?.byTopic ?? []).map(({ topic, heads }) => (
            <Button
              key={topic}
              chosen={search['topic'] === topic}
              onClick={() => go({ topic: search['topic'] === topic ? undefined : topic, page: undefined })}
            >
              {fill(words.ledger.ofTopic, {
                topic: topics[topic as keyof typeof topics]?.[language] ?? topic,
                n: heads,
              })}
            </Button>
          ))}
        </span>
      }
      totals={
        list.data
          ? [
              {
                over: 9,
                content: fill(words.ledger.totals, {
                  matters: list.data.totals.matters,
                  heads: list.data.totals.heads,
                }),
              },
            ]
          : []
      }
      columns={[
        {
          key: 'happened',
          title: words.column.happened,
          width: 120,
          cell: (row) => <DayText on={row.happenedAt.slice(0, 10)} />,
        },
        { key: 'title', title: words.column.title, lead: true, cell: (row) => row.title },
        {
          key: 'topic',
          title: words.column.topic,
          width: 150,
          cell: (row) => topics[row.topic as keyof typeof topics]?.[language] ?? row.topic,
        },
        {
          key: 'channel',
          title: words.column.channel,
          width: 90,
          cell: (row) => channelWords[row.channel]?.[language] ?? row.channel,
        },
        { key: 'heads', title: words.column.heads, width: 70, num: true, cell: (row) => row.heads },
        { key: 'place', title: words.column.place, width: 150, cell: (row) => row.place ?? '' },
        { key: 'adviser', title: words.column.adviser, width: 90, cell: (row) => row.adviser ?? '' },
        { key: 'state', title: words.column.state, width: 90, cell: (row) => named(words.state, row.state) },
        { key: 'rating', title: words.column.rating, width: 70, num: true, cell: (row) => row.rating ?? '' },
      ]}
    />
  )
}

export default LedgerScreen
