import type { ReactNode } from 'react'
import type { Endpoint, InputOf, OutputOf } from '@fengqiao/kernel/contract.ts'
import type { Action } from '../ask.ts'
import type { Meanwhile } from '../parts/notices.tsx'
import { formFields, type FieldHint } from './form-fields.ts'
import { Field, FormFrame } from './form-frame.tsx'
import type { Values } from './form-input.ts'
import { useForm } from './use-form.ts'

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
  /** Names the draft kept in this browser. */
  readonly keep?: string
  readonly submit: string
  readonly lead?: ReactNode
  readonly moveWords?: Readonly<Record<string, string>>
  readonly meanwhile?: Meanwhile
  readonly onDone: (reply: OutputOf<E>) => void
  readonly onCancel?: () => void
  /** Fields that are no single control: `change` puts their value into the input. */
  readonly children?: (values: Values, change: (name: string, value: unknown) => void) => ReactNode
}

/** One action, one form: every declared field in the contract's order, for an action that needs no screen of its own. */
export const ActionForm = <E extends Endpoint>(props: ActionFormProps<E>) => {
  const { endpoint, known = {}, initial = {}, version, keep, action, onDone } = props
  const hints = (props.hints ?? {}) as Readonly<Record<string, FieldHint>>
  const form = useForm(endpoint, {
    known: known as Known<E>,
    initial: initial as Values,
    action,
    onDone,
    ...(version === undefined ? {} : { version }),
    ...(keep === undefined ? {} : { keep }),
  })
  const asked = formFields(endpoint.input, known as Values, hints).filter(
    ({ name }) => hints[name]?.when?.(form.values) ?? true,
  )
  return (
    <FormFrame
      form={form}
      submit={props.submit}
      lead={props.lead}
      {...(props.moveWords ? { moveWords: props.moveWords } : {})}
      {...(props.meanwhile ? { meanwhile: props.meanwhile } : {})}
      {...(props.onCancel ? { onCancel: props.onCancel } : {})}
    >
      <div className="asked">
        {asked.map((field) => (
          <Field key={field.name} name={field.name} {...hints[field.name]} />
        ))}
      </div>
      {props.children?.(form.values, form.change)}
    </FormFrame>
  )
}
