import { useEffect, useEffectEvent, useState } from 'react'
import { useAction } from '@fengqiao/design/ask.ts'
import { noteFact } from '../contract.ts'

/**
 * Notes written faster than the network takes them: each stands on the screen at once and is sent after the one
 * before. What was refused or met silence stays, with the reason, until it is sent again.
 */
export const useNotes = (matter: string) => {
  const action = useAction(noteFact)
  const [waiting, setWaiting] = useState<readonly string[]>([])
  const [first] = waiting
  const stuck = action.refusal !== undefined || action.unsent
  const send = useEffectEvent(async (body: string) => {
    if (await action.act({ matter, body })) setWaiting(([, ...rest]) => rest)
  })
  useEffect(() => {
    if (first === undefined || action.busy || stuck) return
    void send(first)
    // Only the next note in line or the end of the one before starts a sending.
  }, [first, waiting.length, action.busy, stuck])
  return {
    waiting,
    add: (text: string) => setWaiting((before) => [...before, text]),
    stuck: stuck ? { sentence: action.refusal?.sentence } : undefined,
    again: action.clear,
    /** Takes back what could not be sent, to be changed. */
    giveUp: (): string | undefined => {
      action.clear()
      setWaiting(([, ...rest]) => rest)
      return first
    },
  }
}
