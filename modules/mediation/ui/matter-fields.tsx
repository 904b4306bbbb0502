import { useWords } from '@fengqiao/design/desk-words.ts'
import { Field, FormPart } from '@fengqiao/design/patterns/form-frame.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { disputeTypeWords } from '../contract.ts'
import { bothOptions, optionsOf } from './options.ts'
import { uiWords } from './ui-words.ts'
import { useChoices } from './use-mediation.ts'

/** What the dispute is about and which committee takes it: the same for a new one and for one that was a question. */
export const MatterFields = () => {
  const words = useWords(uiWords)
  const { language } = usePreferences()
  const committees = useChoices()?.committees ?? []
  return (
    <FormPart title={words.apply.matter}>
      <Field name="disputeType" options={bothOptions(disputeTypeWords, language)} />
      <Field name="amountFen" as="money" />
      <Field name="summary" />
      <Field name="requests" />
      <Field name="asked" options={optionsOf(words.asked)} />
      <Field
        name="committee"
        options={committees.map(({ id, name, series }) => ({ value: id, title: name, note: series }))}
      />
    </FormPart>
  )
}
