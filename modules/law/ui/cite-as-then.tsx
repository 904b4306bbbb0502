import { useState } from 'react'
import { History } from 'lucide-react'
import { useRead } from '@fengqiao/design/ask.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { DayField } from '@fengqiao/design/parts/day-field.tsx'
import { RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { TextField } from '@fengqiao/design/parts/text-field.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { fieldOf } from '@fengqiao/kernel/field.ts'
import { LawOfTheFacts, lawThenMark, showArticleThen } from '../contract.ts'
import type { Article, CitedAsOf } from '../contract.ts'
import { thenWords } from './then-words.ts'
import './proof.css'

export type OnCiteThen = (article: Article, asOf: CitedAsOf) => void

const dayMeta = fieldOf(LawOfTheFacts.shape.day)!
const reasonMeta = fieldOf(LawOfTheFacts.shape.reason)!

/**
 * Below a text that is no longer law: the day of the facts and why; then the text that was in force on that day, whichever
 * it is, is cited as 行为时的法律. `called` names the article for a screen reader.
 */
export const CiteAsThen = (props: { article: string; called: string; onCite: OnCiteThen }) => {
  const { article, called, onCite } = props
  const words = useWords(thenWords)
  const { language } = usePreferences()
  const [open, setOpen] = useState(false)
  const [day, setDay] = useState('')
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const then = useRead(showArticleThen, { article, day }, { when: open && day !== '' })
  if (!open)
    return (
      <Button kind="link" icon={History} onClick={() => setOpen(true)}>
        {words.offer}
        <span className="sr">{called}</span>
      </Button>
    )
  const found = day === '' || then.refusal ? undefined : then.data
  const cite = () => {
    if (!found) return
    if (reason.trim().length < 2) setMissing(true)
    else onCite(found.article, { day, reason: reason.trim(), from: found.from })
  }
  const isLawToday = found?.article.standing.state === 'current'
  return (
    <div className="cite-then" role="group" aria-label={`${words.offer}：${called}`}>
      <DayField meta={dayMeta} name="day" value={day} onChange={setDay} />
      {then.refusal && day !== '' ? <RefusedNotice refusal={then.refusal} /> : null}
      {isLawToday ? <p role="status">{words.sameToday}</p> : null}
      {found && !isLawToday ? (
        <>
          <p role="status">
            <b>{fill(words.thatDay, { day })}</b>{' '}
            {lawThenMark({ version: found.article.version, asOf: { day, reason, from: found.from } })?.[language]}
          </p>
          <p className="own-words">{found.article.text}</p>
          <TextField
            meta={reasonMeta}
            name="reason"
            maxLength={100}
            value={reason}
            {...(missing ? { error: words.reasonMissing } : {})}
            onChange={(typed) => {
              setMissing(false)
              setReason(typed)
            }}
          />
        </>
      ) : null}
      <p className="row wrap">
        {found && !isLawToday ? <Button onClick={cite}>{words.cite}</Button> : null}
        <Button kind="link" onClick={() => setOpen(false)}>
          {words.cancel}
        </Button>
      </p>
    </div>
  )
}
