import { useState } from 'react'
import { UserPlus } from 'lucide-react'
import { useAction, useRead } from '@fengqiao/design/ask.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { useMay } from '@fengqiao/design/may.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { Sheet } from '@fengqiao/design/parts/sheet.tsx'
import { ActionForm } from '@fengqiao/design/patterns/form.tsx'
import { Ledger, useLedgerAddress } from '@fengqiao/design/patterns/ledger.tsx'
import { postWords, wordOf } from '@fengqiao/design/post-words.ts'
import { addWorker, endWorker, listServing, listWorkers, workerPosts } from '../contract.ts'
import type { WorkerRow } from '../contract.ts'
import { uiWords } from './ui-words.ts'

const AddSheet = ({ onClose }: { onClose: () => void }) => {
  const words = useWords(uiWords).people
  const said = useWords(postWords)
  const action = useAction(addWorker)
  const serving = useRead(listServing, {})
  return (
    <Sheet title={words.add} onClose={onClose}>
      <ActionForm
        endpoint={addWorker}
        action={action}
        hints={{
          phone: { as: 'phone' },
          post: { options: workerPosts.map((post) => ({ value: post, title: said.post[post] })) },
          employment: { options: Object.entries(said.employment).map(([value, title]) => ({ value, title })) },
          place: { options: (serving.data?.rows ?? []).map(({ place, name }) => ({ value: place, title: name })) },
        }}
        submit={words.add}
        onDone={onClose}
        onCancel={onClose}
      />
    </Sheet>
  )
}

const EndSheet = ({ row, onClose }: { row: WorkerRow; onClose: () => void }) => {
  const words = useWords(uiWords).people
  const action = useAction(endWorker)
  const end = async () => {
    if (await action.act({ worker: row.worker })) onClose()
  }
  return (
    <Sheet title={fill(words.endTitle, { name: row.name })} onClose={onClose}>
      <div className="stack">
        <p>{words.endLead}</p>
        {action.refusal ? <RefusedNotice refusal={action.refusal} /> : null}
        <div className="row wrap">
          <Button kind="primary" large busy={action.busy} onClick={() => void end()}>
            {words.endSure}
          </Button>
          <Button large onClick={onClose}>
            {words.keep}
          </Button>
        </div>
      </div>
    </Sheet>
  )
}

const PeopleScreen = () => {
  const words = useWords(uiWords).people
  const said = useWords(postWords)
  const { search, page, size } = useLedgerAddress()
  const [open, setOpen] = useState<'add' | WorkerRow>()
  const list = useRead(listWorkers, {
    words: search['words'] ?? '',
    ...(search['post'] ? { post: search['post'] } : {}),
    ...(search['employment'] ? { employment: search['employment'] } : {}),
    ...(search['place'] ? { place: search['place'] } : {}),
    page,
    size,
  } as never)
  const may = useMay()
  const places = ({ places: at }: WorkerRow) =>
    at.length > 1 ? fill(words.more, { name: at[0]!.name, n: at.length }) : (at[0]?.name ?? '')
  return (
    <>
      <Ledger<WorkerRow>
        name="people"
        counts="people"
        title={fill(words.title, { n: list.data?.total ?? 0 })}
        rows={list.data?.rows}
        total={list.data?.total ?? 0}
        rowKey={(row) => row.worker}
        refusal={list.refusal}
        onRetry={list.again}
        empty={{ title: words.none, fills: words.fills }}
        actions={
          may(addWorker) ? (
            <Button kind="primary" icon={UserPlus} onClick={() => setOpen('add')}>
              {words.add}
            </Button>
          ) : undefined
        }
        filters={[
          {
            kind: 'choice',
            key: 'post',
            title: words.post,
            options: workerPosts.map((post) => ({ value: post, title: said.post[post] })),
          },
          {
            kind: 'choice',
            key: 'employment',
            title: words.employment,
            options: Object.entries(said.employment).map(([value, title]) => ({ value, title })),
          },
          { kind: 'text', key: 'words', title: words.words },
        ]}
        columns={[
          { key: 'code', title: words.code, width: 110, cell: (row) => row.code },
          { key: 'name', title: words.name, lead: true, width: 90, cell: (row) => <b>{row.name}</b> },
          {
            key: 'post',
            title: words.post,
            width: 170,
            cell: (row) => row.posts.map((post) => wordOf(said.post, post)).join('、'),
          },
          {
            key: 'employment',
            title: words.employment,
            width: 80,
            cell: (row) => (row.employment ? wordOf(said.employment, row.employment) : ''),
          },
          { key: 'place', title: words.place, cell: places },
          { key: 'employer', title: words.employer, width: 180, cell: (row) => row.employer ?? '' },
          { key: 'phone', title: words.phone, width: 120, cell: (row) => row.phone ?? '' },
          ...(may(endWorker)
            ? [
                {
                  key: 'end',
                  title: words.end,
                  width: 70,
                  cell: (row: WorkerRow) => (
                    <Button kind="link" aria-label={`${words.end} ${row.name}`} onClick={() => setOpen(row)}>
                      {words.end}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {open === 'add' ? <AddSheet onClose={() => setOpen(undefined)} /> : null}
      {open && open !== 'add' ? <EndSheet row={open} onClose={() => setOpen(undefined)} /> : null}
    </>
  )
}

export default PeopleScreen
