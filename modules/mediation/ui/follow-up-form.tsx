import { useWords } from '@fengqiao/design/desk-words.ts'
import type { MoveFormProps } from '@fengqiao/design/move-forms.ts'
import { dayInWords } from '@fengqiao/design/parts/day.tsx'
import { Loading } from '@fengqiao/design/parts/notices.tsx'
import { Field, FormFrame } from '@fengqiao/design/patterns/form-frame.tsx'
import { useForm } from '@fengqiao/design/patterns/use-form.ts'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { followUp } from '../contract.ts'
import type { MediationView } from '../contract.ts'
import { optionsOf } from './options.ts'
import { uiWords } from './ui-words.ts'
import { useMediation } from './use-mediation.ts'
import { WhenBlock } from './when-block.tsx'

const Body = ({ view, ...props }: MoveFormProps & { view: MediationView }) => {
  const { matter, version, meanwhile, keep, onDone, onCancel } = props
  const words = useWords(uiWords)
  const { language } = usePreferences()
  const open = view.followUpPlans.filter(({ doneAt }) => doneAt === null)
  const sides = view.parties.filter(({ role }) => role === 'applicant' || role === 'respondent')
  const paid = view.instalments.length > 0 && view.instalments.every(({ state }) => state === 'performed')
  const form = useForm(followUp, {
    known: { matter: matter.id },
    initial: {
      plan: open[0]?.id ?? '',
      way: 'visit',
      visited: sides.map(({ name }) => name).join('、'),
      performance: paid ? 'performed' : '',
    },
    version,
    keep,
    onDone,
  })
  return (
    <FormFrame
      form={form}
      submit={words.followUpForm.submit}
      lead={words.followUpForm.lead}
      meanwhile={meanwhile}
      onCancel={onCancel}
    >
      {open.length > 0 ? (
        <Field
          name="plan"
          tiles
          options={[
            ...open.map((plan) => ({ value: plan.id, title: dayInWords(plan.due, language, { year: true }) })),
            { value: '', title: words.followUpForm.unplanned },
          ]}
        />
      ) : null}
      <Field name="way" options={optionsOf(words.how)} tiles />
      <Field name="visited" as="text" />
      <Field name="performance" options={optionsOf(words.followUp)} tiles />
      <Field name="satisfaction" options={optionsOf(words.satisfaction)} tiles />
      <Field name="findings" />
      <Field name="flareUp" />
      {form.at('flareUp') === true || form.at('performance') === 'notPerformed' ? (
        <>
          <Field name="measures" />
          <Field name="lawsuit" />
        </>
      ) : null}
      <WhenBlock values={form.values} always />
    </FormFrame>
  )
}

/** Performed, satisfied, quiet: three questions, on a doorstep. */
const FollowUpForm = (props: MoveFormProps) => {
  const view = useMediation(props.matter.id).data
  return view ? <Body {...props} view={view} /> : <Loading />
}

export default FollowUpForm
