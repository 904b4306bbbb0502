import { useWords, fill } from '@fengqiao/design/desk-words.ts'
import type { MoveFormProps } from '@fengqiao/design/move-forms.ts'
import { DayText } from '@fengqiao/design/parts/day.tsx'
import { Loading } from '@fengqiao/design/parts/notices.tsx'
import { Field, FormFrame } from '@fengqiao/design/patterns/form-frame.tsx'
import { useForm } from '@fengqiao/design/patterns/use-form.ts'
import { sealAgreement, useSeal } from '../contract.ts'
import type { MediationView } from '../contract.ts'
import { uiWords } from './ui-words.ts'
import { useChoices, useMediation } from './use-mediation.ts'
import { WhenBlock } from './when-block.tsx'

const Register = ({ uses }: { uses: MediationView['sealUses'] }) => {
  const words = useWords(uiWords)
  return (
    <section className="form-part">
      <h3 className="d-head">{words.seal.register}</h3>
      {uses.length === 0 ? <p className="soft">{words.seal.none}</p> : null}
      <ul className="ruled stands">
        {uses.map((use) => (
          <li key={use.id} className="row wrap">
            <DayText on={use.happenedAt} />
            <b>{fill(words.seal.row, { purpose: use.purpose, copies: use.copies })}</b>
            <span className="soft">{fill(words.seal.byWhom, { used: use.usedBy, approved: use.approvedBy })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The seal: who uses it, who approved, how many copies; the register of this matter stands below. */
const SealForm = ({ matter, version, move, title, meanwhile, keep, onDone, onCancel }: MoveFormProps) => {
  const words = useWords(uiWords)
  const view = useMediation(matter.id).data
  const choices = useChoices()
  const sealing = move === 'seal'
  const given = { known: { matter: matter.id }, version, keep, onDone }
  const seal = useForm(sealAgreement, given)
  const use = useForm(useSeal, given)
  if (!view || !choices) return <Loading />
  const workers = choices.workers.map(({ worker, name }) => ({ value: worker, title: name }))
  const fields = (
    <div className="asked">
      <Field name="usedBy" options={workers} />
      <Field name="approvedBy" options={workers} />
      <Field name="copies" />
    </div>
  )
  const register = <Register uses={view.sealUses} />
  return sealing ? (
    <FormFrame
      form={seal}
      submit={words.seal.submit}
      lead={words.seal.lead}
      after={words.seal.after}
      meanwhile={meanwhile}
      onCancel={onCancel}
    >
      {fields}
      <WhenBlock values={seal.values} />
      {register}
    </FormFrame>
  ) : (
    <FormFrame form={use} submit={title} meanwhile={meanwhile} onCancel={onCancel}>
      <Field name="purpose" as="text" />
      {fields}
      <WhenBlock values={use.values} />
      {register}
    </FormFrame>
  )
}

export default SealForm
