import { useState } from 'react'
import { CalendarPlus, CalendarX, Copy } from 'lucide-react'
import { useAction, useRead } from '@fengqiao/design/ask.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { momentInWords } from '@fengqiao/design/parts/day.tsx'
import { RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { usePreferences } from '@fengqiao/design/preferences.ts'
import { endCalendar, myCalendar, openCalendar } from '../contract.ts'
import { periodsWords } from './periods-words.ts'

/** The address under which one's own calendar reads the office's open deadlines: made, shown once, ended. */
export const OwnCalendar = () => {
  const words = useWords(periodsWords).own
  const { language } = usePreferences()
  const mine = useRead(myCalendar, {})
  const open = useAction(openCalendar)
  const end = useAction(endCalendar)
  const [address, setAddress] = useState<string>()
  const [copied, setCopied] = useState(false)
  const make = async () => {
    const made = await open.act({})
    if (made) setAddress(`${location.origin}${made.path}`)
    setCopied(false)
  }
  const stop = async () => {
    if (await end.act({})) setAddress(undefined)
  }
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
  }
  const since = mine.data?.since
  const refusal = open.refusal ?? end.refusal
  return (
    <details className="own-calendar">
      <summary>{words.title}</summary>
      <div className="stack">
        <p>{words.lead}</p>
        {since ? <p className="soft">{fill(words.since, { when: momentInWords(since, language) })}</p> : null}
        {address ? (
          <>
            <output className="own-address">{address}</output>
            <p className="soft">{words.once}</p>
          </>
        ) : null}
        {refusal ? <RefusedNotice refusal={refusal} /> : null}
        <p className="row wrap">
          {address ? (
            <Button icon={Copy} onClick={() => void copy(address)}>
              {copied ? words.copied : words.copy}
            </Button>
          ) : null}
          <Button icon={CalendarPlus} busy={open.busy} onClick={() => void make()}>
            {since ? words.renew : words.make}
          </Button>
          {since ? (
            <Button icon={CalendarX} busy={end.busy} onClick={() => void stop()}>
              {words.end}
            </Button>
          ) : null}
        </p>
      </div>
    </details>
  )
}
