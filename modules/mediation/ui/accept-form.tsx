import { CircleCheck, CircleDot } from 'lucide-react'
import { useWords } from '@fengqiao/design/desk-words.ts'
import type { MoveFormProps } from '@fengqiao/design/move-forms.ts'
import { FormFrame } from '@fengqiao/design/patterns/form-frame.tsx'
import { useForm } from '@fengqiao/design/patterns/use-form.ts'
import { accept } from '../contract.ts'
import { named } from './options.ts'
import { uiWords } from './ui-words.ts'
import { useMediation } from './use-mediation.ts'
import { WhenBlock } from './when-block.tsx'

/** Acceptance shows what it stands on, every side's word, and what it sets going. */
const AcceptForm = ({ matter, version, meanwhile, keep, onDone, onCancel }: MoveFormProps) => {
  const words = useWords(uiWords)
  const view = useMediation(matter.id).data
  const form = useForm(accept, { known: { matter: matter.id }, version, keep, onDone })
  return (
    <FormFrame
      form={form}
      submit={words.accept.submit}
      lead={words.accept.lead}
      after={words.accept.after}
      meanwhile={meanwhile}
      onCancel={onCancel}
    >
      <section className="form-part">
        <h3 className="d-head">{words.accept.parties}</h3>
        <ul className="ruled stands">
          {view?.parties
            .filter(({ stand, role }) => stand !== null || role === 'applicant' || role === 'respondent')
            .map((party) => (
              <li key={party.id} className="row">
                {party.stand === 'consent' ? (
                  <CircleCheck className="ic done-ink" aria-hidden />
                ) : (
                  <CircleDot className="ic soon-ink" aria-hidden />
                )}
                <b>{party.name}</b>
                <span className="soft">{party.relation ?? named(words.role, party.role)}</span>
                <span className="grow" />
                <span>{party.stand ? named(words.stand, party.stand) : words.accept.waiting}</span>
              </li>
            ))}
        </ul>
        <p className="soft">{view?.committee.name}</p>
      </section>
      <WhenBlock values={form.values} />
    </FormFrame>
  )
}

export default AcceptForm
