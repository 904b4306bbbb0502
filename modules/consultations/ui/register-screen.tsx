import { useState } from 'react'
import { CircleCheck } from 'lucide-react'
import { Link } from '@tanstack/react-router'
import { useAddress } from '@fengqiao/design/address.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { Segments } from '@fengqiao/design/parts/button.tsx'
import { Loading, RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { RegisterBatch } from './register-batch.tsx'
import { RegisterOne, type Registered } from './register-one.tsx'
import { useChoices, useWhere } from './register-parts.tsx'
import { uiWords } from './ui-words.ts'
import './register.css'

type Saved = { readonly said: string; readonly matter?: string }

/** Written down afterwards (补录): one after the other without leaving the keyboard. */
const RegisterScreen = () => {
  const words = useWords(uiWords)
  const { search, go } = useAddress()
  const choices = useChoices()
  const [saved, setSaved] = useState<readonly Saved[]>([])
  const batch = search['by'] === 'heads'
  const { where, keepWhere } = useWhere(batch ? 'heads' : 'one')
  if (choices.refusal) return <RefusedNotice refusal={choices.refusal} />
  if (!choices.today) return <Loading />
  const keep = (one: Saved, values: Parameters<typeof keepWhere>[0]) => {
    keepWhere(values)
    setSaved((before) => [one, ...before].slice(0, 20))
  }
  return (
    <>
      <div className="head-row">
        <h1 className="d-title">{words.register.title}</h1>
        <Segments
          label={words.register.title}
          value={batch ? 'heads' : 'one'}
          options={[
            { value: 'one', title: words.register.one },
            { value: 'heads', title: words.queue.batch },
          ]}
          onChange={(by) => go({ by: by === 'heads' ? by : undefined })}
        />
        <span className="soft register-lead">{batch ? words.register.batchLead : words.register.lead}</span>
      </div>
      <div className="register">
        {batch ? (
          <RegisterBatch
            key={`batch ${saved.length}`}
            where={where}
            choices={choices}
            onDone={(heads, values) => keep({ said: fill(words.register.savedHeads, { n: heads }) }, values)}
          />
        ) : (
          <RegisterOne
            key={`one ${saved.length}`}
            where={where}
            choices={choices}
            onDone={({ matter, line }: Registered, values) => keep({ matter, said: line }, values)}
          />
        )}
        {saved.length > 0 ? (
          <section>
            <h2 className="d-head">{fill(words.register.saved, { n: saved.length })}</h2>
            <ul className="ruled" role="status">
              {saved.map(({ said, matter }, at) => (
                <li key={matter ?? at} className="row">
                  <CircleCheck className="ic done-ink" aria-hidden />
                  {matter ? <Link to={`/matters/${matter}`}>{said}</Link> : said}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </>
  )
}

export default RegisterScreen
