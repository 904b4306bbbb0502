import { useEffect, useRef } from 'react'
import { Eye, LoaderCircle } from 'lucide-react'
import { deskWords, useWords } from '../desk-words.ts'
import { Button } from '../parts/button.tsx'
import './consultation.css'

/** `at` is how far into the talk; `waiting` one not yet taken by the server. */
export type TalkNote = { readonly id: string; readonly at: string; readonly text: string; readonly waiting?: boolean }

export type TalkNotesProps = {
  readonly notes: readonly TalkNote[]
  /** The other side sees them as they are written. */
  readonly mirrored: boolean
  readonly writing?: {
    readonly draft: string
    readonly onDraft: (text: string) => void
    readonly onNote: (text: string) => void
    readonly phrases: readonly string[]
  }
  readonly none: string
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

const Writing = ({ draft, onDraft, onNote, phrases }: NonNullable<TalkNotesProps['writing']>) => {
  const words = useWords(deskWords)
  usePhraseKeys(phrases, onNote)
  return (
    <>
      <form
        className="note-box"
        onSubmit={(event) => {
          event.preventDefault()
          if (draft.trim() === '') return
          onNote(draft.trim())
          onDraft('')
        }}
      >
        <input
          className="control"
          aria-label={words.talk.notes}
          placeholder={words.talk.addNote}
          maxLength={500}
          value={draft}
          onChange={(event) => onDraft(event.target.value)}
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
    </>
  )
}

/** What was said, in short lines, written while listening. */
export const TalkNotes = ({ notes, mirrored, writing, none }: TalkNotesProps) => {
  const words = useWords(deskWords)
  return (
    <section>
      <h2 className="d-head row wrap">
        <span className="grow">{words.talk.notes}</span>
        {mirrored ? (
          <span className="head-note">
            <Eye className="ic" aria-hidden />
            {words.talk.mirrored}
          </span>
        ) : null}
      </h2>
      <ul className="notes ruled" aria-live="polite">
        {notes.map((note) => (
          <li key={note.id}>
            <span className="t">{note.at}</span>
            <span>{note.text}</span>
            {note.waiting ? <LoaderCircle className="ic turning soft" aria-label={words.form.sending} /> : null}
          </li>
        ))}
      </ul>
      {notes.length === 0 && !writing ? <p className="soft own-words">{none}</p> : null}
      {writing ? <Writing {...writing} /> : null}
    </section>
  )
}
