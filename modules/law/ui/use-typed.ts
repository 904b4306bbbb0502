import { useEffect, useEffectEvent, useRef, useState } from 'react'

const pause = 250

/** What stands in the box: asked once the typist has paused, and following the address when that changes by itself (back, a link). */
export const useTyped = (asked: string, ask: (words: string) => void) => {
  const [typed, setTyped] = useState(asked)
  const sent = useRef(asked)
  const send = (words: string) => {
    if (words === sent.current) return
    sent.current = words
    ask(words)
  }
  const sendSettled = useEffectEvent(send)
  useEffect(() => {
    const timer = setTimeout(() => sendSettled(typed), pause)
    return () => clearTimeout(timer)
  }, [typed])
  useEffect(() => {
    if (asked === sent.current) return
    sent.current = asked
    setTyped(asked)
  }, [asked])
  return { typed, setTyped, sendNow: () => send(typed) }
}
