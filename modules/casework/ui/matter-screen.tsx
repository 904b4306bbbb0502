import { lazy, Suspense, useMemo, useState } from 'react'
import { Eye, PencilLine } from 'lucide-react'
import { useAddress, usePlace } from '@fengqiao/design/address.ts'
import { useRead } from '@fengqiao/design/ask.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { useMay } from '@fengqiao/design/may.ts'
import {
  useCaseParts,
  type CaseSection,
  type CaseSectionProps,
  type MoveForm,
  type MoveOffered,
} from '@fengqiao/design/move-forms.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { Loading, OfflineBar, RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { Sheet } from '@fengqiao/design/parts/sheet.tsx'
import type { Tone } from '@fengqiao/design/parts/state.tsx'
import { CasePage } from '@fengqiao/design/patterns/case-page.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import type { Endpoint } from '@fengqiao/kernel/contract.ts'
import { addFile, addNote, showMatter, whoLooked } from '../contract.ts'
import type { Header } from '../contract.ts'
import { factsOf, titleOf } from './case-facts.tsx'
import { DeadlinesList } from './deadlines-list.tsx'
import { FilesList } from './files-list.tsx'
import { LookedList } from './looked-list.tsx'
import { MoveSheet } from './move-sheet.tsx'
import { normOf } from './norm.ts'
import { PartiesList } from './parties-list.tsx'
import { storyOf } from './story.ts'
import { uiWords } from './ui-words.ts'

const Section = ({ section, ...props }: { section: CaseSection } & CaseSectionProps) => {
  const Own = useMemo(() => lazy(section.load), [section])
  return (
    <Suspense fallback={<Loading rows={3} />}>
      <Own {...props} />
    </Suspense>
  )
}

const toneOf = (matter: Header): Tone => {
  // a question that was closed may live on as a mediation: what still has a day to keep is not done
  if (matter.closedAt && matter.deadlines.length === 0) return 'done'
  return matter.deadlines.some((each) => each.daysLeft < 0) ? 'late' : 'info'
}

/** What every matter takes, whatever its machine: a note, a file. */
const own = (
  words: (typeof uiWords)['en'],
): Readonly<Record<string, { title: string; form: MoveForm } | undefined>> => ({
  note: { title: words.note, form: addNote as Endpoint },
  file: { title: words.files.add, form: { load: () => import('./add-file-form.tsx') } },
})

/** Moves that lack nothing first, then in the order their module lays them. */
const far = ({ missing = [], weight = 0 }: MoveOffered): number => (missing.length > 0 ? 100 : 0) + weight

/** What a move is called here: by its form, where that records one of several. */
const calledBy = (form: MoveForm | undefined, { title }: MoveOffered): MoveOffered['title'] =>
  (form && 'load' in form ? form.title : undefined) ?? title

/** Parties and papers stand before what the office itself keeps further down. */
const aboveParties = 50

const MatterScreen = () => {
  const words = useWords(uiWords)
  const { language } = usePreferences()
  const { matter: id = '' } = usePlace()
  const { search, go } = useAddress()
  const may = useMay()
  const { forms, sections, lenses } = useCaseParts()
  const [side, setSide] = useState<'looked'>()
  const reading = useRead(showMatter, { matter: id })
  const lens = lenses.find(({ kinds }) => reading.data && kinds.includes(reading.data.kind))
  const looksThrough = lens !== undefined && may(lens.endpoint)
  const through = useRead(lens?.endpoint ?? showMatter, { matter: id } as never, { when: looksThrough })
  if (reading.refusal) return <RefusedNotice refusal={reading.refusal} onRetry={reading.again} />
  const matter = reading.data
  if (!matter) return <Loading />
  const seen = lens && through.data ? lens.see(through.data, language) : undefined
  const waits = looksThrough && through.loading
  const can: readonly MoveOffered[] =
    seen?.moves ??
    // what its own module has not told yet is not offered for a moment and taken back
    (waits ? [] : matter.can).map(({ machine, move, ...told }) => ({
      key: `${machine}.${move}`,
      ...told,
    }))
  const offered = can
    .filter(({ key }) => forms[key])
    .map((move) => ({ ...move, title: calledBy(forms[move.key], move) }))
    .toSorted((one, other) => far(one) - far(other))
  const open = search['do']
  const chosen = offered.find(({ key }) => key === open)
  const form: { title: string; form: MoveForm } | undefined =
    chosen && open ? { title: chosen.title[language], form: forms[open]! } : own(words)[open ?? '']
  const correcting = offered.find(({ key }) => key.endsWith('.correctParty'))?.key
  const given: CaseSectionProps = {
    matter,
    can: offered.map(({ key }) => key),
    open: (key) => go({ do: key }),
  }
  const ofKind = sections.filter(({ kinds, needs }) => kinds.includes(matter.kind) && may(needs))
  const shown = (above: boolean) =>
    ofKind
      .filter(({ order }) => order < aboveParties === above)
      .map((section) => <Section key={section.order} section={section} {...given} />)
  return (
    <>
      <CasePage
        title={titleOf(matter, words, seen?.about)}
        state={{ tone: toneOf(matter), word: matter.states[matter.kind]?.title[language] ?? matter.state }}
        {...(matter.number ? { number: matter.number } : {})}
        receipt={`${matter.receiptCode.slice(0, 4)} ${matter.receiptCode.slice(4)}`}
        tools={
          <>
            {may(addNote) ? (
              <Button icon={PencilLine} onClick={() => go({ do: 'note' })}>
                {words.note}
              </Button>
            ) : null}
            {may(whoLooked) ? (
              <Button icon={Eye} onClick={() => setSide('looked')}>
                {words.looked}
              </Button>
            ) : null}
          </>
        }
        notice={reading.away ? <OfflineBar {...(reading.readAt ? { since: reading.readAt } : {})} /> : undefined}
        facts={factsOf(matter, words, language)}
        story={storyOf(matter, language, seen)}
        papers={shown(true)}
        parties={
          <PartiesList
            matter={matter}
            {...(correcting ? { onCorrect: (party: string) => go({ do: correcting, party }) } : {})}
          />
        }
        more={
          <>
            <FilesList matter={matter} {...(may(addFile) ? { onAdd: () => go({ do: 'file' }) } : {})} />
            {shown(false)}
          </>
        }
        deadlines={<DeadlinesList deadlines={matter.deadlines} />}
        moves={offered.map(({ key, title, basis, missing, note }, index) => ({
          key,
          title: title[language],
          norm: normOf({ basis }, words.period, language),
          primary: index === 0 && !missing?.length,
          ...(note ? { note } : {}),
          ...(missing?.length ? { missing: fill(words.missing, { list: missing.join(words.comma) }) } : {}),
        }))}
        onMove={given.open}
        idle={waits ? undefined : { closed: matter.closedAt !== null, holder: matter.holder ?? words.fact.nobodyHolds }}
      />
      {form && open ? (
        <MoveSheet
          key={open}
          name={open}
          matter={matter}
          onClose={() => go({ do: undefined, party: undefined })}
          {...form}
        />
      ) : null}
      {side === 'looked' ? (
        <Sheet title={words.lookedTitle} onClose={() => setSide(undefined)}>
          <LookedList matter={matter.id} />
        </Sheet>
      ) : null}
    </>
  )
}

export default MatterScreen
