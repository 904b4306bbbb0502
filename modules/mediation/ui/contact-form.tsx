import { useWords } from '@fengqiao/design/desk-words.ts'
import type { MoveFormProps } from '@fengqiao/design/move-forms.ts'
import { Field, FormFrame } from '@fengqiao/design/patterns/form-frame.tsx'
import { useForm } from '@fengqiao/design/patterns/use-form.ts'
import { contact } from '../contract.ts'
import { optionsOf, sidesOf } from './options.ts'
import { uiWords } from './ui-words.ts'
import { WhenBlock } from './when-block.tsx'

/** A contact in three touches, on a phone in a stairwell: whom, how, what came of it. */
const ContactForm = ({ matter, version, meanwhile, keep, onDone, onCancel }: MoveFormProps) => {
  const words = useWords(uiWords)
  const sides = sidesOf(matter, words)
  const other = matter.parties.find(({ role }) => role === 'respondent')?.id ?? ''
  const form = useForm(contact, {
    known: { matter: matter.id },
    initial: { party: other, how: 'visit' },
    version,
    keep,
    onDone,
  })
  const met = form.at('outcome') === 'met' || form.at('outcome') === 'messageLeft'
  return (
    <FormFrame
      form={form}
      submit={words.contact.submit}
      lead={words.contact.lead}
      meanwhile={meanwhile}
      onCancel={onCancel}
    >
      <Field name="party" title={words.contact.whom} options={sides} tiles />
      <Field name="how" options={optionsOf(words.how)} tiles />
      <Field name="outcome" options={optionsOf(words.outcome, words.outcomeNote)} tiles />
      <Field name="companions" />
      <Field name="words" {...(met ? {} : { title: words.contact.said })} />
      <WhenBlock values={form.values} />
    </FormFrame>
  )
}

export default ContactForm
