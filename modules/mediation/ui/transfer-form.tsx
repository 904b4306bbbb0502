import { useWords } from '@fengqiao/design/desk-words.ts'
import type { MoveFormProps } from '@fengqiao/design/move-forms.ts'
import { Loading } from '@fengqiao/design/parts/notices.tsx'
import { Field, FormFrame } from '@fengqiao/design/patterns/form-frame.tsx'
import { useForm } from '@fengqiao/design/patterns/use-form.ts'
import { transfer } from '../contract.ts'
import { uiWords } from './ui-words.ts'
import { useChoices, useMediation } from './use-mediation.ts'
import { WhenBlock } from './when-block.tsx'

/** To another committee of the office, which goes on with it as it stands, or to another body by letter. */
const TransferForm = ({ matter, version, meanwhile, keep, onDone, onCancel }: MoveFormProps) => {
  const words = useWords(uiWords)
  const view = useMediation(matter.id).data
  const choices = useChoices()
  const form = useForm(transfer, { known: { matter: matter.id }, version, keep, onDone })
  if (!view || !choices) return <Loading />
  return (
    <FormFrame
      form={form}
      submit={words.transfer.submit}
      lead={words.transfer.lead}
      meanwhile={meanwhile}
      onCancel={onCancel}
    >
      <div className="asked">
        <Field
          name="committee"
          options={[
            { value: '', title: words.transfer.elsewhere },
            ...choices.committees
              .filter(({ id }) => id !== view.committee.id)
              .map(({ id, name }) => ({ value: id, title: name })),
          ]}
        />
        {form.at('committee') ? null : <Field name="receiver" as="text" />}
        <Field name="reason" />
        <Field name="papers" />
      </div>
      <WhenBlock values={form.values} />
    </FormFrame>
  )
}

export default TransferForm
