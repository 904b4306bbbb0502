import { useState } from 'react'
import { PenLine, Plus, Send } from 'lucide-react'
import { useRead } from '@fengqiao/design/ask.ts'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { ask } from '@fengqiao/design/client.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import type { OutputOf } from '@fengqiao/kernel/contract.ts'
import { assistantOffered, draftAnswer, longestSent, wordsToSend } from '../contract.ts'
import { useTrying, WithheldRead } from './assistant-record.tsx'
import { assistantWords } from './assistant-words.ts'

type Draft = OutputOf<typeof draftAnswer>

const DraftRead = ({ draft, onInsert }: { draft: Draft; onInsert: ((words: string) => void) | undefined }) => {
  const words = useWords(assistantWords)
  const lines = [...new Set(draft.kept.map(({ line }) => line))].map((line) =>
    draft.kept.filter((each) => each.line === line),
  )
  const { language } = usePreferences()
  return (
    <div role="status">
      {lines.length === 0 ? <p className="soft own-words">{words.none}</p> : null}
      {lines.map((sentences) => (
        <p className="own-words" key={sentences[0]!.line}>
          {sentences.map(({ sentence, cites }, at) => (
            <span key={`${at} ${sentence}`}>
              {sentence}
              {cites.length === 0 ? (
                <span className="soft small">
                  {language === 'zh' ? `（${words.uncited}）` : ` (${words.uncited}) `}
                </span>
              ) : null}
            </span>
          ))}
        </p>
      ))}
      <WithheldRead withheld={draft.withheld} />
      <p className="soft small assistant-ask">{`${words.check}${draft.recorded ? words.recorded : words.unrecorded}`}</p>
      {onInsert && lines.length > 0 ? (
        <Button
          icon={Plus}
          onClick={() =>
            onInsert(lines.map((sentences) => sentences.map(({ sentence }) => sentence).join('')).join('\n'))
          }
        >
          {words.insert}
        </Button>
      ) : null}
    </div>
  )
}

/** A draft from the assistant of this installation; nothing where there is none. Nothing is sent before somebody read it. */
export const AssistantDraft = ({
  question,
  matter,
  card,
  onInsert,
}: {
  question: string
  matter?: string
  card?: string | undefined
  onInsert?: (words: string) => void
}) => {
  const words = useWords(assistantWords)
  const { data } = useRead(assistantOffered, {})
  const [sending, setSending] = useState<string>()
  const [draft, setDraft] = useState<Draft>()
  const { busy, refused, trying } = useTrying()
  if (!data?.offered) return null
  const about = matter ? { matter } : {}
  const look = () => trying(async () => setSending((await ask(wordsToSend, { question, ...about })).question))
  const send = () =>
    trying(async () => {
      setDraft(await ask(draftAnswer, { question: sending ?? '', ...about, ...(card ? { card } : {}) }))
      setSending(undefined)
    })
  return (
    <section>
      <h2 className="d-head">{words.title}</h2>
      {refused ? <RefusedNotice refusal={{ sentence: refused }} /> : null}
      {sending === undefined ? (
        <>
          {draft ? <DraftRead draft={draft} onInsert={onInsert} /> : null}
          <p className="assistant-ask">
            <Button icon={PenLine} busy={busy} onClick={() => void look()}>
              {draft ? words.again : words.ask}
            </Button>
          </p>
        </>
      ) : (
        <>
          <p className="own-words">{words.look}</p>
          <textarea
            className="control proof-question"
            aria-label={words.words}
            maxLength={longestSent}
            readOnly={busy}
            value={sending}
            onChange={(event) => setSending(event.target.value)}
          />
          <p className="soft small" role="status">
            {busy ? words.waiting : fill(words.where, data.offered)}
          </p>
          <p className="row wrap assistant-ask">
            <Button icon={Send} busy={busy} onClick={() => void (sending.trim() === '' ? undefined : send())}>
              {words.send}
            </Button>
            {busy ? null : <Button onClick={() => setSending(undefined)}>{words.cancel}</Button>}
          </p>
        </>
      )}
    </section>
  )
}
