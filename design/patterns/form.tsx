import { useEffect, useRef, useState, type ReactNode } from 'react'
import { CloudOff } from 'lucide-react'
import type { Endpoint, InputOf, OutputOf } from '@fengqiao/kernel/contract.ts'
import type { Action } from '../ask.ts'
import { deskWords, fill, useWords } from '../desk-words.ts'
import { usePreferences } from '../preferences.ts'
import { Button } from '../parts/button.tsx'
import { ChoiceField, ManyField, TickField } from '../parts/choice-field.tsx'
import { DayField } from '../parts/day-field.tsx'
import { ConflictNotice, RefusedNotice, type Version } from '../parts/notices.tsx'
import { AreaField, IdentityNumberField, MoneyField, NumberField, PhoneField, TextField } from '../parts/text-field.tsx'
import {
  blankIs,
  blankOf,
  formFields,
  inputOf,
  isEmpty,
  type FieldHint,
  type FormField,
  type Values,
} from './form-fields.ts'
import { issueSentence } from './issue-sentence.ts'
import './form.css'

type Known<E extends Endpoint> = Partial<InputOf<E>>

export type ActionFormProps<E extends Endpoint> = {
  readonly endpoint: E
  readonly action: Action<InputOf<E>, OutputOf<E>>
  /** Input the screen knows already: the matter, the side. Not asked. */
  readonly known?: Known<E>
  readonly initial?: Known<E>
  readonly hints?: { readonly [Name in keyof InputOf<E> & string]?: FieldHint }
  /** The version of the matter the person is looking at. */
  readonly version?: number
  readonly submit: string
  readonly lead?: ReactNode
  /** Names of moves (`allowed` of a refusal) in words. */
  readonly moveWords?: Readonly<Record<string, string>>
  /** Both versions of what differs, when somebody changed the matter meanwhile. */
  readonly versionsOf?: (mine: InputOf<E>, facts: Readonly<Record<string, unknown>>) => readonly Version[]
  readonly onDone: (reply: OutputOf<E>) => void
  readonly onCancel?: () => void
  /** Fields that are no single control (parties, instalments, files): `change` puts their value into the input. */
  readonly children?: (values: Values, change: (name: string, value: unknown) => void) => ReactNode
}

type Drawn = {
  field: FormField
  value: unknown
  onChange: (value: unknown) => void
  error: string | undefined
  disabled: boolean
}

/** One declared field as its control. The casts hold because `blankOf` and the control agree on the value's type. */
const Draw = ({ field, value, onChange, error, disabled }: Drawn) => {
  const shared = { meta: field.meta, name: field.name, optional: field.optional, error, disabled, onChange }
  const written = { ...shared, value: value as string }
  const counted = { ...shared, value: value as number | undefined }
  switch (field.control) {
    case 'area':
      return <AreaField {...written} />
    case 'phone':
      return <PhoneField {...written} />
    case 'identity':
      return <IdentityNumberField {...written} />
    case 'day':
      return <DayField {...written} />
    case 'choice':
      return <ChoiceField {...written} options={field.options} />
    case 'many':
      return <ManyField {...shared} value={value as readonly string[]} options={field.options} />
    case 'money':
      return <MoneyField {...counted} />
    case 'number':
      return <NumberField {...counted} />
    case 'tick':
      return <TickField {...shared} value={value as boolean} />
    case 'text':
      return <TextField {...written} short={field.short} />
  }
}

/** One action, one form: drawn from the contract's declared fields, checked by the contract, kept through every refusal. */
export const ActionForm = <E extends Endpoint>(props: ActionFormProps<E>) => {
  const { endpoint, action, version, onDone } = props
  const words = useWords(deskWords)
  const { language } = usePreferences()
  const form = useRef<HTMLFormElement>(null)
  const known = (props.known ?? {}) as Values
  const hints = (props.hints ?? {}) as Readonly<Record<string, FieldHint>>
  const [values, setValues] = useState<Values>((props.initial ?? {}) as Values)
  const [tried, setTried] = useState(false)
  const asked = formFields(endpoint.input, known, hints).filter(({ name }) => hints[name]?.when?.(values) ?? true)
  const filled: Values = {
    ...Object.fromEntries(asked.map(({ name, control }) => [name, blankOf(control)])),
    ...values,
  }
  const drawnNames = new Set(formFields(endpoint.input, known, hints).map(({ name }) => name))
  const others = Object.fromEntries(Object.entries(values).filter(([name]) => !drawnNames.has(name)))
  const input = inputOf(asked, filled, { ...known, ...others })
  const checked = endpoint.input.safeParse(input)
  const sentences = new Map<string, string>()
  if (tried && !checked.success) {
    for (const issue of checked.error.issues) {
      const name = String(issue.path[0] ?? '')
      const field = asked.find((one) => one.name === name)
      if (field && !sentences.has(name))
        sentences.set(
          name,
          issueSentence(issue, field.meta[language], isEmpty(filled[name]) && blankIs(field.control), words.issue),
        )
    }
  }
  const refusedField = asked.find(({ name }) => name === action.refusal?.field)?.name
  const wrong = refusedField ?? [...sentences.keys()][0]

  useEffect(() => {
    if (wrong) form.current?.querySelector<HTMLElement>(`[data-field="${wrong}"] :is(input, textarea, select)`)?.focus()
    // Only a first attempt or a new refusal moves the reader; typing must not.
  }, [tried, refusedField])

  const change = (name: string, value: unknown) => {
    setValues((before) => ({ ...before, [name]: value }))
    if (action.refusal?.field === name) action.clear()
  }
  const send = async (on: number | undefined) => {
    setTried(true)
    if (!checked.success) {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
      return
    }
    const reply = await action.act(input as InputOf<E>, { version: on })
    if (reply !== undefined) onDone(reply)
  }
  const { refusal, conflict } = action
  const allowed = refusal?.allowed?.flatMap((move) => props.moveWords?.[move] ?? [])
  const newest = conflict?.facts?.['version']
  return (
    <form
      ref={form}
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send(version)
      }}
    >
      {props.lead ? <div className="lead">{props.lead}</div> : null}
      <div className="asked">
        {asked.map((field) => (
          <Draw
            key={field.name}
            field={field}
            value={filled[field.name]}
            disabled={action.busy}
            error={refusedField === field.name ? refusal?.sentence : sentences.get(field.name)}
            onChange={(value) => change(field.name, value)}
          />
        ))}
      </div>
      {props.children?.(filled, change)}
      {sentences.size > 0 ? (
        <p className="late-ink" role="alert">
          {fill(words.form.fix, { n: sentences.size })}
        </p>
      ) : null}
      {refusal && !refusedField ? (
        <RefusedNotice refusal={{ sentence: refusal.sentence, ...(allowed ? { allowed } : {}) }} />
      ) : null}
      {conflict ? (
        <ConflictNotice
          versions={props.versionsOf?.(conflict.mine, conflict.facts ?? {}) ?? []}
          busy={action.busy}
          onMine={() => void send(typeof newest === 'number' ? newest : version)}
          onTheirs={() => (action.clear(), props.onCancel?.())}
        />
      ) : null}
      {action.unsent ? (
        <p className="notice soon" role="alert">
          <CloudOff className="ic ic-18" aria-hidden />
          {words.form.unsent}
        </p>
      ) : null}
      <div className="foot">
        <Button kind="primary" large type="submit" busy={action.busy}>
          {action.busy ? words.form.sending : props.submit}
        </Button>
        {props.onCancel ? (
          <Button large onClick={props.onCancel}>
            {words.form.cancel}
          </Button>
        ) : null}
      </div>
    </form>
  )
}
