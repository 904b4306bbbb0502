import { Plus, X } from 'lucide-react'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import type { MoveFormProps } from '@fengqiao/design/move-forms.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { Loading } from '@fengqiao/design/parts/notices.tsx'
import { Field, FieldFault, FormFrame, FormPart } from '@fengqiao/design/patterns/form-frame.tsx'
import type { Values } from '@fengqiao/design/patterns/form-input.ts'
import { useForm } from '@fengqiao/design/patterns/use-form.ts'
import { recordSession } from '../contract.ts'
import type { MediationView } from '../contract.ts'
import { optionsOf } from './options.ts'
import { ScanField } from './scan-field.tsx'
import { uiWords } from './ui-words.ts'
import { useMediation } from './use-mediation.ts'
import { WhenBlock } from './when-block.tsx'

type Line = { readonly who: string; readonly said: string }
const linesOf = (values: Values): readonly Line[] =>
  (values['lines'] as readonly Line[] | undefined) ?? [{ who: '', said: '' }]

/** “何有田：要一次还清。” One line a speaker, as the record is read aloud before it is signed. */
const asRecord = (lines: readonly Line[]): string =>
  lines
    .filter(({ said }) => said.trim() !== '')
    .map(({ who, said }) => (who ? `${who}：${said.trim()}` : said.trim()))
    .join('\n')

const TalkLines = (props: {
  lines: readonly Line[]
  speakers: readonly string[]
  disabled: boolean
  onChange: (lines: readonly Line[]) => void
}) => {
  const words = useWords(uiWords)
  const { lines, onChange } = props
  const put = (at: number, change: Partial<Line>) =>
    onChange(lines.map((line, place) => (place === at ? { ...line, ...change } : line)))
  return (
    <>
      <ol className="talk-lines">
        {lines.map((line, at) => (
          <li key={at}>
            <select
              className="control"
              aria-label={words.session.who}
              value={line.who}
              disabled={props.disabled}
              onChange={(event) => put(at, { who: event.target.value })}
            >
              <option value="" />
              {props.speakers.map((speaker) => (
                <option key={speaker}>{speaker}</option>
              ))}
            </select>
            <textarea
              className="control"
              aria-label={words.session.said}
              value={line.said}
              disabled={props.disabled}
              onChange={(event) => put(at, { said: event.target.value })}
            />
            <button
              type="button"
              aria-label={words.session.remove}
              disabled={lines.length === 1}
              onClick={() => onChange(lines.filter((_, place) => place !== at))}
            >
              <X className="ic" aria-hidden />
            </button>
          </li>
        ))}
      </ol>
      <Button icon={Plus} onClick={() => onChange([...lines, { who: '', said: '' }])}>
        {words.session.add}
      </Button>
    </>
  )
}

const SessionBody = ({ view, ...props }: MoveFormProps & { view: MediationView }) => {
  const { matter, version, move, meanwhile, keep, onDone, onCancel } = props
  const words = useWords(uiWords)
  const here = view.parties.filter(({ role }) => role !== 'invitee' && role !== 'witness')
  const mediators = view.mediators.filter(({ until }) => until === null).map(({ name }) => name)
  const form = useForm(recordSession, {
    known: { matter: matter.id },
    initial: {
      place: view.sessions.at(-1)?.place ?? '',
      present: here.map(({ name }) => name).join('、'),
      recorder: '',
      rightsTold: true,
      open: true,
    },
    version,
    keep,
    onDone,
    shape: (values) => ({ ...values, record: asRecord(linesOf(values)) }),
  })
  return (
    <FormFrame
      form={form}
      submit={words.session.submit}
      lead={words.session.lead}
      meanwhile={meanwhile}
      onCancel={onCancel}
    >
      <div className="asked">
        <Field name="place" />
        <Field name="present" as="text" />
        <Field name="invitees" as="text" />
        <Field name="recorder" />
        <Field name="endTime" />
      </div>
      <WhenBlock of={{ matter: matter.id, move }} values={form.values} always />
      <section className="form-part" data-field="record">
        <h3 className="d-head">{words.session.lines}</h3>
        <TalkLines
          lines={linesOf(form.values)}
          speakers={[...here.map(({ name }) => name), ...mediators]}
          disabled={form.busy}
          onChange={(lines) => form.change('lines', lines)}
        />
        <FieldFault name="record" />
      </section>
      <FormPart title={fill(words.session.nth, { n: view.sessions.length + 1 })}>
        <Field name="result" options={optionsOf(words.result)} tiles />
        {form.at('result') === 'toContinue' ? <Field name="nextOn" title={words.session.next} /> : null}
        <Field name="rightsTold" />
        <Field name="open" />
        <ScanField form={form} matter={matter.id} purpose="sessionRecord" />
      </FormPart>
    </FormFrame>
  )
}

/** The record of a session: who said what, line by line, and what came of it. */
const SessionForm = (props: MoveFormProps) => {
  const view = useMediation(props.matter.id).data
  return view ? <SessionBody {...props} view={view} /> : <Loading />
}

export default SessionForm
