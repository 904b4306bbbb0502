import { useState } from 'react'
import { useAddress } from '@fengqiao/design/address.ts'
import { useRead } from '@fengqiao/design/ask.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import type { MoveFormProps } from '@fengqiao/design/move-forms.ts'
import { ChoiceField } from '@fengqiao/design/parts/choice-field.tsx'
import { DayText } from '@fengqiao/design/parts/day.tsx'
import { Loading, RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { Field, FormFrame, FormPart } from '@fengqiao/design/patterns/form-frame.tsx'
import { useForm } from '@fengqiao/design/patterns/use-form.ts'
import { fieldOf } from '@fengqiao/kernel/field.ts'
import { correctParty, partyEntry } from '../contract.ts'
import type { PartyEntry } from '../contract.ts'
import { begunOn, corrected } from './corrected.ts'
import { named, optionsOf } from './options.ts'
import { uiWords } from './ui-words.ts'
import { WhenBlock } from './when-block.tsx'

const ofPerson = ['sex', 'ethnicity', 'birthDay', 'age', 'occupation', 'employer', 'address', 'needs'] as const
const ofOrganisation = ['address', 'representative', 'representativePost', 'registrationCode'] as const
const whose = fieldOf(correctParty.input.shape.party)!
const oneLine = new Set<string>(['address', 'employer', 'needs'])

const Before = ({ corrections }: Pick<PartyEntry, 'corrections'>) => {
  const words = useWords(uiWords)
  if (corrections.length === 0) return null
  return (
    <FormPart title={words.parties.before}>
      <ul className="stands">
        {corrections.map(({ fields, reason, at, by }) => (
          <li key={at} className="row wrap">
            <DayText on={at.slice(0, 10)} />
            <span className="grow">
              {fill(words.parties.beforeRow, {
                fields: fields.map((name) => named(words.parties.field, name)).join(words.comma),
                reason,
              })}
            </span>
            {by ? <span className="soft">{fill(words.parties.recordedBy, { by })}</span> : null}
          </li>
        ))}
      </ul>
    </FormPart>
  )
}

const Body = ({ told, ...props }: MoveFormProps & { told: PartyEntry }) => {
  const { matter, version, meanwhile, keep, onDone, onCancel } = props
  const words = useWords(uiWords)
  const organisation = told.entry.kind === 'organisation'
  const form = useForm(correctParty, {
    known: { matter: matter.id, party: told.party },
    initial: begunOn(told.entry),
    shape: corrected,
    version,
    keep: `${keep}.${told.party}`,
    onDone,
  })
  const standing = (number: string | null) =>
    number ? fill(words.parties.onFile, { number }) : words.parties.notOnFile
  return (
    <FormFrame
      form={form}
      submit={words.parties.correctSubmit}
      lead={words.parties.correctLead}
      meanwhile={meanwhile}
      onCancel={onCancel}
    >
      <div className="asked">
        <Field name="name" as="text" needed />
        {organisation ? null : <Field name="identityNumber" as="identity" help={standing(told.identity)} />}
        <Field name="phone" as="phone" help={standing(told.phone)} />
        {(organisation ? ofOrganisation : ofPerson).map((name) => (
          <Field
            key={name}
            name={name}
            {...(name === 'sex' ? { options: optionsOf(words.sex) } : {})}
            {...(oneLine.has(name) ? { as: 'text' as const } : {})}
          />
        ))}
        <Field name="reason" as="text" />
      </div>
      <WhenBlock values={form.values} />
      <Before corrections={told.corrections} />
    </FormFrame>
  )
}

/** One party's entry, as it stands, to be put right: whose is chosen on the page or here. */
const CorrectForm = (props: MoveFormProps) => {
  const words = useWords(uiWords)
  const { search } = useAddress()
  const [chosen, setChosen] = useState(search['party'] ?? '')
  const told = useRead(partyEntry, { matter: props.matter.id, party: chosen }, { when: chosen !== '' })
  return (
    <>
      <ChoiceField
        meta={{ ...whose, zh: words.parties.correctWhom, en: words.parties.correctWhom }}
        name="whom"
        tiles
        value={chosen}
        onChange={setChosen}
        options={props.matter.parties.map(({ id, name, role }) => ({
          value: id,
          title: name,
          note: named(words.role, role),
        }))}
      />
      {told.refusal ? <RefusedNotice refusal={told.refusal} onRetry={told.again} /> : null}
      {chosen && !told.data && !told.refusal ? <Loading /> : null}
      {told.data?.party === chosen ? <Body key={chosen} {...props} told={told.data} /> : null}
    </>
  )
}

export default CorrectForm
