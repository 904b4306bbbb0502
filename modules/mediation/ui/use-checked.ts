import { useEffect, useState } from 'react'
import { NoReply, RefusedReply, ask } from '@fengqiao/design/client.ts'
import { cleaned, type Values } from '@fengqiao/design/patterns/form-input.ts'
import { checkDraft, type Warning } from '../contract.ts'

/** After so long without a key pressed the draft is read. */
const pause = 700

/** What the checker says of the draft as it stands; undefined until it could be read as an agreement at all. */
export const useChecked = (matter: string, values: Values): readonly Warning[] | undefined => {
  const [warnings, setWarnings] = useState<readonly Warning[]>()
  const typed = JSON.stringify({ ...(cleaned(checkDraft.input, values) as Values), matter })
  useEffect(() => {
    const draft = checkDraft.input.safeParse(JSON.parse(typed))
    if (!draft.success) return setWarnings(undefined)
    let late = false
    const timer = setTimeout(() => {
      ask(checkDraft, draft.data as never).then(
        (reply) => late || setWarnings(reply.warnings),
        (error: unknown) => {
          // what is refused now is refused beside its field when it is saved
          if (!(error instanceof RefusedReply || error instanceof NoReply)) throw error
          if (!late) setWarnings(undefined)
        },
      )
    }, pause)
    return () => {
      late = true
      clearTimeout(timer)
    }
  }, [typed])
  return warnings
}
