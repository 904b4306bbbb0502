import { useRef } from 'react'
import { fieldOf } from '@fengqiao/kernel/field.ts'
import type { Endpoint, InputOf, OutputOf } from '@fengqiao/kernel/contract.ts'
import { useAction } from '@fengqiao/design/ask.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { FieldFrame } from '@fengqiao/design/parts/field.tsx'
import { useFieldFaults } from '@fengqiao/design/patterns/use-field-faults.ts'
import { RefusedNotice } from '@fengqiao/design/parts/notices.tsx'

type Asked = { readonly name: string; readonly autoComplete: string; readonly type: 'password' | 'text' }

/** Fields a browser must not keep in a form's state: passwords and one-time codes, read from the form once and dropped. */
export const PasswordForm = <E extends Endpoint>(props: {
  endpoint: E
  asked: readonly Asked[]
  submit: string
  onDone: (reply: OutputOf<E>) => void
}) => {
  const action = useAction(props.endpoint)
  const form = useRef<HTMLFormElement>(null)
  const { faults, isSound } = useFieldFaults(props.endpoint, form)
  const send = async () => {
    const typed = new FormData(form.current ?? undefined)
    const input = Object.fromEntries(props.asked.map(({ name }) => [name, String(typed.get(name) ?? '').trim()]))
    if (!isSound(input)) return
    const reply = await action.act(input as InputOf<E>)
    if (reply === undefined) return
    form.current?.reset()
    props.onDone(reply)
  }
  const { refusal } = action
  const beside = props.asked.some(({ name }) => name === refusal?.field)
  return (
    <form
      ref={form}
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <div className="asked">
        {props.asked.map(({ name, ...rest }) => (
          <FieldFrame
            key={name}
            meta={fieldOf(props.endpoint.input.shape[name]!)!}
            name={name}
            error={faults[name] ?? (refusal?.field === name ? refusal.sentence : undefined)}
          >
            {(bound) => (
              <input
                {...bound}
                {...rest}
                name={name}
                className="control"
                inputMode={rest.type === 'text' ? 'numeric' : undefined}
                disabled={action.busy}
              />
            )}
          </FieldFrame>
        ))}
      </div>
      {refusal && !beside ? <RefusedNotice refusal={refusal} /> : null}
      <div className="foot">
        <Button kind="primary" large type="submit" busy={action.busy}>
          {props.submit}
        </Button>
      </div>
    </form>
  )
}
