import { useGo } from '@fengqiao/design/address.ts'
import { useWords } from '@fengqiao/design/desk-words.ts'
import { Loading } from '@fengqiao/design/parts/notices.tsx'
import { Field, FormFrame, FormPart } from '@fengqiao/design/patterns/form-frame.tsx'
import { useForm } from '@fengqiao/design/patterns/use-form.ts'
import { apply, referrals } from '../contract.ts'
import { MatterFields } from './matter-fields.tsx'
import { optionsOf } from './options.ts'
import { PartiesEditor } from './parties-editor.tsx'
import { blankParty } from './party-block.tsx'
import { uiWords } from './ui-words.ts'
import { useChoices } from './use-mediation.ts'
import { WhenBlock } from './when-block.tsx'
import './mediation.css'

const ApplyForm = ({ street }: { street: string }) => {
  const words = useWords(uiWords)
  const go = useGo()
  const form = useForm(apply, {
    initial: {
      committee: street,
      origin: 'application',
      asked: 'oral',
      parties: [blankParty('applicant'), blankParty('respondent')],
    },
    keep: 'mediation.apply',
    onDone: (reply) => go(`/matters/${reply.matter}`),
  })
  const referred = referrals.some((origin) => origin === form.at('origin'))
  return (
    <FormFrame
      form={form}
      submit={words.apply.submit}
      lead={words.apply.lead}
      after={words.apply.after}
      onCancel={() => go('/ledgers/mediations')}
    >
      <PartiesEditor form={form} />
      <MatterFields />
      <FormPart title={words.apply.from}>
        <Field name="origin" options={optionsOf(words.origin)} tiles />
        {referred ? (
          <>
            <Field name="referredBy" as="text" />
            <Field name="referralLetter" as="text" />
            <Field name="referralReceivedOn" />
            <Field name="feedbackDue" />
          </>
        ) : null}
      </FormPart>
      <WhenBlock values={form.values} />
    </FormFrame>
  )
}

/** A new mediation: who and who, what, which committee, from where. */
const ApplyScreen = () => {
  const words = useWords(uiWords)
  const choices = useChoices()
  if (!choices) return <Loading />
  return (
    <div className="apply">
      <div className="head-row">
        <h1 className="d-title">{words.apply.title}</h1>
      </div>
      <ApplyForm street={choices.committees.find(({ street }) => street)?.id ?? ''} />
    </div>
  )
}

export default ApplyScreen
