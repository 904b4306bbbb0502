import { useEffect, useEffectEvent, useState } from 'react'
import { BellOff, BellRing, PhoneCall } from 'lucide-react'
import { useGo } from '@fengqiao/design/address.ts'
import { useAction, useRead } from '@fengqiao/design/ask.ts'
import { fill, useWords } from '@fengqiao/design/desk-words.ts'
import { Button } from '@fengqiao/design/parts/button.tsx'
import { RefusedNotice } from '@fengqiao/design/parts/notices.tsx'
import { accept, queue } from '../contract.ts'
import { callWords } from './call-words.ts'
import { ring } from './ring.ts'
import './duty-alert.css'

/** Seconds left until the next adviser is alerted; the server's time is not ours, so it is counted from when it was told. */
const useSecondsLeft = (matter: string | undefined, seconds: number): number => {
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    setLeft(seconds)
    const timer = setInterval(() => setLeft((before) => Math.max(0, before - 1)), 1000)
    return () => clearInterval(timer)
  }, [matter, seconds])
  return left
}

const useTitleBadge = (badge: string | undefined): void => {
  useEffect(() => {
    if (!badge) return
    const before = document.title
    document.title = `${badge} · ${before}`
    return () => {
      document.title = before
    }
  }, [badge])
}

const useNotice = (given: { matter: string; title: string; body: string } | undefined, take: () => void): void => {
  const matter = given?.matter
  const clicked = useEffectEvent(() => {
    window.focus()
    take()
  })
  const announce = useEffectEvent(() => {
    if (!given || !('Notification' in window) || Notification.permission !== 'granted') return undefined
    const notice = new Notification(given.title, { body: given.body, tag: given.matter, requireInteraction: true })
    notice.onclick = () => clicked()
    return notice
  })
  // one notice for one resident, whatever else on the screen changes
  useEffect(() => {
    const notice = matter === undefined ? undefined : announce()
    return () => notice?.close()
  }, [matter])
}

/** Wherever the adviser on duty is in the desk: a bar, a bell, a notice of the system and a badge while somebody waits for them. */
const DutyAlert = () => {
  const words = useWords(callWords).alert
  const go = useGo()
  const waiting = useRead(queue, { page: 1, size: 100 })
  const taking = useAction(accept)
  const [silenced, setSilenced] = useState<string>()
  const row = waiting.data?.rows.find((each) => each.alertedMe && each.state === 'waiting')
  const left = useSecondsLeft(row?.matter, row?.alertSeconds ?? 0)
  // nobody is rung at in the middle of a talk: the bar alone says it
  const rings = row !== undefined && silenced !== row.matter && !document.querySelector('.call-panel[data-line=live]')
  useEffect(() => (rings ? ring() : undefined), [rings, row?.matter])
  const title = row ? fill(words.title, { what: row.title }) : ''
  const place = row?.place ?? words.someone
  const take = async (): Promise<void> => {
    if (!row) return
    const done = await taking.act({ matter: row.matter })
    if (done) go(`/consultations/${row.matter}`)
  }
  useTitleBadge(row ? fill(words.badge, { n: waiting.data?.waiting ?? 1 }) : undefined)
  useNotice(row && { matter: row.matter, title, body: `${place} · ${words.notice}` }, () => void take())
  if (taking.refusal) return <RefusedNotice refusal={taking.refusal} onRetry={taking.clear} />
  if (!row) return null
  return (
    <section className="duty-alert" role="alert">
      <BellRing className="ic" aria-hidden />
      <p>
        <b>{title}</b>
        <span aria-hidden>{left > 0 ? fill(words.where, { place, seconds: left }) : fill(words.late, { place })}</span>
      </p>
      <Button icon={BellOff} onClick={() => setSilenced(row.matter)}>
        {words.quiet}
      </Button>
      <Button kind="primary" icon={PhoneCall} busy={taking.busy} onClick={() => void take()}>
        {words.take}
      </Button>
    </section>
  )
}

export default DutyAlert
