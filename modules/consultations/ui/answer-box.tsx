import { CloudOff } from 'lucide-react'
import { deskWords, useWords } from '@fengqiao/design/desk-words.ts'
import { Tick } from '@fengqiao/design/parts/choice-field.tsx'
import { Citation } from '@fengqiao/design/parts/citation.tsx'
import { DayField } from '@fengqiao/design/parts/day-field.tsx'
import { ConflictNotice, RefusedNotice, RestoredNotice } from '@fengqiao/design/parts/notices.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { fieldOf } from '@fengqiao/kernel/field.ts'
import { answer } from '../contract.ts'
import type { AnswerForm } from './use-answer-form.ts'
import { uiWords } from './ui-words.ts'

const followUp = fieldOf(answer.input.shape.followUpOn)!

/** What happened to the last attempt to send it; everything typed is still there. */
export const AnswerNotices = ({ draft, version }: { draft: AnswerForm; version: number }) => {
  const words = useWords(deskWords)
  const own = useWords(uiWords)
  const { form } = draft
  const { refusal, conflict, unsent } = form.action
  const newest = conflict?.facts?.['version']
  return (
    <>
      {form.restored ? (
        <RestoredNotice since={form.restored} told={own.talk.restored} onStartOver={form.startOver} />
      ) : null}
      {refusal ? <RefusedNotice refusal={{ sentence: refusal.sentence }} /> : null}
      {conflict ? (
        <ConflictNotice
          meanwhile={[]}
          busy={form.busy}
          onMine={() => void form.send(typeof newest === 'number' ? newest : version)}
          onTheirs={form.action.clear}
        />
      ) : null}
      {unsent ? (
        <p className="notice soon" role="alert">
          <CloudOff className="ic ic-18" aria-hidden />
          {words.form.unsent}
        </p>
      ) : null}
    </>
  )
}

/** The answer in plain words, what to do next, whether to ask again later. */
export const AnswerBox = ({ draft }: { draft: AnswerForm }) => {
  const words = useWords(uiWords)
  const shared = useWords(deskWords)
  const { language } = usePreferences()
  const { form, steps, ticked } = draft
  const wrong = form.error('answer')
  return (
    <>
      <section>
        <h2 className="d-head row wrap">
          <span className="grow">{shared.talk.answer}</span>
          <span className="head-note">{shared.talk.answerNote}</span>
        </h2>
        <textarea
          className="control answer"
          aria-label={shared.talk.answer}
          placeholder={words.talk.answerHint}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? 'answer-wrong' : undefined}
          maxLength={4000}
          value={draft.textOf('answer')}
          onChange={(event) => form.change('answer', event.target.value)}
        />
        {wrong ? (
          <p className="late-ink" id="answer-wrong" role="alert">
            {wrong}
          </p>
        ) : null}
      </section>
      <section>
        <h2 className="d-head">{shared.talk.next}</h2>
        <div className="ruled">
          {steps.map((step) => (
            <div className="row wrap" key={step.key}>
              <Tick checked={ticked.includes(step.key)} onChange={(on) => draft.tick(step.key, on)}>
                {ticked.includes(step.key) ? <b>{step[language]}</b> : step[language]}
                {step.note ? <span className="soft">{step.note[language]}</span> : null}
              </Tick>
              {step.norm ? <Citation norm={step.norm} /> : null}
            </div>
          ))}
        </div>
        <input
          className="control"
          aria-label={words.talk.ownStep}
          placeholder={words.talk.ownStep}
          maxLength={400}
          value={draft.textOf('ownStep')}
          onChange={(event) => form.change('ownStep', event.target.value)}
        />
      </section>
      <section className="follow-up">
        <DayField
          meta={followUp}
          name="followUpOn"
          optional
          disabled={form.busy}
          value={draft.textOf('followUpOn')}
          error={form.error('followUpOn')}
          onChange={(day) => form.change('followUpOn', day)}
        />
      </section>
    </>
  )
}
