import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import type { MoveFormProps } from '@fengqiao/design/move-forms.ts'
import { Citation } from '@fengqiao/design/parts/citation.tsx'
import { Field, FormFrame } from '@fengqiao/design/patterns/form-frame.tsx'
import { useForm } from '@fengqiao/design/patterns/use-form.ts'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { decline, declineRoutes } from '../contract.ts'
import { bothOptions } from './options.ts'
import { uiWords } from './ui-words.ts'
import { WhenBlock } from './when-block.tsx'

/** Every reason shows at once where the person is sent and by which article: that is what the notice will say. */
const DeclineForm = ({ matter, version, meanwhile, keep, onDone, onCancel }: MoveFormProps) => {
  const words = useWords(uiWords)
  const { language } = usePreferences()
  const form = useForm(decline, { known: { matter: matter.id }, version, keep, onDone })
  const { partyRefuses: _, ...reasons } = declineRoutes
  const chosen = declineRoutes[form.at('reason') as keyof typeof declineRoutes]
  return (
    <FormFrame
      form={form}
      submit={words.decline.submit}
      lead={words.decline.lead}
      meanwhile={meanwhile}
      onCancel={onCancel}
    >
      <Field name="reason" options={bothOptions(reasons, language)} tiles />
      {chosen ? (
        <section className="notice info">
          <div className="stack">
            <p>
              <b>{fill(words.decline.goes, { organ: chosen.organ[language] })}</b>
            </p>
            <Citation
              norm={{
                law: chosen.basis.law ?? '',
                article: chosen.basis.article ?? '',
                verified: chosen.basis.mark !== 'unverified',
              }}
            />
            {chosen.note ? <p>{chosen.note[language]}</p> : null}
          </div>
        </section>
      ) : null}
      <Field name="words" />
      <WhenBlock values={form.values} />
    </FormFrame>
  )
}

export default DeclineForm
