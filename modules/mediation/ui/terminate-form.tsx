import { useWords } from '@fengqiao/design/desk-words.ts'
import type { MoveFormProps } from '@fengqiao/design/move-forms.ts'
import { Field, FormFrame } from '@fengqiao/design/patterns/form-frame.tsx'
import { useForm } from '@fengqiao/design/patterns/use-form.ts'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { terminate, terminationGrounds } from '../contract.ts'
import { bothOptions } from './options.ts'
import { RoutesList } from './routes-list.tsx'
import { uiWords } from './ui-words.ts'
import { useMediation } from './use-mediation.ts'
import { WhenBlock } from './when-block.tsx'

/** Before it is sent, the ways that remain and their last days stand on the screen as they will stand in the notice. */
const TerminateForm = ({ matter, version, move, meanwhile, keep, onDone, onCancel }: MoveFormProps) => {
  const words = useWords(uiWords)
  const { language } = usePreferences()
  const routes = useMediation(matter.id).data?.routes ?? []
  const form = useForm(terminate, { known: { matter: matter.id }, version, keep, onDone })
  return (
    <FormFrame
      form={form}
      submit={words.terminate.submit}
      lead={words.terminate.lead}
      meanwhile={meanwhile}
      onCancel={onCancel}
    >
      <Field name="ground" options={bothOptions(terminationGrounds, language)} tiles />
      <Field name="words" />
      <RoutesList routes={routes} />
      <WhenBlock of={{ matter: matter.id, move }} values={form.values} />
    </FormFrame>
  )
}

export default TerminateForm
