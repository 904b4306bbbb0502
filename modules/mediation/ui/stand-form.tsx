import { useWords } from '@fengqiao/design/desk-words.ts'
import type { MoveFormProps } from '@fengqiao/design/move-forms.ts'
import { Loading } from '@fengqiao/design/parts/notices.tsx'
import { Field, FormFrame } from '@fengqiao/design/patterns/form-frame.tsx'
import { useForm } from '@fengqiao/design/patterns/use-form.ts'
import { recordStand } from '../contract.ts'
import type { MediationView } from '../contract.ts'
import { named, optionsOf } from './options.ts'
import { uiWords } from './ui-words.ts'
import { useMediation } from './use-mediation.ts'
import { WhenBlock } from './when-block.tsx'

const Body = ({
  view,
  matter,
  version,
  move,
  meanwhile,
  keep,
  onDone,
  onCancel,
}: MoveFormProps & { view: MediationView }) => {
  const words = useWords(uiWords)
  const parties = view.parties.filter(({ role }) => role === 'applicant' || role === 'respondent')
  const refusing = move === 'refuse'
  const waiting = parties.find(({ stand }) => stand !== 'consent')?.id
  const form = useForm(recordStand, {
    known: { matter: matter.id, stand: refusing ? 'refusal' : 'consent' },
    initial: { how: 'inPerson', party: waiting ?? '' },
    version,
    keep,
    onDone,
  })
  return (
    <FormFrame
      form={form}
      submit={refusing ? words.consent.refuse : words.consent.submit}
      lead={refusing ? words.consent.refuseLead : words.consent.lead}
      meanwhile={meanwhile}
      onCancel={onCancel}
      {...(refusing ? { after: words.consent.afterRefuse } : {})}
    >
      <Field
        name="party"
        tiles
        options={parties.map((party) => ({
          value: party.id,
          title: party.name,
          note: party.stand ? named(words.stand, party.stand) : words.accept.waiting,
        }))}
      />
      <Field name="how" options={optionsOf(words.standHow)} tiles />
      <Field name="words" />
      <WhenBlock values={form.values} />
    </FormFrame>
  )
}

/** One party's own word: willing, or an explicit refusal. Whoever has not spoken yet is chosen already. */
const StandForm = (props: MoveFormProps) => {
  const view = useMediation(props.matter.id).data
  return view ? <Body {...props} view={view} /> : <Loading />
}

export default StandForm
