import { useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { signIn } from '@fengqiao/identity/contract'
import { fieldOf, type FieldMeta } from '@fengqiao/kernel/field.ts'
import { useAddress } from '@fengqiao/design/address.ts'
import { useFieldFaults } from '@fengqiao/design/patterns/use-field-faults.ts'
import { useAction } from '@fengqiao/design/ask.ts'
import { deskWords, useWords } from '@fengqiao/design/desk-words.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { FieldFrame } from '@fengqiao/design/parts/field.tsx'
import { Leaf } from '@fengqiao/design/parts/leaf.tsx'
import { RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { forget, safeThen } from './session.ts'
import { shellWords } from './words.ts'
import './sign-in.css'

const declared = (name: 'user' | 'password' | 'totp' | 'newPassword'): FieldMeta => {
  const meta = fieldOf(signIn.input.shape[name])
  if (!meta) throw new Error(`sign-in declares no ${name}`)
  return meta
}

const asked = [
  { name: 'user', autoComplete: 'username', type: 'text' },
  { name: 'password', autoComplete: 'current-password', type: 'password' },
  { name: 'totp', autoComplete: 'one-time-code', type: 'text' },
  { name: 'newPassword', autoComplete: 'new-password', type: 'password' },
] as const

/** Name and password; a one-time code and a password of one's own are asked only where the account needs them. */
export default function SignIn() {
  const words = useWords(shellWords)
  const design = useWords(deskWords)
  const queries = useQueryClient()
  const router = useRouter()
  const { search } = useAddress()
  const action = useAction(signIn)
  const form = useRef<HTMLFormElement>(null)
  const { faults, isSound } = useFieldFaults(signIn, form)
  const [more, setMore] = useState<ReadonlySet<string>>(new Set())
  const wanted = action.refusal?.field
  const shown = (name: string) => !['totp', 'newPassword'].includes(name) || more.has(name) || wanted === name
  const enter = async () => {
    const typed = new FormData(form.current ?? undefined)
    const text = (name: string) => String(typed.get(name) ?? '').trim()
    if (wanted) setMore(new Set([...more, wanted]))
    const input = {
      user: text('user'),
      password: String(typed.get('password') ?? ''),
      totp: shown('totp') ? text('totp') : undefined,
      newPassword: shown('newPassword') ? String(typed.get('newPassword') ?? '') : undefined,
    }
    if (!isSound(input)) return
    const reply = await action.act(input)
    if (!reply) return
    forget(queries)
    router.history.push(`/desk${safeThen(search['then'])}`)
  }
  return (
    <main className="sign-in">
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void enter()
        }}
      >
        <h1 className="d-title row">
          <Leaf size={28} />
          {words.signIn.title}
        </h1>
        <p className="soft">{search['then'] && search['again'] ? words.signIn.again : words.signIn.lead}</p>
        {asked
          .filter(({ name }) => shown(name))
          .map(({ name, ...rest }) => (
            <FieldFrame
              key={name}
              meta={declared(name)}
              name={name}
              error={faults[name] ?? (action.refusal?.field === name ? action.refusal.sentence : undefined)}
            >
              {(bound) => (
                <input
                  {...bound}
                  {...rest}
                  name={name}
                  className="control"
                  disabled={action.busy}
                  inputMode={name === 'totp' ? 'numeric' : undefined}
                  autoFocus={name === (wanted ?? 'user')}
                  autoCapitalize="off"
                  spellCheck={false}
                />
              )}
            </FieldFrame>
          ))}
        {action.refusal && !action.refusal.field ? <RefusedNotice refusal={action.refusal} /> : null}
        {action.unsent ? <RefusedNotice refusal={{ sentence: design.state.offlineNever }} /> : null}
        <Button kind="primary" large wide type="submit" busy={action.busy}>
          {words.signIn.submit}
        </Button>
      </form>
    </main>
  )
}
