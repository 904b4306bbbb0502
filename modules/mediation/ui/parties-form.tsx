import { useState } from 'react'
import { useWords } from '@fengqiao/design/desk-words.ts'
import type { MoveFormProps } from '@fengqiao/design/move-forms.ts'
import { Segments } from '@fengqiao/design/parts/button.tsx'
import { Loading } from '@fengqiao/design/parts/notices.tsx'
import { Field, FormFrame } from '@fengqiao/design/patterns/form-frame.tsx'
import { useForm } from '@fengqiao/design/patterns/use-form.ts'
import { addPartyTo, endPartyOf } from '../contract.ts'
import type { MediationView } from '../contract.ts'
import { named, optionsOf, sidesOf } from './options.ts'
import { PartyBlock } from './party-block.tsx'
import { ScanField } from './scan-field.tsx'
import { uiWords } from './ui-words.ts'
import { useMediation } from './use-mediation.ts'
import { WhenBlock } from './when-block.tsx'

const Adding = ({ matter, version, meanwhile, keep, onDone, onCancel }: MoveFormProps) => {
  const words = useWords(uiWords)
  const form = useForm(addPartyTo, {
    known: { matter: matter.id },
    initial: { role: '', kind: 'person', name: '', sex: '', capacity: 'full' },
    version,
    keep: `${keep}.add`,
    onDone,
  })
  const role = form.at('role')
  return (
    <FormFrame
      form={form}
      submit={words.parties.addSubmit}
      lead={words.parties.addLead}
      meanwhile={meanwhile}
      onCancel={onCancel}
    >
      <Field name="role" tiles options={optionsOf(words.role)} />
      {role === 'agent' || role === 'statutoryAgent' ? (
        <Field name="forParty" tiles options={sidesOf(matter, words)} />
      ) : null}
      {role === 'agent' ? (
        <>
          <div className="asked">
            <Field name="authority.scope" tiles options={optionsOf(words.parties.scope)} />
            <Field name="authority.signedOn" />
            <Field name="authority.until" />
          </div>
          <ScanField form={form} matter={matter.id} purpose="authority" name="authority.file" />
        </>
      ) : null}
      <PartyBlock form={form} />
      <WhenBlock values={form.values} />
    </FormFrame>
  )
}

const Ending = (props: MoveFormProps & { view: MediationView }) => {
  const { view, matter, version, meanwhile, keep, onDone, onCancel } = props
  const words = useWords(uiWords)
  const form = useForm(endPartyOf, { known: { matter: matter.id }, version, keep: `${keep}.end`, onDone })
  return (
    <FormFrame
      form={form}
      submit={words.parties.endSubmit}
      lead={words.parties.endLead}
      meanwhile={meanwhile}
      onCancel={onCancel}
    >
      <Field
        name="party"
        tiles
        options={view.parties.map(({ id, name, role }) => ({ value: id, title: name, note: named(words.role, role) }))}
      />
      <Field name="reason" as="text" />
      <WhenBlock values={form.values} />
    </FormFrame>
  )
}

/** Somebody comes into the case or leaves it; what both have typed stays while one looks at the other. */
const PartiesForm = (props: MoveFormProps) => {
  const words = useWords(uiWords)
  const [doing, setDoing] = useState<'add' | 'end'>('add')
  const view = useMediation(props.matter.id).data
  if (!view) return <Loading />
  return (
    <div className="stack">
      <div className="row">
        <Segments
          label={words.parties.which}
          value={doing}
          options={[
            { value: 'add', title: words.parties.add },
            { value: 'end', title: words.parties.end },
          ]}
          onChange={setDoing}
        />
      </div>
      {doing === 'add' ? <Adding {...props} /> : <Ending {...props} view={view} />}
    </div>
  )
}

export default PartiesForm
