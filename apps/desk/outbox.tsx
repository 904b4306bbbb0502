import { useState } from 'react'
import { createPortal } from 'react-dom'
import { CloudUpload } from 'lucide-react'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { dropCommand, sendAgain } from '@fengqiao/design/offline/outbox.ts'
import type { Waiting } from '@fengqiao/design/offline/shelf.ts'
import { useOutbox } from '@fengqiao/design/offline/use-outbox.ts'
import { Button, GoButton } from '@fengqiao/design/parts/button.tsx'
import { momentInWords } from '@fengqiao/design/parts/day.tsx'
import { Sheet } from '@fengqiao/design/parts/sheet.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { shellWords } from './words.ts'
import './outbox.css'

/** One command that waits, with what was typed; refused, both values stay until a person decides. */
const WaitingRow = ({ waiting, onGo }: { waiting: Waiting; onGo: () => void }) => {
  const words = useWords(shellWords).outbox
  const { language } = usePreferences()
  const [leaving, setLeaving] = useState(false)
  const { refused, matter } = waiting
  const stale = refused?.code === 'changed-meanwhile'
  return (
    <li>
      <h3>{waiting.title[language]}</h3>
      <p className="soft">{fill(words.typed, { time: momentInWords(waiting.at, language) })}</p>
      <dl>
        {waiting.lines.map(({ title, value }) => (
          <div key={title.zh}>
            <dt>{title[language]}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p role={refused ? 'alert' : undefined} className={refused ? 'late-ink' : 'soft'}>
        {refused ? (stale ? words.stale : refused.sentence) : words.waits}
      </p>
      {refused ? (
        <div className="row wrap">
          {matter ? (
            <span onClick={onGo}>
              <GoButton to={`/matters/${matter}`}>{words.look}</GoButton>
            </span>
          ) : null}
          <Button onClick={() => void sendAgain(waiting, waiting.by)}>{words.again}</Button>
          <Button kind="link" onClick={() => (leaving ? void dropCommand(waiting.id) : setLeaving(true))}>
            {leaving ? words.leaveSure : words.leave}
          </Button>
        </div>
      ) : null}
    </li>
  )
}

/** “2 条未上传”: how many, and on touching it which. Nothing is shown where nothing waits. */
export const Outbox = ({ by }: { by: string | undefined }) => {
  const words = useWords(shellWords).outbox
  const [open, setOpen] = useState(false)
  const mine = useOutbox().filter((waiting) => waiting.by === by)
  const stuck = mine.some(({ refused }) => refused)
  if (mine.length === 0 && !open) return null
  return (
    <>
      <button type="button" className={`outbox${stuck ? ' stuck' : ''}`} onClick={() => setOpen(true)}>
        <CloudUpload className="ic" aria-hidden />
        {fill(stuck ? words.stuck : words.count, { n: mine.length })}
      </button>
      {open
        ? createPortal(
            <Sheet title={words.title} onClose={() => setOpen(false)}>
              <p className="soft">{mine.length === 0 ? words.none : words.lead}</p>
              <ul className="outbox-list">
                {mine.map((waiting) => (
                  <WaitingRow key={waiting.id} waiting={waiting} onGo={() => setOpen(false)} />
                ))}
              </ul>
            </Sheet>,
            document.body,
          )
        : null}
    </>
  )
}
