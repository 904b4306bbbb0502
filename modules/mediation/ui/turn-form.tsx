import { useRead } from '@fengqiao/design/ask.ts'
import { useWords } from '@fengqiao/design/desk-words.ts'
import type { MoveFormProps } from '@fengqiao/design/move-forms.ts'
import { Loading, RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { FormFrame } from '@fengqiao/design/patterns/form-frame.tsx'
import { useForm } from '@fengqiao/design/patterns/use-form.ts'
import type { OutputOf } from '@fengqiao/kernel/contract.ts'
import { applyFromConsultation, beginning } from '../contract.ts'
import { MatterFields } from './matter-fields.tsx'
import { PartiesEditor } from './parties-editor.tsx'
import { blankParty } from './party-block.tsx'
import { uiWords } from './ui-words.ts'
import { useChoices } from './use-mediation.ts'
import './mediation.css'

const Body = ({ told, street, ...props }: MoveFormProps & { told: OutputOf<typeof beginning>; street: string }) => {
  const { matter, version, meanwhile, keep, onDone, onCancel } = props
  const words = useWords(uiWords)
  const applicant = told.applicant
    ? { ...blankParty('applicant'), person: told.applicant.person, name: told.applicant.name }
    : blankParty('applicant')
  const form = useForm(applyFromConsultation, {
    known: { matter: matter.id },
    initial: {
      committee: told.committee ?? street,
      disputeType: told.disputeType,
      asked: 'oral',
      summary: told.summary,
      requests: told.requests,
      amountFen: told.amountFen ?? undefined,
      parties: [applicant, blankParty('respondent')],
    },
    version,
    keep,
    onDone,
  })
  return (
    <FormFrame
      form={form}
      submit={words.apply.turnSubmit}
      lead={words.apply.turnLead}
      meanwhile={meanwhile}
      onCancel={onCancel}
    >
      <PartiesEditor form={form} />
      <MatterFields />
    </FormFrame>
  )
}

/** From question to mediation: what was told stands filled in, only what lacks is asked. */
const TurnForm = (props: MoveFormProps) => {
  const told = useRead(beginning, { matter: props.matter.id })
  const choices = useChoices()
  if (told.refusal) return <RefusedNotice refusal={told.refusal} onRetry={told.again} />
  if (!told.data || !choices) return <Loading />
  return <Body {...props} told={told.data} street={choices.committees.find(({ street }) => street)?.id ?? ''} />
}

export default TurnForm
