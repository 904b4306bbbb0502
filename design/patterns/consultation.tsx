import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Eye, X } from 'lucide-react'
import { deskWords, fill, useWords } from '../desk-words.ts'
import { Button } from '../parts/button.tsx'
import { Citation, type Norm } from '../parts/citation.tsx'
import { Tick } from '../parts/choice-field.tsx'
import { State, type Tone } from '../parts/state.tsx'
import { LawSearch, type LawSearchProps } from './law-search.tsx'
import { ThreeColumns } from './three-columns.tsx'
import './consultation.css'

export type TalkNote = { readonly id: string; readonly at: string; readonly text: string; readonly aside?: string }
export type NextStep = {
  readonly key: string
  readonly title: string
  readonly note?: string
  readonly norm?: Norm
  readonly chosen: boolean
}
/** A deadline with how it was counted; `unsure` is the word for a way of counting that is not verified. */
export type CountedDeadline = {
  readonly id: string
  readonly title: string
  readonly until: string
  readonly how: string
  readonly norm?: Norm
  readonly unsure?: string
}

export type ConsultationProps = {
  readonly title: readonly [string, string?]
  readonly state: { readonly tone: Tone; readonly word: string }
  readonly facts: readonly string[]
  /** Microphone, switch to telephone, end: `Button`s, the primary one last. */
  readonly tools: ReactNode
  readonly video: ReactNode
  readonly told: { readonly who: string; readonly rows: readonly { readonly title: string; readonly value: string }[] }
  readonly before?: ReactNode
  readonly care?: ReactNode
  readonly notes: readonly TalkNote[]
  readonly mirrored: boolean
  readonly onNote: (text: string) => void
  readonly onRemoveNote?: (id: string) => void
  readonly phrases: readonly string[]
  readonly answer: string
  readonly answerPages: number
  readonly onAnswer: (text: string) => void
  readonly nextSteps: readonly NextStep[]
  readonly onNextStep: (key: string, chosen: boolean) => void
  readonly law: LawSearchProps
  readonly deadlines: readonly CountedDeadline[]
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')

/** Digits outside a text field, or Alt with a digit anywhere, write the phrase of that number. */
const usePhraseKeys = (phrases: readonly string[], write: (text: string) => void): void => {
  const latest = useRef(write)
  latest.current = write
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const phrase = phrases[Number(/^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1] ?? 0) - 1]
      if (!phrase || event.ctrlKey || event.metaKey || (isWriting(event.target) && !event.altKey)) return
      event.preventDefault()
      latest.current(phrase)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [phrases])
}

const Notes = ({
  notes,
  mirrored,
  onNote,
  onRemoveNote,
  phrases,
}: Pick<ConsultationProps, 'notes' | 'mirrored' | 'onNote' | 'onRemoveNote' | 'phrases'>) => {
  const words = useWords(deskWords)
  const [draft, setDraft] = useState('')
  usePhraseKeys(phrases, onNote)
  return (
    <section>
      <h2 className="d-head row">
        <span className="grow">{words.talk.notes}</span>
        {mirrored ? (
          <span className="head-note">
            <Eye className="ic" aria-hidden />
            {words.talk.mirrored}
          </span>
        ) : null}
      </h2>
      <ul className="notes ruled">
        {notes.map((note) => (
          <li key={note.id}>
            <span className="t">{note.at}</span>
            <span>{note.text}</span>
            <span className="row soft small">
              {note.aside}
              {onRemoveNote ? (
                <button
                  type="button"
                  aria-label={`${words.talk.remove}：${note.text}`}
                  onClick={() => onRemoveNote(note.id)}
                >
                  <X className="ic" aria-hidden />
                </button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      <form
        className="note-box"
        onSubmit={(event) => {
          event.preventDefault()
          if (draft.trim()) onNote(draft.trim())
          setDraft('')
        }}
      >
        <input
          className="control"
          aria-label={words.talk.notes}
          placeholder={words.talk.addNote}
          maxLength={500}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
        />
        <Button type="submit">{words.talk.add}</Button>
      </form>
      <div className="phrases" role="group" aria-label={words.talk.phrases}>
        {phrases.map((phrase, at) => (
          <Button key={phrase} onClick={() => onNote(phrase)}>
            {phrase}
            <kbd>{at + 1}</kbd>
          </Button>
        ))}
      </div>
    </section>
  )
}

const Deadlines = ({ deadlines }: { deadlines: readonly CountedDeadline[] }) => {
  const words = useWords(deskWords)
  return (
    <section>
      <h2 className="d-head">{words.talk.deadlines}</h2>
      {deadlines.map((one) => (
        <div key={one.id} className={`counted${one.unsure ? ' unsure' : ''}`}>
          <p className="row wrap">
            <b>{one.title}</b>
            <b>{`${words.talk.latest} ${one.until}`}</b>
            {one.unsure ? <State tone="soon">{one.unsure}</State> : null}
          </p>
          <p>{one.how}</p>
          {one.norm ? <Citation norm={one.norm} /> : null}
        </div>
      ))}
    </section>
  )
}

/** Video, notes and law side by side: what was told, what is written down, what the law says. */
export const Consultation = (props: ConsultationProps) => {
  const words = useWords(deskWords)
  return (
    <>
      <div className="head-row">
        <h1 className="d-title case-title">{props.title.map((part) => part && <span key={part}>{part}</span>)}</h1>
        <State tone={props.state.tone}>{props.state.word}</State>
        {props.facts.map((fact) => (
          <span key={fact} className="soft">
            {fact}
          </span>
        ))}
        <span className="grow" />
        <span className="row wrap">{props.tools}</span>
      </div>
      <ThreeColumns widths={[272, 504, 400]}>
        <>
          <div className="talk-video">{props.video}</div>
          <h2 className="d-head">{fill(words.talk.told, { who: props.told.who })}</h2>
          <dl className="ruled">
            {props.told.rows.map((row) => (
              <div className="kv" key={row.title}>
                <dt>{row.title}</dt>
                <dd>{row.value}</dd>
              </div>
            ))}
          </dl>
          {props.before ? (
            <section>
              <h2 className="d-head">{words.talk.before}</h2>
              <div className="soft">{props.before}</div>
            </section>
          ) : null}
          {props.care ? (
            <section>
              <h2 className="d-head">{words.talk.care}</h2>
              <div>{props.care}</div>
            </section>
          ) : null}
        </>
        <>
          <Notes {...props} />
          <section>
            <h2 className="d-head row">
              <span className="grow">{words.talk.answer}</span>
              <span className="head-note">{fill(words.talk.answerNote, { n: props.answerPages })}</span>
            </h2>
            <textarea
              className="control answer"
              aria-label={words.talk.answer}
              value={props.answer}
              onChange={(event) => props.onAnswer(event.target.value)}
            />
          </section>
          <section>
            <h2 className="d-head">{words.talk.next}</h2>
            <div className="ruled">
              {props.nextSteps.map((step) => (
                <div className="row wrap" key={step.key}>
                  <Tick checked={step.chosen} onChange={(chosen) => props.onNextStep(step.key, chosen)}>
                    {step.chosen ? <b>{step.title}</b> : step.title}
                    {step.note ? <span className="soft">{step.note}</span> : null}
                  </Tick>
                  {step.norm ? <Citation norm={step.norm} /> : null}
                </div>
              ))}
            </div>
          </section>
        </>
        <>
          <LawSearch {...props.law} />
          <Deadlines deadlines={props.deadlines} />
        </>
      </ThreeColumns>
    </>
  )
}
