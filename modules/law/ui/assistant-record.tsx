import { useState } from 'react'
import { Eye } from 'lucide-react'
import { useRead } from '@fengqiao/design/ask.ts'
import { ask, NoReply, RefusedReply } from '@fengqiao/design/client.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { momentInWords } from '@fengqiao/design/parts/day.tsx'
import { RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import type { OutputOf } from '@fengqiao/kernel/contract.ts'
import { assistantOffered, listDrafts } from '../contract.ts'
import type { WithheldSentence } from '../contract.ts'
import { assistantWords } from './assistant-words.ts'

/** Asked for by a press, once: what is sent outside is never sent again by itself. */
export const useTrying = () => {
  const words = useWords(assistantWords)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const trying = async (work: () => Promise<void>) => {
    setBusy(true)
    setRefused(undefined)
    try {
      await work()
    } catch (error) {
      if (error instanceof RefusedReply) setRefused(error.refusal.sentence)
      else if (error instanceof NoReply) setRefused(words.away)
      else throw error
    } finally {
      setBusy(false)
    }
  }
  return { busy, refused, trying }
}

/** Sentences that were not shown as an answer, each with the reason. */
export const WithheldRead = ({ withheld }: { withheld: readonly WithheldSentence[] }) => {
  const words = useWords(assistantWords)
  if (withheld.length === 0) return null
  return (
    <>
      <p className="soon-ink">{fill(words.withheld, { n: withheld.length })}</p>
      <ul className="ruled">
        {withheld.map(({ sentence, why }, at) => (
          <li className="hit" key={`${at} ${sentence}`}>
            <span className="soft">{sentence}</span>
            {why.map(({ reason, about }) => (
              <p className="small" key={`${reason} ${about}`}>
                {fill(words.why[reason], { about })}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What was asked for a matter, for whoever may read it; read by a press, because that it was read is recorded. */
export const AssistantRecord = ({ matter }: { matter: string }) => {
  const words = useWords(assistantWords)
  const { language } = usePreferences()
  const { data } = useRead(assistantOffered, {})
  const [drafts, setDrafts] = useState<OutputOf<typeof listDrafts>['drafts']>()
  const { busy, refused, trying } = useTrying()
  if (!data?.reads) return null
  return (
    <section className="consultation-proof">
      <h2 className="d-head">{words.record}</h2>
      {refused ? <RefusedNotice refusal={{ sentence: refused }} /> : null}
      {drafts ? null : (
        <Button
          icon={Eye}
          busy={busy}
          onClick={() => void trying(async () => setDrafts((await ask(listDrafts, { matter })).drafts))}
        >
          {words.readRecord}
        </Button>
      )}
      {drafts?.length === 0 ? <p className="soft own-words">{words.noRecord}</p> : null}
      {drafts?.map(({ id, by, at, model, sent, came, kept, withheld }) => (
        <details className="sum" key={id}>
          <summary>{fill(words.asked, { by, at: momentInWords(at, language), model })}</summary>
          <h3 className="small">{words.sent}</h3>
          <p className="own-words">{sent.at(-1)?.content}</p>
          <h3 className="small">{words.came}</h3>
          <p className="own-words">{came ?? words.nothingCame}</p>
          <p className="soft small">{fill(words.shownOf, { shown: kept.length, withheld: withheld.length })}</p>
          <WithheldRead withheld={withheld} />
        </details>
      ))}
    </section>
  )
}
