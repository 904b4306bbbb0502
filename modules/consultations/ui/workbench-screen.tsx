import { useState } from 'react'
import { FolderOpen, Handshake, PhoneCall, Send } from 'lucide-react'
import { useGo, usePlace } from '@fengqiao/design/address.ts'
import { showMatter } from '@fengqiao/casework/contract'
import { useAction, useRead } from '@fengqiao/design/ask.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { useCaseParts } from '@fengqiao/design/move-forms.ts'
import { Button, GoButton } from '@fengqiao/design/parts/button.tsx'
import { DayText } from '@fengqiao/design/parts/day.tsx'
import { Loading, OfflineBar, RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { Sheet } from '@fengqiao/design/parts/sheet.tsx'
import type { Tone } from '@fengqiao/design/parts/state.tsx'
import { Consultation } from '@fengqiao/design/patterns/consultation.tsx'
import { ActionForm } from '@fengqiao/design/patterns/form.tsx'
import { LawSearch } from '@fengqiao/design/patterns/law-search.tsx'
import { TalkNotes } from '@fengqiao/design/patterns/talk-notes.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import type { OutputOf } from '@fengqiao/kernel/contract.ts'
import { AssistantRecord, ProofTriage } from '@fengqiao/law/ui'
import { accept, askCallBack, channelWords, close, showConsultation, topics } from '../contract.ts'
import type { Topic } from '../contract.ts'
import { phrases } from './advice-data.ts'
import { AnswerBox, AnswerNotices } from './answer-box.tsx'
import { CallPanel } from './call-panel.tsx'
import { citeThen } from './cite-then.tsx'
import { ConsultationProof } from './consultation-proof.tsx'
import { GivenAnswer } from './given-answer.tsx'
import { useAnswerForm } from './use-answer-form.ts'
import { useConsultationProof } from './use-consultation-proof.ts'
import { useNotes } from './use-notes.ts'
import { useSharedArticles } from './use-shared-articles.ts'
import { useStatutes } from '@fengqiao/law/ui'
import { uiWords } from './ui-words.ts'

type Shown = OutputOf<typeof showConsultation>

const tones: Readonly<Record<string, Tone>> = {
  told: 'plain',
  waiting: 'soon',
  unaccepted: 'late',
  callBack: 'soon',
  inCall: 'info',
  answered: 'done',
  closed: 'done',
  cancelled: 'plain',
}

/** How far into the talk a note was written: `4:20`. */
const intoTalk = (at: string, from: string | null): string => {
  const seconds = from ? Math.max(0, Math.round((Date.parse(at) - Date.parse(from)) / 1000)) : 0
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** What else the server offers to do with the matter: turning it into a mediation. Its form stands on the case page. */
const useOnward = (matter: string) => {
  const { forms } = useCaseParts()
  const header = useRead(showMatter, { matter })
  return (header.data?.can ?? []).flatMap(({ machine, move, title }) => {
    const key = `${machine}.${move}`
    return machine !== 'consultation' && forms[key] ? [{ key, title }] : []
  })
}

const Workbench = ({ shown, away, readAt }: { shown: Shown; away: boolean; readAt: string | undefined }) => {
  const words = useWords(uiWords)
  const { language } = usePreferences()
  const go = useGo()
  const [sheet, setSheet] = useState<'call-back'>()
  const { matter, topic, can, mine } = shown
  const writing = mine && can.includes('answer')
  const draft = useAnswerForm({ matter, topic, filledIn: shown.filledIn, onDone: () => go('/consultations') })
  const proof = useConsultationProof(matter, draft)
  const notes = useNotes(matter)
  const statutes = useStatutes({
    chosen: writing ? draft.chosen : [],
    onChosen: draft.choose,
    standingWords: words.standing,
  })
  useSharedArticles(matter, draft.chosen, writing && shown.queued)
  const onward = useOnward(matter)
  const taking = useAction(accept)
  const closing = useAction(close)
  const callBack = useAction(askCallBack)
  const plainWords = phrases[topic as Topic] ?? phrases.other
  const refused = taking.refusal ?? closing.refusal
  const about = topics[topic as Topic]?.[language] ?? topic
  const state = (words.state as Record<string, string>)[shown.state] ?? shown.state
  return (
    <>
      <Consultation
        title={shown.contact ? [shown.contact.name, about] : [about]}
        state={{ tone: tones[shown.state] ?? 'plain', word: state }}
        facts={[
          `${shown.receiptCode.slice(0, 4)} ${shown.receiptCode.slice(4)}`,
          [shown.place, channelWords[shown.channel as keyof typeof channelWords]?.[language] ?? shown.channel]
            .filter(Boolean)
            .join(language === 'zh' ? '' : ', '),
          ...(shown.waiting > 0 ? [fill(words.talk.behind, { n: shown.waiting })] : []),
        ]}
        tools={
          <>
            <GoButton to={`/matters/${matter}`} icon={FolderOpen}>
              {words.talk.matter}
            </GoButton>
            {onward.map(({ key, title }) => (
              <GoButton key={key} to={`/matters/${matter}`} search={{ do: key }} icon={Handshake}>
                {title[language]}
              </GoButton>
            ))}
            {can.includes('askCallBack') && mine ? (
              <Button icon={PhoneCall} onClick={() => setSheet('call-back')}>
                {words.talk.callBack}
              </Button>
            ) : null}
            {can.includes('close') ? (
              <Button
                kind="primary"
                busy={closing.busy}
                onClick={() => void closing.act({ matter }, { version: shown.version })}
              >
                {words.talk.close}
              </Button>
            ) : null}
            {can.includes('accept') ? (
              <Button
                kind="primary"
                busy={taking.busy}
                onClick={() => void taking.act({ matter }, { version: shown.version })}
              >
                {words.queue.take}
              </Button>
            ) : null}
            {writing ? (
              <Button
                kind="primary"
                icon={Send}
                busy={draft.form.busy}
                onClick={() => void draft.form.send(shown.version)}
              >
                {draft.sendTitle}
              </Button>
            ) : null}
          </>
        }
        notice={
          <>
            {away ? <OfflineBar {...(readAt ? { since: readAt } : {})} /> : null}
            {refused ? <RefusedNotice refusal={{ sentence: refused.sentence }} /> : null}
            {writing ? <AnswerNotices draft={draft} version={shown.version} /> : null}
            {notes.stuck ? (
              <RefusedNotice
                title={words.talk.noteStuck}
                refusal={{ sentence: notes.stuck.sentence ?? words.talk.noteUnsent }}
                onRetry={notes.again}
              />
            ) : null}
          </>
        }
        video={writing && shown.queued ? <CallPanel matter={matter} /> : undefined}
        told={{
          who: words.talk.asker,
          rows: shown.choices.map(({ question, answer }) => ({ title: question.replace(/[？?]$/, ''), value: answer })),
          own: shown.ownWords,
          none: words.talk.nothingTold,
          ...(proof.reading.data
            ? {
                sorted: (
                  <ProofTriage matter={matter} question={proof.reading.data.question} proof={proof.reading.data} />
                ),
              }
            : {}),
        }}
        aside={[
          ...(shown.contact
            ? [
                {
                  title: words.talk.contact,
                  body: [shown.contact.name, shown.contact.phone].filter(Boolean).join('　'),
                },
              ]
            : []),
          ...(shown.next
            ? [
                {
                  title: words.talk.due,
                  body: (
                    <>
                      <b>
                        <DayText on={shown.next.on} weekday />
                      </b>{' '}
                      {shown.next.duty[language]}
                    </>
                  ),
                },
              ]
            : []),
        ]}
        middle={
          <>
            <TalkNotes
              mirrored={writing}
              none={words.talk.noNotes}
              notes={[
                ...shown.noted.map(({ id, at, body }) => ({ id, at: intoTalk(at, shown.acceptedAt), text: body })),
                ...notes.waiting.map((text, at) => ({ id: `waiting ${at}`, at: '', text, waiting: true })),
              ]}
              {...(writing
                ? {
                    writing: {
                      draft: draft.textOf('note'),
                      onDraft: (text: string) => draft.form.change('note', text),
                      onNote: notes.add,
                      phrases: plainWords.map((phrase) => phrase.zh),
                    },
                  }
                : {})}
            />
            {writing ? <AnswerBox draft={draft} /> : null}
            {shown.answeredAt ? <GivenAnswer shown={shown} /> : null}
            {can.includes('accept') ? <p className="soft own-words">{words.talk.takeFirst}</p> : null}
          </>
        }
        right={
          <>
            <LawSearch
              query={statutes.query}
              onQuery={statutes.setQuery}
              hits={statutes.hits}
              searching={statutes.searching}
              notices={statutes.notices}
              empty={
                statutes.state === 'no-corpus' ? <p className="soft law-notice">{words.talk.noStatutes}</p> : undefined
              }
              onOpen={(id) => {
                const row = statutes.find(id)
                if (row)
                  window.open(
                    `/desk/law?${new URLSearchParams({ article: row.article, version: row.version })}`,
                    'fengqiao-law',
                  )
              }}
              {...(writing ? { onCite: statutes.cite, onPlain: statutes.explain, otherwise: citeThen(statutes) } : {})}
            />
            {proof.allowed ? (
              <ConsultationProof
                matter={matter}
                read={proof}
                told={shown.filledIn !== null}
                draft={draft}
                writing={writing}
              />
            ) : null}
            <AssistantRecord matter={matter} />
          </>
        }
      />
      {sheet === 'call-back' ? (
        <Sheet title={words.talk.callBack} onClose={() => setSheet(undefined)}>
          <ActionForm
            endpoint={askCallBack}
            action={callBack}
            known={{ matter } as never}
            version={shown.version}
            submit={words.talk.callBack}
            onDone={() => setSheet(undefined)}
            onCancel={() => setSheet(undefined)}
          />
        </Sheet>
      ) : null}
    </>
  )
}

const WorkbenchScreen = () => {
  const { matter = '' } = usePlace()
  const reading = useRead(showConsultation, { matter })
  if (reading.refusal) return <RefusedNotice refusal={reading.refusal} onRetry={reading.again} />
  if (reading.data?.matter !== matter) return <Loading />
  return <Workbench key={matter} shown={reading.data} away={reading.away} readAt={reading.readAt} />
}

export default WorkbenchScreen
