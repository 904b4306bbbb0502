import { useState } from 'react'
import { Plus } from 'lucide-react'
import { useAction, useRead } from '@fengqiao/design/ask.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { useMay } from '@fengqiao/design/may.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { DayText } from '@fengqiao/design/parts/day.tsx'
import { EmptyState, Loading, RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { Sheet } from '@fengqiao/design/parts/sheet.tsx'
import { State } from '@fengqiao/design/parts/state.tsx'
import { ActionForm } from '@fengqiao/design/patterns/form.tsx'
import { RowsTable } from '@fengqiao/design/patterns/rows-table.tsx'
import { endKiosk, enrolKiosk, listKioskPlaces, listKiosks, renewKioskCode } from '../contract.ts'
import type { KioskRow } from '../contract.ts'
import { ShownOnce } from './shown-once.tsx'
import { uiWords } from './ui-words.ts'

const tones = { paired: 'done', waiting: 'soon', lapsed: 'late', ended: 'plain' } as const

const kioskAddress = `${location.origin}/kiosk`

const Code = ({ code, onDone }: { code: string; onDone: () => void }) => {
  const words = useWords(uiWords).kiosks
  return (
    <ShownOnce
      title={words.code}
      secret={code}
      lead={fill(words.codeLead, { address: kioskAddress })}
      done={words.done}
      onDone={onDone}
    />
  )
}

const EnrolSheet = ({ onClose }: { onClose: () => void }) => {
  const words = useWords(uiWords).kiosks
  const action = useAction(enrolKiosk)
  const places = useRead(listKioskPlaces, {})
  const [code, setCode] = useState<string>()
  return (
    <Sheet title={words.enrol} onClose={onClose}>
      {code ? (
        <Code code={code} onDone={onClose} />
      ) : (
        <ActionForm
          endpoint={enrolKiosk}
          action={action}
          hints={{
            place: {
              as: 'choice',
              options: (places.data?.rows ?? []).map(({ place, name }) => ({ value: place, title: name })),
            },
          }}
          submit={words.enrol}
          onDone={(reply) => setCode(reply.code)}
          onCancel={onClose}
        />
      )}
    </Sheet>
  )
}

type What = 'renew' | 'end'

const SureSheet = ({ row, what, onClose }: { row: KioskRow; what: What; onClose: () => void }) => {
  const words = useWords(uiWords).kiosks
  const renew = useAction(renewKioskCode)
  const end = useAction(endKiosk)
  const [code, setCode] = useState<string>()
  const { kiosk } = row
  const go = async () => {
    if (what === 'renew') return setCode((await renew.act({ kiosk }))?.code)
    if (await end.act({ kiosk })) onClose()
  }
  const refusal = renew.refusal ?? end.refusal
  return (
    <Sheet title={what === 'end' ? fill(words.endTitle, { name: row.name }) : words.renew} onClose={onClose}>
      {code ? (
        <Code code={code} onDone={onClose} />
      ) : (
        <div className="stack">
          {refusal ? <RefusedNotice refusal={refusal} /> : null}
          <p>{what === 'end' ? words.endLead : words.renewLead}</p>
          <div className="row wrap">
            <Button kind="primary" large busy={renew.busy || end.busy} onClick={() => void go()}>
              {what === 'end' ? words.end : words.renew}
            </Button>
            <Button large onClick={onClose}>
              {words.keep}
            </Button>
          </div>
        </div>
      )}
    </Sheet>
  )
}

const KiosksScreen = () => {
  const words = useWords(uiWords).kiosks
  const [open, setOpen] = useState<'enrol' | { row: KioskRow; what: What }>()
  const { data, refusal, again } = useRead(listKiosks, {})
  const keeps = useMay()(enrolKiosk)
  if (refusal) return <RefusedNotice refusal={refusal} onRetry={again} />
  if (!data) return <Loading />
  const title = fill(words.title, { n: data.rows.filter(({ state }) => state !== 'ended').length })
  const enrol = (
    <Button kind="primary" icon={Plus} onClick={() => setOpen('enrol')}>
      {words.enrol}
    </Button>
  )
  return (
    <>
      <div className="head-row">
        <h1 className="d-title">{title}</h1>
        <span className="grow" />
        {keeps ? enrol : null}
      </div>
      {data.rows.length === 0 ? (
        <EmptyState title={words.none} fills={fill(words.fills, { address: kioskAddress })} />
      ) : null}
      {data.rows.length > 0 ? (
        <RowsTable
          label={title}
          rows={data.rows}
          rowKey={(row) => row.kiosk}
          columns={[
            { key: 'name', title: words.name, cell: (row) => <b>{row.name}</b> },
            { key: 'place', title: words.place, width: 260, cell: (row) => row.placeName },
            {
              key: 'state',
              title: words.state,
              width: 160,
              cell: (row) => <State tone={tones[row.state]}>{words[row.state]}</State>,
            },
            {
              key: 'seen',
              title: words.seen,
              width: 160,
              cell: (row) => (row.seenAt ? <DayText on={row.seenAt} /> : ''),
            },
            {
              key: 'do',
              title: words.do,
              width: 180,
              cell: (row) =>
                keeps && row.state !== 'ended' ? (
                  <span className="row">
                    <Button kind="link" onClick={() => setOpen({ row, what: 'renew' })}>
                      {words.renew}
                    </Button>
                    <Button
                      kind="link"
                      aria-label={`${words.end} ${row.name}`}
                      onClick={() => setOpen({ row, what: 'end' })}
                    >
                      {words.end}
                    </Button>
                  </span>
                ) : null,
            },
          ]}
        />
      ) : null}
      {open === 'enrol' ? <EnrolSheet onClose={() => setOpen(undefined)} /> : null}
      {open && open !== 'enrol' ? <SureSheet {...open} onClose={() => setOpen(undefined)} /> : null}
    </>
  )
}

export default KiosksScreen
