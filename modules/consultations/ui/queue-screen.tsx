import { useState } from 'react'
import { useAction, useRead } from '@fengqiao/design/ask.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { Button, GoButton } from '@fengqiao/design/parts/button.tsx'
import { DayText } from '@fengqiao/design/parts/day.tsx'
import { EmptyState, Loading, RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { Sheet } from '@fengqiao/design/parts/sheet.tsx'
import { ActionForm } from '@fengqiao/design/patterns/form.tsx'
import { RowsTable } from '@fengqiao/design/patterns/rows-table.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { channelWords, queue, standDuty, topics } from '../contract.ts'
import { uiWords } from './ui-words.ts'

const named = (words: object, key: string): string => (words as Record<string, string>)[key] ?? key

/** Whoever goes on the line is asked once whether this browser may call them from other windows. */
const allowNotices = (): void => {
  if ('Notification' in window && Notification.permission === 'default') void Notification.requestPermission()
}

const DutySheet = ({ title, onClose }: { title: string; onClose: () => void }) => {
  const action = useAction(standDuty)
  return (
    <Sheet title={title} onClose={onClose}>
      <ActionForm
        endpoint={standDuty}
        action={action}
        initial={{ hours: 4 }}
        submit={title}
        onDone={onClose}
        onCancel={onClose}
      />
    </Sheet>
  )
}

const QueueScreen = () => {
  const words = useWords(uiWords)
  const { language } = usePreferences()
  const [open, setOpen] = useState<'duty'>()
  const waiting = useRead(queue, { page: 1, size: 100 })
  if (waiting.refusal) return <RefusedNotice refusal={waiting.refusal} onRetry={waiting.again} />
  if (!waiting.data) return <Loading />
  const { rows, onDuty } = waiting.data
  return (
    <>
      <div className="head-row">
        <h1 className="d-title">{fill(words.queue.title, { n: waiting.data.waiting })}</h1>
        {rows.length > waiting.data.waiting ? (
          <span>{fill(words.queue.others, { n: rows.length - waiting.data.waiting })}</span>
        ) : null}
        <span className="soft">
          {onDuty.length > 0 ? fill(words.queue.onDuty, { who: onDuty.join('、') }) : words.queue.nobody}
        </span>
        <span className="grow" />
        <Button
          onClick={() => {
            setOpen('duty')
            allowNotices()
          }}
        >
          {onDuty.length > 0 ? words.queue.dutyOrOff : words.queue.duty}
        </Button>
        <GoButton to="/register">{words.queue.register}</GoButton>
      </div>
      {rows.length === 0 ? (
        <EmptyState title={words.queue.none} fills={words.queue.fills} />
      ) : (
        <RowsTable
          label={fill(words.queue.title, { n: waiting.data.waiting })}
          rows={rows}
          rowKey={(row) => row.matter}
          to={(row) => `/consultations/${row.matter}`}
          columns={[
            { key: 'title', title: words.column.title, cell: (row) => row.title },
            {
              key: 'topic',
              title: words.column.topic,
              width: 120,
              cell: (row) => topics[row.topic as keyof typeof topics]?.[language] ?? row.topic,
            },
            { key: 'state', title: words.column.state, width: 110, cell: (row) => named(words.state, row.state) },
            { key: 'place', title: words.column.place, width: 180, cell: (row) => row.place ?? '' },
            {
              key: 'channel',
              title: words.column.channel,
              width: 90,
              cell: (row) => channelWords[row.channel]?.[language] ?? row.channel,
            },
            {
              key: 'joined',
              title: words.column.joined,
              width: 130,
              cell: (row) => (row.joinedAt ? <DayText on={row.joinedAt} /> : ''),
            },
            {
              key: 'promised',
              title: words.column.promised,
              width: 130,
              cell: (row) => (row.promisedAt ? <DayText on={row.promisedAt} /> : ''),
            },
            { key: 'adviser', title: words.column.adviser, width: 90, cell: (row) => row.adviser ?? '' },
          ]}
        />
      )}
      {open === 'duty' ? <DutySheet title={words.queue.duty} onClose={() => setOpen(undefined)} /> : null}
    </>
  )
}

export default QueueScreen
