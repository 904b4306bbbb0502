import { useState } from 'react'
import { useAction } from '@fengqiao/design/ask.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { Sheet } from '@fengqiao/design/parts/sheet.tsx'
import { ActionForm } from '@fengqiao/design/patterns/form.tsx'
import { postWords } from '@fengqiao/design/post-words.ts'
import {
  accountRoles,
  changeRoles,
  createAccount,
  endAccount,
  reopenAccount,
  resetPassword,
  unlockAccount,
} from '../contract.ts'
import type { AccountRow } from '../contract.ts'
import { ShownOnce } from './shown-once.tsx'
import { uiWords } from './ui-words.ts'

export const useRoleOptions = () => {
  const { post } = useWords(postWords)
  return accountRoles.map((role) => ({ value: role, title: post[role] }))
}

/** Somebody without an account is given one; the first password is shown once. */
export const OpenSheet = (props: { people: readonly { worker: string; name: string }[]; onClose: () => void }) => {
  const words = useWords(uiWords).accounts
  const roles = useRoleOptions()
  const action = useAction(createAccount)
  const [secret, setSecret] = useState<string>()
  return (
    <Sheet title={words.open} onClose={props.onClose}>
      {secret ? (
        <ShownOnce
          title={words.handed}
          secret={secret}
          lead={words.handedLead}
          done={words.noted}
          onDone={props.onClose}
        />
      ) : props.people.length === 0 ? (
        <p>{words.noOne}</p>
      ) : (
        <ActionForm
          endpoint={createAccount}
          action={action}
          hints={{
            worker: { as: 'choice', options: props.people.map(({ worker, name }) => ({ value: worker, title: name })) },
            roles: { options: roles },
          }}
          submit={words.open}
          onDone={(reply) => setSecret(reply.firstPassword)}
          onCancel={props.onClose}
        />
      )}
    </Sheet>
  )
}

type Props = { row: AccountRow; onClose: () => void }

/** Everything that can be done to one account. */
export const AccountSheet = ({ row, onClose }: Props) => {
  const words = useWords(uiWords).accounts
  const options = useRoleOptions()
  const [secret, setSecret] = useState<string>()
  const [alsoTotp, setAlsoTotp] = useState(false)
  const roles = useAction(changeRoles)
  const reset = useAction(resetPassword)
  const unlock = useAction(unlockAccount)
  const end = useAction(endAccount)
  const reopen = useAction(reopenAccount)
  const { account } = row
  const one = (action: typeof unlock) => async () => {
    if (await action.act({ account })) onClose()
  }
  const renew = async () => setSecret((await reset.act({ account, alsoTotp }))?.firstPassword)
  const refusal = reset.refusal ?? unlock.refusal ?? end.refusal ?? reopen.refusal
  return (
    <Sheet title={fill(words.of, { name: row.name })} onClose={onClose}>
      {secret ? (
        <ShownOnce title={words.handed} secret={secret} lead={words.handedLead} done={words.noted} onDone={onClose} />
      ) : (
        <div className="manage">
          {refusal ? <RefusedNotice refusal={refusal} /> : null}
          {row.state === 'locked' ? (
            <div>
              <Button large busy={unlock.busy} onClick={() => void one(unlock)()}>
                {words.unlock}
              </Button>
            </div>
          ) : null}
          {row.state === 'ended' ? (
            <div>
              <Button kind="primary" large busy={reopen.busy} onClick={() => void one(reopen)()}>
                {words.reopen}
              </Button>
            </div>
          ) : (
            <>
              <section>
                <ActionForm
                  endpoint={changeRoles}
                  action={roles}
                  known={{ account }}
                  initial={{ roles: row.roles as never }}
                  hints={{ roles: { options } }}
                  submit={words.rolesTitle}
                  onDone={onClose}
                />
              </section>
              <section className="stack">
                <h3 className="d-head">{words.reset}</h3>
                <p className="soft">{words.resetLead}</p>
                {row.totp ? (
                  <label className="row">
                    <input type="checkbox" checked={alsoTotp} onChange={() => setAlsoTotp(!alsoTotp)} />
                    {words.alsoTotp}
                  </label>
                ) : null}
                <div>
                  <Button large busy={reset.busy} onClick={() => void renew()}>
                    {words.reset}
                  </Button>
                </div>
              </section>
              <section className="stack">
                <h3 className="d-head">{words.end}</h3>
                <p className="soft">{words.endLead}</p>
                <div>
                  <Button large busy={end.busy} onClick={() => void one(end)()}>
                    {words.end}
                  </Button>
                </div>
              </section>
            </>
          )}
        </div>
      )}
    </Sheet>
  )
}
