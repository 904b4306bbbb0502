import { useState } from 'react'
import { ChevronDown, ChevronUp, Trash2, UserCheck, UserSearch } from 'lucide-react'
import type { Endpoint } from '@fengqiao/kernel/contract.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { useCaseParts, type KnownPerson } from '@fengqiao/design/move-forms.ts'
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

type Taken = { person: string; name: string }

/** Somebody who has been here before is taken as they stand, by telephone or identity number; two may share a number. */
const FindKnown = (props: { party: PartyRow; onFound: (known: Taken) => void }) => {
  const words = useWords(uiWords)
  const { findKnown } = useCaseParts()
  const [found, setFound] = useState<readonly KnownPerson[]>()
  const phone = text(props.party['phone'])
  const identityNumber = text(props.party['identityNumber'])
  if (!findKnown || (phone.length < 7 && identityNumber.length < 18)) return null
  const look = async () => {
    const known = await findKnown({ phone, identityNumber }).catch(() => [])
    setFound(known)
    if (known.length === 1) props.onFound(known[0]!)
  }
  return (
    <>
      {found?.length === 0 ? (
        <span className="soft" role="status">
          {words.apply.notKnown}
        </span>
      ) : null}
      <Button kind="link" icon={UserSearch} onClick={() => void look()}>
        {words.apply.find}
      </Button>
      {found && found.length > 1 ? (
        <span className="row wrap" role="group" aria-label={words.apply.whichKnown}>
          <span className="soft">{words.apply.whichKnown}</span>
          {found.map((known) => (
            <Button key={known.person} icon={UserCheck} onClick={() => props.onFound(known)}>
              {[known.name, known.address ?? ''].filter(Boolean).join('　')}
            </Button>
          ))}
        </span>
      ) : null}
    </>
  )
}

/** One party: what must be known first, the rest of the person block one touch away. */
export const PartyBlock = <E extends Endpoint>(props: {
  form: Form<E>
  /** Where it stands among the parties; without it the form is about this one alone. */
  at?: number
  /** Takes it out, where another of its side remains. */
  onRemove?: (() => void) | undefined
}) => {
  const words = useWords(uiWords)
  const { form, at, onRemove } = props
  const path = (name: string) => (at === undefined ? name : `parties.${at}.${name}`)
  const party = (at === undefined ? form.values : form.at(`parties.${at}`)) as PartyRow
  const take = (known: { person: string | undefined; name: string }) => {
    form.change(path('person'), known.person)
    form.change(path('name'), known.name)
    // what is on file is not sent a second time, nor may a slip in it hold the form back unseen
    if (known.person) for (const name of ['phone', 'identityNumber']) form.change(path(name), '')
  }
  const rest = party['kind'] === 'organisation' ? moreOfOrganisation : more
  const [open, setOpen] = useState(() => rest.some((name) => name !== 'capacity' && Boolean(party[name])))
  if (party.person) {
    return (
      <div className="party-card">
        <p className="row wrap">
          <UserCheck className="ic done-ink" aria-hidden />
          <b>{fill(words.apply.known, { name: party.name })}</b>
          <span className="soft grow">{words.apply.knownNote}</span>
          <Button kind="link" onClick={() => take({ person: undefined, name: '' })}>
            {words.apply.unknown}
          </Button>
        </p>
        <Field name={path('relation')} as="text" />
      </div>
    )
  }
  const Chevron = open ? ChevronUp : ChevronDown
  return (
    <div className="party-card">
      <div className="asked">
        <Field name={path('kind')} options={optionsOf(words.kind)} />
        <Field name={path('name')} as="text" />
        {party['kind'] === 'organisation' ? null : <Field name={path('sex')} options={optionsOf(words.sex)} />}
        <Field name={path('phone')} as="phone" />
        {party['kind'] === 'organisation' ? null : <Field name={path('identityNumber')} as="identity" />}
        <Field name={path('relation')} as="text" />
        {open
          ? rest.map((name) => (
              <Field
                key={name}
                name={path(name)}
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
        <FindKnown party={party} onFound={take} />
        {onRemove ? (
          <Button kind="link" icon={Trash2} onClick={onRemove}>
            {words.apply.remove}
          </Button>
        ) : null}
      </p>
    </div>
  )
}
