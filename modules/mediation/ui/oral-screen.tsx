import { useEffect, useState } from 'react'
import { CircleCheck, CircleDot } from 'lucide-react'
import { dropDraft, readDraft, writeDraft } from '@fengqiao/design/patterns/draft.ts'
import { useGo } from '@fengqiao/design/address.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { Button, GoButton } from '@fengqiao/design/parts/button.tsx'
import { Loading, RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import type { OutputOf } from '@fengqiao/kernel/contract.ts'
import type { choices } from '../contract.ts'
import { OralFields, readyToSettle, type OralValues } from './oral-fields.tsx'
import { useSettle } from './use-settle.ts'
import { uiWords } from './ui-words.ts'
import { useChoices } from './use-mediation.ts'
import '@fengqiao/design/patterns/form.css'
import './mediation.css'

/** What was typed in a stairwell survives a phone that goes to sleep. */
const kept = 'oral'

const blank: OralValues = {
  topic: '',
  one: '',
  oneHome: '',
  other: '',
  otherHome: '',
  agreed: '',
  done: '',
  committee: '',
  mediator: '',
}

const firstWrong = (form: HTMLElement): HTMLElement | null =>
  form.querySelector('[aria-invalid="true"] input, [aria-invalid="true"]')

/** A mediator writes down her own, in her own committee; others choose whose it is. */
const beginWith = ({
  me,
  committees,
  mediators,
}: OutputOf<typeof choices>): Pick<OralValues, 'committee' | 'mediator'> => {
  const own = mediators.find(({ worker }) => worker === me)
  return { committee: own?.committees[0] ?? committees[0]?.id ?? '', mediator: own?.worker ?? '' }
}

const Body = ({ told }: { told: OutputOf<typeof choices> }) => {
  const words = useWords(uiWords)
  const go = useGo()
  const [values, setAll] = useState<OralValues>(() => ({
    ...blank,
    ...beginWith(told),
    ...readDraft(kept)?.values,
  }))
  const setValues = (next: OralValues) => {
    setAll(next)
    writeDraft(kept, next)
  }
  const [tried, setTried] = useState(false)
  const settle = useSettle()
  const later = values.done === 'later'
  const { finished } = settle
  useEffect(() => {
    if (finished) dropDraft(kept)
  }, [finished])
  if (finished) {
    return (
      <section className="stack">
        <p className="row done-ink">
          <CircleCheck className="ic ic-18" aria-hidden />
          <b>{fill(words.oral.finished, { number: finished.number ?? finished.receiptCode })}</b>
        </p>
        <div className="row wrap">
          <GoButton to={`/matters/${finished.matter}`} kind="primary" large>
            {words.oral.open}
          </GoButton>
          <Button
            large
            onClick={() => {
              settle.clear()
              setTried(false)
              setAll({ ...blank, committee: values.committee, mediator: values.mediator })
            }}
          >
            {words.oral.again}
          </Button>
        </div>
      </section>
    )
  }
  return (
    <form
      className="form oral"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        const form = event.currentTarget
        if (!readyToSettle(values)) requestAnimationFrame(() => firstWrong(form)?.focus())
        else void settle.go(values, words, () => go('/ledgers/mediations'))
      }}
    >
      <OralFields values={values} onChange={setValues} tried={tried} busy={settle.busy} told={told} />
      {settle.stopped ? (
        <RefusedNotice
          title={fill(words.oral.stopped, { step: words.oral.steps[settle.stopped.step] })}
          refusal={{ sentence: settle.stopped.sentence }}
        />
      ) : null}
      {settle.busy || settle.stopped ? (
        <ol className="oral-steps" aria-live="polite">
          {settle.steps.map(({ step, done }) => (
            <li key={step} className={`row ${done ? 'done-ink' : 'soft'}`}>
              {done ? <CircleCheck className="ic" aria-hidden /> : <CircleDot className="ic" aria-hidden />}
              {words.oral.steps[step]}
            </li>
          ))}
        </ol>
      ) : null}
      <div className="foot oral-foot">
        <p className="soft">{later ? words.oral.laterNote : words.oral.base}</p>
        <Button kind="primary" large wide type="submit" busy={settle.busy}>
          {settle.stopped ? words.oral.goOn : later ? words.oral.submitLater : words.oral.submit}
        </Button>
        {settle.stopped?.matter ? (
          <GoButton to={`/matters/${settle.stopped.matter}`} large wide>
            {words.oral.open}
          </GoButton>
        ) : null}
      </div>
    </form>
  )
}

/** A small dispute in one screen, in the stairwell where it was settled. */
const OralScreen = () => {
  const words = useWords(uiWords)
  const told = useChoices()
  return (
    <div className="oral">
      <div className="head-row">
        <h1 className="d-title">{words.oral.title}</h1>
      </div>
      {told ? <Body told={told} /> : <Loading />}
    </div>
  )
}

export default OralScreen
