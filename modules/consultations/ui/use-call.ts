import { useEffect, useRef, useState } from 'react'
import { closeDevices, openDevices, type Devices } from '@fengqiao/design/camera.ts'
import { openTalk, type Talk, type TalkView } from '@fengqiao/design/talk.ts'

export type Call = {
  readonly view: TalkView | undefined
  readonly missing: Devices['missing'] | undefined
  /** Whether the resident was here before in this very call: “gone” is another sentence than “not yet”. */
  readonly met: boolean
  readonly microphone: boolean
  readonly camera: boolean
  readonly theirs: React.RefObject<HTMLVideoElement | null>
  readonly mine: React.RefObject<HTMLVideoElement | null>
  readonly turn: (kind: 'audio' | 'video') => void
  readonly hangUp: () => void
  readonly again: () => void
}

const keyOf = (matter: string): string => `fq-hung-up:${matter}`

/** Joins the talk about a matter while mounted; after hanging up only when asked to. */
export const useCall = (matter: string): Call => {
  const [view, setView] = useState<TalkView>()
  const [missing, setMissing] = useState<Devices['missing']>()
  const [met, setMet] = useState(false)
  const [on, setOn] = useState({ audio: true, video: true })
  const [round, setRound] = useState(0)
  const theirs = useRef<HTMLVideoElement>(null)
  const mine = useRef<HTMLVideoElement>(null)
  const talk = useRef<Talk>(undefined)
  const stream = useRef<MediaStream>(undefined)

  useEffect(() => {
    if (round === 0 && sessionStorage.getItem(keyOf(matter)))
      return setView({
        joined: false,
        other: 'away',
        line: 'connecting',
        otherMicrophone: true,
        otherCamera: true,
        over: 'hungUp',
      })
    let gone = false
    setOn({ audio: true, video: true })
    const made = openTalk({
      matter,
      onView: (next) => {
        setView(next)
        if (next.other === 'here') setMet(true)
        else if (theirs.current) theirs.current.srcObject = null
      },
      onPicture: (picture) => {
        if (theirs.current) theirs.current.srcObject = picture
      },
    })
    talk.current = made
    void openDevices().then((devices) => {
      if (gone) return closeDevices(devices.stream)
      stream.current = devices.stream
      setMissing(devices.missing)
      if (mine.current) mine.current.srcObject = devices.stream
      made.give(devices.stream)
    })
    return () => {
      gone = true
      made.close()
      closeDevices(stream.current)
      talk.current = undefined
    }
  }, [matter, round])

  return {
    view,
    missing,
    met,
    microphone: on.audio,
    camera: on.video,
    theirs,
    mine,
    turn: (kind) => {
      talk.current?.turn(kind, !on[kind])
      setOn({ ...on, [kind]: !on[kind] })
    },
    hangUp: () => {
      sessionStorage.setItem(keyOf(matter), '1')
      talk.current?.hangUp()
      closeDevices(stream.current)
    },
    again: () => {
      sessionStorage.removeItem(keyOf(matter))
      setRound(round + 1)
    },
  }
}
