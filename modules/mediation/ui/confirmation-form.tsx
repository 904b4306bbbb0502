import { CircleAlert, Clock } from 'lucide-react'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import type { MoveFormProps } from '@fengqiao/design/move-forms.ts'
import { dayInWords } from '@fengqiao/design/parts/day.tsx'
import { Field, FormFrame } from '@fengqiao/design/patterns/form-frame.tsx'
import { useForm } from '@fengqiao/design/patterns/use-form.ts'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { applyConfirmation } from '../contract.ts'
import type { MediationView } from '../contract.ts'
import { optionsOf } from './options.ts'
import { uiWords } from './ui-words.ts'
import { useMediation } from './use-mediation.ts'
import { WhenBlock } from './when-block.tsx'

/** The thirty days, and what the court would not confirm. */
export const ConfirmationClock = ({ confirmation }: { confirmation: NonNullable<MediationView['confirmation']> }) => {
  const words = useWords(uiWords)
  const { language } = usePreferences()
  return (
    <>
      {confirmation.lastDay ? (
        <p className="row">
          <Clock className="ic soon-ink" aria-hidden />
          <b>
            {fill(words.confirm.clock, {
              day: dayInWords(confirmation.lastDay, language, { year: true, weekday: true }),
            })}
          </b>
        </p>
      ) : null}
      {confirmation.excluded.length > 0 ? (
        <p className="row late-ink">
          <CircleAlert className="ic" aria-hidden />
          {words.confirm.excluded}
        </p>
      ) : null}
    </>
  )
}

/** Both sides apply together, in thirty days, to the right court. */
const ConfirmationForm = ({ matter, version, meanwhile, keep, onDone, onCancel }: MoveFormProps) => {
  const words = useWords(uiWords)
  const confirmation = useMediation(matter.id).data?.confirmation
  const form = useForm(applyConfirmation, {
    known: { matter: matter.id },
    initial: { courtTie: 'committee' },
    version,
    keep,
    onDone,
  })
  return (
    <FormFrame
      form={form}
      submit={words.confirm.submit}
      lead={words.confirm.lead}
      meanwhile={meanwhile}
      onCancel={onCancel}
    >
      {confirmation ? <ConfirmationClock confirmation={confirmation} /> : null}
      <Field name="court" as="text" />
      <Field name="courtTie" options={optionsOf(words.tie)} tiles />
      <Field name="bothSign" />
      <WhenBlock values={form.values} />
    </FormFrame>
  )
}

export default ConfirmationForm
