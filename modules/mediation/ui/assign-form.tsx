import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import type { MoveFormProps } from '@fengqiao/design/move-forms.ts'
import { Loading } from '@fengqiao/design/parts/notices.tsx'
import { Field, FieldFault, FormFrame } from '@fengqiao/design/patterns/form-frame.tsx'
import { useForm } from '@fengqiao/design/patterns/use-form.ts'
import { assign } from '../contract.ts'
import { optionsOf } from './options.ts'
import { uiWords } from './ui-words.ts'
import { useChoices, useMediation } from './use-mediation.ts'
import { WhenBlock } from './when-block.tsx'

/** Mediators of the case's committee first, each with what is on the table already; the declaration is theirs to make. */
const AssignForm = ({ matter, version, meanwhile, keep, onDone, onCancel }: MoveFormProps) => {
  const words = useWords(uiWords)
  const view = useMediation(matter.id).data
  const all = useChoices()?.mediators
  const form = useForm(assign, {
    known: { matter: matter.id },
    initial: { workers: [], chosen: 'committee' },
    version,
    keep,
    onDone,
  })
  if (!all || !view) return <Loading />
  const chosen = (form.at('workers') as readonly string[] | undefined) ?? []
  const own = (mediator: (typeof all)[number]) => mediator.committees.includes(view.committee.id)
  const sorted = all.toSorted((one, other) => Number(own(other)) - Number(own(one)) || one.open - other.open)
  const toggle = (worker: string) =>
    form.change('workers', chosen.includes(worker) ? chosen.filter((one) => one !== worker) : [...chosen, worker])
  const near = sorted.filter(own)
  const far = sorted.filter((mediator) => !own(mediator))
  const tiles = (mediators: typeof sorted) => (
    <div className="choices tiles">
      {mediators.map((mediator) => (
        <label className="choice" key={mediator.worker}>
          <input
            type="checkbox"
            checked={chosen.includes(mediator.worker)}
            disabled={form.busy}
            onChange={() => toggle(mediator.worker)}
          />
          {mediator.name}
          <small>{fill(words.assign.cases, { n: mediator.open })}</small>
        </label>
      ))}
    </div>
  )
  return (
    <FormFrame
      form={form}
      submit={words.assign.submit}
      lead={words.assign.lead}
      meanwhile={meanwhile}
      onCancel={onCancel}
    >
      <fieldset className="form-part mediators" data-field="workers">
        <legend className="d-head">{view.committee.name}</legend>
        {tiles(near)}
        {far.length > 0 ? (
          <details open={near.length === 0 || far.some(({ worker }) => chosen.includes(worker))}>
            <summary>{fill(words.assign.far, { n: far.length })}</summary>
            {tiles(far)}
          </details>
        ) : null}
        <FieldFault name="workers" />
      </fieldset>
      <Field name="chosen" options={optionsOf(words.chosen)} />
      <Field name="noConflict" />
      <WhenBlock values={form.values} />
    </FormFrame>
  )
}

export default AssignForm
