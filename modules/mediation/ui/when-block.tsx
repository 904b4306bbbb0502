import { useState } from 'react'
import { CalendarClock } from 'lucide-react'
import { useRead } from '@fengqiao/design/ask.ts'
import { useWords } from '@fengqiao/design/desk-words.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { Field } from '@fengqiao/design/patterns/form-frame.tsx'
import type { Values } from '@fengqiao/design/patterns/form-input.ts'
import { showMediation } from '../contract.ts'
import { useChoices } from './use-mediation.ts'
import { uiWords } from './ui-words.ts'

/** When it happened and for whom it is written down. Most things are of now; a Friday's worth of handwriting is not. */
export const WhenBlock = (props: {
  values: Values
  always?: boolean
  /** The move it belongs to: one that is written down for a mediator asks for whom at once. */
  of?: { readonly matter: string; readonly move: string }
}) => {
  const { values, always = false, of } = props
  const words = useWords(uiWords)
  const workers = useChoices()?.mediators ?? []
  const view = useRead(showMediation, { matter: of?.matter ?? '' }, { when: of !== undefined }).data
  const behalf = view?.can.some(({ move, onBehalf }) => move === of?.move && onBehalf) ?? false
  const leading = view?.mediators.filter(({ until }) => until === null) ?? []
  const begun = ['happenedOn', 'happenedTime', 'onBehalfOf'].some((name) => values[name])
  const [open, setOpen] = useState(begun)
  if (!open && !always && !behalf) {
    return (
      <p className="when-line">
        <Button kind="link" icon={CalendarClock} onClick={() => setOpen(true)}>
          {words.when.title}
        </Button>
      </p>
    )
  }
  return (
    <div className="asked when-block">
      <Field name="happenedOn" />
      <Field name="happenedTime" />
      <Field
        name="onBehalfOf"
        options={[
          ...(behalf ? [] : [{ value: '', title: words.nobody }]),
          // a mediator's step is written down for one who mediates this case
          ...(behalf && leading.length > 0 ? leading : workers).map(({ worker, name }) => ({
            value: worker,
            title: name,
          })),
        ]}
      />
    </div>
  )
}
