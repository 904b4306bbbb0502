import { Lock } from 'lucide-react'
import { useWords } from '@fengqiao/design/desk-words.ts'
import type { MoveFormProps } from '@fengqiao/design/move-forms.ts'
import { Field, FormFrame } from '@fengqiao/design/patterns/form-frame.tsx'
import { useForm } from '@fengqiao/design/patterns/use-form.ts'
import { recordTalk } from '../contract.ts'
import { sidesOf } from './options.ts'
import { uiWords } from './ui-words.ts'
import { WhenBlock } from './when-block.tsx'

/** A talk with one side. Nothing of it is kept in this browser: it is the other side's to never see. */
const TalkForm = ({ matter, version, move, meanwhile, onDone, onCancel }: MoveFormProps) => {
  const words = useWords(uiWords)
  const form = useForm(recordTalk, { known: { matter: matter.id }, version, onDone })
  return (
    <FormFrame
      form={form}
      submit={words.talk.submit}
      lead={
        <span className="side">
          <Lock className="ic" aria-hidden />
          {words.talk.lead}
        </span>
      }
      meanwhile={meanwhile}
      onCancel={onCancel}
    >
      <Field name="party" options={sidesOf(matter, words)} tiles />
      <Field name="place" />
      <Field name="present" />
      <Field name="words" />
      <WhenBlock of={{ matter: matter.id, move }} values={form.values} />
    </FormFrame>
  )
}

export default TalkForm
