import { useState } from 'react'
import { ChevronDown, ChevronUp, Trash2, UserCheck, UserSearch } from 'lucide-react'
import type { Endpoint } from '@fengqiao/kernel/contract.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { useCaseParts } from '@fengqiao/design/move-forms.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { Field } from '@fengqiao/design/patterns/form-frame.tsx'
import type { Form } from '@fengqiao/design/patterns/use-form.ts'
import { optionsOf } from './options.ts'
import { uiWords } from './ui-words.ts'

export type PartyRow = { readonly role: string; readonly person?: string | undefined; readonly name: string } & Record<
  string,
  unknown
>
export const blankParty = (role: 'applicant' | 'respondent'): PartyRow => ({
  role,
  kind: 'person',
  name: '',
  sex: '',
  capacity: 'full',
})

const more = ['ethnicity', 'birthDay', 'age', 'occupation', 'employer', 'address', 'capacity', 'needs'] as const
const moreOfOrganisation = ['address', 'representative', 'representativePost', 'registrationCode'] as const

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Somebody who has been here before is taken as they stand, by telephone or identity number. */
const FindKnown = (props: { party: PartyRow; onFound: (known: { person: string; name: string }) => void }) => {
  const words = useWords(uiWords)
  const { findKnown } = useCaseParts()
  const [none, setNone] = useState(false)
  const phone = text(props.party['phone'])
  const identityNumber = text(props.party['identityNumber'])
  if (!findKnown || (phone.length < 7 && identityNumber.length < 18)) return null
  const look = async () => {
    const [known] = await findKnown({ phone, identityNumber }).catch(() => [])
    setNone(known === undefined)
    if (known) props.onFound({ person: known.person, name: known.name })
  }
  return (
    <>
      {none ? <span className="soft">{words.apply.notKnown}</span> : null}
      <Button kind="link" icon={UserSearch} onClick={() => void look()}>
        {words.apply.find}
      </Button>
    </>
  )
}

/** One party: what must be known first, the rest of the person block one touch away. */
export const PartyBlock = <E extends Endpoint>(props: {
  form: Form<E>
  at: number
  /** May be taken out: another of its side remains. */
  spare: boolean
  onRemove: () => void
}) => {
  const words = useWords(uiWords)
  const { form, at, spare, onRemove } = props
  const path = `parties.${at}`
  const party = form.at(path) as PartyRow
  const rest = party['kind'] === 'organisation' ? moreOfOrganisation : more
  const [open, setOpen] = useState(() => rest.some((name) => name !== 'capacity' && Boolean(party[name])))
  if (party.person) {
    return (
      <div className="party-card">
        <p className="row wrap">
          <UserCheck className="ic done-ink" aria-hidden />
          <b>{fill(words.apply.known, { name: party.name })}</b>
          <span className="soft grow">{words.apply.knownNote}</span>
          <Button kind="link" onClick={() => form.change(path, { ...blankParty('applicant'), role: party.role })}>
            {words.apply.unknown}
          </Button>
        </p>
        <Field name={`${path}.relation`} as="text" />
      </div>
    )
  }
  const Chevron = open ? ChevronUp : ChevronDown
  return (
    <div className="party-card">
      <div className="asked">
        <Field name={`${path}.kind`} options={optionsOf(words.kind)} />
        <Field name={`${path}.name`} as="text" />
        {party['kind'] === 'organisation' ? null : <Field name={`${path}.sex`} options={optionsOf(words.sex)} />}
        <Field name={`${path}.phone`} as="phone" />
        {party['kind'] === 'organisation' ? null : <Field name={`${path}.identityNumber`} as="identity" />}
        <Field name={`${path}.relation`} as="text" />
        {open
          ? rest.map((name) => (
              <Field
                key={name}
                name={`${path}.${name}`}
                {...(name === 'capacity' ? { options: optionsOf(words.capacity) } : {})}
                {...(name === 'address' || name === 'employer' || name === 'needs' ? { as: 'text' as const } : {})}
              />
            ))
          : null}
      </div>
      <p className="row wrap">
        <Button kind="link" icon={Chevron} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.less : words.more}
        </Button>
        <span className="grow" />
        <FindKnown
          party={party}
          onFound={(known) => form.change(path, { ...blankParty('applicant'), role: party.role, ...known })}
        />
        {spare ? (
          <Button kind="link" icon={Trash2} onClick={onRemove}>
            {words.apply.remove}
          </Button>
        ) : null}
      </p>
    </div>
  )
}
