import { fieldOf } from '@fengqiao/kernel/field.ts'
import { useWords } from '@fengqiao/design/desk-words.ts'
import type { MoveFormProps } from '@fengqiao/design/move-forms.ts'
import { FileField } from '@fengqiao/design/parts/file-field.tsx'
import { Field, FieldFault, FormFrame } from '@fengqiao/design/patterns/form-frame.tsx'
import { useForm } from '@fengqiao/design/patterns/use-form.ts'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { addFile, filePurposes } from '../contract.ts'
import { uiWords } from './ui-words.ts'

const mostBytes = 32 * 1_048_576

/** One photo or document: what it is, who may see it. On a phone the camera opens. */
const AddFileForm = ({ matter, meanwhile, onDone, onCancel }: MoveFormProps) => {
  const words = useWords(uiWords)
  const { language } = usePreferences()
  const form = useForm(addFile, {
    known: { matter: matter.id },
    initial: { side: 'all' },
    onDone,
  })
  const sides = [
    ...new Map(matter.parties.filter(({ side }) => side !== 'all').map((party) => [party.side, party.name])),
  ]
  const meta = fieldOf(addFile.input.shape.file)
  const file = form.at('file')
  const error = form.error('file')
  return (
    <FormFrame form={form} submit={words.files.add} meanwhile={meanwhile} onCancel={onCancel}>
      {meta ? (
        <FileField
          meta={meta}
          name="file"
          accept="image/*,.pdf,.docx,.xlsx"
          limitBytes={mostBytes}
          value={file instanceof File ? [file] : []}
          disabled={form.busy}
          onChange={([chosen]) => form.change('file', chosen)}
          {...(error ? { error } : {})}
        />
      ) : null}
      <Field
        name="purpose"
        tiles
        options={Object.entries(filePurposes)
          .filter(([purpose]) => purpose !== 'signature')
          .map(([value, purpose]) => ({ value, title: purpose[language] }))}
      />
      <Field
        name="side"
        options={[{ value: 'all', title: words.files.all }, ...sides.map(([value, title]) => ({ value, title }))]}
      />
      <Field name="happenedOn" />
      <FieldFault name="about" />
    </FormFrame>
  )
}

export default AddFileForm
