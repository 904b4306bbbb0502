import { useState } from 'react'
import { Eye, PencilLine } from 'lucide-react'
import { usePlace } from '@fengqiao/design/address.ts'
import { useAction, useRead } from '@fengqiao/design/ask.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { useMoveForms } from '@fengqiao/design/move-forms.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { DayText } from '@fengqiao/design/parts/day.tsx'
import { Money } from '@fengqiao/design/parts/money.tsx'
import { Loading, OfflineBar, RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { Sheet } from '@fengqiao/design/parts/sheet.tsx'
import type { Tone } from '@fengqiao/design/parts/state.tsx'
import { CasePage } from '@fengqiao/design/patterns/case-page.tsx'
import type { FiveFacts, PartyRow } from '@fengqiao/design/patterns/case-page.tsx'
import { ActionForm } from '@fengqiao/design/patterns/form.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import type { Endpoint } from '@fengqiao/kernel/contract.ts'
import { addNote, showMatter } from '../contract.ts'
import type { Header } from '../contract.ts'
import { LookedList } from './looked-list.tsx'
import { normOf } from './norm.ts'
import { storyOf } from './story.ts'
import { uiWords } from './ui-words.ts'

type W = (typeof uiWords)['en']

const partyRow = (party: Header['parties'][number], words: W): PartyRow => ({
  id: party.id,
  name: party.name,
  facts: [
    party.sex ?? '',
    party.age === null ? '' : fill(words.age, { n: party.age }),
    (words.role as Record<string, string>)[party.role] ?? party.role,
  ].filter((fact) => fact !== ''),
  numbers: [party.identity, party.phone].filter((number) => number !== null).join('　'),
  note: [party.relation, party.needs].filter((text) => text !== null).join('　'),
})

const factsOf = (matter: Header, words: W, language: 'zh' | 'en'): FiveFacts => {
  const [next] = matter.deadlines
  return {
    who:
      matter.parties.length === 0
        ? words.fact.nobody
        : matter.parties.map((party) => (
            <div key={party.id}>
              <b>{party.name}</b>
            </div>
          )),
    what: (
      <>
        <b>{matter.title}</b>
        {matter.amountFen === null ? null : (
          <div>
            <Money fen={matter.amountFen} />
          </div>
        )}
      </>
    ),
    where: <b>{matter.place ?? words.fact.noPlace}</b>,
    holder: <b>{matter.holder ?? words.fact.nobodyHolds}</b>,
    next: next ? (
      <>
        <b>
          <DayText on={next.on} weekday />
        </b>
        <div>
          {next.duty[language]}
          {next.provisional ? `（${words.provisional}）` : ''}
        </div>
      </>
    ) : (
      words.fact.noNext
    ),
  }
}

const MoveSheet = ({
  title,
  endpoint,
  matter,
  version,
  onClose,
}: {
  title: string
  endpoint: Endpoint
  matter: string
  version: number
  onClose: () => void
}) => {
  const action = useAction(endpoint)
  return (
    <Sheet title={title} onClose={onClose}>
      <ActionForm
        endpoint={endpoint}
        action={action}
        known={{ matter } as never}
        version={version}
        submit={title}
        onDone={onClose}
        onCancel={onClose}
      />
    </Sheet>
  )
}

const MatterScreen = () => {
  const words = useWords(uiWords)
  const { language } = usePreferences()
  const { matter: id = '' } = usePlace()
  const forms = useMoveForms()
  const [open, setOpen] = useState<string>()
  const reading = useRead(showMatter, { matter: id })
  if (reading.refusal) return <RefusedNotice refusal={reading.refusal} onRetry={reading.again} />
  const matter = reading.data
  if (!matter) return <Loading />
  const leading = matter.states[matter.kind]
  const offered = matter.can.filter(({ machine, move }) => forms[`${machine}.${move}`])
  const chosen = offered.find(({ machine, move }) => `${machine}.${move}` === open)
  const tone: Tone = matter.closedAt ? 'done' : 'info'
  return (
    <>
      <CasePage
        title={[
          matter.parties
            .filter((party) => party.role === 'applicant' || party.role === 'respondent')
            .map((party) => party.name)
            .join('与') || matter.title,
          matter.parties.length > 0 ? matter.title : undefined,
        ]}
        state={{ tone, word: leading?.title[language] ?? matter.state }}
        {...(matter.number ? { number: matter.number } : {})}
        receipt={`${matter.receiptCode.slice(0, 4)} ${matter.receiptCode.slice(4)}`}
        tools={
          <>
            <Button icon={PencilLine} onClick={() => setOpen('note')}>
              {words.note}
            </Button>
            <Button icon={Eye} onClick={() => setOpen('looked')}>
              {words.looked}
            </Button>
          </>
        }
        notice={reading.away ? <OfflineBar {...(reading.readAt ? { since: reading.readAt } : {})} /> : undefined}
        facts={factsOf(matter, words, language)}
        story={storyOf(matter, language)}
        papers={[]}
        parties={matter.parties.map((party) => partyRow(party, words))}
        moves={offered.map(({ machine, move, title, basis }, index) => ({
          key: `${machine}.${move}`,
          title: title[language],
          norm: normOf({ basis }, words.period),
          primary: index === 0,
        }))}
        onMove={setOpen}
        idle={{ closed: matter.closedAt !== null, holder: matter.holder ?? words.fact.nobodyHolds }}
      />
      {chosen && open ? (
        <MoveSheet
          title={chosen.title[language]}
          endpoint={forms[open]!}
          matter={matter.id}
          version={matter.version}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
      {open === 'note' ? (
        <MoveSheet
          title={words.note}
          endpoint={addNote as Endpoint}
          matter={matter.id}
          version={matter.version}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
      {open === 'looked' ? (
        <Sheet title={words.lookedTitle} onClose={() => setOpen(undefined)}>
          <LookedList matter={matter.id} />
        </Sheet>
      ) : null}
    </>
  )
}

export default MatterScreen
