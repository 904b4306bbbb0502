import { useState } from 'react'
import { encode } from 'uqr'
import { useAction, useRead } from '@fengqiao/design/ask.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { DayText } from '@fengqiao/design/parts/day.tsx'
import { Loading, RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { postWords, wordOf } from '@fengqiao/design/post-words.ts'
import { beginTotp, changePassword, confirmTotp, endOtherSessions, endTotp, myAccount } from '../contract.ts'
import { PasswordForm } from './password-form.tsx'
import { uiWords } from './ui-words.ts'
import './identity.css'

const Qr = ({ text, label }: { text: string; label: string }) => {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={path} fill="#000" />
    </svg>
  )
}

const SecondFactor = ({ on }: { on: boolean }) => {
  const words = useWords(uiWords).mine
  const begin = useAction(beginTotp)
  const [made, setMade] = useState<{ secret: string; uri: string }>()
  const start = async () => setMade(await begin.act({}))
  const code = { name: 'totp', autoComplete: 'one-time-code', type: 'text' } as const
  if (on)
    return (
      <>
        <p>{words.totpOn}</p>
        <PasswordForm
          endpoint={endTotp}
          asked={[{ name: 'password', autoComplete: 'current-password', type: 'password' }]}
          submit={words.endTotp}
          onDone={() => setMade(undefined)}
        />
      </>
    )
  if (made)
    return (
      <div className="stack">
        <p>{words.scan}</p>
        <Qr text={made.uri} label={words.qr} />
        <p className="soft small">{fill(words.secret, { secret: made.secret.match(/.{1,4}/g)!.join(' ') })}</p>
        <PasswordForm endpoint={confirmTotp} asked={[code]} submit={words.confirm} onDone={() => setMade(undefined)} />
      </div>
    )
  return (
    <div className="stack">
      <p className="soft">{words.totpLead}</p>
      {begin.refusal ? <RefusedNotice refusal={begin.refusal} /> : null}
      <div>
        <Button large busy={begin.busy} onClick={() => void start()}>
          {words.begin}
        </Button>
      </div>
    </div>
  )
}

const MyAccountScreen = () => {
  const words = useWords(uiWords).mine
  const said = useWords(postWords)
  const elsewhere = useAction(endOtherSessions)
  const [changed, setChanged] = useState(false)
  const { data, refusal, again } = useRead(myAccount, {})
  if (refusal) return <RefusedNotice refusal={refusal} onRetry={again} />
  if (!data) return <Loading />
  return (
    <>
      <h1 className="d-title" style={{ marginBottom: 16 }}>
        {words.title}
      </h1>
      <div className="my-account">
        <section>
          <dl>
            <dt>{words.user}</dt>
            <dd>{data.user}</dd>
            <dt>{words.roles}</dt>
            <dd>{data.roles.map((role) => wordOf(said.post, role)).join('、')}</dd>
            {data.signedInAt ? (
              <>
                <dt>{words.signedIn}</dt>
                <dd>
                  <DayText on={data.signedInAt} />
                </dd>
              </>
            ) : null}
            <dt>{words.sessions}</dt>
            <dd>{fill(words.places, { n: data.sessions })}</dd>
          </dl>
          {data.sessions > 1 ? (
            <p style={{ marginTop: 12 }}>
              <Button busy={elsewhere.busy} onClick={() => void elsewhere.act({})}>
                {words.elsewhere}
              </Button>
            </p>
          ) : null}
        </section>
        <section>
          <h2 className="d-head">{words.password}</h2>
          {changed ? <p role="status">{words.changed}</p> : null}
          <PasswordForm
            endpoint={changePassword}
            asked={[
              { name: 'password', autoComplete: 'current-password', type: 'password' },
              { name: 'newPassword', autoComplete: 'new-password', type: 'password' },
            ]}
            submit={words.change}
            onDone={() => setChanged(true)}
          />
        </section>
        <section>
          <h2 className="d-head">{words.totp}</h2>
          <SecondFactor on={data.totp} />
        </section>
      </div>
    </>
  )
}

export default MyAccountScreen
